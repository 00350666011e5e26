internal import PunteLanguage
import PunteText

/// What the columns of a table hold.
struct TableColumns {
    enum Column: Equatable {
        case text(Language)
        case id, note, created, createdBy, changed, changedBy
        case file, contextID, previous, next
        /// Whether the row's texts are written with backslash escapes.
        case escaped
        case property(String)
        case ignored
    }

    var columns: [Column]

    private static let names: [(String, Column)] = [
        ("id", .id), ("note", .note), ("created", .created), ("created_by", .createdBy),
        ("changed", .changed), ("changed_by", .changedBy), ("file", .file),
        ("context_id", .contextID), ("previous", .previous), ("next", .next),
        ("escaped", .escaped),
    ]

    /// Reads a header row: columns named by language tags hold the texts, the names above what they
    /// say, every other one a property of its name.
    /// - Returns: nil when fewer than two cells name a language asked for, so that the row is no
    ///   header.
    init?(header: [String], languages: [Language]) {
        let primaries = Set(languages.map(\.primary))
        let words = ["source": languages.first, "target": languages.dropFirst().first]
        columns = header.map { cell in
            let name = cell.lowercased()
            if let language = words[name] ?? nil { return .text(language) }
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

    /// A table without a header: the languages in their order come first.
    init(languages: [Language]) {
        columns = languages.map(Column.text)
    }

    init(languages: [Language], properties: [String]) {
        columns =
            languages.map(Column.text) + [.id, .created, .changed, .note]
            + properties.map(Column.property) + [.escaped]
    }

    var header: [String] {
        columns.map { column in
            switch column {
            case .text(let language): language.tag
            case .property(let name): name
            default: Self.names.first { $0.1 == column }?.0 ?? ""
            }
        }
    }

    var escapedColumn: Int? { columns.firstIndex(of: .escaped) }

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

    /// - Parameter variants: at most one for each language.
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

/// Backslash escapes for tabs and line ends in tab-separated text, used only in rows that need them:
/// tables in the wild hold backslashes that mean nothing.
enum TableEscape {
    static func isNeeded(_ cell: String) -> Bool {
        cell.utf8.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

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

    static func decoded(_ cell: String) -> String {
        guard cell.utf8.contains(UInt8(ascii: "\\")) else { return cell }
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
