public import PunteLanguage

/// Writes gettext catalogues that `msgfmt` accepts.
///
/// Successive units with the forms of one plural message are written as one message. A source text
/// that occurs twice gets a context, because a catalogue must not contain a message twice.
public final class POWriter: TranslationUnitWriter {
    /// Reports of what the format cannot express; the line numbers are indices of units, from 1.
    public let log: FindingLog
    private let source: Language
    private let target: Language
    private var output: ByteBuffer
    /// The forms read so far of the current plural message.
    private var forms: [TranslationUnit] = []
    /// The hashes of the messages written so far, eight bytes for each unit.
    private var seen: Set<Int> = []
    private var count = 0

    /// Begins a catalogue.
    ///
    /// - Parameters:
    ///   - sink: the file.
    ///   - source: language of the messages.
    ///   - target: language of the translations.
    ///   - log: collects reports of what the format cannot express; by default a new log that is
    ///     not strict.
    public init(
        _ sink: ByteSink, source: Language = .english, target: Language = .romanian,
        log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: sink.path)
        self.source = source
        self.target = target
        output = ByteBuffer(sink)
        output.append("msgid \"\"\nmsgstr \"\"\n")
        output.append("\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n")
        output.append("\"Content-Transfer-Encoding: 8bit\\n\"\n\"X-Generator: Punte\\n\"\n")
        let tag = target.tag.replacing("-", with: "_")
        output.append("\"Language: \(tag)\\n\"\n")
        if let rule = Self.pluralRules[target.primary] {
            output.append("\"Plural-Forms: \(rule)\\n\"\n")
        }
        output.append("\n")
    }

    /// The rules for plural forms, as the gettext manual gives them ("Plural forms").
    private static let pluralRules = [
        "ro": "nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2);",
        "en": "nplurals=2; plural=(n != 1);",
    ]

    /// Writes a unit; a unit without text in both languages is skipped and reported.
    public func write(_ unit: TranslationUnit) throws {
        count += 1
        guard unit.variant(in: source) != nil, unit.variant(in: target) != nil else {
            try log.report(.skipped, line: count, "a unit without \(source) and \(target) left out")
            return
        }
        if let form = unit.property(POProperty.plural).flatMap({ Int($0) }) {
            let last = forms.last?.property(POProperty.plural).flatMap { Int($0) }
            if let last, form <= last || forms.first?.context != unit.context { writeForms() }
            forms.append(unit)
        } else {
            writeForms()
            for translation in unit.variants(in: target) { write(unit, translation.text.text) }
        }
        try output.flushIfFull()
    }

    /// Writes the rest of the file and renames the file to its path.
    public func finish() throws {
        writeForms()
        try output.finish()
    }

    private func write(_ unit: TranslationUnit, _ translation: String) {
        let id = text(unit, source)
        guard !id.isEmpty else { return }
        let prefix = Self.prefix(of: unit)
        output.append(comments(unit))
        output.append(context(of: unit, id: id, prefix: prefix))
        output.append(field("msgid", id, prefix: prefix))
        output.append(field("msgstr", translation, prefix: prefix) + "\n")
    }

    /// Writes the current plural message.
    private func writeForms() {
        guard let first = forms.first else { return }
        defer { forms.removeAll() }
        guard forms.count > 1, let last = forms.last else {
            write(first, text(first, target))
            return
        }
        let id = text(first, source)
        let prefix = Self.prefix(of: first)
        output.append(comments(first))
        output.append(context(of: first, id: id, prefix: prefix))
        output.append(field("msgid", id, prefix: prefix))
        output.append(field("msgid_plural", text(last, source), prefix: prefix))
        var texts: [Int: String] = [:]
        for unit in forms {
            let form = unit.property(POProperty.plural).flatMap { Int($0) } ?? 0
            texts[min(form, Self.maximumForms - 1)] = text(unit, target)
        }
        // Forms without a translation must be there: gettext counts them.
        let count = max((texts.keys.max() ?? 0) + 1, Self.pluralForms[target.primary] ?? 0)
        for form in 0..<count {
            output.append(field("msgstr[\(form)]", texts[form] ?? "", prefix: prefix))
        }
        output.append("\n")
    }

    /// The maximum number of plural forms of a message; no language has more than six.
    private static let maximumForms = 8
    /// The number of forms in ``pluralRules``.
    private static let pluralForms = ["ro": 3, "en": 2]

    private func text(_ unit: TranslationUnit, _ language: Language) -> String {
        unit.variant(in: language)?.text.text ?? ""
    }

    /// Returns the beginning of the lines of a message: `#~ ` for an obsolete message.
    private static func prefix(of unit: TranslationUnit) -> String {
        unit.property(POProperty.obsolete) == nil ? "" : "#~ "
    }

    private func comments(_ unit: TranslationUnit) -> String {
        var result = ""
        for note in unit.notes {
            for line in note.text.split(separator: "\n") { result += "# \(line)\n" }
        }
        if let file = unit.context.file {
            result += "#: \(file.replacing("\n", with: " "))\n"
        }
        let flags = Self.flags(of: unit)
        if !flags.isEmpty { result += "#, \(flags.joined(separator: ", "))\n" }
        return result
    }

    /// Returns the flags of a message, with `fuzzy` exactly if its translation is not ready.
    private static func flags(of unit: TranslationUnit) -> [String] {
        let own = (unit.property(POProperty.flags) ?? "").split(separator: ",")
            .map { String($0.trimming { $0 == " " }) }
        guard let review = unit.review else { return own }
        return (review.isReady ? [] : ["fuzzy"]) + own.filter { $0 != "fuzzy" }
    }

    /// Returns the `msgctxt` of a message.
    ///
    /// It is the message's own context, with a number appended if a message with the same text and
    /// context has been written before.
    private func context(of unit: TranslationUnit, id: String, prefix: String) -> String {
        var context = unit.context.id
        var number = 1
        while !seen.insert([context ?? "", id].hashValue).inserted {
            number += 1
            context = (unit.context.id.map { $0 + " " } ?? "") + "(\(number))"
        }
        return context.map { field("msgctxt", $0, prefix: prefix) } ?? ""
    }

    private func field(_ keyword: String, _ text: String, prefix: String) -> String {
        let lines = "\(keyword) \(POString.encoded(text))".split(separator: "\n")
        return lines.map { "\(prefix)\($0)\n" }.joined()
    }
}
