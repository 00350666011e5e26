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
        ties = explanation.ties.map {
            Tie(
                en: $0.source.text, ro: $0.target.text, kind: $0.kind.rawValue,
                weight: $0.weight.rounded(4), share: $0.share.rounded(4))
        }
        similarity = explanation.similarity.rounded(4)
        accounted = [
            "en": explanation.sourceCoverage.rounded(4),
            "ro": explanation.targetCoverage.rounded(4),
        ]
        unaccounted = [
            "en": explanation.sourceUnaccounted.map(\.text),
            "ro": explanation.targetUnaccounted.map(\.text),
        ]
        numbersApart = [
            "en": explanation.sourceNumbers.map(\.text),
            "ro": explanation.targetNumbers.map(\.text),
        ]
        rivals = ["en": explanation.sourceRival, "ro": explanation.targetRival]
            .compactMapValues(\.self)
            .mapValues { Rival(id: $0.sentence, similarity: $0.similarity.rounded(4)) }
        joinsBefore = explanation.followsLink
        joinsAfter = explanation.precedesLink
    }
}
