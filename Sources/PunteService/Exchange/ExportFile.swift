package import PunteExchange
internal import PunteLanguage
package import PunteMemory
internal import PunteText

/// A file to which the memory or a part of it is written.
package struct ExportFile {
    /// The path; `-` for standard output, and for parallel text the common part of both names.
    package var path: String
    /// The format of the file.
    package var format: ExchangeFormat
    /// The segments that are written.
    package var filter = SegmentFilter()
    /// The minimum confidence of a segment; those without a confidence are always written.
    package var minConfidence: Double?
    /// Whether inline codes are written.
    package var inlineCodes = true
    /// Whether a table is written as Excel opens it in Romania.
    package var isForExcel = false

    /// Creates a file.
    ///
    /// - Parameters:
    ///   - path: the path; `-` for standard output.
    ///   - format: the format.
    ///   - filter: the segments to write.
    package init(
        path: String, format: ExchangeFormat, filter: SegmentFilter = SegmentFilter()
    ) {
        self.path = path
        self.format = format
        self.filter = filter
    }

    private static let batchSize = 500

    /// The number of units written, and other results.
    package struct Outcome {
        /// The number of segments.
        package var segments: Int
        /// The number of drafts that were left out because they were not asked for.
        package var drafts: Int
        /// The size of the file.
        package var bytes: Int64
        /// What could not be written as it is.
        package var findings: FindingSummary
    }

    /// Writes the segments of a memory.
    ///
    /// - Parameters:
    ///   - memory: the memory.
    ///   - progress: receives the number of segments from time to time, that of bytes and the share of
    ///     the memory.
    /// - Returns: the numbers of what was written.
    /// - Throws: ``ServiceError``, `ExchangeError` or `MemoryError`; then an older file is unchanged.
    package func write(
        _ memory: Memory, progress: (Int, Int64, Double?) -> Void = { _, _, _ in }
    ) throws -> Outcome {
        let sinks = try sinks()
        let writer = try writer(sinks)
        let last = try memory.lastSegment()
        func done() -> Int64 { sinks.reduce(0) { $0 + $1.written } }
        func show(_ count: Int, _ id: Int64) {
            progress(count, done(), last.map { Double(id) / Double(max($0, 1)) })
        }
        let (count, drafts) =
            if writer.takesUTF8Units {
                try writeRows(of: memory, to: writer, show)
            } else {
                try writeUnits(of: memory, to: writer, show)
            }
        try writer.finish()
        return Outcome(
            segments: count, drafts: drafts, bytes: done(), findings: writer.log.findings)
    }

    /// Writes units while another thread reads segments from the memory.
    ///
    /// - Returns: The number of segments written, and that of drafts left out.
    private func writeUnits(
        of memory: Memory, to writer: any TranslationUnitWriter, _ show: (Int, Int64) -> Void
    ) throws -> (segments: Int, drafts: Int) {
        var export = try UnitExport(memory)
        let batches = try Self.batches(memory, readFilter)
        defer { batches.close() }
        var count = 0
        var drafts = 0
        while let segments = try batches.receive() {
            for segment in segments where isWanted(segment.label, segment.confidence) {
                if leavesOutDrafts, segment.status == .draft {
                    drafts += 1
                    continue
                }
                try writer.write(try export.unit(of: segment))
                count += 1
            }
            show(count, segments.last?.id ?? 0)
        }
        return (count, drafts)
    }

    /// Writes rows directly as SQLite's bytes, and only those as units that need it.
    ///
    /// - Returns: The number of segments written, and that of drafts left out.
    private func writeRows(
        of memory: Memory, to writer: any TranslationUnitWriter, _ show: (Int, Int64) -> Void
    ) throws -> (segments: Int, drafts: Int) {
        var export = try UnitExport(memory)
        var rows = RowExport(writer)
        var count = 0
        var drafts = 0
        let draft = StoredSegment.Status.draft.rawValue
        try memory.forEachRow(readFilter) { row in
            let label = row.bytes(.label).map { String(decoding: $0, as: UTF8.self) }
            guard isWanted(label, row.confidence) else { return }
            if leavesOutDrafts, row.bytes(.status)?.elementsEqual(draft.utf8) == true {
                drafts += 1
                return
            }
            let isWritten = try rows.write(row)
            if !isWritten { try writer.write(try export.unit(of: row.segment)) }
            count += 1
            if count % 1000 == 0 { show(count, row.id) }
        }
        return (count, drafts)
    }

    private func isWanted(_ label: String?, _ confidence: Double?) -> Bool {
        // Parts are made from whole links when a pair is saved; another tool would take them for
        // translations.
        if label == ArticleLink.partLabel { return false }
        guard let minConfidence, let confidence else { return true }
        return confidence >= minConfidence
    }

    /// Whether drafts are counted rather than written, because no status was asked for.
    private var leavesOutDrafts: Bool { filter.statuses == nil }

    /// The segments to read: those to write, and the drafts to count.
    private var readFilter: SegmentFilter {
        var result = filter
        if leavesOutDrafts { result.statuses = [.aligned, .confirmed, .imported, .draft] }
        return result
    }

    private static func batches(
        _ memory: Memory, _ filter: SegmentFilter
    ) throws -> BoundedQueue<[StoredSegment]> {
        try BoundedQueue { give in
            var segments: [StoredSegment] = []
            try memory.forEachSegment(filter) { segment in
                segments.append(segment)
                guard segments.count == batchSize else { return }
                try give(segments)
                segments.removeAll()
                segments.reserveCapacity(batchSize)
            }
            try give(segments)
        }
    }

    private func sinks() throws -> [ByteSink] {
        guard format == .moses else { return [try ByteSink(path: path)] }
        guard path != "-" else {
            throw ServiceError(
                .invalid, "parallel text is two files: name them without .en and .ro")
        }
        return [try ByteSink(path: path + ".en"), try ByteSink(path: path + ".ro")]
    }

    private func writer(_ sinks: [ByteSink]) throws -> any TranslationUnitWriter {
        if sinks.count == 2 {
            return ParallelTextWriter((sinks[0], .english), (sinks[1], .romanian))
        }
        if isForExcel { return TableWriter(sinks[0], style: .excel, properties: Self.columns) }
        return try format.writer(sinks[0], properties: Self.columns, inlineCodes: inlineCodes)
    }

    /// The properties for which a table has columns besides the texts.
    private static let columns = [
        PunteProperty.status, PunteProperty.confidence, PunteProperty.label, PunteProperty.article,
        PunteProperty.url, PunteProperty.outlet, PunteProperty.date, PunteProperty.origin,
        PunteProperty.domain,
    ]
}

