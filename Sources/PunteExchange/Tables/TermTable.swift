public import PunteLanguage

/// Reads glossaries that are tables: of OmegaT, in UTX 1.11, and those that other tools and people
/// write with named columns.
///
/// OmegaT's files have the columns source, target and comment, separated by tabs or commas. UTX
/// names its languages and columns in comments. In other tables a first row names the columns: two
/// languages, and what is said of the entry or of the terms before it.
public final class TermTableReader: TermEntryReader {
    /// The findings so far: corrections, skipped rows and notes.
    public let log: FindingLog
    private let cells: TableCells
    private var parser: TermRows

    /// Opens a glossary.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - isCSV: whether the name of the file says that cells are separated by commas, and not by
    ///     tabs.
    ///   - languages: the languages of the first two columns, unless the file names them.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read, when its encoding is unknown, and
    ///   when its columns cannot be told.
    public init(
        _ source: ByteSource, isCSV: Bool = false, languages: [Language] = [.english, .romanian],
        log: FindingLog? = nil
    ) throws {
        self.log = log ?? FindingLog(file: source.path)
        cells = try TableCells(
            LineReader(source, log: self.log), isTabbed: !isCSV, languages: languages,
            log: self.log)
        parser = TermRows(languages: languages, log: self.log)
    }

    /// Reads the next entry.
    ///
    /// - Returns: The entry; nil at the end of the file. Rows without two terms are skipped and
    ///   reported.
    /// - Throws: ``ExchangeError`` when the file cannot be read, when its first row names columns in
    ///   words that are not known, and at the first finding of a strict log.
    public func next() throws -> TermEntry? {
        while let cells = try cells.next() {
            if let entry = try parser.entry(of: cells, line: self.cells.line) { return entry }
        }
        return nil
    }
}

/// Converts the rows of a glossary to entries.
struct TermRows {
    private let log: FindingLog
    private var languages: [Language]
    private var columns: TermColumns?
    /// The names of the columns of a UTX file; nil for other tables.
    private var utx: [String]?

    init(languages: [Language], log: FindingLog) {
        self.languages = languages
        self.log = log
    }

    /// Returns the entry of a row.
    ///
    /// - Returns: The entry; nil for comments, for the row that names the columns, for an empty row,
    ///   and for a row without two terms, which is reported.
    mutating func entry(of cells: [String], line: Int) throws -> TermEntry? {
        let cells = cells.map { String($0.trimming { $0 == " " }) }
        if cells.first?.hasPrefix("#") == true {
            readComment(cells)
            return nil
        }
        if cells.allSatisfy(\.isEmpty) { return nil }
        if columns == nil, utx == nil {
            columns = TermColumns(header: cells, languages: languages)
            if columns != nil { return nil }
            if TermColumns.isHeader(cells) {
                let names = cells.prefix(12).map { "“\($0.prefix(30))”" }.joined(separator: ", ")
                throw ExchangeError(
                    "no columns with the names of two languages among \(names); name them English "
                        + "and Romanian", file: log.file, line: line)
            }
            columns = TermColumns(languages: languages)
        }
        var entry = TermEntry()
        entry.line = line
        if let utx {
            fill(&entry, columns: utx, cells: cells)
        } else {
            columns?.fill(&entry, cells)
        }
        if entry.designations.contains(where: { $0.language != entry.designations[0].language }) {
            return entry
        }
        try log.report(.skipped, line: line, "a row without two terms left out")
        return nil
    }

