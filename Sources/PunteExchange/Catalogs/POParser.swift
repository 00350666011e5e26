/// Reads the messages of a gettext catalogue one by one.
struct POParser {
    private let lines: LineReader
    private let log: FindingLog
    private var next: (text: String, line: Int)?
    private var hasStarted = false

    init(_ lines: LineReader, log: FindingLog) {
        self.lines = lines
        self.log = log
    }

    /// What the string lines that follow belong to.
    private enum Field {
        case context, id, plural
        case translation(Int)
        case none
    }

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
            if beginsNew(content, entry) { return entry }
            try advance()
            if entry.isEmpty, entry.context == nil { entry.line = line }
            if content.isEmpty || content.allSatisfy(\.isWhitespace) { continue }
            if content.first == "#" {
                Self.readComment(content, into: &entry)
            } else {
                entry.isObsolete = isObsolete
                try read(content, line, &field, into: &entry)
            }
        }
        return entry.isEmpty ? nil : entry
    }

    private mutating func advance() throws {
        let text: String? = try lines.next()
        next = text.map { ($0, lines.line) }
    }

    /// Whether a line belongs to the message after this one.
    private func beginsNew(_ content: Substring, _ entry: POEntry) -> Bool {
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
            entry.flags += body.split(separator: ",").map {
                String($0.drop { $0 == " " }).trimmingSpaces
            }
        case "|": break
        default: entry.translatorComments.append(body)
        }
    }

    private func read(
        _ content: Substring, _ line: Int, _ field: inout Field, into entry: inout POEntry
    ) throws {
        var rest = content
        if content.first != "\"" {
            let keyword = content.prefix { $0 != " " && $0 != "\t" && $0 != "\"" }
            rest = content.dropFirst(keyword.count)
            switch keyword {
            case "msgctxt": field = .context
            case "msgid": field = .id
            case "msgid_plural": field = .plural
            case "msgstr": field = .translation(0)
            default:
                guard keyword.hasPrefix("msgstr["),
                    let number = Int(keyword.dropFirst(7).dropLast())
                else {
                    field = .none
                    try log.report(.skipped, line: line, "a line that is not PO left out")
                    return
                }
                field = .translation(number)
            }
        }
        guard let text = POString.decoded(rest) else {
            try log.report(.skipped, line: line, "a string without its quotes left out")
            return
        }
        switch field {
        case .context: entry.context = (entry.context ?? "") + text
        case .id: entry.id = (entry.id ?? "") + text
        case .plural: entry.plural = (entry.plural ?? "") + text
        case .translation(let number): entry.translations[number, default: ""] += text
        case .none: try log.report(.skipped, line: line, "a string of no message left out")
        }
    }
}

extension String {
    var trimmingSpaces: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text.drop { $0 == " " })
    }
}
