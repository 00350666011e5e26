public import PunteLanguage
internal import PunteText

/// Writes gettext catalogues that `msgfmt` accepts.
///
/// Units in a row that carry the forms of one plural message become that message again. A source
/// text that comes twice gets a context, for a catalogue cannot hold it twice.
public final class POWriter: TranslationUnitWriter {
    public let log: FindingLog
    private let sink: ByteSink
    private let source: Language
    private let target: Language
    private var buffer: [UInt8] = []
    private var forms: [TranslationUnit] = []
    /// Hashes of the messages written: eight bytes for each unit.
    private var seen: Set<Int> = []
    private var count = 0

    public init(
        _ sink: ByteSink, source: Language = .english, target: Language = .romanian,
        log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: sink.path)
        self.sink = sink
        self.source = source
        self.target = target
        append("msgid \"\"\nmsgstr \"\"\n")
        append("\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n")
        append("\"Content-Transfer-Encoding: 8bit\\n\"\n\"X-Generator: Punte\\n\"\n")
        let tag = target.tag.replacing("-", with: "_")
        append("\"Language: \(tag)\\n\"\n")
        if let rule = Self.pluralRules[target.primary] { append("\"Plural-Forms: \(rule)\\n\"\n") }
        append("\n")
    }

    /// As gettext documents them.
    private static let pluralRules = [
        "ro": "nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2);",
        "en": "nplurals=2; plural=(n != 1);",
    ]

    public func write(_ unit: TranslationUnit) throws {
        count += 1
        guard unit.variant(in: source) != nil, unit.variant(in: target) != nil else {
            try log.report(.skipped, line: count, "a unit without \(source) and \(target) left out")
            return
        }
        if let number = unit.property("x-po-plural").flatMap({ Int($0) }) {
            if number <= forms.count - 1 || forms.first?.context.id != unit.context.id {
                writeForms()
            }
            forms.append(unit)
        } else {
            writeForms()
            for translation in unit.variants(in: target) { write(unit, translation.text.text) }
        }
        if buffer.count >= 1 << 16 { try flush() }
    }

    public func finish() throws {
        writeForms()
        try flush()
        try sink.finish()
    }

    private func write(_ unit: TranslationUnit, _ translation: String) {
        let id = text(unit, source)
        guard !id.isEmpty else { return }
        append(comments(unit))
        let mark = unit.property("x-po-obsolete") == nil ? "" : "#~ "
        append(context(unit, id, mark))
        append(field("msgid", id, mark) + field("msgstr", translation, mark) + "\n")
    }

    private func writeForms() {
        guard let first = forms.first else { return }
        defer { forms.removeAll() }
        guard forms.count > 1, let last = forms.last else {
            write(first, text(first, target))
            return
        }
        let id = text(first, source)
        let mark = first.property("x-po-obsolete") == nil ? "" : "#~ "
        append(comments(first))
        append(context(first, id, mark))
        append(field("msgid", id, mark) + field("msgid_plural", text(last, source), mark))
        for unit in forms {
            append(
                field("msgstr[\(unit.property("x-po-plural") ?? "0")]", text(unit, target), mark))
        }
        append("\n")
    }

    private func text(_ unit: TranslationUnit, _ language: Language) -> String {
        unit.variant(in: language)?.text.text ?? ""
    }

    private func comments(_ unit: TranslationUnit) -> String {
        var result = ""
        for note in unit.notes {
            for line in note.text.split(separator: "\n") { result += "# \(line)\n" }
        }
        if let file = unit.context.file {
            result += "#: \(file.replacing("\n", with: " "))\n"
        }
        if let flags = unit.property("x-po-flags") { result += "#, \(flags)\n" }
        return result
    }

    /// The message's own context; a second message of the same text gets a number.
    private func context(_ unit: TranslationUnit, _ id: String, _ mark: String) -> String {
        var context = unit.context.id
        var number = 1
        while !seen.insert([context ?? "", id].hashValue).inserted {
            number += 1
            context = (unit.context.id.map { $0 + " " } ?? "") + "(\(number))"
        }
        return context.map { field("msgctxt", $0, mark) } ?? ""
    }

    private func field(_ name: String, _ text: String, _ mark: String) -> String {
        let lines = "\(name) \(POString.encoded(text))".split(separator: "\n")
        return lines.map { "\(mark)\($0)\n" }.joined()
    }

    private func append(_ text: String) {
        buffer.append(contentsOf: text.utf8)
    }

    private func flush() throws {
        try buffer.withUnsafeBytes { try sink.write($0) }
        buffer.removeAll(keepingCapacity: true)
    }
}
