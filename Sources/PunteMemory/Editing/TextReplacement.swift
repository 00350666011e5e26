internal import GRDB
public import PunteLanguage
internal import PunteText

/// A text that is replaced by another in many segments.
///
/// ```swift
/// let names = try TextReplacement(of: "Kiev\\b", with: "Kyiv", on: .english, isPattern: true)
/// for change in try editor.preview(names) { print(change.before.english, change.after.english) }
/// try editor.replace(names)
/// ```
public struct TextReplacement {
    /// The side whose texts are searched.
    public let side: Side
    private let replace: (String) throws -> String

    /// Creates a replacement.
    ///
    /// - Parameters:
    ///   - old: The text to search for, letter by letter, or a regular expression.
    ///   - new: The replacement. For a regular expression, `$1` is its first group, `$0` the whole
    ///     match, and `$$` a dollar sign.
    ///   - side: The side whose texts are searched.
    ///   - isPattern: Whether `old` is a regular expression (in ICU's syntax, which is that of
    ///     Perl).
    /// - Throws: ``RegularExpressionError`` that says what is wrong with the expression.
    public init(
        of old: String, with new: String, on side: Side, isPattern: Bool = false
    ) throws {
        self.side = side
        guard isPattern else {
            replace = { $0.replacing(old, with: new) }
            return
        }
        let expression = try RegularExpression(old)
        let template = Self.parts(of: new)
        replace = { text in
            var (result, end) = ("", 0)
            try expression.forEachMatch(in: text) { groups in
                guard let whole = groups.first ?? nil else { return }
                result += text.utf8Slice(end..<whole.lowerBound)
                for part in template {
                    switch part {
                    case .text(let text): result += text
                    case .group(let index) where groups.indices.contains(index):
                        result += groups[index].map(text.utf8Slice) ?? ""
                    case .group: break
                    }
                }
                end = whole.upperBound
            }
            return result + text.utf8Slice(end..<text.utf8.count)
        }
    }

    /// Returns a text with the replacements made.
    ///
    /// - Throws: ``RegularExpressionError`` when the expression takes too long on the text.
    public func callAsFunction(_ text: String) throws -> String { try replace(text) }

    private enum Part {
        case text(String)
        case group(Int)
    }

    private static func parts(of template: String) -> [Part] {
        var result: [Part] = []
        var rest = template[...]
        while let dollar = rest.firstIndex(of: "$") {
            result.append(.text(String(rest[..<dollar])))
            rest = rest[dollar...].dropFirst()
            guard let next = rest.first else {
                result.append(.text("$"))
                break
            }
            if let group = next.wholeNumberValue, next.isASCII {
                result.append(.group(group))
                rest = rest.dropFirst()
            } else {
                result.append(.text("$"))
                if next == "$" { rest = rest.dropFirst() }
            }
        }
        result.append(.text(String(rest)))
        return result
    }
}

extension MemoryEditor {
    /// A segment that a replacement changes.
    public struct Change: Sendable, Hashable {
        /// The segment before the replacement.
        public var before: StoredSegment
        /// The segment after the replacement.
        public var after: StoredSegment

        /// Whether the replacement changes the segment.
        var isChange: Bool { before != after || !before.hasTexts(of: after) }
    }

    /// Returns the changes that a replacement would make, sorted by the id of the segment.
    ///
    /// - Parameters:
    ///   - replacement: The text to search for, and its replacement.
    ///   - filter: The segments that are searched. Rejected ones are searched only if the filter
    ///     names their status.
    /// - Returns: Each segment before and after the replacement; segments without the text are
    ///   omitted.
    /// - Throws: ``MemoryError``; also when a text would become empty. ``RegularExpressionError``
    ///   when an expression takes too long on a text.
    /// - Complexity: linear in the size of the memory.
    public func preview(
        _ replacement: TextReplacement, filter: SegmentFilter = SegmentFilter()
    ) throws -> [Change] {
        var result: [Change] = []
        var filter = filter
        if filter.statuses == nil {
            filter.statuses = Set(StoredSegment.Status.allCases).subtracting([.rejected])
        }
        try memory.forEachSegment(filter) { segment in
            if let change = try change(of: segment, replacement) { result.append(change) }
        }
        return result
    }

    /// Replaces a text in many segments, in one operation; their status stays.
    ///
    /// - Parameters:
    ///   - replacement: The text to search for, and its replacement.
    ///   - filter: The segments that are searched.
    /// - Returns: The id of the operation, and the changed segments before and after.
    /// - Throws: ``MemoryError``; also when a text would become empty, and when a new pair of texts
    ///   was rejected before. Then nothing is changed.
    @discardableResult
    public func replace(
        _ replacement: TextReplacement, filter: SegmentFilter = SegmentFilter()
    ) throws -> Outcome {
        let ids = try preview(replacement, filter: filter).map(\.before.id)
        let (pairs, operation) = try memory.writeOperation(heading(.replace)) {
            writer, db, heading in
            var done: [Change] = []
            for id in ids {
                // Another program may have changed it meanwhile.
                guard let segment = try StoredSegment.fetch(id, in: db),
                    let change = try change(of: segment, replacement)
                else { continue }
                try checkIsNotRejected(change.after, before: change.before, writer)
                try writer.change(
                    change.before, to: change.after, action: Self.word(.replace), author: author)
                done.append(change)
            }
            heading.note = Self.note(on: done.map(\.before))
            return (
                before: done.map(\.before),
                after: try done.compactMap { try StoredSegment.fetch($0.before.id, in: db) }
            )
        }
        return Outcome(operation: operation, before: pairs.before, after: pairs.after)
    }

    private func change(
        of segment: StoredSegment, _ replacement: TextReplacement
    ) throws -> Change? {
        let old = segment.text(replacement.side)
        let new = try replacement(old)
        guard !new.utf8.elementsEqual(old.utf8) else { return nil }
        try checkText(new, of: segment.id)
        var after = segment
        switch replacement.side {
        case .english: after.english = new
        case .romanian: after.romanian = new
        }
        return Change(before: segment, after: after)
    }
}
