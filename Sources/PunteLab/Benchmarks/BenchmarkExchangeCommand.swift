internal import ArgumentParser
internal import FoundationEssentials
internal import Glibc
internal import PunteCommand
internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteService
internal import PunteText

/// The command `punte-lab benchmark exchange`, which measures how fast files are read and written.
struct BenchmarkExchangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exchange",
        abstract: "Measure how fast translation memories are read and written.",
        discussion: """
            Takes a file, or makes a TMX of made-up news sentences, always the same ones. Megabytes \
            are millions of bytes of the file. CPU is what all threads of the step used, and does \
            not depend on what else the machine does.

            EXAMPLES
              punte-lab benchmark exchange
              punte-lab benchmark exchange agency.tmx
              punte-lab benchmark exchange --units 4000000 --only-make big.tmx
            """
    )

    @Argument(help: "The file to read; a TMX is made if none is named.")
    var file: String?

    @Option(help: ArgumentHelp("Units of the made-up TMX.", valueName: "n"))
    var units = 200_000

    @Option(help: ArgumentHelp("Make the TMX under this name and stop.", valueName: "file"))
    var onlyMake: String?

    @Flag(help: "Measure every format, not TMX alone.")
    var allFormats = false

    func validate() throws {
        guard units > 0 else { throw ValidationError("--units \(units): at least 1") }
    }

    func run() throws {
        if let onlyMake { return try SyntheticExchange.write(units, to: onlyMake) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "punte-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var path = folder.appending(path: "made-up.tmx").path(percentEncoded: false)
        if let file { path = file } else { try SyntheticExchange.write(units, to: path) }
        try ExchangeBenchmark(
            file: path, folder: folder.path(percentEncoded: false), allFormats: allFormats
        ).measure()
    }
}

/// Measures each step of importing a file into a memory and exporting it again.
struct ExchangeBenchmark {
    let file: String
    let folder: String
    let allFormats: Bool
    private var input: ImportFile { ImportFile(trusting: file) }

    init(file: String, folder: String, allFormats: Bool) {
        self.file = file
        self.folder = folder
        self.allFormats = allFormats
    }

    func measure() throws {
        let report = BenchmarkReport()
        let size = try ByteSource(path: file).size ?? 0
        report.add("file", "\((Double(size) / 1e6).rounded(1)) MB")
        try Step(name: "reading bytes", report).run { try readBytes() }
        try Step(name: "parsing into units", report).run {
            let reader = try input.open(log: FindingLog())
            while try reader.next() != nil {}
            return size
        }
        try Step(name: "parsing, cleaning, judging languages", report).run {
            try SegmentBatch.forEach(of: input) { _ in }
            return size
        }
        let memory = try Memory.open(at: folder + "/memory.sqlite", access: .writing)
        try Step(name: "import: the same, storing and indexing", report).run {
            let batches = try BoundedQueue { give in
                try SegmentBatch.forEach(of: input) { try give($0) }
            }
            var rest: [StoredSegment] = []
            _ = try memory.importSegments {
                while rest.isEmpty {
                    guard let batch = try batches.receive() else { return nil }
                    rest = batch.segments
                }
                return rest.popLast()
            }
            return size
        }
        report.add("peak memory until here", "\(BenchmarkReport.peakMegabytes()) MB")
        try Step(name: "reading the segments of the memory", report).run {
            var bytes = 0
            try memory.forEachSegment { bytes += $0.english.utf8.count + $0.romanian.utf8.count }
            return Int64(bytes)
        }
        let formats: [ExchangeFormat] =
            allFormats ? [.tmx, .tsv, .csv, .jsonl, .xliff12, .xliff, .po, .moses] : [.tmx]
        for format in formats { try measure(format, of: memory, report) }
    }

    private func measure(
        _ format: ExchangeFormat, of memory: Memory, _ report: BenchmarkReport
    ) throws {
        let path = folder + "/out." + format.rawValue
        let export = ExportFile(path: path, format: format)
        try Step(name: "export to \(format.rawValue)", report).run {
            try export.write(memory).bytes
        }
        guard allFormats, format != .moses else { return }
        try Step(name: "parsing \(format.rawValue)", report).run {
            let source = try ByteSource(path: path)
            let reader = try format.reader(source)
            while try reader.next() != nil {}
            return source.size ?? 0
        }
    }

    /// Reads the file without interpreting its content, and returns its size in bytes.
    private func readBytes() throws -> Int64 {
        let source = try ByteSource(path: file)
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { room.deallocate() }
        var bytes: Int64 = 0
        while true {
            let count = try source.read(into: room)
            if count == 0 { return bytes }
            bytes += Int64(count)
        }
    }

    /// A step of the benchmark, measured in elapsed time and in processor time.
    private struct Step {
        let name: String
        let report: BenchmarkReport

        init(name: String, _ report: BenchmarkReport) {
            self.name = name
            self.report = report
        }

        /// Runs the step and reports its speed; `body` returns the number of bytes that it
        /// processed.
        func run(_ body: () throws -> Int64) throws {
            let start = (ContinuousClock.now, clock())
            let megabytes = Double(try body()) / 1e6
            let seconds = max(start.0.duration(to: .now).seconds, 1e-6)
            // POSIX has a million ticks in a second, whatever the clock's precision.
            let processor = max(Double(clock() - start.1) / 1e6, 1e-6)
            report.add(
                name,
                "\((megabytes / seconds).rounded(1)) MB/s (\(seconds.rounded(2)) s, "
                    + "\(processor.rounded(2)) s of CPU: \((megabytes / processor).rounded(1)) MB/s)"
            )
        }
    }
}

/// A TMX file of synthetic sentences with the usual properties, which is the same at every call.
enum SyntheticExchange {
    static func write(_ units: Int, to path: String) throws {
        let options = TMXWriter.Options(sourceLanguage: .english)
        let writer = TMXWriter(try ByteSink(path: path), options: options)
        let next = SyntheticNews.segments(units)
        var number = 0
        while let segment = next() {
            number += 1
            var unit = TranslationUnit(
                id: String(number),
                variants: [
                    Variant(.english, segment.english), Variant(.romanian, segment.romanian),
                ], sourceLanguage: .english)
            let time = Timestamp(secondsSince1970: 1_700_000_000 + Int64(number))
            unit.history = ChangeHistory(created: time, createdBy: "redactor", changed: time)
            unit.properties = [
                Property(PunteProperty.document, "made-up.\(number / 40)"),
                Property(PunteProperty.domain, "news"),
            ]
            try writer.write(unit)
        }
        try writer.finish()
    }
}
