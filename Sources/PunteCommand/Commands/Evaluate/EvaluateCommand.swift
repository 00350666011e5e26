internal import ArgumentParser
internal import PunteAlignment
internal import PunteLanguage

/// The command `punte evaluate`, which groups the commands that measure accuracy against gold data.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure accuracy against gold data.",
        subcommands: [EvaluateAlignmentCommand.self]
    )
}

/// The command `punte evaluate alignment`, which scores sentence alignments against gold links.
struct EvaluateAlignmentCommand: ParsableCommand, WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "alignment",
        abstract: "Score sentence alignments against gold links.",
        discussion: """
            With a FOLDER, aligns its documents (NAME.ro.txt, NAME.en.txt, one sentence a line) and \
            scores the links against NAME.gold.tsv; every subfolder is a row of its own. With two \
            files, scores the links of SYSTEM against GOLD.

            EXAMPLES
              punte evaluate alignment align-news --documents 1-40
              punte evaluate alignment gold.tsv links.tsv
            """)

    var outputs: [String?] { [errors] }
    var inputs: [String?] { paths }

    @Argument(help: "A folder of documents, or GOLD and SYSTEM.", completion: .file()) var paths:
        [String]
    @OptionGroup var gold: GoldOptions
    @Option(
        help: ArgumentHelp(
            "Write the links that are wrong or missing, by kind of error.", valueName: "file"),
        completion: .file())
    var errors: String?
    @Flag(help: "Show how well confidence and precision agree.") var calibration = false

    func run() throws {
        if paths.count == 2 {
            var score = AlignmentScore()
            score.add(
                system: try LinkFile(path: paths[1]), gold: try LinkFile(path: paths[0]))
            printHead()
            printRow("-", score)
            return
        }
        guard paths.count == 1 else {
            throw ValidationError("give one folder, or a gold file and a system file")
        }
        let folders = try gold.folders(in: paths[0])
        let aligner = try gold.aligner()
        var reports: [LinkDifference.Kind: [String]] = [:]
        printHead()
        for folder in folders {
            var score = AlignmentScore()
            for document in folder.documents {
                let (english, romanian) = try document.sentences()
                let system = LinkFile(try aligner.align(english: english, romanian: romanian))
                let gold = try document.gold()
                score.add(system: system, gold: gold)
                if errors != nil {
                    for difference in LinkDifference.all(between: system, and: gold) {
                        reports[difference.kind, default: []].append(
                            Self.report(
                                difference, of: document, english: english, romanian: romanian))
                    }
                }
            }
            printRow(folder.name, score)
            if calibration { printCalibration(score.calibration) }
        }
        if let errors {
            let groups = LinkDifference.Kind.allCases.compactMap { kind in
                reports[kind].map {
                    "# \(kind.rawValue): \($0.count)\n\n" + $0.joined(separator: "\n")
                }
            }
            try TextOutput.write(groups.joined(separator: "\n"), ofAlignment: errors)
        }
    }

    private func printHead() {
        print("subset\tdocuments\tmeasure\tprecision\trecall\tf1")
    }

    private func printRow(_ name: String, _ score: AlignmentScore) {
        for (measure, count) in [
            ("strict", score.strict), ("lax", score.lax), ("pairs", score.pairs),
            ("fused", score.fused),
        ] {
            let values = [count.precision, count.recall, count.f1].map { $0.fixed(4) }
            print("\(name)\t\(score.documents)\t\(measure)\t\(values.joined(separator: "\t"))")
        }
    }

    private func printCalibration(_ table: CalibrationTable) {
        for bin in table.bins where bin.count > 0 {
            let count = Double(bin.count)
            print(
                "\t\tconfidence\t\((bin.confidence / count).fixed(3))"
                    + "\t\((Double(bin.right) / count).fixed(3))\t\(bin.count)")
        }
        print("\t\texpected calibration error\t\(table.expectedError.fixed(4))")
    }

    /// Returns a difference as text: the document and the gold link with its sentences, then the links
    /// that were found in its place.
    private static func report(
        _ difference: LinkDifference, of document: AlignedDocument, english: [String],
        romanian: [String]
    ) -> String {
        let numbers = { (link: LinkFile.Line) in "\(link.romanian) – \(link.english)" }
        let found = difference.found.map {
            "    found \(numbers($0)) \($0.confidence?.fixed(3) ?? "")\n"
        }
        let sentences = [difference.link] + difference.found
        let lines =
            Set(sentences.flatMap(\.romanian)).sorted().map {
                "    ro \($0) \($0 < romanian.count ? romanian[$0] : "?")\n"
            }
            + Set(sentences.flatMap(\.english)).sorted().map {
                "    en \($0) \($0 < english.count ? english[$0] : "?")\n"
            }
        return "\(document.path): \(numbers(difference.link))\n" + found.joined() + lines.joined()
    }
}
