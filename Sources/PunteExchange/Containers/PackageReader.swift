public import PunteLanguage

/// Reads the bilingual files and memories in a zip archive, one after another: packages of Trados
/// (`.sdlppx`, `.sdlrpx`), memoQ (`.mqxlz`) and other tools (`.xlz`), zipped TMX.
///
/// The archive is unpacked into memory, file by file and within bounds; nothing is written. Files that
/// are of no format for translations are passed over.
public final class PackageReader: TranslationUnitReader {
    /// The findings so far, of all files.
    public let log: FindingLog
    /// The archive being read.
    public let source: ByteSource
    private let archive: ZipArchive
    private let languages: [Language]
    private let columns: TableColumnChoice
    private var rest: ArraySlice<(entry: ZipArchive.Entry, format: ExchangeFormat)>
    private var current: (reader: any TranslationUnitReader, name: String)?

    /// Opens a package.
    ///
    /// - Parameters:
    ///   - source: the archive.
    ///   - languages: the languages of files that do not name them.
    ///   - columns: the columns of tables that a person named.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` for damage, for an archive beyond its bounds, and for one without
    ///   translations.
    public convenience init(
        _ source: ByteSource, languages: [Language] = [.english, .romanian],
        columns: TableColumnChoice = .init(), log: FindingLog? = nil
    ) throws {
        try self.init(
            source, ZipArchive(source), languages: languages, columns: columns,
            log: log ?? FindingLog(file: source.path))
    }

    init(
        _ source: ByteSource, _ archive: ZipArchive, languages: [Language],
        columns: TableColumnChoice, log: FindingLog
    ) throws {
        self.source = source
        self.archive = archive
        self.languages = languages
        self.columns = columns
        self.log = log
        let found = archive.entries.compactMap { entry in
            Self.format(of: entry.name).map { (entry: entry, format: $0) }
        }
        guard !found.isEmpty else {
            throw ExchangeError(
                "a zip archive without a file of translations in it", file: source.path)
        }
        rest = found[...]
    }

    /// Returns the format of a file by its name; nil for files that hold no translations for certain.
    private static func format(of name: String) -> ExchangeFormat? {
        let isHidden = name.split(separator: "/").contains { part in
            part.hasPrefix(".") && part != ".." && part != "." || part == "__MACOSX"
        }
        guard !isHidden, let format = ExchangeFormat.detect(path: name) else { return nil }
        switch format {
        case .tmx, .xliff, .xliff12, .txml, .po, .csv, .tsv, .jsonl: return format
        // Documents are what is to be translated.
        case .moses, .package, .sdltm, .wordfast, .xlsx, .docx, .ods: return nil
        }
    }

    /// Reads the next unit.
    ///
    /// - Returns: The unit, whose document is the file in the archive unless it names another; nil at
    ///   the end of the last file.
    /// - Throws: ``ExchangeError`` when a file cannot be read, and at the first finding of a strict
    ///   log.
    public func next() throws -> TranslationUnit? {
        while true {
            if let (reader, name) = current {
                do {
                    if var unit = try reader.next() {
                        unit.context.file = unit.context.file ?? name
                        return unit
                    }
                } catch let error as ExchangeError where !log.isStrict {
                    try log.report(
                        .skipped, line: error.line ?? 1, "\(name) in the archive: \(error.problem)")
                }
                current = nil
            }
            guard let (entry, format) = rest.popFirst() else { return nil }
            let name = String(entry.name.split(separator: "/").last ?? "")
            let content = ByteSource(bytes: try archive.contents(of: entry))
            do {
                let reader = try format.reader(
                    content, languages: languages, columns: columns, log: log)
                current = (reader, name)
            } catch let error as ExchangeError where !log.isStrict {
                try log.report(
                    .noted, line: error.line ?? 1, "\(name) in the archive: \(error.problem)")
            }
        }
    }
}
