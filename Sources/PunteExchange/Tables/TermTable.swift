public import PunteLanguage

/// Reads glossaries that are plain tables, of OmegaT or in UTX 1.11.
///
/// OmegaT's files have the columns source, target and comment, separated by tabs or commas. UTX
/// names its languages and columns in comments.
public final class TermTableReader: TermEntryReader {
    /// The findings so far: corrections, skipped rows and notes.
    public let log: FindingLog
    private let rows: CSVCells
    private let isCSV: Bool
    private var languages: [Language]
    /// The names of the columns of a UTX file; nil for other tables.
    private var columns: [String]?

    /// Opens a glossary.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - isCSV: whether cells are separated by commas and quoted, and not separated by tabs.
    ///   - languages: the languages of the first two columns, unless the file names them.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    public init(
        _ source: ByteSource, isCSV: Bool = false, languages: [Language] = [.english, .romanian],
        log: FindingLog? = nil
    ) throws {
        self.log = log ?? FindingLog(file: source.path)
        self.languages = languages
        self.isCSV = isCSV
        rows = CSVCells(try LineReader(source, log: self.log), log: self.log)
    }

    /// Reads the next entry.
    ///
    /// - Returns: The entry; nil at the end of the file. Rows without two terms are skipped and
    ///   reported.
    /// - Throws: ``ExchangeError`` when the file cannot be read, and at the first finding of a
    ///   strict log.
    public func next() throws -> TermEntry? {
        while let cells = try nextCells() {
            if cells.first?.hasPrefix("#") == true {
                readComment(cells)
                continue
            }
            if cells.allSatisfy(\.isEmpty) { continue }
            var entry = TermEntry()
            entry.line = isCSV ? rows.line : rows.lines.line
            if let columns {
                fill(&entry, columns: columns, cells: cells)
            } else {
                fill(&entry, cells: cells)
            }
            if entry.designations.count >= 2 { return entry }
            try log.report(.skipped, line: entry.line, "a row without two terms left out")
        }
        return nil
    }

    private func nextCells() throws -> [String]? {
        if isCSV { return try rows.next() }
        guard var line: String = try rows.lines.next() else { return nil }
        return line.withUTF8 { bytes in
            bytes.tabSeparatedFields.map { field in
                String(decoding: bytes[field].trimming { $0 == UInt8(ascii: " ") }, as: UTF8.self)
            }
        }
    }

    /// Reads the languages or the columns of a UTX file from a comment.
    ///
    /// The comments are `#UTX 1.11; en/ro; 2026-05-03`, and `#src`, `tgt`, `src:pos` and so on,
    /// separated by tabs.
    private func readComment(_ cells: [String]) {
        if cells[0].hasPrefix("#UTX"), let pair = cells[0].split(separator: ";").dropFirst().first {
            let tags = pair.split(separator: "/").map { String($0.trimming { $0 == " " }) }
            if tags.count == 2 { languages = tags.map(Language.init(tag:)) }
        } else if cells[0] == "#src" {
            columns = ["src"] + cells.dropFirst()
        }
    }

    /// Fills an entry from the three columns of OmegaT.
    ///
    /// Some users write several target terms, separated by commas, into one cell. Because a term
    /// may itself contain a comma, the whole cell is read as one term.
    private func fill(_ entry: inout TermEntry, cells: [String]) {
        for (text, language) in zip(cells, languages) where !text.isEmpty {
            entry.designations.append(TermDesignation(text, language))
        }
        if cells.count > 2, !cells[2].isEmpty { entry.notes.append(cells[2]) }
    }

    /// Fills an entry from the columns of UTX.
    private func fill(_ entry: inout TermEntry, columns: [String], cells: [String]) {
        let values = Dictionary(zip(columns, cells)) { first, _ in first }
        func value(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }
        for (name, language) in zip(["src", "tgt"], languages) {
            guard let text = value(name) else { continue }
            var designation = TermDesignation(text, language)
            designation.partOfSpeech = value("\(name):pos")
            designation.gender = value("\(name):gender")
            if name == "tgt" {
                switch value("term status") {
                case "approved": designation.status = .preferred
                case "provisional": designation.status = .admitted
                case "forbidden": designation.status = .deprecated
                default: break
                }
            }
            entry.designations.append(designation)
        }
        entry.id = value("concept ID")
        if let comment = value("comment") { entry.notes.append(comment) }
    }
}

