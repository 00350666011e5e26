package import PunteText

extension TranslationChecker {
    /// The maximum number of sentences between the paragraphs of one quotation.
    private static let maximumInterruption = 2

    /// Returns the findings on signs that belong to more than one sentence: on the spaces between
    /// sentences, then on quotation marks.
    ///
    /// - Parameter sentences: the sentences of the Romanian article.
    /// - Returns: the findings, each with the index of its sentence; ranges count in the sentence.
    package func findingsOnSigns(
        of sentences: [Sentence]
    ) -> [(sentence: Int, finding: Finding)] {
        var result: [(sentence: Int, finding: Finding)] = []
        var unbalanced: [(sentence: Int, finding: Finding)] = []
        var start = 0
        while start < sentences.count {
            let end =
                sentences[start...].firstIndex { $0.paragraph != sentences[start].paragraph }
                ?? sentences.count
            let continues = end < sentences.count && sentences[end].text.hasPrefix("„")
            let found = unbalancedQuotes(
                in: sentences[start..<end].map(\.text), continues: continues)
            unbalanced += found.map { (start + $0.sentence, $0.finding) }
            for index in start..<max(start, end - 1)
            where sentences[index].range.upperBound == sentences[index + 1].range.lowerBound {
                let (text, next) = (sentences[index].text, sentences[index + 1].text)
                if let finding = missingSpace(between: text, and: next) {
                    result.append((index, finding))
                }
            }
            start = end
        }
        // A quotation that a heading interrupts, or a list: it is closed in the next paragraph.
        var index = 0
        while index < unbalanced.count {
            let (sentence, finding) = unbalanced[index]
            if index + 1 < unbalanced.count,
                unbalanced[index + 1].sentence - sentence <= Self.maximumInterruption,
                unbalanced[index + 1].finding.excerpt != finding.excerpt, finding.excerpt == "„"
            {
                index += 2
                continue
            }
            result.append(unbalanced[index])
            index += 1
        }
        return result
    }
}
