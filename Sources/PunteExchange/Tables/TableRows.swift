internal import PunteLanguage

/// The columns of a table that a person names, by the names in its header or by their numbers from 1.
public struct TableColumnChoice: Sendable, Hashable {
    /// The column of the English texts; nil to recognise it.
    public var english: String?
    /// The column of the Romanian texts; nil to recognise it.
    public var romanian: String?

    /// Creates a choice.
    public init(english: String? = nil, romanian: String? = nil) {
        self.english = english
        self.romanian = romanian
    }
}

/// Converts the rows of a table to units.
///
/// A row among the first ones names the columns, or there is no such row; then the columns contain
/// the requested languages in their order, or those that their texts are in.
struct TableRows {
    private let log: FindingLog
    /// The columns of the table.
    private let columns: TableColumns
    /// The number of rows up to the one that names the columns.
    private var preface: Int
    /// Whether the languages of the columns are those asked for, and not named in the table.
    let isAssumed: Bool

    /// The number of rows at the beginning among which the names of columns are looked for.
    private static let headerRows = 8

    /// Recognises the columns of a table.
    ///
    /// - Parameters:
    ///   - head: the first rows.
    ///   - languages: the languages to read.
    ///   - choice: the columns that a person named.
    ///   - log: collects the findings.
    /// - Throws: ``ExchangeError`` that asks for the columns when the first row seems to name them in
    ///   words that are not known.
    init(
        head: [[String]], languages: [Language], choice: TableColumnChoice = .init(),
        log: FindingLog
    ) throws {
        self.log = log
        if choice != TableColumnChoice() {
            (columns, preface) = try Self.chosen(choice, head, log)
            isAssumed = false
            return
        }
        for (index, row) in head.prefix(Self.headerRows).enumerated() {
            if let found = TableColumns(header: row, languages: languages) {
                columns = found
                preface = index + 1
                isAssumed = false
                return
            }
            // Only titles of one cell stand before the names of columns.
            if row.count(where: { !$0.isEmpty }) > 1 { break }
        }
        preface = 0
        guard let found = TableColumns.columns(texts: head, languages: languages) else {
            throw Self.question(head.first ?? [], log)
        }
        columns = found.columns
        isAssumed = found.isAssumed
    }

    private static func question(_ header: [String], _ log: FindingLog) -> ExchangeError {
        let names = header.prefix(12).enumerated().map { "\($0 + 1) “\($1.prefix(30))”" }
        return ExchangeError(
            "which columns are English and Romanian cannot be told: \(names.joined(separator: ", ")); "
                + "name them with --english-column and --romanian-column", file: log.file, line: 1)
    }

    /// Returns the columns that a person chose, and the number of rows before the first text.
    private static func chosen(
        _ choice: TableColumnChoice, _ head: [[String]], _ log: FindingLog
    ) throws -> (TableColumns, Int) {
        let header = head.first ?? []
        var isNamed = false
        func index(_ name: String) throws -> Int {
            if let found = header.firstIndex(where: { NormalForm.bare($0) == NormalForm.bare(name) }
            ) {
                isNamed = true
                return found
            }
            guard let number = Int(name), header.indices.contains(number - 1) else {
                throw ExchangeError(
                    "has no column “\(name)” in its first row", file: log.file, line: 1)
            }
            return number - 1
        }
        guard let english = choice.english, let romanian = choice.romanian else {
            throw ExchangeError(
                "needs both the English and the Romanian column", file: log.file, line: 1)
        }
        let (first, second) = (try index(english), try index(romanian))
        let isHeader =
            isNamed || TableColumns.isHeader(header, among: head, texts: [first, second])
        let columns = TableColumns(
            named: isHeader ? header : header.map { _ in "" }, english: first, romanian: second)
        return (columns, isHeader ? 1 : 0)
    }

    /// Returns the unit of a row.
    ///
    /// - Returns: The unit; nil for the rows up to the one that names the columns, for an empty row,
    ///   and for a row without text in two languages, which is reported.
    mutating func unit(of cells: [String], line: Int) throws -> TranslationUnit? {
        if preface > 0 {
            preface -= 1
            return nil
        }
        guard !cells.allSatisfy(\.isEmpty) else { return nil }
        var unit = columns.unit(cells)
        unit.line = line
        unit.isAssumed = isAssumed
        if unit.isBilingual { return unit }
        try log.report(.skipped, line: line, "a row without text in two languages left out")
        return nil
    }
}

