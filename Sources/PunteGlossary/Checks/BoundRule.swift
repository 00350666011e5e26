internal import PunteLanguage
internal import PunteText

/// Reports numbers that are the least on one side and the most on the other: over 300, sub 300.
struct BoundRule: CheckRule {
    static let name = "bound"
    static let summary = "Numbers that are a lower bound on one side and an upper one on the other."

    /// Says on which side of the number the value is.
    private enum Bound {
        case more
        case less
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        pair.romanian.quantities.compactMap { target in
            guard target.number != nil || target.kind == .fraction,
                let bound = Self.bound(before: target, in: pair.romanian, .romanian)
            else { return nil }
            let sources = pair.english.quantities.filter {
                QuantityPairing.agree($0, target, units: pair.english.units)
            }
            // 1,200 ft are almost 370 m and more than 350.
            guard sources.count == 1, sources[0].value == target.value,
                pair.romanian.quantities.count(where: {
                    QuantityPairing.agree(sources[0], $0, units: pair.english.units)
                }) == 1,
                let other = Self.bound(before: sources[0], in: pair.english, .english),
                other.bound != bound.bound
            else { return nil }
            let source = pair.english.excerpt(
                other.start..<sources[0].range.upperBound)
            return finding(
                in: pair, romanian: bound.start..<target.range.upperBound,
                against: source, advice: "check whether it is more or less")
        }
    }

    /// Returns the bound that directly precedes a number, and its UTF-8 offset; nil for a denied one
    /// (no more than) and for none.
    private static func bound(
        before quantity: Quantity, in text: CheckedPair.Text, _ side: Side
    ) -> (bound: Bound, start: Int)? {
        let before = text.words.indices.prefix {
            text.words[$0].range.upperBound <= quantity.range.lowerBound
        }
        for length in [3, 2, 1] where before.count >= length {
            let words = before.suffix(length)
            let phrase = words.map { NormalForm.bare(text.word($0)) }.joined(separator: " ")
            let lists = side == .english ? english : romanian
            guard let found = lists[phrase], let first = words.first else { continue }
            if first > 0,
                Negations.words(of: side).contains(bare: NormalForm.bare(text.word(first - 1)))
            {
                return nil
            }
            return (found, Int(text.words[first].start))
        }
        return nil
    }

    private static let english = phrases(of: .english)
    private static let romanian = phrases(of: .romanian)

    private static func phrases(of side: Side) -> [String: Bound] {
        let more = QuantityWords.words(.more, in: side).map { (NormalForm.bare($0), Bound.more) }
        let less = QuantityWords.words(.less, in: side).map { (NormalForm.bare($0), Bound.less) }
        return Dictionary(more + less) { first, _ in first }
    }
}
