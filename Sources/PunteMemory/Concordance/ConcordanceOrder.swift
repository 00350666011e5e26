internal import PunteLanguage

/// Sorts hits by the words beside their first match.
struct ConcordanceOrder {
    private let order: ConcordanceQuery.Order

    /// The number of words that are compared.
    private static let words = 5

    init(_ order: ConcordanceQuery.Order) { self.order = order }

    /// Returns the first hits in the order; hits with equal contexts keep theirs.
    func sorted(_ hits: [ConcordanceHit], limit: Int) -> [ConcordanceHit] {
        let keyed = hits.enumerated().map { (key: key($1), index: $0, hit: $1) }
        let sorted = keyed.sorted { left, right in
            left.key == right.key
                ? left.index < right.index
                : left.key.lexicographicallyPrecedes(right.key)
        }
        return sorted.prefix(limit).map(\.hit)
    }

    /// Returns the words beside the first match, the nearest first, without case and diacritics.
    private func key(_ hit: ConcordanceHit) -> [String] {
        let side = hit.keywordSide
        let text = hit.segment.text(side)
        guard let match = hit.ranges(side).first else { return [] }
        let beside =
            order == .left
            ? text.utf8Slice(0..<match.lowerBound)
            : text.utf8Slice(match.upperBound..<text.utf8.count)
        let words = NormalForm.bare(beside).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return Array((order == .left ? words.reversed() : words).prefix(Self.words))
    }
}