/// The contents of each column of a table, used to convert units to cells and back.
struct TableColumns {
    enum Column: Equatable {
        case text(Language)
        case id, note, created, createdBy, changed, changedBy
        case file, contextID, previous, next
        /// A column that is not empty in rows whose cells contain escape sequences.
        case escaped
        /// A column that says how far the translation has come.
        case status(String)
        /// A column that says whether the translation needs a review.
        case fuzzy(String)
        case property(String)
        case ignored
    }

    var columns: [Column]

    /// The names of the columns that contain neither texts nor properties.
    private static let names: [(String, Column)] = [
        ("id", .id), ("note", .note), ("created", .created), ("created_by", .createdBy),
        ("changed", .changed), ("changed_by", .changedBy), ("file", .file),
        ("context_id", .contextID), ("previous", .previous), ("next", .next),
        ("escaped", .escaped),
    ]

    /// Reads a row that names the columns; nil if fewer than two cells name a requested language.
    ///
    /// The names are language tags, the names above, names in words, or types of properties.
    init?(header: [String], languages: [Language]) {
        columns = header.map { Self.column(named: $0, languages) }
        var texts: Set<Language> = []
        for (index, column) in columns.enumerated() {
            guard case .text(let language) = column else { continue }
            // „Sursă” and „Engleză” may both be there; the first of two columns has the texts.
            if !texts.insert(language).inserted { columns[index] = .property(header[index]) }
        }
        if texts.count < 2 { return nil }
    }

    /// Creates columns of which a person named those with texts.
    ///
    /// - Parameters:
    ///   - header: the names of all columns, empty for columns without a name.
    ///   - english: the index of the column of the English texts.
    ///   - romanian: the index of the column of the Romanian texts.
    init(named header: [String], english: Int, romanian: Int) {
        columns = header.enumerated().map { index, name in
            if index == english { return .text(.english) }
            if index == romanian { return .text(.romanian) }
            let column = Self.column(named: name, [])
            if case .text = column { return .property(name) }
            return column
        }
    }

    private static func column(named cell: String, _ languages: [Language]) -> Column {
        let name = cell.trimmingXMLSpace.lowercased()
        if name.isEmpty { return .ignored }
        if let language = language(tag: name, among: languages) { return .text(language) }
        if let known = names.first(where: { $0.0 == name }) { return known.1 }
        guard let meaning = ColumnNames.meaning(of: name) else { return .property(cell) }
        switch (meaning.side, meaning.field) {
        case (.source?, nil): return languages.first.map(Column.text) ?? .property(cell)
        case (.target?, nil): return languages.dropFirst().first.map(Column.text) ?? .property(cell)
        case (.english?, nil) where languages.contains(.english): return .text(.english)
        case (.romanian?, nil) where languages.contains(.romanian): return .text(.romanian)
        case (_, .status?): return .status(cell)
        case (nil, .fuzzy?): return .fuzzy(cell)
        case (nil, .id?): return .id
        case (nil, .note?): return .note
        case (nil, .created?): return .created
        case (nil, .createdBy?): return .createdBy
        case (nil, .changed?): return .changed
        case (nil, .changedBy?): return .changedBy
        default: return .property(cell)
        }
    }

    /// Returns the columns of a table whose first row does not name them, by the languages of the texts
    /// in them.
    ///
    /// - Parameters:
    ///   - head: the first rows.
    ///   - languages: the languages of the first columns where the texts do not tell.
    /// - Returns: The columns, and whether their languages were only assumed; nil if the first row
    ///   seems to name the columns, or if texts may be in other columns than the first two.
    static func columns(
        texts head: [[String]], languages: [Language]
    ) -> (columns: TableColumns, isAssumed: Bool)? {
        let plain = TableColumns(languages: languages)
        guard let first = head.first else { return (plain, true) }
        let width = head.map(\.count).max() ?? 0
        let names = first.map { column(named: $0, languages) }
        let isNamed = names.contains { column in
            switch column {
            case .text, .id, .note, .status, .fuzzy: true
            default: false
            }
        }
        if head.count > 1, isNamed { return nil }
        let found = (0..<width).map { index in
            language(of: head.dropFirst().map { index < $0.count ? $0[index] : "" })
        }
        let texts = languages.compactMap { language in found.firstIndex(of: language) }
        if texts.count == 2, Set(languages) == [.english, .romanian] {
            if isHeader(first, among: head, texts: texts) { return nil }
            var columns = TableColumns(languages: languages)
            columns.columns = (0..<width).map { index in
                texts.firstIndex(of: index).map { .text(languages[$0]) } ?? .ignored
            }
            return (columns, true)
        }
        if width > 2, isHeader(first, among: head, texts: Array(0..<width)) { return nil }
        if width == 2, isHeader(first, among: head, texts: [0, 1]) { return nil }
        let isNumbered = head.count > 1 && head.allSatisfy { $0.first.flatMap { Int($0) } != nil }
        return width > 2 && isNumbered ? nil : (plain, true)
    }

