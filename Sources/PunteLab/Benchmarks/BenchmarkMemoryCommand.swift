internal import ArgumentParser
internal import FoundationEssentials
internal import PunteCommand
internal import PunteLanguage
internal import PunteMemory

/// The command `punte-lab benchmark memory`, which measures the speed and the completeness of
/// look-ups.
struct BenchmarkMemoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memory",
        abstract: "Measure the memory: import, look-ups cold and warm, completeness, size.",
        discussion: """
            Builds a memory from a table (a heading, then tab-separated columns, among them en and \
            ro) or from a number of made-up news sentences, always the same ones, and looks texts \
            up in it.

            EXAMPLES
              punte-lab benchmark memory --corpus tm.tsv --queries queries.txt --scan
              punte-lab benchmark memory --synthetic 1000000
            """
    )

    @Option(help: ArgumentHelp("The segments: a table with columns en and ro.", valueName: "file"))
    var corpus: String?

    @Option(help: ArgumentHelp("In place of a corpus: this many made-up segments.", valueName: "n"))
    var synthetic: Int?

    @Option(help: ArgumentHelp("English texts to look up, one on each line.", valueName: "file"))
    var queries: String?

    @Option(
        help: ArgumentHelp(
            """
            A table with columns query and best_ratio: how many queries with a neighbour of 80 or \
            more get an answer at 60.
            """, valueName: "file"))
    var neighbours: String?

    @Option(help: "The least score.")
    var threshold = 70.0

    @Option(help: "The largest number of matches.")
    var limit = 5

    @Flag(help: "Compare every answer with that of a scan of the whole memory.")
    var scan = false

    @Option(
        help: ArgumentHelp(
            "Keep the memory in this file; one that is there is used.", valueName: "file"))
    var keep: String?

    func validate() throws {
        guard (corpus == nil) != (synthetic == nil) else {
            throw ValidationError("give either --corpus FILE or --synthetic N")
        }
        if corpus != nil, queries == nil {
            throw ValidationError("--queries FILE is needed with --corpus")
        }
        if let synthetic, synthetic < 1 {
            throw ValidationError("--synthetic \(synthetic): at least 1")
        }
        guard limit > 0 else { throw ValidationError("--limit \(limit): at least 1") }
    }

    func run() throws {
        let memory = MeasuredMemory(keptAs: keep)
        defer { memory.discard() }
        let path = memory.path
        var report = BenchmarkReport()
        if !FileManager.default.fileExists(atPath: path) { try build(path, &report) }
        let queries = try texts()
        let lookups = LookupBenchmark(
            path: path, queries: queries, threshold: threshold, limit: limit)
        try lookups.measure(&report)
        try OneShotBenchmark(path: path, queries: queries).measure(&report)
        if scan { try lookups.compareWithScan(&report) }
        if let neighbours { try lookups.countAnswers(neighbours, &report) }
        try lookups.measureSpellings(&report)
    }

    private func build(_ path: String, _ report: inout BenchmarkReport) throws {
        let memory = try Memory.open(at: path, access: .writing)
        let clock = ContinuousClock()
        var progress = ImportProgress()
        let time = try clock.measure {
            if let corpus {
                let table = try BenchmarkTable(path: corpus, columns: ["en", "ro"])
                progress = try memory.importSegments(table.segments())
            } else {
                progress = try memory.importSegments(SyntheticNews.segments(synthetic ?? 0))
            }
        }
        let seconds = time.seconds
        report.add("import", "\(progress.added) segments in \(seconds.rounded(2)) s")
        report.add(
            "import rate",
            "\(Int(Double(progress.read) / seconds)) segments/s, "
                + "\((Double(progress.bytes) / 1e6 / seconds).rounded(1)) MB/s")
        report.add("peak memory of the import", "\(BenchmarkReport.peakMegabytes()) MB")
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? UInt64 ?? 0
        let log =
            (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size]) as? UInt64
        report.add(
            "file size",
            "\(((Double(size) + Double(log ?? 0)) / 1e6).rounded(1)) MB with its log, texts "
                + "\((Double(progress.bytes) / 1e6).rounded(1)) MB")
    }

    private func texts() throws -> [String] {
        guard let queries else { return SyntheticNews.queries(synthetic ?? 0) }
        let bytes = try InputFile(path: queries).bytes
        return bytes.split(separator: UInt8(ascii: "\n")).map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}

/// A file that contains a table whose first line names the columns.
struct BenchmarkTable {
    private let path: String
    /// The rows after the first line.
    let rows: HeadedTable

    /// Reads a file that must have the columns `columns`.
    ///
    /// - Throws: ``PunteCommand/Failure`` when it cannot be read or lacks a column.
    init(path: String, columns: [String]) throws {
        self.path = path
        rows = HeadedTable(try InputFile(path: path).bytes)
        for name in columns where !rows.has(name) {
            throw Failure("\(path): no column \(name) in the first line")
        }
    }

    /// Returns a function that returns the next segment at each call, and nil after the last.
    ///
    /// The columns `domain`, `doc` and `origin` are read if the table has them.
    func segments() -> () -> StoredSegment? {
        let iterator = rows.makeIterator()
        return {
            iterator.next().map { row in
                StoredSegment(
                    english: row["en"], romanian: row["ro"], domain: row.value("domain"),
                    document: row.value("doc"), origin: row.value("origin"))
            }
        }
    }
}

/// The file of a measured memory, which is either kept by the user or removed afterwards.
struct MeasuredMemory {
    let path: String
    private let isKept: Bool

    init(keptAs path: String?) {
        isKept = path != nil
        self.path =
            path
            ?? FileManager.default.temporaryDirectory.appending(path: "punte-\(UUID()).sqlite")
            .path(percentEncoded: false)
    }

    /// Removes the file and the files that SQLite adds to it, unless the user keeps it.
    func discard() {
        guard !isKept else { return }
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + ending)
        }
    }
}
