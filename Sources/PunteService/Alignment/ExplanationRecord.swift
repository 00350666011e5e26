package import PunteAlignment
internal import PunteLanguage

/// The explanation of a link in JSON output; the languages have the keys `en` and `ro`.
package struct ExplanationRecord: Codable, Sendable, Hashable {
    /// Two words that are tied.
    package struct Tie: Codable, Sendable, Hashable {
        /// The English text.
        package var en: String
        /// The Romanian text.
        package var ro: String
        /// The kind.
        package var kind: String
        /// The weight of the tie, 0–1.
        package var weight: Double
        /// The share of the whole weight.
        package var share: Double
    }

    /// A sentence outside the link.
    package struct Rival: Codable, Sendable, Hashable {
        /// The id.
        package var id: Int
        /// The similarity, 0–1.
        package var similarity: Double
    }

    /// The part of a sentence that a sentence of the other text accounts for.
    package struct Part: Codable, Sendable, Hashable {
        /// The side that the offsets count in; omitted when it is about the pair.
        package var side: String
        /// The number of the sentence.
        package var id: Int
        /// UTF-8 offsets in the sentence.
        package var start: Int
        /// The UTF-8 offset of its end.
        package var end: Int
        /// The number of the sentence of the other text.
        package var with: Int
    }

    /// The words that are tied.
    package var ties: [Tie]
    /// Empty for a link of one sentence a side.
    package var parts: [Part]
    /// The similarity, 0–1.
    package var similarity: Double
    /// The share of each text's weight that is accounted for by words of the other text.
    package var accounted: [String: Double]
    /// The words of each text without a counterpart.
    package var unaccounted: [String: [String]]
    /// The numbers that only one of the texts contains.
    package var numbersApart: [String: [String]]
    /// The most similar sentence outside the link; omitted if none is similar enough.
    package var rivals: [String: Rival]
    /// Whether it joins the link before.
    package var joinsBefore: Bool
    /// Whether it joins the link after.
    package var joinsAfter: Bool

    /// Creates the object for an explanation.
    package init(_ explanation: LinkExplanation) {
        ties = explanation.linkedWords.map {
            Tie(
                en: $0.english.text, ro: $0.romanian.text, kind: $0.kind.rawValue,
                weight: $0.weight.rounded(4), share: $0.share.rounded(4))
        }
        parts = explanation.parts.map {
            Part(
                side: $0.side.rawValue, id: $0.sentence, start: $0.range.lowerBound,
                end: $0.range.upperBound, with: $0.counterpart)
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
