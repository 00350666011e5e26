internal import ArgumentParser
internal import PunteExchange
internal import PunteMemory
internal import PunteText

/// `punte memory import`: files of other tools into the memory.
struct MemoryImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes the translation memories of other tools into the memory.",
        discussion: """
            The format is told from the file's extension or its first bytes, or named by --format; \
            .gz is unpacked. Damaged units are mended or left out, one line for each on standard \
            error; pairs that the memory has are not stored again, so that an import can be \
            repeated. Other languages than English and Romanian are passed over, and so are \
            translations that their file marks as fuzzy or unfinished. Parallel text is named by one \
            of its two files (news.en beside news.ro); a project of OmegaT by its folder.

            Examples:
              punte memory import agency.tmx
              punte memory import *.tmx.gz --memory agency.sqlite
              zcat pairs.tsv.gz | punte memory import --format tsv -
            """
    )

    @Argument(help: "The files to read; - is standard input.")
    var files: [String]

    @Option(help: "tmx, tsv, jsonl …; told from the file if not given.")
    var format: ExchangeFormatOption?

    @Flag(help: "Stop at the first damaged unit, before anything is stored.")
    var strict = false

    @Flag(help: "English and Romanian are marked the wrong way round in the files.")
    var swap = false

    @Flag(help: "Store texts as they are marked, whatever language they seem to be in.")
    var asMarked = false

    @Flag(help: "Tell everything that was mended or skipped, not only the first.")
    var allFindings = false

    @OptionGroup var options: MemoryOptions

    func validate() throws {
        if swap, asMarked { throw ValidationError("--swap and --as-marked exclude each other") }
    }

    func run() throws {
        let files = try files.flatMap(Self.expanded)
        // Every file is looked into before the first is stored.
        for file in files where file != "-" { try check(file) }
        let memory = try options.open(.writing)
        for file in files { try add(file, to: memory) }
    }

    /// A project of OmegaT stands for the memories in it.
    private static func expanded(_ path: String) throws -> [String] {
        guard OmegaTProject.isProject(path) else { return [path] }
        let memories = try OmegaTProject(opening: path).memories
        guard !memories.isEmpty else {
            throw Failure("\(path): there are no translations in this project of OmegaT yet")
        }
        return memories
    }

    private func open(_ file: String, log: FindingLog) throws -> any TranslationUnitReader {
        if format == nil || format?.format == .moses, let other = ParallelFiles(file) {
            return try other.reader(log: log)
        }
        let source = try ByteSource(path: file)
        let start = try source.peek()
        guard let format = format?.format ?? ExchangeFormat.detect(path: file, firstBytes: start)
        else {
            throw Failure("\(file): its format cannot be told; name one with --format")
        }
        return try format.reader(source, log: log)
    }

    /// Units at the beginning by which the direction is judged.
    private static let sample = 1000

    /// Reads the beginning of a file, or all of it if it must be flawless.
    private func check(_ file: String) throws {
        let reader = try open(file, log: FindingLog(file: file, strict: strict))
        var direction = DirectionCheck()
        var count = 0
        let progress = ProgressLine()
        while strict || count < Self.sample, let unit = try reader.next() {
            count += 1
            if count <= Self.sample { direction.look(at: unit) }
            if count % 1000 == 0 { progress.show("\(file): \(count) units checked") }
        }
        try refuse(direction, file)
    }

    private func refuse(_ direction: DirectionCheck, _ file: String) throws {
        guard !asMarked, direction.isSwapped != swap, direction.decided > 0 else { return }
        if swap, direction.swapped > 0 || direction.decided == direction.same { return }
        let wrong = swap ? direction.decided - direction.same : direction.swapped
        let advice = swap ? "import it without --swap" : "import it with --swap"
        throw Failure(
            "\(file): English and Romanian are marked the wrong way round in \(wrong) of "
                + "\(direction.decided) units; \(advice), or with --as-marked if it must be so")
    }

    private func add(_ file: String, to memory: Memory) throws {
        let log = FindingLog(
            file: file, strict: strict, limit: allFindings ? 1_000_000 : 1000)
        let reader = try open(file, log: log)
        let units = UnitImport(
            origin: file == "-" ? "standard input" : String(file.split(separator: "/").last ?? ""),
            isSwapped: swap)
        var direction = DirectionCheck()
        var pending: [StoredSegment] = []
        var counts = (units: 0, foreign: 0, unfinished: 0)
        let progress = ProgressLine()
        let result = try memory.importSegments {
            while pending.isEmpty {
                guard let unit = try reader.next() else { return nil }
                counts.units += 1
                if UnitImport.isUnfinished(unit) {
                    counts.unfinished += 1
                    continue
                }
                if counts.units <= Self.sample || counts.units % 50 == 0 {
                    direction.look(at: unit)
                    if counts.units == Self.sample, file == "-" { try refuse(direction, file) }
                }
                pending = units.segments(of: unit).reversed()
                if pending.isEmpty { counts.foreign += 1 }
            }
            return pending.popLast()
        } progress: { state in
            progress.show("\(file): \(state.read) segments\(Self.share(reader.source))")
        }
        progress.clear()
        FindingReport.write(log, file: file, all: allFindings)
        report(result, counts, direction, log, file)
    }

    /// How much of the file has been read, where its size is known.
    private static func share(_ source: ByteSource) -> String {
        guard let size = source.size, size > 0 else { return "" }
        return ", \(source.position * 100 / size) % of \(size / 1_000_000) MB"
    }

    private func report(
        _ result: ImportProgress, _ counts: (units: Int, foreign: Int, unfinished: Int),
        _ direction: DirectionCheck, _ log: FindingLog, _ file: String
    ) {
        var parts = ["\(Count.of(counts.units, "unit")) read, \(result.added) added"]
        if result.known > 0 { parts.append("\(result.known) known before") }
        if counts.foreign > 0 { parts.append("\(counts.foreign) without English or Romanian") }
        if counts.unfinished > 0 { parts.append("\(counts.unfinished) not final") }
        let remarks = FindingReport.summary(log)
        if !remarks.isEmpty { parts.append(remarks) }
        StandardError.write("\(file): " + parts.joined(separator: ", "))
        guard !asMarked, !swap, let line = direction.firstSwapped else { return }
        StandardError.write(
            "\(file): \(direction.swapped) of \(direction.decided) units looked at seem to be marked "
                + "the wrong way round, the first at line \(line)")
    }
}