    /// Reads the languages or the columns of a UTX file from a comment.
    ///
    /// The comments are `#UTX 1.11; en/ro; 2026-05-03`, and `#src`, `tgt`, `src:pos` and so on,
    /// separated by tabs.
    private mutating func readComment(_ cells: [String]) {
        if cells[0].hasPrefix("#UTX"), let pair = cells[0].split(separator: ";").dropFirst().first {
            let tags = pair.split(separator: "/").map { String($0.trimming { $0 == " " }) }
            if tags.count == 2 { languages = tags.map(Language.init(tag:)) }
        } else if cells[0] == "#src" {
            utx = ["src"] + cells.dropFirst()
        }
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

/// The columns of a glossary with a row that names them, or of OmegaT's without such a row.
struct TermColumns {
    /// What a column contains: a term, or something about the entry or a term.
    private enum Column {
        case term(Language)
        /// Something about the terms of a language, or about the entry if there is no language.
        case about(Language?, ColumnNames.Concept)
        /// Something about the term of the last column before.
        case aboutLast(ColumnNames.Concept)
        case note(String)
        case ignored
    }

    private var columns: [Column]

    /// Reads a row that names the columns; nil if fewer than two cells name a requested language.
    init?(header: [String], languages: [Language]) {
        columns = header.map { Self.column(named: $0, languages) }
        columns = Self.resolved(columns, header, languages)
        let texts = Set(
            columns.compactMap { if case .term(let one) = $0 { one.primary } else { nil } })
        if texts.count < 2 { return nil }
    }

    /// Returns the columns where names depend on their neighbours.
    ///
    /// „Termen” is the column of the originals beside one of translations, and “Source” tells where a term
    /// came from beside a column of originals.
    private static func resolved(
        _ columns: [Column], _ header: [String], _ languages: [Language]
    ) -> [Column] {
        var result = columns
        let sides = header.map { ColumnNames.meaning(of: $0) }
            .map { $0?.field == nil ? $0?.side : nil }
        guard let source = languages.first else { return result }
        func isText(_ column: Column, _ language: Language) -> Bool {
            if case .term(let one) = column { one.primary == language.primary } else { false }
        }
        var texts = columns.indices.filter {
            isText(columns[$0], source) && sides[$0] != .source
        }
        let hasTarget = columns.contains { column in
            languages.dropFirst().contains { isText(column, $0) }
        }
        if texts.isEmpty, hasTarget, let index = header.firstIndex(where: ColumnNames.isText) {
            result[index] = .term(source)
            texts = [index]
        }
        var isKnown = !texts.isEmpty
        for index in columns.indices
        where sides[index] == .source && isText(columns[index], source) {
            if isKnown { result[index] = .about(nil, .reference) }
            isKnown = true
        }
        return result
    }

    /// Creates the columns of OmegaT: a term in each language, and a comment.
    ///
    /// Some users write several target terms, separated by commas, into one cell. Because a term
    /// may itself contain a comma, the whole cell is read as one term.
    init(languages: [Language]) {
        columns = languages.map(Column.term) + [.about(nil, .note)]
    }

    /// Returns whether a row names columns, though no two languages.
    static func isHeader(_ row: [String]) -> Bool {
        let meanings = row.compactMap { ColumnNames.meaning(of: $0) }
        return row.count > 1 && meanings.count * 2 >= row.count
            && (meanings.count > 1 || row.contains { $0.contains("_") })
    }

    private static func column(named name: String, _ languages: [Language]) -> Column {
        if name.isEmpty { return .ignored }
        if let language = TableColumns.language(tag: name, among: languages) {
            return .term(language)
        }
        guard let meaning = ColumnNames.meaning(of: name) else { return .note(name) }
        let language: Language? =
            switch meaning.side {
            case .english: .english
            case .romanian: .romanian
            case .source: languages.first
            case .target: languages.dropFirst().first
            default: nil
            }
        guard let field = meaning.field else { return language.map(Column.term) ?? .ignored }
        let isOfTerm = NormalForm.bare(name).hasPrefix("term")
        return meaning.side == nil && isOfTerm ? .aboutLast(field) : .about(language, field)
    }

    /// Fills an entry from the cells of a row.
    func fill(_ entry: inout TermEntry, _ cells: [String]) {
        var last: Int?
        for (column, cell) in zip(columns, cells) {
            if case .term = column { last = nil }
            guard !cell.isEmpty else { continue }
            switch column {
            case .term(let language):
                entry.designations.append(TermDesignation(cell, language))
                last = entry.designations.count - 1
            case .about(nil, let field): Self.add(field, cell, to: &entry)
            case .about(let language?, let field):
                Self.add(
                    field, cell, to: &entry, language: language,
                    index: entry.designations.lastIndex { $0.language == language })
            case .aboutLast(let field):
                Self.add(field, cell, to: &entry, language: nil, index: last)
            case .note(let name): entry.notes.append("\(name): \(cell)")
            case .ignored: break
            }
        }
    }

    /// Adds what a row says of its concept.
    private static func add(
        _ field: ColumnNames.Concept, _ value: String, to entry: inout TermEntry
    ) {
        switch field {
        case .id: entry.id = value
        case .domain: entry.subject = entry.subject ?? value
        case .kind: entry.kind = entry.kind ?? value
        case .desk:
            entry.desks += value.split { ";,".contains($0) }
                .map { String($0.trimming { $0 == " " }) }.filter { !$0.isEmpty }
        case .reference: entry.source = entry.source ?? value
        case .createdBy: entry.origination.author = value
        case .changedBy: entry.modification.author = value
        case .created where TermSignature.isDate(value): entry.origination.date = value
        case .changed where TermSignature.isDate(value): entry.modification.date = value
        case .definition: entry.definition = entry.definition ?? value
        case .note, .context, .info, .created, .changed: entry.notes.append(value)
        case .status:
            let status = ColumnNames.termStatus(of: value)
            // What must not be written is one of the names, not the whole entry.
            if status != .deprecated { entry.status = ColumnNames.entryStatus(of: value) }
            if let status, let target = entry.designations.indices.last {
                entry.designations[target].status = status
            }
        default: break
        }
    }

    /// Adds what a row says of a term, or of the terms of a language.
    private static func add(
        _ field: ColumnNames.Concept, _ value: String, to entry: inout TermEntry,
        language: Language?, index: Int?
    ) {
        if let language, field == .synonym || field == .deprecated {
            for text in value.split(separator: ";") {
                entry.designations.append(
                    TermDesignation(
                        String(text.trimming { $0 == " " }), language,
                        status: field == .synonym ? .admitted : .deprecated))
            }
            return
        }
        guard let index else { return }
        switch field {
        case .status, .info:
            // memoQ lists marks such as “CaseSensitive; Forbidden”.
            let marks = value.split { ";,|".contains($0) }.map {
                ColumnNames.termStatus(of: String($0))
            }
            if let status = marks.compactMap(\.self).first {
                entry.designations[index].status = status
            }
        case .definition:
            if entry.definition == nil {
                entry.definition = value
            } else if entry.definition != value {
                entry.notes.append(value)
            }
        case .context: entry.designations[index].context = value
        case .note: entry.designations[index].note = value
        case .gender: entry.designations[index].gender = value
        case .partOfSpeech: entry.designations[index].partOfSpeech = value
        default: break
        }
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

    /// Writes a row for each pair of a source term and a target term that renders it; an entry without a pair is
    /// skipped and reported.
    ///
    /// OmegaT shows the rows of one source term as one entry with several targets. It reads a cell as one term, whatever
    /// commas are in it.
    public func write(_ entry: TermEntry) throws {
        count += 1
        let sources = usable(entry.designations(in: source))
        let targets = usable(entry.designations(in: target))
        if sources.isEmpty || targets.isEmpty {
            try log.report(
                .skipped, line: count, "an entry without \(source) and \(target) left out")
            return
        }
        let narrower = NarrowerNames(sources, targets)
        let comment = ([entry.subject, entry.definition].compactMap(\.self) + entry.notes)
            .joined(separator: "; ")
        for (index, one) in sources.enumerated() {
            for (place, other) in targets.enumerated()
            where narrower.isPair(index, place) {
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
