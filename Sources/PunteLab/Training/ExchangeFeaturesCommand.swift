internal import ArgumentParser
internal import PunteAlignment
internal import PunteCommand
internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// The command `punte-lab features exchanges`, which writes what tells exchanged numbers, names and words
/// from right ones.
struct ExchangeFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exchanges",
        abstract: "Write slots of right and of wrong sentences for the model of check.",
        discussion: """
            Numbers, names and words with an opposite are exchanged in the Romanian, one at a time or \
            two for each other. A line for each slot that may stand in the place of another: subfolder, \
            document, link, 1 if a mistake was planted and this is what it should say, and its features in \
            ten-thousandths.

              punte-lab features exchanges news --output exchanges.tsv
            """)

    @Argument(help: "The folders of documents.") var folders: [String]
    @Option(help: "How many times each slot is changed.") var mistakes = 1
    @OptionGroup var options: JudgedTableOptions

    func run() throws {
        let checker = try options.checker()
        let aligner = try options.gold.aligner()
        var table = JudgedTable(features: TranslationChecker.exchangeFeatureNames)
        let folders = try folders.flatMap(options.gold.folders(in:))
        let words = try folders.flatMap { folder in
            try folder.documents.flatMap { document in
                try document.sentences().romanian.flatMap { sentence in
                    sentence.split { !$0.isLetter && $0 != "-" }.map { $0.lowercased() }
                }
            }
        }
        let planter = ExchangePlanter(vocabulary: words)
        for folder in folders {
            for document in folder.documents {
                let article = try JudgedArticle(document, checker: checker, aligner: aligner)
                var rows = Rows(
                    article: article, planter: planter, mistakes: mistakes,
                    generator: JudgedArticle.generator(for: document))
                for link in article.links.indices {
                    table.add(rows.rows(of: link), ofLink: link, in: document, of: folder)
                }
            }
        }
        try FileWriter.write(table.text, to: options.output)
    }

    /// Makes the lines of an article.
    private struct Rows {
        let article: JudgedArticle
        let planter: ExchangePlanter
        let mistakes: Int
        var generator: SplitMix64
        private let names: [(slot: Slot, text: String)]
        private let numbers: [String]
        /// The maximum number of exchanges in a sentence.
        private static let maximumExchanges = 6

        init(
            article: JudgedArticle, planter: ExchangePlanter, mistakes: Int, generator: SplitMix64
        ) {
            (self.article, self.planter, self.mistakes) = (article, planter, mistakes)
            self.generator = generator
            names = article.links.indices.flatMap { link -> [(slot: Slot, text: String)] in
                let text = article.links[link].romanian.map { article.romanian[$0] }
                    .joined(separator: " ")
                return (article.passage(link)?.slots ?? []).filter {
                    $0.kind == .name || $0.kind == .people
                }.map { ($0, text.utf8Slice($0.range)) }
            }
            let text = article.english.joined(separator: " ")
            numbers = QuantityRecognizer(language: .english).quantities(in: text)
                .filter { $0.number != nil && $0.style.form == .digits }
                .compactMap { FactPlanter.number(in: text.utf8Slice($0.range)) }
        }

        mutating func rows(of link: Int) -> [JudgedTable.Row] {
            guard let right = article.passage(link) else { return [] }
            var result = right.exchanges.map { (false, $0.features) }
            let counterparts = right.counterparts
            for sentence in article.links[link].romanian {
                let text = article.romanian[sentence]
                let offset = article.offset(of: sentence, in: link)
                let slots = right.slots.filter {
                    $0.range.lowerBound >= offset
                        && $0.range.upperBound <= offset + text.utf8.count
                }
                let own = slots.map { $0.shifted(by: -offset) }
                var wrong: [ExchangePlanter.Mistake] = []
                for slot in own {
                    for _ in 0..<mistakes {
                        wrong += planter.mistakes(
                            in: slot, of: text, names: names, numbers: numbers, using: &generator)
                    }
                }
                var exchanges: [ExchangePlanter.Mistake] = []
                for (index, first) in own.enumerated() {
                    for second in own[(index + 1)...] where first.isSameSort(as: second) {
                        exchanges +=
                            ExchangePlanter.exchanged(first, second, of: text).map { [$0] } ?? []
                    }
                }
                wrong += exchanges.shuffled(using: &generator).prefix(Self.maximumExchanges)
                for mistake in wrong {
                    let places = mistake.places.map { place in
                        (
                            wrong: place.wrong.shifted(by: offset),
                            english: counterparts.filter {
                                $0.romanian == place.right.shifted(by: offset)
                            }.map(\.english)
                        )
                    }
                    guard places.contains(where: { !$0.english.isEmpty }),
                        let passage = article.passage(
                            link, replacing: sentence, with: mistake.text)
                    else { continue }
                    for candidate in passage.exchanges
                    where places.contains(where: {
                        $0.wrong.overlaps(candidate.romanian.range)
                            && $0.english.contains(candidate.english.range)
                    }) {
                        result.append((true, candidate.features))
                    }
                }
            }
            return result
        }
    }
}
