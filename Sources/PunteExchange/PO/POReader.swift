public import PunteLanguage

/// Reads gettext catalogues: PO files, and POT files, which contain no translations.
///
/// A message with plural forms becomes a unit for each form: the singular with form 0, the plural
/// with every other form. ``POProperty`` names the properties that contain other data about a
/// message. The format is that of the gettext manual, "The Format of PO Files".
public final class POReader: TranslationUnitReader {
    /// The findings so far: corrections, skipped units and notes.
    public let log: FindingLog
    /// The file being read.
    public var source: ByteSource { lines.input.source }
    private let lines: LineReader
    private var parser: POParser
    private let languages: [Language]
    private var target: Language
    /// Whether the header of the catalogue has not named the language of the translations.
    private var isAssumed = true
    /// The units not returned yet, in reverse order: one for each plural form of a message.
    private var pending: [TranslationUnit] = []
    private var untranslated = 0
    private let isComplete: Bool

    /// Opens a catalogue.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - languages: the language of the messages, and that of the translations unless the header
    ///     of the catalogue names it.
    ///   - isComplete: whether messages without a translation are returned too, with one variant.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    public init(
        _ source: ByteSource, languages: [Language] = [.english, .romanian],
        isComplete: Bool = false, log: FindingLog? = nil
    ) throws {
        self.isComplete = isComplete
        self.log = log ?? FindingLog(file: source.path)
        self.languages = languages
        target = languages.count > 1 ? languages[1] : .romanian
        lines = try LineReader(source, log: self.log, declared: Self.charset)
        parser = POParser(lines, log: self.log)
    }

    /// Reads the next unit.
    ///
    /// - Returns: The unit; nil at the end of the file, when the number of messages without a
    ///   translation is reported as a note.
    /// - Throws: ``ExchangeError`` when the file cannot be read, and at the first finding of a
    ///   strict log.
    public func next() throws -> TranslationUnit? {
        while true {
            if let unit = pending.popLast() { return unit }
            guard let entry = try parser.entry() else {
                if untranslated > 0 {
                    try log.report(
                        .noted, line: lines.line,
                        "\(untranslated) messages without a translation passed over")
                    untranslated = 0
                }
                return nil
            }
            if entry.isHeader {
                if let tag = entry.headerField("language"), !tag.isEmpty {
                    target = Language(tag: tag)
                    isAssumed = false
                }
            } else {
                pending = units(of: entry).reversed()
                if pending.isEmpty { untranslated += 1 }
            }
        }
    }

    private func units(of entry: POEntry) -> [TranslationUnit] {
        guard let id = entry.id else { return [] }
        return entry.translations.sorted { $0.key < $1.key }.compactMap { form, translation in
            let text = form > 0 ? entry.plural ?? id : id
            guard isComplete || !translation.isEmpty, !text.isEmpty else { return nil }
            var unit = TranslationUnit(
                variants: [Variant(languages.first ?? .english, text)],
                sourceLanguage: languages.first)
            if !translation.isEmpty { unit.variants.append(Variant(target, translation)) }
            unit.line = entry.line
            unit.isAssumed = isAssumed
            unit.context.id = entry.context
            unit.context.file = entry.references.first
            unit.notes =
                (entry.translatorComments + entry.extractedComments)
                .filter { !$0.isEmpty }.map { Note($0) }
            if entry.plural != nil {
                unit.properties.append(Property(POProperty.plural, String(form)))
            }
            if !entry.flags.isEmpty {
                unit.properties.append(
                    Property(POProperty.flags, entry.flags.joined(separator: ", ")))
            }
            if entry.flags.contains("fuzzy") { unit.review = .needsReview }
            if entry.isObsolete { unit.properties.append(Property(POProperty.obsolete, "yes")) }
            return unit
        }
    }

    /// Returns the encoding that the header of a catalogue names.
    private static func charset(_ sample: [UInt8]) -> String? {
        let start = String(decoding: sample.prefix(4096), as: UTF8.self)
        guard let key = start.firstRange(of: "charset=")?.upperBound else { return nil }
        let name = start[key...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        // Templates say CHARSET, to be replaced.
        return name.isEmpty || name == "CHARSET" ? nil : String(name)
    }
}

/// The names of the properties that contain data about a message of a gettext catalogue.
public enum POProperty {
    /// The index of the plural form, from 0, in a message with plural forms.
    public static let plural = "x-po-plural"
    /// The flags, separated by commas: `fuzzy, c-format`.
    public static let flags = "x-po-flags"
    /// The mark of a message that is no longer in use: `yes`.
    public static let obsolete = "x-po-obsolete"

    /// Returns whether a text is the header of a catalogue, which other formats may contain as a unit.
    static func isHeader(_ text: String) -> Bool {
        text.contains("Content-Type: text/plain; charset=")
            && text.split(separator: "\n").allSatisfy { line in
                line.prefix { $0 != ":" }.allSatisfy { $0.isLetter || $0 == "-" }
                    && line.contains(":")
            }
    }
}

