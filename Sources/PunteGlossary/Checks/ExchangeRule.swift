internal import PunteLanguage
internal import PunteText

/// Reports what stands where the English has something else of its sort: „5 uciși, 12 răniți” for *12 killed,
/// 5 wounded*, „sora” for *brother*.
///
/// The words of both texts are aligned without looking at what numbers and names say (``TiedPair``), so
/// that the words around them tell which of the English ones stands in the place of each. A model judges the
/// candidates (``JudgeModel``).
struct ExchangeRule: CheckRule {
    static let name = "exchange"
    static let summary =
        "Numbers, dates, names and opposites that stand where the English has others."

    let glossary: Glossary
    let renderings: (any WordRenderings)?
    /// The rules that are switched off: who wants to hear nothing of numbers hears nothing of exchanged ones.
    let off: Set<String>

    func findings(in pair: CheckedPair) -> [Finding] {
        let (english, romanian) = (pair.english, pair.romanian)
        guard let tied = pair.tied(by: glossary, renderings) else { return [] }
        let article =
            pair.article
            ?? ArticleFacts(english: EnglishFacts([english]), romanian: [RomanianFacts(romanian)])
        let candidates = ExchangeCandidates(tied, in: article)
        let limits = GlossaryParameters.Exchanges.self
        var found: [ExchangeCandidate] = []
        let judged = candidates.all().map {
            (candidate: $0, logOdds: JudgeModel.exchanges.logOdds($0.features))
        }.sorted { $0.logOdds > $1.logOdds }
        for (candidate, logOdds) in judged
        where logOdds >= limits.minimumLogOdds(of: candidate.romanian.kind)
            && !off.contains(Self.rule(on: candidate.romanian.kind))
        {
            // Of two that were put for each other the first says enough.
            let isKnown = found.contains { other in
                other.romanian.range == candidate.romanian.range
                    || other.english.range == candidate.english.range
                    || tied.comparison.areSame(candidate.english, other.romanian)
                        && tied.comparison.areSame(other.english, candidate.romanian)
            }
            if !isKnown { found.append(candidate) }
        }
        return found.sorted { $0.romanian.range.lowerBound < $1.romanian.range.lowerBound }.map {
            finding(
                in: pair, romanian: $0.romanian.range,
                against: pair.english.excerpt($0.english.range),
                advice: "check which one it is")
        }
    }

    /// Returns the name of the rule on what stands in a slot.
    private static func rule(on kind: Slot.Kind) -> String {
        switch kind {
        case .number, .ordinal, .score, .vague: NumberRule.name
        case .date, .weekday, .time: DateRule.name
        case .name, .people: NameRule.name
        case .contrast: OppositeRule.name
        }
    }
}
