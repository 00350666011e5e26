internal import ArgumentParser
package import PunteAlignment
internal import PunteCommand
internal import PunteLanguage
internal import PunteText

/// The command `punte-lab features`, which groups the commands that write tables for fitting
/// models.
struct FeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "features",
        abstract: "Write the tables that models are fitted to.",
        discussion: """
            The FOLDER of each holds documents: NAME.ro.txt and NAME.en.txt with a sentence a line, \
            NAME.gold.tsv with their links. The scripts in Tests/Benchmarks/alignment read the \
            tables and fit the models.
            """,
        subcommands: [
            BeadFeaturesCommand.self,
            LinkFeaturesCommand.self,
            TextFeaturesCommand.self,
            FactFeaturesCommand.self,
            ExchangeFeaturesCommand.self,
            SwapFeaturesCommand.self,
            NameFeaturesCommand.self,
            PairingFeaturesCommand.self,
        ]
    )

    /// Returns the columns of features in a table, in the unit of ``PunteText/BoostedTrees``, each after a
    /// tab.
    static func columns(_ features: some Sequence<Float>) -> String {
        features.map { "\t\(Int(($0 * BoostedTrees.unit).rounded()))" }.joined()
    }
}

/// The command `punte-lab features beads`, which writes candidates of the alignment with all their
/// features.
struct BeadFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "beads",
        abstract: "Write the candidate beads and whether they are right.",
        discussion: """
            A line for each candidate: subfolder, document, Romanian and English sentences from 0, \
            1 if it is right, and its features in ten-thousandths.

              punte-lab features beads align-news --documents 401-486 --output first.tsv
            """)

    @Argument(help: "The folder of documents.") var folder: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The table to write.", valueName: "file"))
    var output: String
    @Option(help: "The group of the model's trees that the table is for, given those before.")
    var group = AlignmentModel.Group.first
    @OptionGroup var gold: GoldOptions

    func run() throws {
        let aligner = try gold.aligner()
        var table =
            "subset\tdocument\ttarget\tsource\tright\t"
            + group.featureNames.joined(separator: "\t") + "\n"
        for folder in try gold.folders(in: folder) {
            for document in folder.documents {
                let (english, romanian) = try document.sentences()
                let gold = Set(try document.gold().links.flatMap(wanted(of:)))
                try aligner.forEachTrainingRow(
                    english: english, romanian: romanian, group: group
                ) { english, romanian, row in
                    let right = gold.contains([Array(romanian), Array(english)])
                    table += "\(folder.name)\t\(document.name)\t\(Self.text(romanian))"
                    table += "\t\(Self.text(english))\t\(right ? 1 : 0)"
                    table += FeaturesCommand.columns(row) + "\n"
                }
            }
        }
        try FileWriter.write(table, to: output)
    }

    /// Returns the beads that a group of trees should find for a link.
    ///
    /// The first two groups should find each run of neighbouring sentences separately, the third
    /// group the whole link, the others each pair of sentences.
    private func wanted(of link: LinkFile.Line) -> [[[Int]]] {
        guard group != .further else { return [[link.romanian, link.english]] }
        guard group != .pair, group != .pairAgain else {
            return link.romanian.flatMap { row in link.english.map { [[row], [$0]] } }
        }
        return link.romanian.runs.flatMap { romanian in
            link.english.runs.map { [Array(romanian), Array($0)] }
        }
    }

    private static func text(_ sentences: SentenceGroup) -> String {
        sentences.map(String.init).joined(separator: ",")
    }
}

extension AlignmentModel.Group: ExpressibleByArgument {}

/// The command `punte-lab features links`, which writes the log-odds of links for calibrating
/// confidence.
struct LinkFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links",
        abstract: "Write the log-odds of each link found and whether it is right.",
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

/// The command `punte-lab features texts`, which writes features of whether two texts are related.
struct TextFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "texts",
        abstract: "Write what tells whether the texts of each document belong together.",
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
