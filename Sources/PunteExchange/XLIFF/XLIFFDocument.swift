internal import PunteLanguage

/// Does what the writers of both versions of XLIFF have in common: documents within the file, and a
/// unit for each translation of a source text.
final class XLIFFDocument {
    let log: FindingLog
    let output: XMLOutput
    let source: Language
    let target: Language
    /// Index of the current unit, from 1.
    private(set) var count = 0
    /// Index of the current document, from 1.
    private(set) var files = 0
    /// Name of the current document.
    private var file: String?

    init(_ sink: ByteSink, source: Language, target: Language, log: FindingLog?) {
        self.log = log ?? FindingLog(file: sink.path)
        self.source = source
        self.target = target
        output = XMLOutput(sink)
        output.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff")
    }

    /// Writes a unit for each translation of the source text, or one without a translation.
    ///
    /// - Parameters:
    ///   - unit: the unit; one without a source text is left out and reported.
    ///   - begin: writes the start of a document with a name, after the end of the one before.
    ///   - body: writes one unit.
    /// - Throws: ``ExchangeError`` when the file cannot be written, or at the first finding of a
    ///   strict log.
    func write(
        _ unit: TranslationUnit, begin: (String) -> Void,
        body: (_ source: InlineText, _ target: InlineText?) -> Void
    ) throws {
        guard let text = unit.variant(in: source)?.text else {
            count += 1
            try log.report(.skipped, line: count, "a unit without \(source) left out")
            return
        }
        enter(unit.context.file ?? "punte", begin)
        let translations = unit.variants(in: target)
        for translation in translations.isEmpty ? [nil] : translations.map(\.text) {
            count += 1
            body(text, translation)
        }
        let removed = output.takeRemoved()
        if removed > 0 {
            try log.report(.mended, line: count, "\(removed) characters that XML forbids removed")
        }
        try output.flushIfFull()
    }

    /// Makes sure that the file has a document.
    ///
    /// - Parameters:
    ///   - begin: writes the start of a document.
    ///   - empty: writes what a document without units must have.
    func finish(begin: (String) -> Void, empty: () -> Void = {}) {
        guard file == nil else { return }
        enter("punte", begin)
        empty()
    }

    private func enter(_ name: String, _ begin: (String) -> Void) {
        if file == name { return }
        file = name
        files += 1
        begin(name)
    }
}

/// Names the properties that hold what XLIFF says of a translation.
///
/// Within the module it also converts values of a unit for which XLIFF has no place to `context`
/// elements (XLIFF 1.2) or `mda:meta` elements (XLIFF 2), and back.
public enum XLIFFProperty {
    /// State of the translation, `state`: `translated`, `final`, `needs-translation` and so on.
    public static let state = "x-xliff-state"
    /// Whether the translation is approved, `approved` of XLIFF 1.2: `yes`.
    public static let approved = "x-xliff-approved"

    private static let previous = "x-context-prev"
    private static let next = "x-context-next"
    private static let created = "x-punte-creationdate"
    private static let createdBy = "x-punte-creationid"
    private static let changed = "x-punte-changedate"
    private static let changedBy = "x-punte-changeid"

    /// Returns the values of a unit that have no other place.
    static func values(of unit: TranslationUnit) -> [(type: String, value: String)] {
        let known = [
            (previous, unit.context.previous), (next, unit.context.next),
            (created, unit.history.created?.compact), (createdBy, unit.history.createdBy),
            (changed, unit.history.changed?.compact), (changedBy, unit.history.changedBy),
        ]
        return known.compactMap { type, value in value.map { (type, $0) } }
            + unit.properties.filter { !$0.type.hasPrefix("x-xliff-") }.map { ($0.type, $0.value) }
    }

    /// Puts a value back where ``values(of:)`` took it from.
    static func restore(_ type: String, _ value: String, in unit: inout TranslationUnit) {
        switch type {
        case previous: unit.context.previous = value
        case next: unit.context.next = value
        case created: unit.history.created = Timestamp(value)
        case createdBy: unit.history.createdBy = value
        case changed: unit.history.changed = Timestamp(value)
        case changedBy: unit.history.changedBy = value
        default: unit.properties.append(Property(type, value))
        }
    }

    /// Returns a type as XLIFF 1.2 asks for values that it does not list: with the prefix `x-`.
    static func extensionName(_ type: String) -> String {
        type.hasPrefix("x-") ? type : "x-" + type
    }
}
