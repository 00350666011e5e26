internal import ArgumentParser
internal import FoundationEssentials
internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory
internal import PuntePairing
internal import PunteService

/// The command `punte pair`, which finds the reports that articles draw on.
struct PairCommand: ParsableCommand, WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "pair",
        abstract: "Find the English reports that Romanian articles draw on.",
        usage: "punte pair <RO> <EN> [<options>]",
        discussion: """
            RO and EN are archives: a folder with an article a file (text, Markdown, HTML, Word), or \
            JSON lines with text and, where known, id, title, date, outlet, url and language. For \
            each article are found none, one or several reports, with a probability and the reasons. \
            Versions of one report are one chain, of which the one that fits best is named; versions \
            of one article are named beside each of them.

            A list (tsv, jsonl) is what align --list reads. Articles of JSON lines are written to a \
            folder for that: --texts. --align --save aligns the pairs and stores them.

            EXAMPLES
              punte pair articole/ reports/
              punte pair articole/ reports/ --dates 3 --outlet Reuters --outlet AP
              punte pair ro.jsonl en.jsonl --output pairs.jsonl
              punte pair ro.jsonl en.jsonl --texts texts --output pairs.tsv
              punte pair articole/ reports/ --new --align --save
              punte pair articole/ reports/ --known pairs.tsv --output more.tsv
            """
    )

    enum Format: String, OutputFormat {
        case table
        case tsv
        case jsonl

        static var standard: Self { .table }

        var endings: [String] {
            switch self {
            case .table: [".txt"]
            case .tsv: [".tsv"]
            case .jsonl: [".jsonl"]
            }
        }
    }

    @Argument(
        help: "The Romanian articles: a folder, or a file of JSON lines.", completion: .file())
    var romanian: String

    @Argument(
        help: "The English reports: a folder, or a file of JSON lines.", completion: .file())
    var english: String

    @Option(
        name: .customLong("format"),
        help: """
            table, or tsv and jsonl: lists for align --list. By the extension of the output if not given.
            """)
    var namedFormat: Format?

    private var format: Format { .of(namedFormat, output: output) }

    @Option(name: .shortAndLong, help: "Write the result to this file.", completion: .file())
    var output: String?

    @Option(
        help: "The least probability of a pair, 0 to 1 or in percent.",
        transform: Probability.parse)
    var threshold = Pairer.Options().threshold

    @Option(help: "Consider reports at most this many days before or after the article.")
    var dates: Int?

    @Option(help: "Consider reports of this outlet only; may be repeated.")
    var outlet: [String] = []

    @Option(
        help: "Write paired articles of JSON lines to this folder, a file each.",
        completion: .directory)
    var texts: String?

    @Option(
        help: "Skip the articles in this list of pairs; may be repeated.", completion: .file())
    var known: [String] = []

    @Flag(help: "Skip the articles that the memory has.")
    var new = false

    @Flag(help: "Align the pairs; needs --save.")
    var align = false

    @Flag(help: "Store the aligned pairs in the memory; needs --align.")
    var save = false

    @Option(help: "How many threads work; as many as there are cores by default.")
    var jobs: Int?

    @OptionGroup var memory: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    var outputs: [String?] { [output] }
    var inputs: [String?] { [romanian, english] + known.map { $0 } }

    func validate() throws {
        if let dates, dates < 0 { throw ValidationError("--dates \(dates): at least 0") }
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError("--jobs \(jobs): 1 to 256")
        }
        try Format.check(namedFormat, output: output)
        guard align == save else {
            throw ValidationError(
                align
                    ? "--align needs --save; or write a list with --format tsv and give it to "
                        + "punte align --list" : "--save needs --align")
        }
    }

    func run() throws {
        let reports = try Self.archive(english, .english)
        let articles = try selected(try Self.archive(romanian, .romanian))
        var options = Pairer.Options()
        options.threshold = threshold
        options.window = PairingWindow(days: dates, outlets: Set(outlet))
        options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        let pairer = try Pairer(
            reports: reports, lexicon: try memory.lexicon(isNeeded: save), options: options)
        let pairings = try pairer.pairings(of: articles)
        let areInFiles = (Folders.exists(romanian), Folders.exists(english))
        let pairs = try pairings.map { try pair($0, articles, reports, areInFiles: areInFiles) }
        try write(pairs)
        StandardError.note(
            "\(Count.of(Set(pairings.map(\.article)).count, "article")) of \(articles.count) with "
                + "\(Count.of(pairings.count, "pair")); \(Count.of(reports.count, "report"))")
        try nameTheRest(of: articles, paired: Set(pairings.map(\.article)))
        if align { try store(pairs) }
    }

    /// Opens an archive, and notes lines that are no articles.
    ///
    /// - Throws: ``Failure`` or `FileError`.
    static func archive(_ path: String, _ side: Side) throws -> any Archive {
        if Folders.exists(path) { return try FolderArchive(path: path, side: side) }
        guard path != "-" else {
            throw Failure("standard input cannot be read twice; name a file of JSON lines")
        }
        let archive = try JSONArchive(path: path, language: side.language)
        for fault in archive.faults.prefix(maximumFaults) {
            StandardError.note("\(path):\(fault.line): \(fault.problem); left out")
        }
        if archive.faults.count > maximumFaults {
            StandardError.note("\(path): \(archive.faults.count - maximumFaults) more left out")
        }
        guard archive.count > 0 else {
            throw Failure(
                "\(path): there is no article in it; it needs an object with “text” on each line")
        }
        return archive
    }

    private static let maximumFaults = 5

    /// Notes which articles have no report, the first few of them.
    private func nameTheRest(of articles: any Archive, paired: Set<Int>) throws {
        let rest = (0..<articles.count).filter { !paired.contains($0) }
        guard !rest.isEmpty else { return }
        let names = try rest.prefix(Self.maximumFaults).map { try articles.article(at: $0).id }
        let more = rest.count - names.count
        StandardError.note(
            "without a report: \(names.joined(separator: ", "))"
                + (more > 0 ? " and \(more) more" : ""))
    }

    /// Returns the articles that are not known yet.
    private func selected(_ archive: any Archive) throws -> any Archive {
        guard !known.isEmpty || new else { return archive }
        var names: Set<String> = []
        for path in known {
            names.formUnion(try PairList(file: path, needsOutput: false).entries.map(\.romanian))
        }
        if new, let memory = try memory.known(isNeeded: true) {
            names.formUnion(try memory.pairs().compactMap(\.origin))
        }
        let indices = try (0..<archive.count).filter { index in
            let article = try archive.article(at: index)
            let file = texts.map { ArticleTexts(folder: $0).path(of: article, language: "ro") }
            return !names.contains(article.id) && !(file.map(names.contains) ?? false)
        }
        StandardError.note(
            "\(archive.count - indices.count) of \(archive.count) articles are known")
        return ArchiveSelection(archive: archive, indices: indices)
    }

    private func pair(
        _ pairing: Pairing, _ articles: any Archive, _ reports: any Archive,
        areInFiles: (Bool, Bool)
    ) throws -> PairedArticle {
        let article = try articles.article(at: pairing.article)
        let report = try reports.article(at: pairing.report)
        func file(_ article: ArchiveArticle, _ language: String, isInFile: Bool) throws -> String? {
            if isInFile { return article.id }
            guard let texts else { return nil }
            let folder = ArticleTexts(folder: texts)
            try folder.write(article, language: language)
            return folder.path(of: article, language: language)
        }
        let first = try file(article, "ro", isInFile: areInFiles.0)
        let second = try file(report, "en", isInFile: areInFiles.1)
        return PairedArticle(
            pairing: pairing, romanian: article, english: report,
            versions: try pairing.versions.map { try reports.article(at: $0).id },
            duplicates: try pairing.duplicates.map { try reports.article(at: $0).id },
            articleVersions: try pairing.articleVersions.map { try articles.article(at: $0).id },
            files: first.flatMap { first in second.map { (first, $0) } })
    }

    private func write(_ pairs: [PairedArticle]) throws {
        if format == .tsv || align, let pair = pairs.first(where: { $0.files == nil }) {
            throw Failure(
                "\(pair.romanian.id): the aligner reads files; name a folder for them with --texts")
        }
        let target = try TextOutput(path: output, isExact: format != .table, makesFolders: true)
        let terminal = output == nil ? console.terminal : console.file
        for pair in pairs {
            switch format {
            case .jsonl: try target.write(JSONLines.line(pair.record))
            case .tsv:
                guard let files = pair.files, let output = pair.output else { continue }
                let reasons = pair.reasons.joined(separator: "; ")
                try target.write(
                    "# \(pair.pairing.probability.fixed(2)) \(reasons)\n"
                        + "\(files.romanian)\t\(files.english)\t\(output)\n")
            case .table:
                try target.write("\(pair.pairing.probability.fixed(2))  \(pair.names)\n")
                for reason in pair.reasons {
                    try target.write(terminal.paragraph(reason, indent: 6))
                }
            }
        }
        try target.finish()
    }

    private func store(_ pairs: [PairedArticle]) throws {
        guard !pairs.isEmpty else { return }
        let known = try memory.known(isNeeded: true)
        let batch = PairBatch(
            entries: pairs.compactMap { pair in
                pair.files.map {
                    PairList.Entry(romanian: $0.romanian, english: $0.english, output: nil)
                }
            }, settings: PairSettings(), lexicon: try memory.lexicon(of: known),
            model: try .shipped(), memory: try memory.open(.writing), decisions: known
        ) { _, _ in }
        let outcome = try batch.run()
        StandardError.note(
            "\(Count.of(outcome.pairs, "pair")) aligned and stored in \(memory.path): "
                + Count.of(outcome.links, "link"))
        try outcome.reportFailures()
    }
}
