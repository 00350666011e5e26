public import PunteLanguage

/// Names the file formats of translation memories.
///
/// The raw values are those of the option `--format`.
public enum ExchangeFormat: String, Sendable, CaseIterable {
    /// TMX 1.4b; reading takes 1.1 to 1.4b.
    case tmx
    /// XLIFF 1.2; reading takes every version.
    case xliff12
    /// XLIFF 2.1; reading takes every version.
    case xliff
    /// Message catalogues of gettext.
    case po
    /// Tab-separated values.
    case tsv
    /// Comma-separated values (RFC 4180).
    case csv
    /// JSON Lines: one object in each line.
    case jsonl
    /// Two files of parallel lines, as Moses and OPUS keep them.
    case moses

    /// Recognises the format of a file by the extension of its name, else by its first bytes.
    ///
    /// - Parameters:
    ///   - path: the path of the file; a final `.gz` is ignored.
    ///   - firstBytes: the unpacked beginning of the file (``ByteSource/peek()``); 2 KB are enough.
    /// - Returns: nil when neither says what the file is.
    public static func detect(path: String?, firstBytes: some Sequence<UInt8> = []) -> Self? {
        var name = (path ?? "").lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        if let dot = name.lastIndex(of: "."),
            let format = extensions[String(name[name.index(after: dot)...])]
        {
            return format
        }
        // Without its zero bytes, UTF-16 reads as ASCII.
        let bytes = Array(firstBytes.prefix(2048).filter { $0 != 0 })
        let start = String(decoding: bytes, as: UTF8.self)
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
    ///   - languages: the languages of the columns of a table without a header, and of the
    ///     messages of a catalogue that does not name its own: source, then target.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Returns: a reader at the first unit of the file.
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
    ///   - properties: types of the properties that get columns of a table beside the texts.
    ///   - inlineCodes: whether a TMX gets the inline codes of texts (level 2) or the texts alone
    ///     (level 1).
    ///   - log: collects what the format could not hold; by default a new log that is not strict.
    /// - Returns: a writer that has written the beginning of the file.
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
