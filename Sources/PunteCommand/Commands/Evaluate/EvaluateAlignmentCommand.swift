public import ArgumentParser
import FoundationEssentials
public import PunteAlignment

/// `punte evaluate alignment`
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
    @Option(help: "Only documents with these numbers as names: FIRST-LAST, commas between.")
    var documents: String?
    @Option(help: "Only these subfolders.") var subsets: [String] = []
    @Option(help: "A lexicon file; the built-in one when left out.") var lexicon: String?
    @Option(help: "A model file; the built-in one when left out.") var model: String?
    @Option(help: "Write the candidate beads and their features, for the training of a model.")
    var features: String?
    @Option(help: "The group of the model's trees that the features are for, given those before.")
    var group = AlignmentModel.Group.first
    @Option(help: "Write the log-odds of each link found and whether it is right.")
    var links: String?
    @Option(help: "Write what tells whether the texts of each document belong together.")
    var texts: String?
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
        let folders = try AlignedDocument.folders(in: paths[0], subsets: subsets)
        let wanted = try documents.map(Self.numbers)
        let aligner = try Aligner(
            lexicon: .chosen(lexicon), model: model.map { try AlignmentModel(path: $0) })
        if let features {
            try writeFeatures(to: features, folders, wanted, aligner)
            return
        }
        if let texts {
            try writeTextFeatures(to: texts, folders, wanted, aligner)
            return
        }
        var reports: [String] = []
        var judged: [String] = []
        printHead()
        for folder in folders {
            var score = AlignmentScore()
            for document in folder.documents where wanted?.contains(document.number ?? -1) ?? true {
                let (source, target) = try document.sentences()
                let alignment = try aligner.align(source: source, target: target)
                let (system, gold) = (LinkFile(alignment), try document.gold())
                score.add(system: system, gold: gold)
                if links != nil { judged += Self.judgements(alignment, gold, folder.name) }
                if errors != nil {
                    reports += Self.differences(system, gold, document, source, target)
                }
            }
            printRow(folder.name, score)
            if calibration { printCalibration(score.calibration) }
        }
        if let links { try write(judged.joined(separator: "\n") + "\n", to: links) }
        if let errors {
            try write(reports.joined(separator: "\n") + "\n", to: errors)
        }
    }

    private static func numbers(_ text: String) throws -> Set<Int> {
        var result: Set<Int> = []
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-").map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else {
                throw ValidationError("--documents needs numbers, as in 1-40,45")
            }
            result.formUnion(first...last)
        }
        return result
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

    private static func judgements(
        _ alignment: Alignment, _ gold: LinkFile, _ subset: String
    ) -> [String] {
        let wanted = Set(gold.links.map { [$0.target, $0.source] })
        return ["\(subset)\twanted\t\(gold.links.count)\t"]
            + alignment.links.map { link in
                let right = wanted.contains([Array(link.target), Array(link.source)])
                return "\(subset)\tfound\t\(link.logOdds)\t\(right ? 1 : 0)"
            }
    }

    private static func differences(
        _ system: LinkFile, _ gold: LinkFile, _ document: AlignedDocument, _ source: [String],
        _ target: [String]
    ) -> [String] {
        let line = { (mark: String, link: LinkFile.Entry) in
            let texts =
                link.target.map { "    ro \($0) \($0 < target.count ? target[$0] : "?")" }
                + link.source.map { "    en \($0) \($0 < source.count ? source[$0] : "?")" }
            let confidence = link.confidence?.fixed(3) ?? ""
            return "\(document.path)\t\(mark)\t\(link.target)\t\(link.source)\t\(confidence)\n"
                + texts.joined(separator: "\n")
        }
        let sides = { (link: LinkFile.Entry) in [link.target, link.source] }
        let (found, wanted) = (Set(system.links.map(sides)), Set(gold.links.map(sides)))
        return system.links.filter { !wanted.contains(sides($0)) }.map { line("wrong", $0) }
            + gold.links.filter { !found.contains(sides($0)) }.map { line("missing", $0) }
    }

    private func writeFeatures(
        to path: String, _ folders: [AlignedDocument.Folder], _ wanted: Set<Int>?,
        _ aligner: Aligner
    ) throws {
        var table =
            "subset\tdocument\ttarget\tsource\tright\t"
            + group.featureNames.joined(separator: "\t") + "\n"
        for folder in folders {
            for document in folder.documents where wanted?.contains(document.number ?? -1) ?? true {
                let (source, target) = try document.sentences()
                let gold = Set(try document.gold().links.flatMap(wanted(of:)))
                try aligner.trainingRows(
                    source: source, target: target, group: group
                ) { targets, sources, row in
                    let right = gold.contains([Array(targets), Array(sources)])
                    table +=
                        "\(folder.name)\t\(document.name)\t\(Self.text(targets))"
                    table += "\t\(Self.text(sources))\t\(right ? 1 : 0)"
                    for value in row { table += "\t\(Int((value * 10_000).rounded()))" }
                    table += "\n"
                }
            }
        }
        try write(table, to: path)
    }

    /// What the group of trees is to find of a link: of sentences that stand apart, the first groups
    /// each run of neighbours.
    private func wanted(of link: LinkFile.Entry) -> [[[Int]]] {
        guard group != .further else { return [[link.target, link.source]] }
        return link.target.runs.flatMap { target in
            link.source.runs.map { [Array(target), Array($0)] }
        }
    }

    private static func text(_ sentences: SentenceGroup) -> String {
        sentences.map(String.init).joined(separator: ",")
    }

    private func writeTextFeatures(
        to path: String, _ folders: [AlignedDocument.Folder], _ wanted: Set<Int>?,
        _ aligner: Aligner
    ) throws {
        var table = "subset\tdocument\t" + Aligner.relatednessNames.joined(separator: "\t") + "\n"
        for folder in folders {
            for document in folder.documents where wanted?.contains(document.number ?? -1) ?? true {
                let (source, target) = try document.sentences()
                let values = try aligner.relatednessFeatures(source: source, target: target)
                table += "\(folder.name)\t\(document.name)"
                for value in values { table += "\t\(Double(value).fixed(4))" }
                table += "\n"
            }
        }
        try write(table, to: path)
    }

    private func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw AlignmentFileError(path: path, problem: "cannot be written")
        }
    }
}

extension AlignmentModel.Group: ExpressibleByArgument {}
