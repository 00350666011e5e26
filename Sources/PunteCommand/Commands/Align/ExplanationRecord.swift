internal import PunteAlignment
internal import PunteLanguage

/// The explanation of a link as part of a line of JSON.
struct ExplanationRecord: Encodable {
    struct Tie: Encodable {
        let en: String
        let ro: String
        let kind: String
        let weight: Double
        let share: Double
    }

    struct Shares: Encodable {
        let en: Double
        let ro: Double
    }

    struct Words: Encodable {
        let en: [String]
        let ro: [String]
    }

    struct Rival: Encodable {
        let id: Int
        let similarity: Double
    }

    /// Left out when there is none.
    struct Rivals: Encodable {
        let en: Rival?
        let ro: Rival?
    }

    let ties: [Tie]
    let similarity: Double
    /// Shares of the weight of the words that the other side accounts for.
    let accounted: Shares
    let unaccounted: Words
    let numbers: Words
    let rivals: Rivals
    let joinsBefore: Bool
    let joinsAfter: Bool

    enum CodingKeys: String, CodingKey {
        case ties
        case similarity
        case accounted
        case unaccounted
        case numbers = "numbers_apart"
        case rivals
        case joinsBefore = "joins_before"
        case joinsAfter = "joins_after"
    }

    init(_ explanation: LinkExplanation) {
        ties = explanation.ties.map {
            Tie(
                en: $0.source.text, ro: $0.target.text, kind: $0.kind.rawValue,
                weight: $0.weight.rounded(4), share: $0.share.rounded(4))
        }
        similarity = explanation.similarity.rounded(4)
        accounted = Shares(
            en: explanation.sourceCoverage.rounded(4),
            ro: explanation.targetCoverage.rounded(4))
        unaccounted = Words(
            en: explanation.sourceUnaccounted.map(\.text),
            ro: explanation.targetUnaccounted.map(\.text))
        numbers = Words(
            en: explanation.sourceNumbers.map(\.text), ro: explanation.targetNumbers.map(\.text))
        rivals = Rivals(
            en: explanation.sourceRival.map(Self.rival), ro: explanation.targetRival.map(Self.rival)
        )
        joinsBefore = explanation.followsLink
        joinsAfter = explanation.precedesLink
    }

    private static func rival(_ rival: LinkExplanation.Rival) -> Rival {
        Rival(id: rival.sentence, similarity: rival.similarity.rounded(4))
    }
}
