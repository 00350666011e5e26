internal import ArgumentParser
internal import PunteAlignment
internal import PunteCommand
internal import PunteGlossary
internal import PunteLanguage
internal import PunteReuse

/// The command `punte-lab features polarity`, which writes what tells lost and added negations from right
/// ones.
struct PolarityFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "polarity",
        abstract: "Write predicates of right and of wrong sentences for the model of check.",
        discussion: """
            Negations are put into the Romanian and taken out, one at a time. A line for each \
            predicate that may be denied on one side only: subfolder, document, link, 1 if a mistake was \
            planted there, and its features in ten-thousandths.

              punte-lab features polarity news --output polarity.tsv
            """)

    @Argument(help: "The folders of documents.") var folders: [String]
    @Option(name: .shortAndLong, help: ArgumentHelp("The table to write.", valueName: "file"))
    var output: String
    @OptionGroup(title: "Terms") var glossary: GlossaryOptions
    @OptionGroup var memory: MemoryOptions
    @OptionGroup var gold: GoldOptions

    func run() throws {
        let checker = TranslationChecker(
            glossary: try glossary.load(memory),
            renderings: LexiconRenderings(try memory.lexicon(isNeeded: false)))
        let aligner = try gold.aligner()
        var table =
            "subset\tdocument\tlink\tright\t"
            + TranslationChecker.polarityFeatureNames.joined(separator: "\t") + "\n"
        for folder in try folders.flatMap(gold.folders(in:)) {
            for document in folder.documents {
                let article = try JudgedArticle(document, checker: checker, aligner: aligner)
                for link in article.links.indices {
                    for (isRight, features) in Self.rows(of: link, article) {
                        table += "\(folder.name)\t\(document.name)\t\(link)\t\(isRight ? 1 : 0)"
                        table += FeaturesCommand.columns(features) + "\n"
                    }
                }
            }
        }
        try FileWriter.write(table, to: output)
    }

    private static func rows(
        of link: Int, _ article: JudgedArticle
    ) -> [(isRight: Bool, features: [Float])] {
        guard let right = article.passage(link) else { return [] }
        var result = right.polarities.map { (false, $0.features) }
        for sentence in article.links[link].romanian {
            let text = article.romanian[sentence]
            let offset = article.offset(of: sentence, in: link)
            var mistakes = right.predicates.filter {
                offset..<offset + text.utf8.count ~= $0.start
            }.map { predicate in
                let place = predicate.start - offset
                return (text: NegationPlanter.denied(text, at: place), place: place)
            }
            mistakes += NegationPlanter.affirmed(text)
            for mistake in mistakes where mistake.text != text {
                let wrong = article.passage(link, replacing: sentence, with: mistake.text)
                // What follows the place is what was denied or affirmed.
                let candidate = wrong?.polarities.first {
                    $0.range.upperBound > mistake.place + offset
                        && $0.range.lowerBound <= mistake.place + offset + Self.reach
                }
                if let candidate { result.append((true, candidate.features)) }
            }
        }
        let english = article.links[link].english.text
        for predicate in right.englishPredicates {
            let mistake = NegationPlanter.denied(
                english: english, predicate.head, after: predicate.place)
            let candidate = article.passage(link, english: mistake.text)?.polarities.first {
                !$0.isAdded && $0.english.lowerBound < mistake.head.upperBound
                    && $0.english.upperBound == mistake.head.upperBound
            }
            if let candidate { result.append((true, candidate.features)) }
        }
        return result
    }

    /// The number of bytes between a planted mistake and its verb, at most.
    private static let reach = 40
}
