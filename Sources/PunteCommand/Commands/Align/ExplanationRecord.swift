internal import PunteAlignment
internal import PunteLanguage

/// The explanation of a link in JSON output; the languages have the keys `en` and `ro`.
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
    /// The share of each text's weight that is accounted for by words of the other text.
    let accounted: [String: Double]
    let unaccounted: [String: [String]]
    /// The numbers that only one of the texts contains.
    let numbersApart: [String: [String]]
    /// The most similar sentence outside the link; omitted if none is similar enough.
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
