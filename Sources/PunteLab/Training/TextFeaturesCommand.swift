internal import ArgumentParser
internal import PunteAlignment
internal import PunteCommand
internal import PunteLanguage

/// The command `punte-lab features texts`, which writes features of whether two texts are related.
struct TextFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "texts",
        abstract: "Writes what tells whether the texts of each document belong together.",
        discussion: """
            A line for each document: subfolder, document, and its features.

              punte-lab features texts pairs --output texts.tsv
            """)

    @Argument(help: "The folder of documents.") var folder: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The table to write.", valueName: "file"))
    var output: String
    @OptionGroup var gold: GoldOptions

    func run() throws {
        let aligner = try gold.aligner()
        var table = "subset\tdocument\t" + Aligner.relatednessNames.joined(separator: "\t") + "\n"
        for folder in try gold.folders(in: folder) {
            for document in folder.documents {
                let (english, romanian) = try document.sentences()
                let values = try aligner.relatednessFeatures(english: english, romanian: romanian)
                let texts = values.map { Double($0).fixed(4) }
                table += "\(folder.name)\t\(document.name)\t\(texts.joined(separator: "\t"))\n"
            }
        }
        try FileWriter.write(table, to: output)
    }
}