/// Writes rows of the memory as bytes, which saves the time for creating segments and units.
///
/// Rows with more data than an imported pair usually has (an article, codes, notes, properties of
/// other tools) are left to ``UnitExport``. Both types write the same.
private struct RowExport {
    private let writer: any TranslationUnitWriter
    /// The unit of the current row, kept so that its memory is reused.
    private var unit = UTF8Unit()

    /// Creates an export to a writer that accepts units as bytes.
    init(_ writer: any TranslationUnitWriter) { self.writer = writer }

    /// Writes a row.
    ///
    /// - Returns: False, with nothing written, if ``UnitExport`` must write the row.
    mutating func write(_ row: SegmentRow) throws -> Bool {
        guard !row.hasPlace, row.confidence == nil, let english = row.bytes(.english),
            let romanian = row.bytes(.romanian), readHistory(of: row)
        else { return false }
        unit.english = english
        unit.romanian = romanian
        unit.properties.removeAll(keepingCapacity: true)
        append(PunteProperty.document, row.bytes(.document))
        append(PunteProperty.status, row.bytes(.status))
        let kind = row.bytes(.kind)
        append(PunteProperty.kind, kind.flatMap { $0.elementsEqual("text".utf8) ? nil : $0 })
        append(PunteProperty.label, row.bytes(.label))
        append(PunteProperty.origin, row.bytes(.origin))
        append(PunteProperty.domain, row.bytes(.domain))
        return try writer.write(unit)
    }

    private mutating func append(_ type: String, _ value: UTF8Unit.Bytes?) {
        if let value { unit.properties.append((type, value)) }
    }

    /// Reads the identifier, the times and the users of a row.
    ///
    /// - Returns: False if the row has other properties too.
    private mutating func readHistory(of row: SegmentRow) -> Bool {
        unit.id = nil
        unit.createdBy = nil
        unit.changedBy = nil
        var isPlain = true
        let isReadable = row.forEachPlainProperty { type, value in
            if type.elementsEqual(UnitProperties.unit.utf8) {
                unit.id = value
            } else if type.elementsEqual(UnitProperties.createdBy.utf8) {
                unit.createdBy = value
            } else if type.elementsEqual(UnitProperties.changedBy.utf8) {
                unit.changedBy = value
            } else {
                isPlain = false
            }
        }
        guard isReadable, isPlain else { return false }
        unit.created = Timestamp(secondsSince1970: row.created)
        unit.changed = Timestamp(secondsSince1970: row.changed)
        if unit.createdBy == nil, unit.changedBy == nil { unit.changedBy = row.bytes(.author) }
        return true
    }
}