    /// Returns whether the first row is made of short names, unlike the texts in the rows below it.
    static func isHeader(_ first: [String], among head: [[String]], texts: [Int]) -> Bool {
        let rest = head.dropFirst()
        guard !rest.isEmpty, first.contains(where: { !$0.isEmpty }) else { return false }
        let isShort = first.allSatisfy { cell in
            cell.split(whereSeparator: \.isWhitespace).count <= 3 && cell.utf8.count <= 40
                && cell.last.map { !".!?…”\"".contains($0) } != false
        }
        guard isShort else { return false }
        return texts.contains { index in
            let lengths = rest.compactMap { index < $0.count ? $0[index].utf8.count : nil }
            let own = index < first.count ? first[index].utf8.count : 0
            let mean = lengths.reduce(0, +) / max(lengths.count, 1)
            return mean >= 24 && mean >= own * 3
        }
    }

    /// Returns the language of a tag such as `ro`, `en_US` or `ro-Latn-MD`; nil for other names, such as
    /// `en_note`, and for languages that were not asked for.
    static func language(tag name: String, among languages: [Language]) -> Language? {
        let subtags = name.lowercased().split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "_" })
        let isTag = subtags.dropFirst().allSatisfy { subtag in
            subtag.utf8.count == 2 || subtag == "latn" || subtag == "cyrl"
                || subtag.utf8.count == 3 && subtag.allSatisfy(\.isNumber)
        }
        guard isTag, subtags.count <= 3, subtags[0].utf8.count <= 3 else { return nil }
        let language = Language(tag: name)
        return languages.contains { $0.isVariant(of: language) } ? language : nil
    }

    /// Returns the language of the texts of a column; nil when they do not tell.
    static func language(of cells: [String]) -> Language? {
        let text = cells.filter { $0.contains(where: \.isLetter) }.prefix(40).joined(
            separator: "\n")
        return LanguageIdentifier.standard.identify(text, as: .sure)
    }

    /// Creates the columns of a table without a header, with a text in each language.
    init(languages: [Language]) {
        columns = languages.map(Column.text)
    }

    /// Creates the columns written by ``TableWriter``.
    ///
    /// - Parameters:
    ///   - languages: the languages of the texts.
    ///   - properties: the types of the properties.
    init(languages: [Language], properties: [String]) {
        columns =
            languages.map(Column.text) + [.id, .created, .changed, .note]
            + properties.map(Column.property) + [.escaped]
    }

    /// The names of the columns.
    var header: [String] {
        columns.map { column in
            switch column {
            case .text(let language): language.tag
            case .property(let name), .status(let name), .fuzzy(let name): name
            default: Self.names.first { $0.1 == column }?.0 ?? ""
            }
        }
    }

    /// The index of the column ``Column/escaped``; nil if there is none.
    var escapedColumn: Int? { columns.firstIndex(of: .escaped) }

    /// Returns the unit of a row of cells.
    func unit(_ cells: [String]) -> TranslationUnit {
        var unit = TranslationUnit()
        let mark = escapedColumn.map { $0 < cells.count ? cells[$0] : "" } ?? ""
        for (column, cell) in zip(columns, cells) where !cell.isEmpty {
            let cell =
                mark == SpreadsheetEscape.mark
                ? SpreadsheetEscape.decoded(cell) : mark.isEmpty ? cell : TableEscape.decoded(cell)
            switch column {
            case .text(let language): unit.variants.append(Variant(language, cell))
            case .id: unit.id = cell
            case .note: unit.notes.append(Note(cell))
            case .created: unit.history.created = Timestamp(cell)
            case .createdBy: unit.history.createdBy = cell
            case .changed: unit.history.changed = Timestamp(cell)
            case .changedBy: unit.history.changedBy = cell
            case .file: unit.context.file = cell
            case .contextID: unit.context.id = cell
            case .previous: unit.context.previous = cell
            case .next: unit.context.next = cell
            case .property(let name): unit.properties.append(Property(name, cell))
            case .status(let name):
                unit.properties.append(Property(name, cell))
                unit.review =
                    ColumnNames.review(of: cell).flatMap(ReviewState.init(rawValue:)) ?? unit.review
            case .fuzzy(let name):
                unit.properties.append(Property(name, cell))
                if !["0", "false", "no", "nu"].contains(cell.lowercased()) {
                    unit.review = .needsReview
                }
            case .escaped, .ignored: break
            }
        }
        return unit
    }

    /// Converts a unit to cells.
    ///
    /// - Parameters:
    ///   - unit: the unit.
    ///   - variants: its texts, at most one in each language.
    /// - Returns: A cell for each column, empty if the unit has no value for it.
    func cells(_ unit: TranslationUnit, _ variants: [Variant]) -> [String] {
        columns.map { column in
            switch column {
            case .text(let language):
                (variants.first { $0.language == language }
                    ?? variants.first { $0.language.isVariant(of: language) })?.text.text ?? ""
            case .id: unit.id ?? ""
            case .note: unit.notes.map(\.text).joined(separator: "\n")
            case .created: unit.history.created?.extended ?? ""
            case .createdBy: unit.history.createdBy ?? ""
            case .changed: unit.history.changed?.extended ?? ""
            case .changedBy: unit.history.changedBy ?? ""
            case .file: unit.context.file ?? ""
            case .contextID: unit.context.id ?? ""
            case .previous: unit.context.previous ?? ""
            case .next: unit.context.next ?? ""
            case .property(let name), .status(let name), .fuzzy(let name): unit.property(name) ?? ""
            case .escaped, .ignored: ""
            }
        }
    }
}

