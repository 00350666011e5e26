internal import CSQLite
internal import PunteLanguage

/// Reads translation memories of Trados Studio (`.sdltm`), which are SQLite databases.
///
/// The file is opened as one that nobody changes: nothing is written beside it, and nothing that its
/// schema asks for is run.
public final class TradosMemoryReader: TranslationUnitReader {
    /// The findings so far: skipped units and notes.
    public let log: FindingLog
    /// The file being read.
    public let source: ByteSource
    private let database: ReadOnlyDatabase
    private var languages = LanguageCache()
    private let count: Int

    /// Opens a memory.
    ///
    /// - Parameters:
    ///   - source: the file, which must have a path.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read or is no memory of Trados.
    public init(_ source: ByteSource, log: FindingLog? = nil) throws {
        self.source = source
        self.log = log ?? FindingLog(file: source.path)
        guard let path = source.path, path != "-", source.isPlainFile else {
            throw ExchangeError(
                "a memory of Trados is read from a file, unpacked", file: source.path)
        }
        database = try ReadOnlyDatabase(path)
        let known = try database.columns(of: "translation_units")
        guard known.contains("source_segment"), known.contains("target_segment") else {
            throw ExchangeError(
                "an SQLite file, but no memory of Trados: it has no translation units", file: path)
        }
        let columns = Self.columns.map { known.contains($0) ? $0 : "NULL" }
        count = columns.count
        try database.prepare(
            "SELECT \(columns.joined(separator: ", ")) FROM translation_units ORDER BY id")
    }

    private static let columns = [
        "id", "source_segment", "target_segment", "creation_date", "creation_user", "change_date",
        "change_user", "last_used_date", "usage_counter",
    ]

    /// Reads the next unit.
    ///
    /// - Returns: The unit; nil at the end of the memory. Units without text in two languages are
    ///   skipped and reported.
    /// - Throws: ``ExchangeError`` when the file is damaged, and at the first finding of a strict log.
    public func next() throws -> TranslationUnit? {
        while let values = try database.row(count) {
            let number = values[0].flatMap { Int($0) } ?? 0
            var unit = TranslationUnit(id: values[0])
            unit.line = number
            for text in [values[1], values[2]] {
                if let variant = try variant(of: text ?? "") { unit.variants.append(variant) }
            }
            guard unit.isBilingual else {
                try log.report(
                    .skipped, line: number, "a unit without text in two languages left out")
                continue
            }
            unit.sourceLanguage = unit.variants[0].language
            unit.history.created = values[3].flatMap(Self.time)
            unit.history.createdBy = values[4]
            unit.history.changed = values[5].flatMap(Self.time)
            unit.history.changedBy = values[6]
            unit.history.lastUsed = values[7].flatMap(Self.time)
            unit.history.useCount = values[8].flatMap { Int($0) }
            return unit
        }
        return nil
    }

    /// Reads a time as Trados stores it: `2026-01-05 10:15:00`.
    private static func time(_ text: String) -> Timestamp? {
        Timestamp(text) ?? Timestamp(text.replacing(" ", with: "T") + "Z")
            ?? Timestamp(String(text.prefix(10)))
    }

    private func variant(of segment: String) throws -> Variant? {
        guard segment.utf8.count <= UnitLimits.text else { return nil }
        var reader = try TradosSegment(segment, log)
        guard let (text, tag) = try reader.read(), !text.text.isEmpty else { return nil }
        return Variant(language: languages[tag], text: text)
    }
}

/// The elements of a stored segment.
private enum TradosElement: String, MarkupVocabulary {
    case segment = "Segment"
    case elements = "Elements"
    case text = "Text"
    case value = "Value"
    case tag = "Tag"
    case type = "Type"
    case anchor = "Anchor"
    case tagID = "TagID"
    case culture = "CultureName"
    case equivalent = "TextEquivalent"

    var nests: Bool { true }
}

/// Reads a segment as Trados stores it: runs of text and tags, with the language.
private struct TradosSegment: ~Copyable {
    private var scanner: MarkupScanner<TradosElement>
    private var builder = InlineBuilder()

