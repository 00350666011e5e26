public import PunteLanguage
internal import PunteText

/// Reads gettext catalogues (PO, and POT, which has no translations to give).
///
/// A message with plural forms becomes a unit for each form: the singular with form 0, the plural
/// with every other. `x-po-plural` holds the number of the form, `x-po-flags` the flags
/// (`fuzzy, c-format`), `x-po-obsolete` marks messages that are no longer in use.
public final class POReader: TranslationUnitReader {
    public let log: FindingLog
    public var source: ByteSource { lines.input.source }
    private let lines: LineReader
    private var parser: POParser
    private let languages: [Language]
    private var target: Language
    private var pending: [TranslationUnit] = []
    private var untranslated = 0
    private let isComplete: Bool

    /// - Parameters:
    ///   - languages: of the messages, and of the translations if the header does not say.
    ///   - isComplete: whether messages without a translation are given out too, with one variant.
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
                let fields = POEntry.fields(of: entry.translations[0] ?? "")
                if let tag = fields["language"], !tag.isEmpty { target = Language(tag: tag) }
            } else {
                pending = units(of: entry).reversed()
                if pending.isEmpty { untranslated += 1 }
            }
        }
    }

    private func units(of entry: POEntry) -> [TranslationUnit] {
        guard let id = entry.id else { return [] }
        return entry.translations.sorted { $0.key < $1.key }.compactMap { number, translation in
            let text = number > 0 ? entry.plural ?? id : id
            guard isComplete || !translation.isEmpty, !text.isEmpty else { return nil }
            var unit = TranslationUnit(
                variants: [Variant(languages.first ?? .english, text)],
                sourceLanguage: languages.first)
            if !translation.isEmpty { unit.variants.append(Variant(target, translation)) }
            unit.line = entry.line
            unit.context.id = entry.context
            unit.context.file = entry.references.first
            unit.notes =
                (entry.translatorComments + entry.extractedComments)
                .filter { !$0.isEmpty }.map { Note($0) }
            if entry.plural != nil {
                unit.properties.append(Property("x-po-plural", String(number)))
            }
            if !entry.flags.isEmpty {
                unit.properties.append(
                    Property("x-po-flags", entry.flags.joined(separator: ", ")))
            }
            if entry.isObsolete { unit.properties.append(Property("x-po-obsolete", "yes")) }
            return unit
        }
    }

    private static func charset(_ sample: [UInt8]) -> String? {
        let start = String(decoding: sample.prefix(4096), as: UTF8.self)
        guard let key = start.firstRange(of: "charset=")?.upperBound else { return nil }
        let name = start[key...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        return name.isEmpty || name == "CHARSET" ? nil : String(name)
    }
}
