internal import PunteAlignment
package import PunteGlossary
internal import PunteLanguage

/// A finding of the check as an object of JSON.
package struct CheckFinding: Codable, Sendable, Hashable {
    /// The name of the rule.
    package var rule: String
    /// How much it matters: `fact`, `language` or `style`.
    package var severity: String
    /// The side that the offsets count in; omitted when it is about the pair.
    package var side: String?
    /// The UTF-8 offset of its beginning.
    package var start: Int
    /// The UTF-8 offset of its end.
    package var end: Int
    /// The words in question.
    package var excerpt: String
    /// What is wrong.
    package var message: String
    /// The advice on a correction.
    package var advice: String
    /// The English text.
    package var en: String
    /// The Romanian text.
    package var ro: String
    /// The indices of the English sentences.
    package var enIds: [Int]
    /// The indices of the Romanian sentences.
    package var roIds: [Int]
    /// The id of the segment.
    package var segment: Int64?

    /// The places of the words in sentences, if asked for.
    package var places: [Place]?

    /// Creates the object for a finding in a pair of texts.
    package init(_ finding: Finding, in pair: CheckedSentences) {
        rule = finding.rule
        severity = finding.severity.rawValue
        side = finding.side?.rawValue
        start = finding.range.lowerBound
        end = finding.range.upperBound
        excerpt = finding.excerpt
        message = finding.message
        advice = finding.advice
        en = pair.english
        ro = pair.romanian
        enIds = pair.englishSentences.map(Array.init) ?? []
        roIds = pair.romanianSentences.map(Array.init) ?? []
        segment = pair.segment
    }
}
extension CheckFinding {
    /// A piece of a sentence.
    package struct Place: Codable, Sendable, Hashable {
        /// The index of the sentence in the article of the finding's side.
        package var sentence: Int
        /// The UTF-8 offset of its beginning in the sentence.
        package var start: Int
        /// The UTF-8 offset of its end in the sentence.
        package var end: Int
    }

    /// Returns the finding with its places in sentences, for a page that marks them.
    ///
    /// - Parameter length: gives the length of the sentence with an index on a side, in UTF-8.
    /// - Returns: the finding.
    func placed(length: (Side, Int) -> Int) -> CheckFinding {
        guard let side = side.flatMap(Side.init(rawValue:)) else { return self }
        var result = self
        var places: [Place] = []
        var offset = 0
        for sentence in side == .english ? enIds : roIds {
            let end = offset + length(side, sentence)
            let (from, to) = (max(start, offset), min(self.end, end))
            if from < to || (start == self.end && start >= offset && start <= end) {
                places.append(Place(sentence: sentence, start: from - offset, end: to - offset))
            }
            offset = end + 1
        }
        result.places = places
        return result
    }
}
