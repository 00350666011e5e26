internal import ArgumentParser
internal import PunteAlignment
internal import PunteCommand
internal import PunteLanguage

/// The command `punte-lab features links`, which writes the log-odds of links for calibrating
/// confidence.
struct LinkFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links",
        abstract: "Writes the log-odds of each link found and whether it is right.",
        discussion: """
            For each document a line with its subfolder, “wanted” and the number of gold links; then \
            a line for each link found: subfolder, “found”, log-odds, 1 if it is right.

              punte-lab features links align-news --model model.txt --output links.tsv
            """)

    @Argument(help: "The folder of documents.") var folder: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The table to write.", valueName: "file"))
    var output: String
    @OptionGroup var gold: GoldOptions

    func run() throws {
        let aligner = try gold.aligner()
        var table = ""
        for folder in try gold.folders(in: folder) {
            for document in folder.documents {
                let (english, romanian) = try document.sentences()
                let links = try document.gold().links
                let wanted = Set(links.map { [$0.romanian, $0.english] })
                table += "\(folder.name)\twanted\t\(links.count)\t\n"
                for link in try aligner.align(english: english, romanian: romanian).links {
                    let isRight = wanted.contains([Array(link.romanian), Array(link.english)])
                    table += "\(folder.name)\tfound\t\(link.logOdds)\t\(isRight ? 1 : 0)\n"
                }
            }
        }
        try FileWriter.write(table, to: output)
    }
}
