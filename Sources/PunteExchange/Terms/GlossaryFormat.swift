public import PunteLanguage
internal import PunteText

/// The file formats of glossaries.
public enum GlossaryFormat: String, Sendable, CaseIterable {
    /// TBX 3 in the Basic dialect; reading takes every dialect and version.
    case tbx
    case tbxMin = "tbx-min"
    case tbxCore = "tbx-core"
    /// TBX 2 (`martif`).
    case tbx2
    /// OmegaT's tab-separated text.
    case omegat
    case csv
    case utx

    /// By the name's extension, else by the first bytes.
    public static func detect(path: String?, firstBytes: some Sequence<UInt8> = []) -> Self? {
        var name = (path ?? "").lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        let start = String(decoding: firstBytes.prefix(2048).filter { $0 != 0 }, as: UTF8.self)
        if start.hasPrefix("#UTX") { return .utx }
        if let dot = name.lastIndex(of: ".") {
            switch name[name.index(after: dot)...] {
            case "tbx", "tbxm": return .tbx
            case "utx": return .utx
            case "csv": return .csv
            case "txt", "utf8", "tab": return .omegat
            default: break
            }
        }
        if start.contains("<martif") || start.contains("<tbx") { return .tbx }
        return nil
    }

    /// - Parameter languages: of the columns of a table that does not name them.
    public func reader(
        _ source: ByteSource, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws -> any TermEntryReader {
        switch self {
        case .tbx, .tbxMin, .tbxCore, .tbx2: try TBXReader(source, log: log)
        case .omegat, .utx: try TermTableReader(source, languages: languages, log: log)
        case .csv: try TermTableReader(source, isCSV: true, languages: languages, log: log)
        }
    }

    /// - Parameter languages: source and target.
    public func writer(
        _ sink: ByteSink, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) -> any TermEntryWriter {
        let source = languages.first ?? .english
        let target = languages.dropFirst().first ?? .romanian
        func table(_ dialect: TermTableWriter.Dialect) -> any TermEntryWriter {
            TermTableWriter(sink, dialect: dialect, source: source, target: target, log: log)
        }
        return switch self {
        case .tbx: TBXWriter(sink, dialect: .basic, log: log)
        case .tbxMin: TBXWriter(sink, dialect: .min, log: log)
        case .tbxCore: TBXWriter(sink, dialect: .core, log: log)
        case .tbx2: TBXWriter(sink, dialect: .version2, log: log)
        case .omegat: table(.omegaT)
        case .csv: table(.omegaTCSV)
        case .utx: table(.utx)
        }
    }
}
