internal import PunteAlignment
internal import PunteLanguage
internal import PunteText

/// What the aligner found between an article and a report.
struct PairEvidence {
    /// The report.
    let report: Int
    /// The cosine of the sketches.
    let similarity: Float
    /// By Romanian sentence: the greatest confidence of a link that holds it.
    let confidence: [Double]
    /// By Romanian sentence: its share of the article's text.
    let share: [Double]
    /// The share of the article's text that the links cover, each with its confidence.
    let coverage: Double
    /// The share of the report's text that the links cover.
    let used: Double
    /// The number of the report's sentences that the links cover, each with its confidence.
    let usedSentences: Double
    /// The quotations of the article that a link ties to one of the report.
    let quotations: [String]
    /// The names and quantities of the article that the report has.
    let shared: SharedKeys

    /// Aligns an article with a report.
    ///
    /// - Throws: `ICUError`.
    init(
        report: Int, similarity: Float, english: Article, romanian: Article, aligner: Aligner,
        shared: SharedKeys
    ) throws {
        self.report = report
        self.similarity = similarity
        self.shared = shared
        let alignment = try aligner.align(
            english: english.sentences, romanian: romanian.sentences)
        var confidence = [Double](repeating: 0, count: romanian.sentences.count)
        var englishConfidence = [Double](repeating: 0, count: english.sentences.count)
        var quotations: [String] = []
        for link in alignment.links {
            for index in link.romanian {
                confidence[index] = max(confidence[index], link.confidence)
            }
            for index in link.english {
                englishConfidence[index] = max(englishConfidence[index], link.confidence)
            }
            if link.confidence >= 0.5,
                let quoted = link.romanian.lazy.compactMap({
                    Self.quotation(in: romanian.sentences[$0].text)
                }).first,
                link.english.contains(where: {
                    Self.quotation(in: english.sentences[$0].text) != nil
                })
            {
                quotations.append(quoted)
            }
        }
        self.confidence = confidence
        self.quotations = quotations
        share = Self.shares(of: romanian.sentences)
        coverage = zip(confidence, share).reduce(0) { $0 + $1.0 * $1.1 }
        used = zip(englishConfidence, Self.shares(of: english.sentences))
            .reduce(0) { $0 + $1.0 * $1.1 }
        usedSentences = englishConfidence.reduce(0, +)
    }

    private static func shares(of sentences: [Sentence]) -> [Double] {
        let whole = sentences.reduce(0) { $0 + $1.text.utf8.count }
        return sentences.map { Double($0.text.utf8.count) / Double(max(1, whole)) }
    }

    /// Returns the words between the first quotation marks of a sentence; nil without a quotation.
    static func quotation(in text: String) -> String? {
        let opening: Set<Character> = ["„", "“", "\"", "«"]
        let closing: Set<Character> = ["”", "“", "\"", "»"]
        guard let start = text.firstIndex(where: opening.contains) else { return nil }
        let rest = text[text.index(after: start)...]
        let words = rest[..<(rest.firstIndex(where: closing.contains) ?? rest.endIndex)]
        return words.utf8.count >= minimumQuotation ? String(words) : nil
    }

    /// The length in bytes below which words between quotation marks are a name, not a quotation.
    private static let minimumQuotation = 15
}
