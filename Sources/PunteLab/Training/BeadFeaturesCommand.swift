internal import ArgumentParser
package import PunteAlignment
internal import PunteCommand
internal import PunteLanguage

/// The command `punte-lab features beads`, which writes candidates of the alignment with all their
/// features.
struct BeadFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "beads",
        abstract: "Writes the candidate beads and whether they are right.",
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
                    for value in row { table += "\t\(Int((value * 10_000).rounded()))" }
                    table += "\n"
                }
            }
        }
        try FileWriter.write(table, to: output)
    }

    /// Returns the beads that a group of trees should find for a link.
    ///
    /// The first two groups should find each run of neighbouring sentences separately, the third
    /// group the whole link.
    private func wanted(of link: LinkFile.Line) -> [[[Int]]] {
        guard group != .further else { return [[link.romanian, link.english]] }
        return link.romanian.runs.flatMap { romanian in
            link.english.runs.map { [Array(romanian), Array($0)] }
        }
    }

    private static func text(_ sentences: SentenceGroup) -> String {
        sentences.map(String.init).joined(separator: ",")
    }
}

extension AlignmentModel.Group: ExpressibleByArgument {}
