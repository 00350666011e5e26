internal import PunteLanguage
public import PunteMemory

/// A text as a sequence of runs that shows its differences from a stored text.
///
/// | looked up | stored | runs |
/// |---|---|---|
/// | `Six people died.` | `Four people died.` | −`Four` +`Six` =` people died.` |
public struct MarkedText: Sendable, Hashable {
    /// A piece of text of a single kind.
    public struct Run: Sendable, Hashable {
        /// The kind of a run, in comparison with the stored text.
        public enum Kind: String, Sendable {
            /// The run occurs in both texts.
            case same
            /// The run occurs only in the text that was looked up.
            case added
            /// The run occurs only in the stored text.
            case removed
            /// The run belongs to a stored translation and translates words that differ between the
            /// sentences.
            case affected
        }

        /// The kind of the run.
        public var kind: Kind
        /// The characters of the run.
        public var text: String
    }

    /// The runs in reading order; neighbouring runs have different kinds.
    public private(set) var runs: [Run] = []

    /// Creates the looked-up text with its differences from the stored text marked.
    public init(_ match: Match) {
        let text = match.query
        let stored = match.source
        var end = 0
        var removedEnd: Int?
        for edit in match.edits {
            if let range = edit.stored, edit.kind != .same, edit.kind != .spelling {
                // White space between removed words occurs in the stored text only.
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

    /// Creates a stored translation in which the replacements of a repair are marked.
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

    /// Creates a stored translation in which the words that translate the differences are marked.
    ///
    /// `affected` gives the UTF-8 offsets of these words in `stored`, in ascending order.
    public init(_ stored: String, affected: [Range<Int>]) {
        var end = 0
        for range in affected where range.lowerBound >= end {
            append(.same, stored.utf8Slice(end..<range.lowerBound))
            append(.affected, stored.utf8Slice(range))
            end = range.upperBound
        }
        append(.same, stored.utf8Slice(end..<stored.utf8.count))
    }

    /// Returns the whole words with which both texts end, with the space before them.
    private static func commonTail(_ left: String, _ right: String) -> Substring {
        var tail = left[left.endIndex...]
        for index in left.indices.reversed() {
            guard right.hasSuffix(left[index...]) else { break }
            if left[index].isWhitespace { tail = left[index...] }
        }
        return tail
    }

    /// Appends the white space before a word; it is put before a removed run that the word
    /// replaces.
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

    /// Creates the translation that a match offers, with its replacements or the words to examine
    /// marked.
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
