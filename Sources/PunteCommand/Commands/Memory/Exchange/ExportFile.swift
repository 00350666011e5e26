package import PunteExchange
internal import PunteLanguage
package import PunteMemory
internal import PunteText

/// A file to be made of the memory, or of a part of it.
package struct ExportFile {
    /// `-` is standard output; without `.en` and `.ro` for parallel text.
    var path: String
    var format: ExchangeFormat
    var filter = SegmentFilter()
    /// Segments less sure than this are left out; those without a confidence stay.
    var minConfidence: Double?
    var inlineCodes = true

    private static let batch = 500

    package struct Outcome {
        var segments: Int
        package var bytes: Int64
        var findings: FindingSummary
    }

    package func write(_ memory: Memory) throws -> Outcome {
        let sinks = try sinks()
        let writer = try writer(sinks)
        let progress = TransferProgress()
        let line = ProgressLine()
        let last = line.isShown ? try memory.lastSegment() : nil
        func done() -> Int64 { sinks.reduce(0) { $0 + $1.written } }
        func show(_ count: Int, _ id: Int64) {
            let share = last.map { Double(id) / Double(max($0, 1)) }
            line.show("\(count) segments written, \(progress.words(done: done(), share: share))")
        }
        let count =
            if writer.takesUTF8Units {
                try writeRows(of: memory, to: writer, show)
            } else {
                try writeUnits(of: memory, to: writer, show)
            }
        try writer.finish()
        line.clear()
        return Outcome(segments: count, bytes: done(), findings: writer.log.findings)
    }

    /// Reads on one thread and writes on another.
    private func writeUnits(
        of memory: Memory, to writer: any TranslationUnitWriter, _ show: (Int, Int64) -> Void
    ) throws -> Int {
        var export = try UnitExport(memory)
        let batches = Self.batches(memory, wanted)
        defer { batches.close() }
        var count = 0
        while let segments = try batches.receive() {
            for segment in segments where isWanted(segment.label, segment.confidence) {
                try writer.write(try export.unit(of: segment))
                count += 1
            }
            show(count, segments.last?.id ?? 0)
        }
        return count
    }

    /// Writes rows out of SQLite's memory where they hold nothing that asks for more.
    private func writeRows(
        of memory: Memory, to writer: any TranslationUnitWriter, _ show: (Int, Int64) -> Void
    ) throws -> Int {
        var export = try UnitExport(memory)
        var rows = RowExport(writer)
        var count = 0
        try memory.forEachRow(wanted) { row in
            let label = row.bytes(.label).map { String(decoding: $0, as: UTF8.self) }
            guard isWanted(label, row.confidence) else { return }
            let isWritten = try rows.write(row)
            if !isWritten { try writer.write(try export.unit(of: row.segment)) }
            count += 1
            if count % 1000 == 0 { show(count, row.id) }
        }
        return count
    }

    private func isWanted(_ label: String?, _ confidence: Double?) -> Bool {
        // Made from the whole links on saving; other tools would take them for translations.
        if label == ArticlePair.Link.partLabel { return false }
        guard let minConfidence, let confidence else { return true }
        return confidence >= minConfidence
    }

    /// Rejected segments are left out unless they are asked for.
    private var wanted: SegmentFilter {
        var wanted = filter
        if wanted.statuses == nil { wanted.statuses = [.aligned, .confirmed, .imported] }
        return wanted
    }

    private static func batches(
        _ memory: Memory, _ filter: SegmentFilter
    ) -> BoundedQueue<[StoredSegment]> {
        BoundedQueue { give in
            var segments: [StoredSegment] = []
            try memory.forEachSegment(filter) { segment in
                segments.append(segment)
                guard segments.count == batch else { return }
                try give(segments)
                segments.removeAll()
                segments.reserveCapacity(batch)
            }
            try give(segments)
        }
    }

    private func sinks() throws -> [ByteSink] {
        guard format == .moses else { return [try ByteSink(path: path)] }
        guard path != "-" else {
            throw Failure("parallel text is two files: name them without .en and .ro")
        }
        return [try ByteSink(path: path + ".en"), try ByteSink(path: path + ".ro")]
    }

    private func writer(_ sinks: [ByteSink]) throws -> any TranslationUnitWriter {
        if sinks.count == 2 {
            return ParallelTextWriter((sinks[0], .english), (sinks[1], .romanian))
        }
        return try format.writer(sinks[0], properties: Self.columns, inlineCodes: inlineCodes)
    }

    /// The columns of a table beside the texts.
    private static let columns = [
        PunteProperty.status, PunteProperty.confidence, PunteProperty.label, PunteProperty.article,
        PunteProperty.url, PunteProperty.outlet, PunteProperty.date, PunteProperty.origin,
        PunteProperty.domain,
    ]
}

extension ExportFile {
    /// All of a memory that is not rejected, in one format.
    package init(_ path: String, as format: ExchangeFormat) {
        self.init(path: path, format: format)
    }
}
