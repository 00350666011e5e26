public import PunteText

/// Writes comma-separated values (RFC 4180) with a header, in the columns of ``TSVWriter``.
public final class CSVWriter: TranslationUnitWriter {
    public let log: FindingLog
    private let sink: ByteSink
    private let columns: TableColumns
    private var buffer: [UInt8] = []

    public init(
        _ sink: ByteSink, languages: [Language] = [.english, .romanian], properties: [String] = [],
        log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: sink.path)
        self.sink = sink
        var columns = TableColumns(languages: languages, properties: properties)
        columns.columns.removeAll { $0 == .escaped }
        self.columns = columns
        append(columns.header)
    }

    public func write(_ unit: TranslationUnit) throws {
        for variants in TMXWriter.oneForEachLanguage(unit.variants) {
            append(columns.cells(unit, variants))
        }
        if buffer.count >= 1 << 16 { try flush() }
    }

    public func finish() throws {
        try flush()
        try sink.finish()
    }

    private func append(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            let needsQuotes = cell.utf8.contains { byte in
                byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ";")
                    || byte < 0x20
            }
            if needsQuotes {
                buffer.append(UInt8(ascii: "\""))
                for byte in cell.utf8 {
                    if byte == UInt8(ascii: "\"") { buffer.append(byte) }
                    buffer.append(byte)
                }
                buffer.append(UInt8(ascii: "\""))
            } else {
                buffer.append(contentsOf: cell.utf8)
            }
        }
        buffer.append(contentsOf: [0x0D, 0x0A])
    }

    private func flush() throws {
        try buffer.withUnsafeBytes { try sink.write($0) }
        buffer.removeAll(keepingCapacity: true)
    }
}
