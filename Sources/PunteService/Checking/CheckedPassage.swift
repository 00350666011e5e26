package import PunteAlignment
package import PunteGlossary
internal import PunteLanguage

/// A passage in both languages with what was found in it: linked sentences of two articles, a sentence
/// without a counterpart, or a segment of the memory.
package struct CheckedPassage: Sendable, Hashable {
    /// The English sentences; none for a Romanian one without a counterpart.
    package var english: [String] = []
    /// The Romanian sentences; none for an English one without a counterpart.
    package var romanian: [String] = []
    /// The English sentences in their article; nil for a segment.
    package var englishSentences: SentenceGroup?
    /// The Romanian sentences in their article; nil for a segment.
    package var romanianSentences: SentenceGroup?
    /// The paragraph of each Romanian sentence, from 0; none for a segment.
    package var paragraphs: [Int] = []
    /// The id of the segment; nil for sentences of articles.
    package var segment: Int64?
    /// What was found, in the order of the Romanian text; ranges count in the joined sentences.
    package var findings: [Finding] = []

    /// Creates a passage from its parts.
    package init(
        english: [String] = [], romanian: [String] = [], englishSentences: SentenceGroup? = nil,
        romanianSentences: SentenceGroup? = nil, paragraphs: [Int] = [], segment: Int64? = nil
    ) {
        self.english = english
        self.romanian = romanian
        self.englishSentences = englishSentences
        self.romanianSentences = romanianSentences
        self.paragraphs = paragraphs
        self.segment = segment
    }

    /// The English sentences, joined by spaces.
    package var englishText: String { english.joined(separator: " ") }
    /// The Romanian sentences, joined by spaces.
    package var romanianText: String { romanian.joined(separator: " ") }

    /// Returns the paragraph in which a finding stands, from 0; nil where no Romanian paragraph has it.
    package func paragraph(of finding: Finding) -> Int? {
        guard finding.side == .romanian else { return paragraphs.first }
        let index = finding.sentenceIndex(in: romanian)
        return index < paragraphs.count ? paragraphs[index] : paragraphs.first
    }

    /// Returns the sentence in which a finding stands, in the language of its range.
    package func sentence(of finding: Finding) -> String {
        finding.sentence(english: english, romanian: romanian)
    }

    /// Returns the UTF-8 offset of a Romanian sentence in the joined ones.
    package func offset(ofRomanian index: Int) -> Int {
        romanian[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
    }

    /// Takes out the findings that a person dismissed for good.
    ///
    /// - Parameter keys: the keys of what was dismissed.
    /// - Returns: the number of findings that were taken out.
    package mutating func leaveOut(dismissed keys: Set<String>) -> Int {
        guard !keys.isEmpty else { return 0 }
        let count = findings.count
        let texts = (english, romanian)
        findings.removeAll { keys.contains($0.key(english: texts.0, romanian: texts.1).text) }
        return count - findings.count
    }

    /// Puts the findings in the order of the Romanian text, those on the English after them.
    package mutating func sortFindings() {
        let places = findings.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if (a.side == .english) != (b.side == .english) { return b.side == .english }
            return (a.range.lowerBound, left.offset) < (b.range.lowerBound, right.offset)
        }
        findings = places.map(\.element)
    }
}