    init(_ text: String, _ log: FindingLog) throws {
        scanner = try MarkupScanner(
            UTF8Stream(ByteSource(bytes: Array(text.utf8))) { _ in "UTF-8" }, log: log)
    }

    /// Returns the text and the tag of its language; nil if the language is missing.
    mutating func read() throws -> (text: InlineText, tag: String)? {
        var tag: String?
        while true {
            switch try scanner.next() {
            case .start(.culture): tag = try scanner.elementText().trimmingXMLSpace
            case .start(.tag): try readTag()
            case .start(.value):
                var text = try scanner.elementText()
                text.withUTF8 { builder.append($0) }
            case .finished:
                return tag.map { (builder.current, $0) }
            default: break
            }
        }
    }

    private mutating func readTag() throws {
        var code = InlineCode(.placeholder, at: builder.offset)
        let depth = scanner.depth
        while true {
            switch try scanner.next() {
            case .start(.type):
                switch try scanner.elementText() {
                case "Start": code.kind = .open
                case "End": code.kind = .close
                default: break
                }
            case .start(.anchor): code.pair = try scanner.elementText()
            case .start(.tagID): code.counterpart = try scanner.elementText()
            case .end, .finished:
                guard scanner.depth < depth else { continue }
                if code.kind == .placeholder { code.pair = nil }
                builder.append(code)
                if code.kind == .placeholder { builder.note(.placeholder) }
                return
            default: break
            }
        }
    }
}

/// An SQLite database that is only read, and that the reader does not trust.
private final class ReadOnlyDatabase {
    private let connection: OpaquePointer
    private var statement: OpaquePointer?
    private let path: String

    /// The maximum length in bytes of a value.
    private static let maximumValue: Int32 = 4 << 20

    init(_ path: String) throws {
        self.path = path
        // A file opened as unchanging gets no journal and no lock beside it.
        let name = path.utf8.reduce(into: "file:") { name, byte in
            let isPlain = byte.isASCIIAlphanumeric || "/._-".utf8.contains(byte)
            name += isPlain ? String(UnicodeScalar(byte)) : "%" + byte.hex
        }
        var opened: OpaquePointer?
        let result = sqlite3_open_v2(
            name + "?immutable=1", &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil)
        guard result == SQLITE_OK, let opened else {
            sqlite3_close(opened)
            throw ExchangeError("cannot be read as an SQLite file", file: path)
        }
        connection = opened
        sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, Self.maximumValue)
        sqlite3_exec(connection, "PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0", nil, nil, nil)
    }

    deinit {
        sqlite3_finalize(statement)
        sqlite3_close(connection)
    }

    /// Returns the names of the columns of a table; empty if there is no such table, or if a view has
    /// its name.
    func columns(of table: String) throws -> Set<String> {
        try prepare("SELECT type FROM sqlite_master WHERE name = '\(table)'")
        guard try row(1)?.first == "table" else { return [] }
        try prepare("SELECT name FROM pragma_table_info('\(table)')")
        var names: Set<String> = []
        while let row = try row(1) { if let name = row[0] { names.insert(name) } }
        return names
    }

    func prepare(_ query: String) throws {
        sqlite3_finalize(statement)
        statement = nil
        guard sqlite3_prepare_v2(connection, query, -1, &statement, nil) == SQLITE_OK else {
            throw problem
        }
    }

    /// Returns the values of the next row as texts, NULL as nil; nil after the last row.
    func row(_ count: Int) throws -> [String?]? {
        switch sqlite3_step(statement) {
        case SQLITE_ROW:
            return (0..<Int32(count)).map { index in
                sqlite3_column_text(statement, index).map { String(cString: $0) }
            }
        case SQLITE_DONE: return nil
        default: throw problem
        }
    }

    private var problem: ExchangeError {
        let text = String(cString: sqlite3_errmsg(connection))
        return ExchangeError("is a damaged SQLite file: \(text)", file: path)
    }
}
