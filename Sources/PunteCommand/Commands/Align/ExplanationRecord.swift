internal import PunteAlignment
internal import PunteLanguage

/// The explanation of a link as part of a line of JSON; `en` and `ro` are keys for the languages.
struct ExplanationRecord: Encodable {
    struct Tie: Encodable {
        let en: String
        let ro: String
        let kind: String
        let weight: Double
        let share: Double
    }

    struct Rival: Encodable {
        let id: Int
        let similarity: Double
    }

    let ties: [Tie]
    let similarity: Double
    /// The share of the weight of each text that words of the other account for.
    let accounted: [String: Double]
    let unaccounted: [String: [String]]
    /// Numbers that only one of the texts has.
    let numbersApart: [String: [String]]
    /// The most similar sentence outside the link; left out when none comes near.
    let rivals: [String: Rival]
    let joinsBefore: Bool
    let joinsAfter: Bool

    init(_ explanation: LinkExplanation) {
        ties = explanation.linkedWords.map {
            Tie(
                en: $0.english.text, ro: $0.romanian.text, kind: $0.kind.rawValue,
                weight: $0.weight.rounded(4), share: $0.share.rounded(4))
        }
        similarity = explanation.similarity.rounded(4)
        accounted = [
            "en": explanation.englishCoverage.rounded(4),
            "ro": explanation.romanianCoverage.rounded(4),
        ]
        unaccounted = [
            "en": explanation.englishUncovered.map(\.text),
            "ro": explanation.romanianUncovered.map(\.text),
        ]
        numbersApart = [
            "en": explanation.englishNumbers.map(\.text),
            "ro": explanation.romanianNumbers.map(\.text),
        ]
        rivals = ["en": explanation.englishCompetitor, "ro": explanation.romanianCompetitor]
            .compactMapValues(\.self)
            .mapValues { Rival(id: $0.sentence, similarity: $0.similarity.rounded(4)) }
        joinsBefore = explanation.followsLink
        joinsAfter = explanation.precedesLink
    }
}
