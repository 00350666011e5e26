internal import FoundationEssentials
internal import Glibc
internal import PunteCommand
internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

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
            let batches = BoundedQueue { give in
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
        let export = ExportFile(path, as: format)
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
