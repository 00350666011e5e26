package import PunteGlossary
internal import PunteLanguage

/// A finding of the check as an object of JSON.
package struct FindingRecord: Codable, Sendable, Hashable {
    /// A piece of a sentence.
    package struct Place: Codable, Sendable, Hashable {
        /// The index of the sentence in the article of the finding's side.
        package var sentence: Int
        /// The UTF-8 offset of its beginning in the sentence.
        package var start: Int
        /// The UTF-8 offset of its end in the sentence.
        package var end: Int
    }

    /// A sentence whose words from the texts are apart, for a page in another language.
    package struct Sentence: Codable, Sendable, Hashable {
        /// The English sentence with `{1}`, `{2}` … in the places of the words.
        package var template: String
        /// The words.
        package var arguments: [String]

        init(_ wording: Wording) {
            template = wording.template
            arguments = wording.arguments
        }
    }

    /// The first digits of the key, by which a person names the finding.
    package var id: String
    /// The name of the rule.
    package var rule: String
    /// How much it matters: `fact`, `language` or `style`.
    package var severity: String
    /// The side that the offsets count in; omitted when it is about the pair.
    package var side: String?
    /// The UTF-8 offset of its beginning in the text of the side.
    package var start: Int
    /// The UTF-8 offset of its end.
    package var end: Int
    /// The words in question.
    package var excerpt: String
    /// What is wrong.
    package var message: String
    /// The advice on a correction.
    package var advice: String
    /// What should stand there; omitted where a person has to decide.
    package var correction: String?
    /// The English words that the passage contradicts; omitted where there are none.
    package var expected: String?
    /// Whether the correction can be written without asking a person.
    package var certain: Bool
    /// The English text.
    package var en: String
    /// The Romanian text.
    package var ro: String
    /// The indices of the English sentences.
    package var enIds: [Int]
    /// The indices of the Romanian sentences.
    package var roIds: [Int]
    /// The Romanian paragraph, from 0; omitted where none has it.
    package var paragraph: Int?
    /// The id of the segment; omitted for sentences of articles.
    package var segment: Int64?

    /// The places of the words in sentences, if asked for.
    package var places: [Place]?
    /// What ``message`` is made of, if asked for.
    package var problem: Sentence?
    /// What ``advice`` is made of, if asked for.
    package var remedy: Sentence?

    /// Creates the object for a finding.
    ///
    /// - Parameters:
    ///   - finding: the finding.
    ///   - passage: the passage in which it was made.
    ///   - marks: whether the places in sentences and the parts of the sentences about it are told, for a
    ///     page that marks the ones and says the others in its language.
    package init(_ finding: Finding, in passage: CheckedPassage, marks: Bool = false) {
        id = finding.key(in: passage.sentence(of: finding)).shortText
        rule = finding.rule
        severity = finding.severity.rawValue
        side = finding.side?.rawValue
        start = finding.range.lowerBound
        end = finding.range.upperBound
        excerpt = finding.excerpt
        message = finding.message
        advice = finding.advice
        correction = finding.correction
        expected = finding.expected
        certain = finding.isCertain
        en = passage.englishText
        ro = passage.romanianText
        enIds = passage.englishSentences.map(Array.init) ?? []
        roIds = passage.romanianSentences.map(Array.init) ?? []
        paragraph = passage.paragraph(of: finding)
        segment = passage.segment
        places = marks ? Self.places(of: finding, in: passage) : nil
        problem = marks ? Sentence(finding.problem) : nil
        remedy = marks ? Sentence(finding.remedy) : nil
    }

    /// Returns the pieces of sentences that the range of a finding covers.
    private static func places(of finding: Finding, in passage: CheckedPassage) -> [Place]? {
        guard let side = finding.side else { return nil }
        let (group, texts) =
            side == .english
            ? (passage.englishSentences, passage.english)
            : (passage.romanianSentences, passage.romanian)
        guard let group else { return nil }
        let range = finding.range
        var places: [Place] = []
        var offset = 0
        for (sentence, text) in zip(group, texts) {
            let end = offset + text.utf8.count
            let (from, to) = (max(range.lowerBound, offset), min(range.upperBound, end))
            if from < to || (range.isEmpty && range.lowerBound >= offset && range.lowerBound <= end)
            {
                places.append(Place(sentence: sentence, start: from - offset, end: to - offset))
            }
            offset = end + 1
        }
        return places
    }
}
