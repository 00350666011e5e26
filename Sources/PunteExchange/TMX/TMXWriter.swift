public import PunteLanguage
internal import PunteText

/// Writes translation memories in TMX 1.4b, valid against `tmx14.dtd`.
///
/// A unit with several texts in one language becomes several units, for most programs read only the
/// first or the last `tuv` of a language.
public final class TMXWriter: TranslationUnitWriter {
    public struct Options: Sendable {
        /// Level 2 with inline codes, or level 1 with text alone.
        public var inlineCodes = true
        /// Written as `srclang`; nil for `*all*`.
        public var sourceLanguage: Language?
        public var toolVersion = "1"
        public var created: Timestamp?

        public init(sourceLanguage: Language? = nil, inlineCodes: Bool = true) {
            self.sourceLanguage = sourceLanguage
            self.inlineCodes = inlineCodes
        }
    }

    public let log: FindingLog
    let output: XMLOutput
    private let options: Options
    private var count = 0
    private var tags = TagCache()

    public init(_ sink: ByteSink, options: Options = Options(), log: FindingLog? = nil) {
        self.log = log ?? FindingLog(file: sink.path)
        self.options = options
        output = XMLOutput(sink)
        writeHeader()
    }

    public func write(_ unit: TranslationUnit) throws {
        enter()
        if Self.isPlainPair(unit.variants) {
            write(unit, unit.variants)
        } else {
            try writeVariants(of: unit)
        }
        try pass()
    }

    /// Ends a unit: tells what had to be removed from it, and passes on what has gathered.
    func pass() throws {
        let removed = output.takeRemoved()
        if removed > 0 {
            try log.report(
                .mended, line: count, "\(removed) characters that XML forbids removed")
        }
        try output.flushIfFull()
    }

    /// Counts a unit.
    func enter() { count += 1 }

    /// Two texts in two languages, as nearly all units have them.
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
        for variants in Self.oneForEachLanguage(variants) { write(unit, variants) }
    }

    public func finish() throws {
        output.markup("</body>\n</tmx>\n")
        try output.finish()
    }

    /// `en`, `ro`, `ro` becomes `en`, `ro` twice: the first language is kept, the others alternate.
    static func oneForEachLanguage(_ variants: [Variant]) -> [[Variant]] {
        var groups: [[Variant]] = []
        for variant in variants {
            if let index = groups.firstIndex(where: { $0[0].language == variant.language }) {
                groups[index].append(variant)
            } else {
                groups.append([variant])
            }
        }
        if groups.count == variants.count { return [variants] }
        let most = groups.map(\.count).max() ?? 0
        return (0..<most).map { turn in groups.map { $0[min(turn, $0.count - 1)] } }
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
