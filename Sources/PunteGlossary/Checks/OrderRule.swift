internal import PunteLanguage
internal import PunteText

/// Reports numbers and names that were exchanged for each other: 12 killed and 5 wounded, 5 uciși și 12
/// răniți; accepted by the union and refused by the firm, acceptată de firmă.
struct OrderRule: CheckRule {
    static let name = "order"
    static let summary = "Numbers, dates and names that were exchanged for each other."

    let glossary: Glossary
    let renderings: (any WordRenderings)?

    func findings(in pair: CheckedPair) -> [Finding] {
        let found = exchanged(in: pair)
        return found.isEmpty ? exchangedRoles(in: pair) : found
    }

    /// Returns the finding about a subject and an object that were exchanged.
    private func exchangedRoles(in pair: CheckedPair) -> [Finding] {
        guard let renderings,
            let places = ExchangedRoles(renderings: renderings).places(in: pair)
        else { return [] }
        return [
            finding(
                in: pair, romanian: places.romanian,
                "the English has these names the other way round: “\(pair.english.excerpt(places.english))”",
                advice: "check who does it to whom")
        ]
    }

    /// Returns the findings about slots that were put for each other, in the order of the Romanian; none shares a
    /// slot with another.
    private func exchanged(in pair: CheckedPair) -> [Finding] {
        guard let tied = pair.tied(by: glossary, renderings) else { return [] }
        let judged = SwapCandidates(tied).all().map { candidate in
            (candidate: candidate, logOdds: Self.logOdds(of: candidate))
        }.sorted { $0.logOdds > $1.logOdds }
        var found: [SwapCandidate] = []
        for (candidate, logOdds) in judged
        where logOdds
            >= GlossaryParameters.Order.minimumLogOdds(
                of: candidate.romanian.first.kind)
            && !found.contains(where: { $0.sharesSlot(with: candidate) })
        {
            found.append(candidate)
        }
        return found.map { (SwapCandidate.range($0.romanian), $0) }
            .sorted { $0.0.lowerBound < $1.0.lowerBound }.map { range, candidate in
                let english = pair.english.excerpt(SwapCandidate.range(candidate.english))
                let kind = Self.noun(of: candidate.romanian.first.kind)
                return finding(
                    in: pair, romanian: range,
                    "the English has these \(own: kind) the other way round: “\(english)”",
                    advice: "check which one belongs where")
            }
    }

    /// Returns what a reader calls what stands in slots of a kind.
    private static func noun(of kind: Slot.Kind) -> String {
        switch kind {
        case .name, .people: "names"
        case .date, .weekday: "dates"
        case .time: "times"
        case .number, .ordinal, .score, .vague, .contrast: "numbers"
        }
    }

    private static func logOdds(of candidate: SwapCandidate) -> Float {
        candidate.isExchanged.map { $0 ? .infinity : -.infinity }
            ?? JudgeModel.swaps.logOdds(candidate.features)
    }
}
