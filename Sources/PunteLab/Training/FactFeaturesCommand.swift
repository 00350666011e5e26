internal import ArgumentParser
internal import PunteAlignment
internal import PunteCommand
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// The command `punte-lab features facts`, which writes what tells wrong quantities from right ones.
struct FactFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: "Write quantities of right and of wrong sentences for the model of check.",
        discussion: """
            Each quantity of the Romanian is compared with the English ones of another value, as it \
            is and with mistakes of several kinds. A line for each: subfolder, document, 1 if a \
            mistake was planted and this is the right value, and its features in ten-thousandths.

              punte-lab features facts news --output facts.tsv
            """)

    @Argument(help: "The folder of documents.") var folder: String
    @Option(help: "How many mistakes are planted in each quantity, one at a time.")
    var mistakes = 3
    @OptionGroup var options: JudgedTableOptions

    func run() throws {
        let checker = try options.checker()
        let aligner = try options.gold.aligner()
        var table = JudgedTable(features: TranslationChecker.factFeatureNames)
        for folder in try options.gold.folders(in: folder) {
            for document in folder.documents {
                let (english, romanian) = try document.sentences()
                let links = try aligner.align(english: english, romanian: romanian).links
                    .map { (english: Array($0.english), romanian: Array($0.romanian)) }
                var rows = Rows(
                    checker: checker, english: english, romanian: romanian, mistakes: mistakes,
                    generator: JudgedArticle.generator(for: document))
                for (index, link) in links.enumerated() {
                    table.add(rows.rows(of: link), ofLink: index, in: document, of: folder)
                }
            }
        }
        try FileWriter.write(table.text, to: options.output)
    }

    /// Makes the lines of an article.
    private struct Rows {
        let checker: TranslationChecker
        let english: [String]
        let romanian: [String]
        let mistakes: Int
        var generator: SplitMix64
        /// The facts of the right articles.
        private let facts: ArticleFacts
        /// The English quantities in digits, each with them.
        private let numbers: [(quantity: Quantity, digits: String)]

        init(
            checker: TranslationChecker, english: [String], romanian: [String], mistakes: Int,
            generator: SplitMix64
        ) {
            (self.checker, self.english, self.romanian) = (checker, english, romanian)
            (self.mistakes, self.generator) = (mistakes, generator)
            facts = checker.facts(english: english, romanian: romanian)
            let text = english.joined(separator: " ")
            let article = Array(text.utf8)
            numbers = QuantityRecognizer(language: .english).quantities(in: text)
                .filter { $0.number != nil && $0.style.form == .digits }
                .compactMap { quantity in
                    FactPlanter.number(in: String(decoding: article[quantity.range], as: UTF8.self))
                        .map { (quantity, $0) }
                }
        }

        mutating func rows(
            of link: (english: [Int], romanian: [Int])
        ) -> [JudgedTable.Row] {
            let source = link.english.map { english[$0] }
            var result: [JudgedTable.Row] = checker.factCandidates(
                english: source, romanian: link.romanian.map { romanian[$0] }, in: facts
            ).map { (false, $0.features) }
            let recognizer = QuantityRecognizer(language: .romanian)
            var offset = 0
            for sentence in link.romanian {
                let text = romanian[sentence]
                for quantity in recognizer.quantities(in: text) {
                    let others = numbers.filter {
                        $0.quantity.unit == quantity.unit && $0.quantity.number != quantity.number
                    }.map { $0.digits }
                    for _ in 0..<mistakes {
                        guard
                            let mistake = FactPlanter.mistake(
                                at: quantity.range, in: text, others: others, using: &generator)
                        else { break }
                        result += self.rows(
                            of: link, source, planting: mistake, at: sentence, offset: offset,
                            insteadOf: quantity)
                    }
                }
                offset += text.utf8.count + 1
            }
            return result
        }

        private func rows(
            of link: (english: [Int], romanian: [Int]), _ source: [String],
            planting mistake: FactPlanter.Mistake, at sentence: Int, offset: Int,
            insteadOf original: Quantity
        ) -> [JudgedTable.Row] {
            var wrong = romanian
            wrong[sentence] = mistake.text
            let facts = checker.facts(english: english, romanian: wrong)
            let range =
                mistake.range.lowerBound + offset..<mistake.range.upperBound + offset
            return checker.factCandidates(
                english: source, romanian: link.romanian.map { wrong[$0] }, in: facts
            ).filter {
                $0.romanian.range.overlaps(range)
                    && TranslationChecker.agree(english: $0.english, romanian: original)
            }.map { (true, $0.features) }
        }
    }
}
