public import PunteLanguage
internal import PunteText

/// The file formats of translation memories.
public enum ExchangeFormat: String, Sendable, CaseIterable {
    case tmx
    /// XLIFF 1.2; reading tells the versions apart.
    case xliff12
    /// XLIFF 2.1.
    case xliff
    case po
    case tsv, csv, jsonl
    /// Two files of parallel lines.
    case moses

    /// By the name's extension, `.gz` aside; else by the first bytes.
    /// - Parameter firstBytes: unpacked.
    public static func detect(path: String?, firstBytes: some Sequence<UInt8> = []) -> Self? {
        var name = (path ?? "").lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        if let dot = name.lastIndex(of: "."),
            let format = extensions[String(name[name.index(after: dot)...])]
        {
            return format
        }
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

    /// - Parameter languages: those of the columns of a table without a header.
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

    /// - Parameters:
    ///   - languages: source and target.
    ///   - properties: columns of a table beside the texts.
    ///   - inlineCodes: whether codes in the texts are written, where the format has a way to.
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
