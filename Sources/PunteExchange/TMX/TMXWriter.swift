public import PunteLanguage

/// Writes translation memories in TMX 1.4b, valid according to `tmx14.dtd`.
///
/// A unit with several texts in one language becomes several units, because most programs read only
/// the first or the last `tuv` of a language.
public final class TMXWriter: TranslationUnitWriter {
    /// The settings of a TMX file.
    public struct Options: Sendable {
        /// Whether inline codes are written (level 2) or only the text (level 1).
        public var inlineCodes = true
        /// The source language, written as `srclang`; nil for `*all*`.
        public var sourceLanguage: Language?
        /// The version of Punte, written as `creationtoolversion`.
        public var toolVersion = "1"
        /// The creation date of the file, written as `creationdate`; nil to omit it.
        public var created: Timestamp?

        /// Creates settings.
        public init(sourceLanguage: Language? = nil, inlineCodes: Bool = true) {
            self.sourceLanguage = sourceLanguage
            self.inlineCodes = inlineCodes
        }
    }

    /// Reports of what the format cannot express; the line numbers are indices of units, from 1.
    public let log: FindingLog
    private let output: XMLOutput
    private let options: Options
    private var count = 0
    private var tags = TagCache()

    /// Begins a translation memory.
    ///
    /// - Parameters:
    ///   - sink: the file.
    ///   - options: settings of the file.
    ///   - log: collects reports of what the format cannot express; by default a new log that is
    ///     not strict.
    public init(_ sink: ByteSink, options: Options = Options(), log: FindingLog? = nil) {
        self.log = log ?? FindingLog(file: sink.path)
        self.options = options
        output = XMLOutput(sink)
        writeHeader()
    }

    /// Writes a unit; a unit without text in two languages is skipped and reported.
    public func write(_ unit: TranslationUnit) throws {
        count += 1
        if Self.isPlainPair(unit.variants) {
            write(unit, unit.variants)
        } else {
            try writeVariants(of: unit)
        }
        try endUnit()
    }

    /// Whether the source language of the file is English, which is the source language of a
    /// ``UTF8Unit``.
    public var takesUTF8Units: Bool { options.sourceLanguage == .english }

    /// Writes a unit given as bytes, with the same result as ``write(_:)-(TranslationUnit)``.
    ///
    /// - Returns: False, with nothing written, if a text might consist only of characters that XML
    ///   forbids.
    public func write(_ unit: UTF8Unit) throws -> Bool {
        guard Self.isPlainText(unit.english), Self.isPlainText(unit.romanian) else { return false }
        count += 1
        output.markup("<tu")
        output.attribute("tuid", unit.id)
        output.attribute("creationdate", unit.created)
        output.attribute("creationid", unit.createdBy)
        output.attribute("changedate", unit.changed)
        output.attribute("changeid", unit.changedBy)
        output.markup(">\n")
        for (type, value) in unit.properties {
            output.markup("<prop")
            output.attribute("type", type)
            output.markup(">")
            output.text(value)
            output.markup("</prop>\n")
        }
        output.markup("<tuv xml:lang=\"en\"><seg>")
        output.text(unit.english)
        output.markup("</seg></tuv>\n<tuv xml:lang=\"ro\"><seg>")
        output.text(unit.romanian)
        output.markup("</seg></tuv>\n</tu>\n")
        try endUnit()
        return true
    }

    /// Returns whether the first character of a text is one that XML certainly allows.
    private static func isPlainText(_ text: UTF8Unit.Bytes) -> Bool {
        // From EF on there are U+FFFE and U+FFFF.
        text.first.map { !$0.isControl && $0 < 0xEF } ?? false
    }

    /// Reports the characters removed from a unit, and passes the collected bytes on.
    private func endUnit() throws {
        let removed = output.takeRemoved()
        if removed > 0 {
            try log.report(
                .mended, line: count, "\(removed) characters that XML forbids removed")
        }
        try output.flushIfFull()
    }

