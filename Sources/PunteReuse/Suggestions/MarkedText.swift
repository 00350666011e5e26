internal import PunteLanguage
public import PunteMemory

/// A text with what tells it from a stored one: the runs in reading order.
///
/// | looked up | stored | runs |
/// |---|---|---|
/// | `Six people died.` | `Four people died.` | −`Four` +`Six` =` people died.` |
public struct MarkedText: Sendable, Hashable {
    public struct Run: Sendable, Hashable {
        public enum Kind: String, Sendable {
            /// In both texts.
            case same
            /// Only in the text that was looked up.
            case added
            /// Only in the stored text.
            case removed
            /// In a stored translation: renders what differs.
            case affected
        }

        public var kind: Kind
        public var text: String
    }

    public private(set) var runs: [Run] = []

    /// - Parameter text: the text that gave the match.
    public init(_ text: String, _ match: Match) {
        let stored = match.source
        var end = 0
        var removedEnd: Int?
        for edit in match.edits {
            if let range = edit.stored, edit.kind != .same, edit.kind != .spelling {
                // White space between removed words stands in the stored text only.
                if let from = removedEnd, from <= range.lowerBound, runs.last?.kind == .removed {
                    append(.removed, stored.utf8Slice(from..<range.upperBound))
                } else {
                    if edit.query == nil, runs.last?.text.last?.isWhitespace == false {
                        append(.same, " ")
                    }
                    append(.removed, stored.utf8Slice(range))
                }
                removedEnd = range.upperBound
            }
            guard let range = edit.query else { continue }
            let gap = text.utf8Slice(end..<range.lowerBound)
            end = range.upperBound
            let isSame = edit.kind == .same || edit.kind == .spelling
            insert(gap: gap, beforeAdded: !isSame)
            append(isSame ? .same : .added, text.utf8Slice(range))
        }
        append(.same, text.utf8Slice(end..<text.utf8.count))
    }

    /// A stored translation with what a repair replaced in it.
    public init(_ repair: Repair, of stored: String) {
        var end = 0
        for replacement in repair.replacements {
            append(.same, stored.utf8Slice(end..<replacement.storedRange.lowerBound))
            let tail = Self.commonTail(replacement.storedTarget, replacement.newTarget)
            append(.removed, String(replacement.storedTarget.dropLast(tail.count)))
            append(.added, String(replacement.newTarget.dropLast(tail.count)))
            append(.same, String(tail))
            end = replacement.storedRange.upperBound
        }
        append(.same, stored.utf8Slice(end..<stored.utf8.count))
    }

    /// A stored translation in which what renders the differences is marked.
    ///
    /// - Parameter affected: UTF-8 offsets in the order of the text.
    public init(_ stored: String, affected: [Range<Int>]) {
        var end = 0
        for range in affected where range.lowerBound >= end {
            append(.same, stored.utf8Slice(end..<range.lowerBound))
            append(.affected, stored.utf8Slice(range))
            end = range.upperBound
        }
        append(.same, stored.utf8Slice(end..<stored.utf8.count))
    }

    /// The whole words that both end with, with the space before them.
    private static func commonTail(_ left: String, _ right: String) -> Substring {
        var tail = left[left.endIndex...]
        for index in left.indices.reversed() {
            guard right.hasSuffix(left[index...]) else { break }
            if left[index].isWhitespace { tail = left[index...] }
        }
        return tail
    }

    /// White space goes before what was removed in the place of the next word.
    private mutating func insert(gap: String, beforeAdded: Bool) {
        guard !gap.isEmpty else { return }
        if beforeAdded, let last = runs.last {
            if last.kind == .added {
                append(.added, gap)
                return
            }
            if last.kind == .removed {
                let removed = runs.removeLast()
                append(.same, gap)
                runs.append(removed)
                return
            }
        }
        append(.same, gap)
    }

    /// The translation that a match offers, with what was replaced or what to look at.
    public init(target reuse: ReuseMatch) {
        if let repair = reuse.repair {
            self.init(repair, of: reuse.match.target)
        } else {
            self.init(reuse.match.target, affected: reuse.affected)
        }
    }

    private mutating func append(_ kind: Run.Kind, _ text: String) {
        guard !text.isEmpty else { return }
        if runs.last?.kind == kind {
            runs[runs.count - 1].text += text
        } else {
            runs.append(Run(kind: kind, text: text))
        }
    }
}
