/// Cuts two long texts at anchors into parts that are aligned on their own.
struct TextParts {
    /// Source and target sentences that are aligned with each other.
    struct Part: Hashable, Sendable {
        var target: Range<Int>
        var source: Range<Int>

        /// Whether both sides of a link of neighbours lie inside.
        func holds(_ link: Link) -> Bool {
            let (rows, columns) = (link.target.neighbours, link.source.neighbours)
            return target.lowerBound <= rows.lowerBound && rows.upperBound <= target.upperBound
                && source.lowerBound <= columns.lowerBound
                && columns.upperBound <= source.upperBound
        }
    }

    /// Texts of at most this many sentences a side are never cut …
    static let wholeText = 250
    /// … nor those whose product of sentences is at most this.
    static let wholeProduct = 62_500
    /// Sentences of a side from which on a part ends at the next good place.
    static let usual = 40
    /// Sentences of a side from which on any anchor is good enough.
    static let long = 120
    /// Sentences on both sides of a part that are looked at as its surroundings.
    static let overlap = 4

    static func isWhole(targets: Int, sources: Int) -> Bool {
        max(targets, sources) <= wholeText || targets * sources <= wholeProduct
    }

    /// The parts in order; together they hold every sentence once.
    static func parts(
        targets: Int, sources: Int, anchors: [AnchorFinder.Anchor]
    ) -> [Part] {
        var parts: [Part] = []
        var (row, column) = (0, 0)
        func cut(_ nextRow: Int, _ nextColumn: Int) {
            let part = Part(target: row..<nextRow, source: column..<nextColumn)
            parts +=
                isWhole(targets: part.target.count, sources: part.source.count)
                ? [part] : halves(part)
            (row, column) = (nextRow, nextColumn)
        }
        for (anchor, next) in zip(anchors, anchors.dropFirst()) {
            let size = max(anchor.target + 1 - row, anchor.source + 1 - column)
            let isFirm = next.target == anchor.target + 1 && next.source == anchor.source + 1
            if size >= usual && isFirm {
                cut(anchor.target + 1, anchor.source + 1)
            } else if size >= long {
                cut(anchor.target, anchor.source)
            }
        }
        cut(targets, sources)
        return parts.filter { !$0.target.isEmpty || !$0.source.isEmpty }
    }

    /// A part without anchors, halved along the diagonal until it is small enough.
    private static func halves(_ part: Part) -> [Part] {
        guard !isWhole(targets: part.target.count, sources: part.source.count) else {
            return [part]
        }
        let row = part.target.lowerBound + part.target.count / 2
        let column = part.source.lowerBound + part.source.count / 2
        return halves(
            Part(
                target: part.target.lowerBound..<row, source: part.source.lowerBound..<column))
            + halves(
                Part(
                    target: row..<part.target.upperBound, source: column..<part.source.upperBound))
    }
}