/// Writes and reads the escape sequences for tabs and line breaks in tab-separated text.
///
/// Only rows that need them have escape sequences, because tables of other programs contain
/// backslashes as ordinary characters.
enum TableEscape {
    /// Returns whether a cell contains a tab or a line break.
    static func isNeeded(_ cell: String) -> Bool {
        cell.utf8.contains { $0 == .tab || $0 == .lineFeed || $0 == .carriageReturn }
    }

    /// Returns a cell with tabs and line breaks replaced by escape sequences.
    static func encoded(_ cell: String) -> String {
        var result = ""
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Returns a cell with escape sequences replaced by the characters that they represent.
    ///
    /// A backslash before any other character is omitted.
    static func decoded(_ cell: String) -> String {
        guard cell.utf8.contains(.backslash) else { return cell }
        var result = ""
        var isEscaped = false
        for scalar in cell.unicodeScalars {
            guard isEscaped else {
                if scalar == "\\" { isEscaped = true } else { result.unicodeScalars.append(scalar) }
                continue
            }
            isEscaped = false
            switch scalar {
            case "t": result += "\t"
            case "n": result += "\n"
            case "r": result += "\r"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// Writes and reads the apostrophes that keep a spreadsheet from taking a text for a formula.
///
/// Only rows that need them have apostrophes, and are marked, so that the texts come back unchanged.
enum SpreadsheetEscape {
    /// The mark of a row with apostrophes in the column `escaped`.
    static let mark = "'"

    private static let signs: Set<UInt8> = [
        UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), .tab,
        .carriageReturn, .lineFeed,
    ]

    /// Returns whether a spreadsheet would take a cell for a formula.
    static func isNeeded(_ cell: String) -> Bool {
        cell.utf8.first.map(signs.contains) ?? false
    }

    /// Returns a cell with an apostrophe before it, if it is a formula or begins with an apostrophe.
    static func encoded(_ cell: String) -> String {
        isNeeded(cell) || cell.utf8.first == .apostrophe ? "'" + cell : cell
    }

    /// Returns a cell of a marked row without the apostrophe before it.
    static func decoded(_ cell: String) -> String {
        cell.utf8.first == .apostrophe ? String(cell.dropFirst()) : cell
    }
}
