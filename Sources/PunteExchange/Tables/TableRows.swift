internal import PunteLanguage

/// Converts the rows of a table to units.
///
/// The first row names the columns, or contains texts like the other rows; then the columns contain
/// the requested languages in their order.
struct TableRows {
    private let languages: [Language]
    private let log: FindingLog
    /// The columns of the table; nil before the first row.
    private var columns: TableColumns?

    init(languages: [Language], log: FindingLog) {
        self.languages = languages
        self.log = log
    }

    /// Returns the unit of a row.
    ///
    /// - Returns: The unit; nil for the row that names the columns, for an empty row, and for a row
    ///   without text in two languages, which is reported.
    mutating func unit(of cells: [String], line: Int) throws -> TranslationUnit? {
        if columns == nil {
            columns = TableColumns(header: cells, languages: languages)
            if columns != nil { return nil }
            columns = TableColumns(languages: languages)
        }
        guard let columns, cells != [""] else { return nil }
        var unit = columns.unit(cells)
        unit.line = line
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
    /// The names are language tags, the names above, or types of properties.
    init?(header: [String], languages: [Language]) {
        let primaries = Set(languages.map(\.primary))
        let words = ["source": languages.first, "target": languages.dropFirst().first]
        columns = header.map { cell in
            let name = cell.lowercased()
            if let language = words[name] ?? nil { return .text(language) }
            // The longest tag that is likely: `ro-Latn-RO` and a little more.
            if name.utf8.count <= 11, !name.contains(" ") {
                let language = Language(tag: name)
                if primaries.contains(language.primary) { return .text(language) }
            }
            if let known = Self.names.first(where: { $0.0 == name }) { return known.1 }
            return name.isEmpty ? .ignored : .property(cell)
        }
        let texts = Set(
            columns.compactMap { if case .text(let language) = $0 { language } else { nil } })
        if texts.count < 2 { return nil }
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
            case .property(let name): name
            default: Self.names.first { $0.1 == column }?.0 ?? ""
            }
        }
    }

    /// The index of the column ``Column/escaped``; nil if there is none.
    var escapedColumn: Int? { columns.firstIndex(of: .escaped) }

    /// Returns the unit of a row of cells.
    func unit(_ cells: [String]) -> TranslationUnit {
        var unit = TranslationUnit()
        let isEscaped = escapedColumn.map { $0 < cells.count && !cells[$0].isEmpty } ?? false
        for (column, cell) in zip(columns, cells) where !cell.isEmpty {
            let cell = isEscaped ? TableEscape.decoded(cell) : cell
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
            case .property(let name): unit.property(name) ?? ""
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