    /// Returns whether there are exactly two texts in two languages, as in nearly all units.
    private static func isPlainPair(_ variants: [Variant]) -> Bool {
        variants.count == 2 && variants[0].language != variants[1].language
            && variants.allSatisfy { XMLText.remains($0.text.text) }
    }

    private func writeVariants(of unit: TranslationUnit) throws {
        let variants = unit.variants.filter {
            !$0.text.codes.isEmpty || XMLText.remains($0.text.text)
        }
        guard variants.contains(where: { $0.language != variants[0].language }) else {
            try log.report(.skipped, line: count, "a unit without text in two languages left out")
            return
        }
        for variants in Variant.groups(of: variants) { write(unit, variants) }
    }

    /// Writes the end of the file and renames the file to its path.
    public func finish() throws {
        output.markup("</body>\n</tmx>\n")
        try output.finish()
    }

    private func writeHeader() {
        output.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        output.markup("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">\n<header")
        output.attribute("creationtool", "Punte")
        output.attribute("creationtoolversion", options.toolVersion)
        output.attribute("segtype", "sentence")
        output.attribute("o-tmf", "Punte")
        output.attribute("adminlang", "en")
        output.attribute("srclang", options.sourceLanguage.map(tag) ?? "*all*")
        output.attribute("datatype", "plaintext")
        output.attribute("creationdate", options.created)
        output.markup("/>\n<body>\n")
    }

    private func write(_ unit: TranslationUnit, _ variants: [Variant]) {
        output.markup("<tu")
        output.attribute("tuid", unit.id)
        if unit.sourceLanguage != options.sourceLanguage {
            output.attribute("srclang", unit.sourceLanguage.map(tag) ?? "*all*")
        }
        write(unit.history)
        output.markup(">\n")
        write("file", unit.context.file)
        write("id", unit.context.id)
        write("prev", unit.context.previous)
        write("next", unit.context.next)
        write("path", unit.context.path)
        for property in unit.properties { write(property) }
        for note in unit.notes { write(note) }
        for variant in variants {
            output.markup("<tuv")
            output.attribute("xml:lang", tag(variant.language))
            write(variant.history)
            output.markup(">")
            for property in variant.properties { write(property) }
            for note in variant.notes { write(note) }
            output.markup("<seg>")
            write(variant.text)
            output.markup("</seg></tuv>\n")
        }
        output.markup("</tu>\n")
    }

    private func write(_ history: ChangeHistory) {
        guard !history.isEmpty else { return }
        output.attribute("usagecount", history.useCount.map(String.init))
        output.attribute("lastusagedate", history.lastUsed)
        output.attribute("creationtool", history.tool)
        output.attribute("creationtoolversion", history.toolVersion)
        output.attribute("creationdate", history.created)
        output.attribute("creationid", history.createdBy)
        output.attribute("changedate", history.changed)
        output.attribute("changeid", history.changedBy)
    }

    private func write(_ type: String, _ value: String?) {
        if let value { write(Property(type, value)) }
    }

    private func write(_ property: Property) {
        output.markup("<prop")
        output.attribute("type", property.type)
        output.attribute("xml:lang", property.language.map(tag))
        output.markup(">")
        output.text(property.value)
        output.markup("</prop>\n")
    }

    private func write(_ note: Note) {
        output.markup("<note")
        output.attribute("xml:lang", note.language.map(tag))
        output.markup(">")
        output.text(note.text)
        output.markup("</note>\n")
    }

    private func write(_ text: InlineText) {
        if text.codes.isEmpty || !options.inlineCodes {
            output.text(text.text)
        } else {
            TMXInline.write(text, to: output)
        }
    }

    private func tag(_ language: Language) -> String {
        tags[language]
    }
}

/// Caches the language tags in lower case, as TMX writes them.
private struct TagCache {
    private var known: [(language: Language, tag: String)] = []

    /// The maximum number of cached tags.
    private static let limit = 64

    subscript(language: Language) -> String {
        mutating get {
            for entry in known where entry.language == language { return entry.tag }
            let tag = language.tag.lowercased()
            if known.count < Self.limit { known.append((language, tag)) }
            return tag
        }
    }
}
