extension Aligner {
    /// Why each link of an alignment of these texts was made; in the order of the links.
    ///
    /// Texts that are aligned as a whole are explained in one view, longer ones link by link in
    /// the surroundings of each, so that time grows in proportion to their length.
    public func explanations(
        of alignment: Alignment, source: [String], target: [String]
    ) throws -> [LinkExplanation] {
        guard !alignment.links.isEmpty else { return [] }
        cache.table.beginText()
        let sourceKeys = try source.map(self.sourceKeys.keys)
        let targetKeys = try target.map(self.targetKeys.keys)
        let view = { (rows: Range<Int>, columns: Range<Int>) in
            ExplainedTexts(
                source: (source, sourceKeys), target: (target, targetKeys), rows: rows,
                columns: columns, cache: self.cache)
        }
        let isWhole = TextParts.isWhole(targets: target.count, sources: source.count)
        let whole = isWhole ? view(target.indices, source.indices) : nil
        let order = LinkNeighbours(alignment.links)
        return alignment.links.indices.map { index in
            let link = alignment.links[index]
            let texts =
                whole
                ?? view(
                    Self.surroundings(of: link.target, target.count),
                    Self.surroundings(of: link.source, source.count))
            var result = texts.explanation(of: link)
            result.followsLink = order.follows[index]
            result.precedesLink = order.precedes[index]
            return result
        }
    }

    private static func surroundings(of group: SentenceGroup, _ count: Int) -> Range<Int> {
        let reach = 12
        let (first, last) = (group.first ?? 0, group.last ?? 0)
        return max(0, first - reach)..<min(count, last + 1 + reach)
    }
}

/// Which links join their neighbours on both sides.
private struct LinkNeighbours {
    private(set) var follows: [Bool]
    private(set) var precedes: [Bool]

    init(_ links: [Link]) {
        follows = Array(repeating: false, count: links.count)
        precedes = follows
        for index in links.indices.dropFirst() {
            let (before, link) = (links[index - 1], links[index])
            guard before.target.neighbours.upperBound == link.target.neighbours.lowerBound,
                before.source.neighbours.upperBound == link.source.neighbours.lowerBound
            else { continue }
            follows[index] = true
            precedes[index - 1] = true
        }
    }
}