/// A message of a catalogue.
private struct POEntry {
    /// The line where the message begins, from 1.
    var line = 0
    /// The context of the message, `msgctxt`.
    var context: String?
    /// The text of the message or its singular, `msgid`.
    var id: String?
    /// The plural of the message, `msgid_plural`.
    var plural: String?
    /// The translations (`msgstr`) by the index of the plural form; 0 for a message without plural
    /// forms.
    var translations: [Int: String] = [:]
    var translatorComments: [String] = []
    var extractedComments: [String] = []
    var references: [String] = []
    var flags: [String] = []
    var isObsolete = false

    var isEmpty: Bool { id == nil }
    var isHeader: Bool { id == "" && context == nil && !isObsolete }

    /// Finds a field of the catalogue's header.
    ///
    /// - Parameter name: the name in lower case.
    /// - Returns: The value; nil if the header has no such field.
    func headerField(_ name: String) -> String? {
        var found: String?
        for line in (translations[0] ?? "").split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            guard line[..<colon].lowercased() == name else { continue }
            found = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        return found
    }
}

/// Reads the messages of a catalogue one by one.
private struct POParser {
    private let lines: LineReader
    private let log: FindingLog
    /// The line to be read next.
    private var next: (text: String, line: Int)?
    private var hasStarted = false

    init(_ lines: LineReader, log: FindingLog) {
        self.lines = lines
        self.log = log
    }

    /// The field of a message to which a string belongs.
    private enum Field {
        case context, id, plural
        case translation(Int)
        case none
    }

    /// Reads the next message; nil at the end of the file.
    mutating func entry() throws -> POEntry? {
        if !hasStarted { try advance() }
        hasStarted = true
        var entry = POEntry()
        var field = Field.none
        while let (text, line) = next {
            if entry.line == 0 { entry.line = line }
            var content = Substring(text)
            let isObsolete = content.hasPrefix("#~")
            if isObsolete { content = content.dropFirst(2).drop { $0 == " " } }
            if content.hasPrefix("|") || (content.isEmpty && isObsolete) {
                try advance()
                continue
            }
            if beginsNext(content, after: entry) { return entry }
            try advance()
            if entry.isEmpty, entry.context == nil { entry.line = line }
            if content.isEmpty || content.allSatisfy(\.isWhitespace) { continue }
            if content.first == "#" {
                Self.readComment(content, into: &entry)
            } else {
                entry.isObsolete = isObsolete
                try read(content, line: line, field: &field, into: &entry)
            }
        }
        return entry.isEmpty ? nil : entry
    }

    private mutating func advance() throws {
        let text: String? = try lines.next()
        next = text.map { ($0, lines.line) }
    }

    /// Returns whether a line begins the message after `entry`.
    private func beginsNext(_ content: Substring, after entry: POEntry) -> Bool {
        guard !entry.isEmpty else { return false }
        if content.first == "#" || content.hasPrefix("msgctxt") { return true }
        return content.hasPrefix("msgid") && !content.hasPrefix("msgid_plural")
    }

    private static func readComment(_ content: Substring, into entry: inout POEntry) {
        let body = String(content.dropFirst(2).drop { $0 == " " })
        switch content.dropFirst().first {
        case ".": entry.extractedComments.append(body)
        case ":": entry.references.append(body)
        case ",":
            entry.flags += body.split(separator: ",").map { String($0.trimming { $0 == " " }) }
        case "|": break
        default: entry.translatorComments.append(body)
        }
    }

    /// Reads a line with a keyword and a string, or a line that continues a string.
    ///
    /// - Parameters:
    ///   - content: the line.
    ///   - line: the number of the line, from 1.
    ///   - field: the field to which the last string belonged; it is set to the field of this
    ///     string.
    ///   - entry: receives the string.
    /// - Throws: ``ExchangeError`` for damage in the line, if the log is strict.
    private func read(
        _ content: Substring, line: Int, field: inout Field, into entry: inout POEntry
    ) throws {
        var rest = content
        // By its byte: a combining mark makes one character with the quote before it.
        if content.utf8.first != .quote {
            let keyword = content.prefix { $0 != " " && $0 != "\t" && $0 != "\"" }
            rest = content.dropFirst(keyword.count)
            switch keyword {
            case "msgctxt": field = .context
            case "msgid": field = .id
            case "msgid_plural": field = .plural
            case "msgstr": field = .translation(0)
            default:
                guard keyword.hasPrefix("msgstr["),
                    let form = Int(keyword.dropFirst("msgstr[".count).dropLast())
                else {
                    field = .none
                    try log.report(.skipped, line: line, "a line that is not PO left out")
                    return
                }
                field = .translation(form)
            }
        }
        guard let text = POString.decoded(rest) else {
            try log.report(.skipped, line: line, "a string without its quotes left out")
            return
        }
        switch field {
        case .context: Self.append(text, to: &entry.context)
        case .id: Self.append(text, to: &entry.id)
        case .plural: Self.append(text, to: &entry.plural)
        case .translation(let form): entry.translations[form, default: ""] += text
        case .none: try log.report(.skipped, line: line, "a string of no message left out")
        }
    }

    /// Appends a text in place: a message may have very many lines.
    private static func append(_ text: String, to field: inout String?) {
        if field == nil { field = text } else { field?.append(text) }
    }
}
