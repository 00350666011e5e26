public import PunteLanguage
internal import PunteText

/// Reads tab-separated text, one unit a line.
///
/// A first line with at least two language tags (or `source` and `target`) names the columns;
/// without it the first columns hold the languages asked for in their order. Cells are taken as they
/// stand, quotes and backslashes included, unless a column `escaped` of the row is not empty: then
/// `\t`, `\n`, `\r` and `\\` are escapes.
public final class TSVReader: TranslationUnitReader {
    public let log: FindingLog
    public var source: ByteSource { lines.input.source }
    private let lines: LineReader
    private var units: TableUnits

    public init(
        _ source: ByteSource, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws {
        self.log = log ?? FindingLog(file: source.path)
        units = TableUnits(languages: languages, log: self.log)
        lines = try LineReader(source, log: self.log)
    }

    public func next() throws -> TranslationUnit? {
        while let cells = try lines.next(cells) {
            if let unit = try units.unit(of: cells, line: lines.line) { return unit }
        }
        return nil
    }

    private func cells(_ line: UnsafeBufferPointer<UInt8>) throws -> [String] {
        var cells: [String] = []
        var rest = line[...]
        while let tab = rest.firstIndex(of: 0x09) {
            cells.append(try lines.string(rest[..<tab]))
            rest = rest[(tab + 1)...]
        }
        cells.append(try lines.string(rest))
        return cells
    }
}
