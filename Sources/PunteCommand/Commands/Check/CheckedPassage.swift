internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage

/// A passage in both languages with what was found in it: linked sentences of two articles, a sentence
/// without a counterpart, or a segment of the memory.
struct CheckedPassage {
    var english: [String] = []
    var romanian: [String] = []
    /// The English sentences in their article; nil for a segment.
    var englishSentences: SentenceGroup?
    /// The Romanian sentences in their article; nil for a segment.
    var romanianSentences: SentenceGroup?
    /// The paragraph of each Romanian sentence, from 0; none for a segment.
    var paragraphs: [Int] = []
    /// The id of the segment; nil for sentences of articles.
    var segment: Int64?
    /// What was found, in the order of the Romanian text; ranges count in the joined sentences.
    var findings: [Finding] = []

    /// The English sentences, joined by spaces.
    var englishText: String { english.joined(separator: " ") }
    /// The Romanian sentences, joined by spaces.
    var romanianText: String { romanian.joined(separator: " ") }

    /// Returns the paragraph in which a finding stands, from 0; nil where no Romanian paragraph has it.
    func paragraph(of finding: Finding) -> Int? {
        guard finding.side == .romanian else { return paragraphs.first }
        let index = Self.index(ofSentenceAt: finding.range.lowerBound, in: romanian)
        return index < paragraphs.count ? paragraphs[index] : paragraphs.first
    }

    /// Returns the sentence in which a finding stands, in the language of its range.
    func sentence(of finding: Finding) -> String {
        let sentences = finding.side == .english ? english : romanian
        guard !sentences.isEmpty else { return "" }
        return sentences[Self.index(ofSentenceAt: finding.range.lowerBound, in: sentences)]
    }

    /// Returns the UTF-8 offset of a Romanian sentence in the joined ones.
    func offset(ofRomanian index: Int) -> Int {
        romanian[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
    }

    private static func index(ofSentenceAt offset: Int, in sentences: [String]) -> Int {
        var end = 0
        for (index, sentence) in sentences.enumerated() {
            end += sentence.utf8.count + 1
            if offset < end { return index }
        }
        return max(0, sentences.count - 1)
    }

    /// Puts the findings in the order of the Romanian text, those on the English after them.
    mutating func sortFindings() {
        let places = findings.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if (a.side == .english) != (b.side == .english) { return b.side == .english }
            return (a.range.lowerBound, left.offset) < (b.range.lowerBound, right.offset)
        }
        findings = places.map(\.element)
    }
}
