internal import PunteLanguage
internal import PunteText

/// Reports numbers that were exchanged for each other: 12 killed and 5 wounded, 5 uciși și 12 răniți.
struct OrderRule: CheckRule {
    static let name = "order"
    static let summary = "Numbers that were exchanged for each other."

    private let surroundings: QuantitySurroundings

    init(renderings: (any WordRenderings)?) {
        surroundings = QuantitySurroundings(renderings: renderings)
    }

    /// Two quantities of the same value, one of each side.
    private struct Match {
        var english: Quantity
        var romanian: Quantity
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        let matches = matches(in: pair)
        var result: [Finding] = []
        for (index, first) in matches.enumerated() {
            for second in matches[(index + 1)...]
            where first.romanian.range.lowerBound > second.romanian.range.lowerBound
                && QuantityPairing.isSameSort(first.english, second.english)
                && areExchanged(first, second, in: pair)
            {
                let range = second.romanian.range.lowerBound..<first.romanian.range.upperBound
                let english = pair.english.excerpt(
                    first.english.range.lowerBound..<second.english.range.upperBound)
                result.append(
                    finding(
                        in: pair, romanian: range,
                        "the English has these numbers the other way round: “\(english)”",
                        advice: "check which number belongs where"))
            }
        }
        return Array(result.prefix(1))
    }

    /// Returns the numbers that each side has exactly once, in the order of the English.
    private func matches(in pair: CheckedPair) -> [Match] {
        let sources = QuantityPairing.prepared(pair.english, in: .english)
        let targets = QuantityPairing.prepared(pair.romanian, in: .romanian)
        return sources.compactMap { source in
            guard source.number != nil, source.style.form != .article,
                sources.count(where: { $0.value == source.value }) == 1
            else { return nil }
            let equal = targets.filter {
                QuantityPairing.agree(source, $0, units: pair.english.units)
            }
            guard equal.count == 1, equal[0].style.form != .article else { return nil }
            return Match(english: source, romanian: equal[0])
        }
    }

    /// Returns whether the Romanian gives each of two numbers the place of the other.
    private func areExchanged(_ first: Match, _ second: Match, in pair: CheckedPair) -> Bool {
        let roles = [first, second].map { match in
            (
                english: ChangeRole(of: match.english, in: pair.english, .english),
                romanian: ChangeRole(of: match.romanian, in: pair.romanian, .romanian)
            )
        }
        if let left = roles[0].english, let right = roles[1].english, left != right,
            let target = roles[0].romanian, let other = roles[1].romanian, target != other
        {
            return left != target
        }
        func likeness(_ left: Quantity, _ right: Quantity) -> Double {
            surroundings.likeness(
                clause(of: left, in: pair.english, .english),
                clause(of: right, in: pair.romanian, .romanian))
        }
        let same =
            likeness(first.english, first.romanian) + likeness(second.english, second.romanian)
        let crossed = [
            likeness(first.english, second.romanian), likeness(second.english, first.romanian),
        ]
        let limits = GlossaryParameters.Order.self
        return crossed.allSatisfy { $0 >= limits.minimumLikeness }
            && crossed.reduce(0, +) >= same * limits.lead
    }

    /// Returns the words between a number and the numbers beside it.
    private func clause(
        of quantity: Quantity, in text: CheckedPair.Text, _ side: Side
    ) -> [QuantitySurroundings.Neighbour] {
        let start =
            text.quantities.last { $0.range.upperBound <= quantity.range.lowerBound }?.range
            .upperBound ?? 0
        let end =
            text.quantities.first { $0.range.lowerBound >= quantity.range.upperBound }?.range
            .lowerBound ?? text.bytes.count
        return QuantitySurroundings.neighbours(
            of: quantity.range, in: text, side, within: start..<end,
            weights: GlossaryParameters.Order.weights)
    }
}
