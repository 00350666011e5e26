internal import ArgumentParser
internal import PunteCommand
internal import PunteGlossary
internal import PunteLanguage

/// The command `punte-lab features names`, which writes what tells wrong names from right ones.
struct NameFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Write names of right and of wrong sentences for the model of check.",
        discussion: """
            Each name of the Romanian that the linked English does not have is written as it is, and with other \
            names and wrong spellings in its place. A line for each: subfolder, document, link, 1 for those \
            that were planted, and its features in ten-thousandths.

              punte-lab features names news --output names.tsv
            """)

    @Argument(help: "The folders of documents.") var folders: [String]
    @OptionGroup var options: JudgedTableOptions

    func run() throws {
        let checker = try options.checker()
        let aligner = try options.gold.aligner()
        var table = JudgedTable(features: TranslationChecker.nameFeatureNames)
        let folders = try folders.flatMap(options.gold.folders(in:))
        let names = try folders.flatMap { folder in
            try folder.documents.flatMap { document in
                try document.sentences().romanian.flatMap { sentence in
                    NamePlanter.names(of: sentence, document: document.name, by: checker)
                        .map(\.name)
                }
            }
        }
        let planter = NamePlanter(names)
        for folder in folders {
            for document in folder.documents {
                let article = try JudgedArticle(document, checker: checker, aligner: aligner)
                var generator = JudgedArticle.generator(for: document)
                for link in article.links.indices {
                    let right = article.nameCandidates(of: link)
                    var rows: [JudgedTable.Row] = right.map { (false, $0.features) }
                    for sentence in article.links[link].romanian {
                        let text = article.romanian[sentence]
                        let own = NamePlanter.names(of: text, document: document.name, by: checker)
                        for (range, name) in own {
                            for wrong in planter.mistakes(for: name, using: &generator) {
                                let start =
                                    article.offset(of: sentence, in: link) + range.lowerBound
                                let place = start..<start + wrong.utf8.count
                                rows += article.nameCandidates(
                                    of: link, replacing: sentence,
                                    with: text.replacing(range, with: wrong)
                                ).filter { $0.romanian.overlaps(place) }.map { (true, $0.features) }
                            }
                        }
                    }
                    table.add(rows, ofLink: link, in: document, of: folder)
                }
            }
        }
        try FileWriter.write(table.text, to: options.output)
    }
}
