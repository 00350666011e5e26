internal import ArgumentParser
internal import PunteAlignment
internal import PunteLanguage

/// The command `punte evaluate`, which groups the commands that measure accuracy against gold data.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures accuracy against gold data.",
        subcommands: [EvaluateAlignmentCommand.self]
    )
}

/// The command `punte evaluate alignment`, which scores sentence alignments against gold links.
struct EvaluateAlignmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alignment",
        abstract: "Scores sentence alignments against gold links.",
        discussion: """
            With a FOLDER, aligns its documents (NAME.ro.txt, NAME.en.txt, one sentence a line) and \
            scores the links against NAME.gold.tsv; every subfolder is a row of its own. With two \
            files, scores the links of SYSTEM against GOLD.

              punte evaluate alignment align-news --documents 1-40
              punte evaluate alignment gold.tsv links.tsv
            """)

    @Argument(help: "A folder of documents, or GOLD and SYSTEM.") var paths: [String]
    @OptionGroup var gold: GoldOptions
    @Option(help: "Write the links that are wrong or missing.") var errors: String?
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
        var reports: [String] = []
        printHead()
        for folder in folders {
            var score = AlignmentScore()
            for document in folder.documents {
                let (english, romanian) = try document.sentences()
                let system = LinkFile(try aligner.align(english: english, romanian: romanian))
                let gold = try document.gold()
                score.add(system: system, gold: gold)
                if errors != nil {
                    reports += Self.differences(
                        between: system, and: gold, of: document, english: english,
                        romanian: romanian)
                }
            }
            printRow(folder.name, score)
            if calibration { printCalibration(score.calibration) }
        }
        if let errors {
            try write(reports.joined(separator: "\n") + "\n", to: errors)
        }
    }

    private func printHead() {
        print("subset\tdocuments\tmeasure\tprecision\trecall\tf1")
    }

    private func printRow(_ name: String, _ score: AlignmentScore) {
        for (measure, count) in [
            ("strict", score.strict), ("lax", score.lax), ("pairs", score.pairs),
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

    private static func differences(
        between system: LinkFile, and gold: LinkFile, of document: AlignedDocument,
        english: [String], romanian: [String]
    ) -> [String] {
        let line = { (mark: String, link: LinkFile.Line) in
            let texts =
                link.romanian.map { "    ro \($0) \($0 < romanian.count ? romanian[$0] : "?")" }
                + link.english.map { "    en \($0) \($0 < english.count ? english[$0] : "?")" }
            let confidence = link.confidence?.fixed(3) ?? ""
            return "\(document.path)\t\(mark)\t\(link.romanian)\t\(link.english)\t\(confidence)\n"
                + texts.joined(separator: "\n")
        }
        let sides = { (link: LinkFile.Line) in [link.romanian, link.english] }
        let (found, wanted) = (Set(system.links.map(sides)), Set(gold.links.map(sides)))
        return system.links.filter { !wanted.contains(sides($0)) }.map { line("wrong", $0) }
            + gold.links.filter { !found.contains(sides($0)) }.map { line("missing", $0) }
    }

    private func write(_ text: String, to path: String) throws {
        do {
            try FileWriter.write(text, to: path)
        } catch {
            throw AlignmentFileError(path: path, problem: "cannot be written")
        }
    }
}