/// Writes glossaries as plain tables: OmegaT's tab-separated text, its CSV, or UTX 1.11.
///
/// A row has one term in each language. Deprecated terms are omitted in OmegaT's tables, which
/// cannot mark them.
public final class TermTableWriter: TermEntryWriter {
    /// The kind of table.
    public enum Dialect: Sendable {
        /// Tab-separated text for OmegaT (`.txt`, `.utf8`, `.tab`): source, target, comment.
        case omegaT
        /// The same columns as comma-separated values.
        case omegaTCSV
        /// UTX 1.11, with part of speech and status.
        case utx
    }

    /// Reports of what the format cannot express; the line numbers are indices of entries, from 1.
    public let log: FindingLog
    private let dialect: Dialect
    private let source: Language
    private let target: Language
    private var output: ByteBuffer
    private var count = 0

    /// Begins a glossary.
    ///
    /// - Parameters:
    ///   - sink: the file.
    ///   - dialect: the kind of table.
    ///   - source: the language of the first column.
    ///   - target: the language of the second column.
    ///   - date: the date of the glossary, for the header of UTX.
    ///   - log: collects reports of what the format cannot express; by default a new log that is
    ///     not strict.
    public init(
        _ sink: ByteSink, dialect: Dialect, source: Language = .english,
        target: Language = .romanian, date: Timestamp? = nil, log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: sink.path)
        self.dialect = dialect
        self.source = source
        self.target = target
        output = ByteBuffer(sink)
        if dialect == .utx {
            let date = date.map { "; \($0.extended)" } ?? ""
            output.append("#UTX 1.11; \(source)/\(target)\(date); copyright: none\n")
            output.append("#src\ttgt\tsrc:pos\tterm status\tcomment\n")
        }
    }

    /// Writes a row for each pair of a source term and a target term; an entry without a pair is
    /// skipped and reported.
    public func write(_ entry: TermEntry) throws {
        count += 1
        let sources = usable(entry.designations(in: source))
        let targets = usable(entry.designations(in: target))
        if sources.isEmpty || targets.isEmpty {
            try log.report(
                .skipped, line: count, "an entry without \(source) and \(target) left out")
            return
        }
        let comment = ([entry.subject, entry.definition].compactMap(\.self) + entry.notes)
            .joined(separator: "; ")
        for one in sources {
            for other in targets {
                switch dialect {
                case .omegaT: row([one.text, other.text, comment])
                case .omegaTCSV: quotedRow([one.text, other.text, comment])
                case .utx:
                    let partOfSpeech = one.partOfSpeech ?? "noun"
                    row([one.text, other.text, partOfSpeech, Self.status(other.status), comment])
                }
            }
        }
        try output.flushIfFull()
    }

    /// Writes the rest of the file and renames the file to its path.
    public func finish() throws {
        try output.finish()
    }

    private func usable(_ designations: [TermDesignation]) -> [TermDesignation] {
        dialect == .utx ? designations : designations.filter { $0.status != .deprecated }
    }

    /// Returns the UTX word for a status.
    private static func status(_ status: Designation.Status?) -> String {
        switch status {
        case .preferred: "approved"
        case .admitted: "provisional"
        case .deprecated: "forbidden"
        case nil: ""
        }
    }

    private func row(_ cells: [String]) {
        let cells = cells.map { cell in
            String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 })
        }
        output.append(cells.joined(separator: "\t") + "\n")
    }

    private func quotedRow(_ cells: [String]) {
        let cells = cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
        output.append(cells.joined(separator: ",") + "\n")
    }
}
