internal import PunteLanguage
import PunteText

/// What both versions of XLIFF have in common when they are written: files within the document, and
/// a unit for each translation of a source text.
final class XLIFFDocument {
    let log: FindingLog
    let output: XMLOutput
    let source: Language
    let target: Language
    /// Units so far, the current one included.
    private(set) var count = 0
    /// Files so far, the current one included.
    private(set) var files = 0
    private var file: String?

    init(_ sink: ByteSink, source: Language, target: Language, log: FindingLog?) {
        self.log = log ?? FindingLog(file: sink.path)
        self.source = source
        self.target = target
        output = XMLOutput(sink)
        output.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff")
    }

    /// - Parameters:
    ///   - begin: writes the start of a file with a name, behind the end of the one before it.
    ///   - body: writes one unit.
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

    /// - Parameter empty: writes what a document without units must have, when it has none.
    func finish(begin: (String) -> Void, empty: () -> Void = {}) throws {
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
