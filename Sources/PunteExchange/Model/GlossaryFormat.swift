public import PunteLanguage

/// The file formats of glossaries.
///
/// The raw values are those of the option `--format`.
public enum GlossaryFormat: String, Sendable, CaseIterable {
    /// TBX 3 in the Basic dialect when written; every dialect and version can be read, and MultiTerm's
    /// XML.
    case tbx
    /// TBX 3 in the Min dialect.
    case tbxMin = "tbx-min"
    /// TBX 3 in the Core dialect.
    case tbxCore = "tbx-core"
    /// TBX 2, whose root element is `martif`.
    case tbx2
    /// The tab-separated text of OmegaT.
    case omegat
    /// The comma-separated values of OmegaT.
    case csv
    /// UTX 1.11, the Universal Terminology eXchange format of AAMT.
    case utx
    /// Excel workbooks; only read.
    case xlsx
    /// The tables of Word documents; only read.
    case docx
    /// Spreadsheets of LibreOffice; only read.
    case ods

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
        let start = String(decoding: firstBytes.prefix(2048).filter { $0 != 0 }, as: UTF8.self)
        switch FileSignature(Array(firstBytes.prefix(4096))) {
        case .excel: return .xlsx
        case .word: return .docx
        case .openSpreadsheet: return .ods
        default: break
        }
        if start.hasPrefix("#UTX") { return .utx }
        if let dot = name.lastIndex(of: ".") {
            switch name[name.index(after: dot)...] {
            case "tbx", "tbxm", "mtf": return .tbx
            case "utx": return .utx
            case "csv": return .csv
            case "xlsx", "xlsm": return .xlsx
            case "docx", "docm": return .docx
            case "ods": return .ods
            case "txt", "utf8", "tab", "tsv": return .omegat
            default: break
            }
        }
        let roots = ["<martif", "<tbx", "<TBX", "<mtf"]
        if roots.contains(where: start.contains) { return .tbx }
        return nil
    }

    /// Opens a glossary of this format for reading.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - languages: the languages of the first two columns of a table that does not name them.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Returns: A reader at the first entry of the file.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    public func reader(
        _ source: ByteSource, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws -> any TermEntryReader {
        switch self {
        case .tbx, .tbxMin, .tbxCore, .tbx2: try TBXReader(source, log: log)
        case .omegat, .utx: try TermTableReader(source, languages: languages, log: log)
        case .csv: try TermTableReader(source, isCSV: true, languages: languages, log: log)
        case .xlsx, .docx, .ods: try OfficeTermReader(source, languages: languages, log: log)
        }
    }

    /// Creates a writer for a glossary of this format.
    ///
    /// - Parameters:
    ///   - sink: the file.
    ///   - languages: the source language, then the target language.
    ///   - log: collects reports of what the format cannot express; by default a new log that is
    ///     not strict.
    /// - Returns: A writer that has written the beginning of the file.
    /// - Throws: ``ExchangeError`` for formats that are only read.
    public func writer(
        _ sink: ByteSink, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws -> any TermEntryWriter {
        let source = languages.first ?? .english
        let target = languages.dropFirst().first ?? .romanian
        func table(_ dialect: TermTableWriter.Dialect) -> any TermEntryWriter {
            TermTableWriter(sink, dialect: dialect, source: source, target: target, log: log)
        }
        return switch self {
        case .tbx: TBXWriter(sink, log: log)
        case .tbxMin: TBXWriter(sink, dialect: .min, log: log)
        case .tbxCore: TBXWriter(sink, dialect: .core, log: log)
        case .tbx2: TBXWriter(sink, dialect: .version2, log: log)
        case .omegat: table(.omegaT)
        case .csv: table(.omegaTCSV)
        case .utx: table(.utx)
        case .xlsx, .docx, .ods:
            throw ExchangeError("the format \(rawValue) is only read, not written", file: sink.path)
        }
    }
}
