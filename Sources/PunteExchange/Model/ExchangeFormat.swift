public import PunteLanguage

/// The file formats of translation memories.
///
/// The raw values are those of the option `--format`.
public enum ExchangeFormat: String, Sendable, CaseIterable {
    /// TMX, written as 1.4b and read from 1.1 to 1.4b.
    case tmx
    /// XLIFF, written as 1.2 and read in every version.
    case xliff12
    /// XLIFF, written as 2.1 and read in every version.
    case xliff
    /// Message catalogues of gettext (PO).
    case po
    /// Tab-separated values.
    case tsv
    /// Comma-separated values (RFC 4180).
    case csv
    /// JSON Lines: one object in each line.
    case jsonl
    /// Two files of parallel lines, as used by Moses and OPUS.
    case moses

    /// The names of all formats in one line, as the option `--format` takes them.
    public static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// Detects the format of a file from the extension of its name, or else from its first bytes.
    ///
    /// - Parameters:
    ///   - path: the path of the file; a final `.gz` is ignored.
    ///   - firstBytes: the decompressed beginning of the file (``ByteSource/peek()``); 2 KB are
    ///     enough.
    /// - Returns: The format; nil if it is unknown.
    public static func detect(path: String?, firstBytes: some Sequence<UInt8> = []) -> Self? {
        var name = (path ?? "").lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        if let dot = name.lastIndex(of: "."),
            let format = extensions[String(name[name.index(after: dot)...])]
        {
            return format
        }
        // Without its zero bytes, UTF-16 reads as ASCII.
        let head = Array(firstBytes.prefix(4096))
        guard FileSignature(head) == nil else { return nil }
        let start = String(decoding: head.prefix(2048).filter { $0 != 0 }, as: UTF8.self)
        if start.contains("<tmx") { return .tmx }
        if start.contains("<xliff") { return start.contains("document:1.") ? .xliff12 : .xliff }
        if start.contains("msgid \"") { return .po }
        if start.first == "{" { return .jsonl }
        if start.prefix(while: { $0 != "\n" }).contains("\t") { return .tsv }
        return nil
    }

    private static let extensions: [String: Self] = [
        "tmx": .tmx, "tsv": .tsv, "tab": .tsv, "jsonl": .jsonl, "ndjson": .jsonl, "csv": .csv,
        "po": .po, "pot": .po, "xlf": .xliff, "xliff": .xliff, "sdlxliff": .xliff12,
        "mxliff": .xliff12, "mqxliff": .xliff12,
    ]

    /// Opens a file of this format for reading.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - languages: the source language, then the target language, for a table without a header
    ///     and for a catalogue that does not name its language.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Returns: A reader at the first unit of the file.
    /// - Throws: ``ExchangeError`` when the file cannot be read, when its encoding is unknown, and
    ///   for ``moses``, whose two files ``ParallelTextReader`` reads.
    public func reader(
        _ source: ByteSource, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws -> any TranslationUnitReader {
        switch self {
        case .tmx: try TMXReader(source, log: log)
        case .xliff, .xliff12: try XLIFFReader(source, log: log)
        case .po: try POReader(source, languages: languages, log: log)
        case .csv: try CSVReader(source, languages: languages, log: log)
        case .tsv: try TSVReader(source, languages: languages, log: log)
        case .jsonl: try JSONLReader(source, languages: languages, log: log)
        case .moses:
            throw ExchangeError("parallel text is two files; one was given", file: source.path)
        }
    }

    /// Creates a writer for a file of this format.
    ///
    /// - Parameters:
    ///   - sink: the file.
    ///   - languages: the source language, then the target language.
    ///   - properties: the types of the properties for which a table has columns besides the texts.
    ///   - inlineCodes: whether inline codes are written to TMX (level 2), or only the texts (level
    ///     1).
    ///   - log: collects reports of what the format cannot express; by default a new log that is
    ///     not strict.
    /// - Returns: A writer that has written the beginning of the file.
    /// - Throws: ``ExchangeError`` for ``moses``, whose two files ``ParallelTextWriter`` writes.
    public func writer(
        _ sink: ByteSink, languages: [Language] = [.english, .romanian],
        properties: [String] = [], inlineCodes: Bool = true, log: FindingLog? = nil
    ) throws -> any TranslationUnitWriter {
        let source = languages.first ?? .english
        let target = languages.dropFirst().first ?? .romanian
        return switch self {
        case .tmx:
            TMXWriter(
                sink, options: .init(sourceLanguage: source, inlineCodes: inlineCodes),
                log: log)
        case .xliff12: XLIFF12Writer(sink, source: source, target: target, log: log)
        case .xliff: XLIFF2Writer(sink, source: source, target: target, log: log)
        case .po: POWriter(sink, source: source, target: target, log: log)
        case .tsv, .csv:
            TableWriter(
                sink, style: self == .tsv ? .tabs : .commas, languages: languages,
                properties: properties, log: log)
        case .jsonl: JSONLWriter(sink, log: log)
        case .moses:
            throw ExchangeError("parallel text is two files; one was given", file: sink.path)
        }
    }
}
