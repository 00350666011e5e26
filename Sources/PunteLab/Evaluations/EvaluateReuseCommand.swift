internal import ArgumentParser
internal import FoundationEssentials
internal import PunteCommand
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteService

/// The command `punte-lab evaluate reuse`, which measures what a memory offers for each of its
/// documents.
struct EvaluateReuseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reuse",
        abstract: "Measure what a memory gives for each of its documents, less the document.",
        discussion: """
            The TABLE has a line of column names, among them en, ro, domain and doc. All of it goes \
            into one memory; the segments of a document are looked up with the document left out. \
            --repaired writes what was repaired for reading by eye: the text, the stored pair, the \
            repaired translation and the reference; --refused what differs in facts and was left alone. \
            --fragments does the same for fragments.

            EXAMPLES
              punte-lab evaluate reuse pairs.tsv --domain news --documents 50
              punte-lab evaluate reuse pairs.tsv --from ro --repaired repaired.tsv
            """)

    @Argument(help: "The pairs.") var table: String
    @Option(help: "A domain whose documents are looked up; may be repeated. Without it: all.")
    var domain: [String] = []
    @Option(help: "How many documents, those with most segments first. Without it: all.")
    var documents: Int?
    @Option(help: "The language that is looked up.") var from = Language.en
    @Option(help: "The least score of a match, 50 to 100.") var threshold = 70.0
    @Option(help: ArgumentHelp("Terms whose names may replace one another.", valueName: "file"))
    var glossary: [String] = []
    @Option(help: ArgumentHelp("Where to write what was repaired.", valueName: "file"))
    var repaired: String?
    @Option(help: ArgumentHelp("Where to write what was left alone.", valueName: "file"))
    var refused: String?
    @Option(
        help: ArgumentHelp(
            "Look for fragments too, and write them to this file.", valueName: "file"))
    var fragments: String?
    @Option(
        help: ArgumentHelp(
            "Keep the memory in this file; one that is there is used.", valueName: "file"))
    var keep: String?

    enum Language: String, ExpressibleByArgument, CaseIterable {
        case en, ro
    }

    private var side: Side { from == .en ? .english : .romanian }

    func validate() throws {
        guard (50...100).contains(threshold) else {
            throw ValidationError("--threshold \(threshold): 50 to 100")
        }
        if let documents, documents < 1 {
            throw ValidationError("--documents \(documents): at least 1")
        }
    }

    func run() throws {
        let memory = MeasuredMemory(keptAs: keep)
        defer { memory.discard() }
        let path = memory.path
        let chosen = try read(path)
        let terms = try glossary.flatMap { try GlossaryFile(path: $0).contents(as: "tsv").terms }
        let matcher = try Memory.open(at: path, access: .reading).matcher()
        let repairer = try Repairer(from: side, glossary: Glossary(terms))
        let finder = try fragments.map { _ in try FragmentFinder(matcher: matcher, from: side) }
        var evaluation = ReuseEvaluation()
        let time = try ContinuousClock().measure {
            for document in chosen {
                try evaluation.add(
                    document.name, document.pairs, matcher: matcher, repairer: repairer,
                    finder: finder, threshold: threshold)
            }
        }
        let milliseconds = time / .milliseconds(1) / Double(max(1, evaluation.segments))
        StandardError.note("\(milliseconds.fixed(2)) ms a segment")
        try print(evaluation)
        if let repaired { try FileWriter.write(Self.table(of: evaluation.examples), to: repaired) }
        if let refused {
            let lines = evaluation.refused.map {
                [$0.why.description, $0.text, $0.pair.source, $0.pair.target]
                    .joined(separator: "\t") + "\n"
            }
            try FileWriter.write(
                "reason\ttext\tstored\ttranslation\n" + lines.joined(), to: refused)
        }
        if let fragments {
            try FileWriter.write(Self.table(of: evaluation.fragments), to: fragments)
        }
    }

    private struct Document {
        var name: String
        var pairs: [(text: String, reference: String)] = []
    }

    /// Returns the documents to look up, after creating the memory if its file does not exist.
    private func read(_ path: String) throws -> [Document] {
        let rows = try PairTable(path: table)
        if !FileManager.default.fileExists(atPath: path) {
            var iterator = rows.makeIterator()
            try Memory.open(at: path, access: .writing).importSegments {
                iterator.next().map {
                    StoredSegment(
                        english: $0["en"], romanian: $0["ro"], domain: $0["domain"],
                        document: Self.document(of: $0))
                }
            }
        }
        var places: [String: Int] = [:]
        var documents: [Document] = []
        for row in rows where domain.isEmpty || domain.contains(row["domain"]) {
            let name = Self.document(of: row)
            let place = places[name] ?? documents.count
            if place == documents.count {
                places[name] = place
                documents.append(Document(name: name))
            }
            let (english, romanian) = (row["en"], row["ro"])
            documents[place].pairs.append(
                side == .english ? (english, romanian) : (romanian, english))
        }
        guard let limit = self.documents else { return documents }
        let order = documents.indices.sorted {
            (documents[$1].pairs.count, $0) < (documents[$0].pairs.count, $1)
        }
        return order.prefix(limit).map { documents[$0] }
    }

    private static func document(of row: PairTable.Row) -> String {
        [row["origin"], row["doc"]].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func print(_ evaluation: ReuseEvaluation) throws {
        var rows = [
            ("documents", evaluation.documents), ("segments", evaluation.segments),
            ("matched at \(Int(threshold))", evaluation.matched), ("  exact", evaluation.exact),
            ("  repaired", evaluation.repaired),
            ("  repaired, punctuation differs", evaluation.repairedInPart),
        ]
        if fragments != nil {
            rows += [
                ("without a match of \(FragmentFinder.unneededScore)", evaluation.searched),
                ("  of them with fragments", evaluation.withFragments),
                ("fragments", evaluation.fragments.count),
            ]
        }
        let refusals = evaluation.refusals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        rows += refusals.map { ("  left alone: \($0.key)", $0.value) }
        let output = TextOutput()
        for (name, count) in rows { try output.write("\(name)\t\(count)\n") }
        try output.finish()
    }

    private static func table(
        of found: [(text: String, fragment: Fragment, reference: String)]
    ) -> String {
        var text = "source\ttarget\tattestations\tagreement\ttext\treference\tstored\ttranslation\n"
        for (sentence, fragment, reference) in found {
            let fields = [
                fragment.source, fragment.target, "\(fragment.attestations)",
                fragment.agreement.fixed(2), sentence, reference, fragment.segment.english,
                fragment.segment.romanian,
            ]
            text += fields.joined(separator: "\t") + "\n"
        }
        return text
    }

    private static func table(of examples: [ReuseEvaluation.Repaired]) -> String {
        var text =
            "document\tscore\tcomplete\ttext\tstored\ttranslation\trepaired\treference\tproof\n"
        for example in examples {
            let proof = example.repair.replacements.map {
                "\($0.storedTarget) → \($0.newTarget): \($0.proof.rawValue)"
            }
            let fields = [
                example.document, example.score.fixed(1),
                example.repair.isComplete ? "yes" : "no", example.text, example.stored,
                example.translation, example.repair.text, example.reference,
                proof.joined(separator: "; "),
            ]
            text += fields.joined(separator: "\t") + "\n"
        }
        return text
    }
}
