internal import ArgumentParser
internal import PunteCommand
internal import PunteGlossary
internal import PunteLanguage

/// The command `punte-lab features swaps`, which writes what tells numbers and names that were put for each
/// other from right ones.
struct SwapFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "swaps",
        abstract: "Write pairs of slots of right and of wrong sentences for the model of check.",
        discussion: """
            Each two numbers or names of linked sentences that both texts have are written as they are, \
            and as they would be if they had been exchanged. A line for each: subfolder, document, link, 1 \
            for those exchanged, and its features in ten-thousandths. What the words „de la” and „la” \
            decide is left out.

              punte-lab features swaps news --output swaps.tsv
            """)

    @Argument(help: "The folders of documents.") var folders: [String]
    @OptionGroup var options: JudgedTableOptions

    func run() throws {
        let checker = try options.checker()
        let aligner = try options.gold.aligner()
        var table = JudgedTable(features: TranslationChecker.swapFeatureNames)
        for folder in try folders.flatMap(options.gold.folders(in:)) {
            for document in folder.documents {
                let article = try JudgedArticle(document, checker: checker, aligner: aligner)
                for link in article.links.indices {
                    guard let passage = article.passage(link) else { continue }
                    func rows(
                        _ candidates: [SwapCandidate], isRight: Bool
                    ) -> [JudgedTable.Row] {
                        candidates.filter { $0.isExchanged == nil }.map { (isRight, $0.features) }
                    }
                    table.add(
                        rows(passage.swaps, isRight: false)
                            + rows(passage.crossedSwaps, isRight: true),
                        ofLink: link, in: document, of: folder)
                }
            }
        }
        try FileWriter.write(table.text, to: options.output)
    }
}
