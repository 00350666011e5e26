public import PunteText

/// Writes XLIFF 2.1, or 2.0, whose documents differ in the version alone. Candidates go to the
/// matches module, terms to the glossary module, properties to the metadata module.
public final class XLIFF2Writer: TranslationUnitWriter {
    public let log: FindingLog
    private let output: XMLOutput
    private let source: Language
    private let target: Language
    private var count = 0
    private var files = 0
    private var file: String?

    public init(
        _ sink: ByteSink, source: Language = .english, target: Language = .romanian,
        version: String = "2.1", log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: sink.path)
        self.source = source
        self.target = target
        output = XMLOutput(sink)
        output.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff")
        output.attribute("version", version)
        output.markup(
            """
             xmlns="urn:oasis:names:tc:xliff:document:2.0"\
             xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"\
             xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"\
             xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"
            """)
        output.attribute("srcLang", source.tag)
        output.attribute("trgLang", target.tag)
        output.markup(">\n")
    }

    public func write(_ unit: TranslationUnit) throws {
        guard let sourceText = unit.variant(in: source)?.text else {
            count += 1
            try log.report(.skipped, line: count, "a unit without \(source) left out")
            return
        }
        begin(unit.context.file ?? "punte")
        let translations = unit.variants(in: target)
        for text in translations.isEmpty ? [nil] : translations.map(\.text) {
            count += 1
            write(unit, sourceText, text)
        }
        let removed = output.takeRemoved()
        if removed > 0 {
            try log.report(.mended, line: count, "\(removed) characters that XML forbids removed")
        }
        try output.flushIfFull()
    }

    public func finish() throws {
        if file == nil {
            // The schema wants at least one unit; an empty one says the least.
            begin("punte")
            output.markup("<unit id=\"u1\"><segment><source/></segment></unit>\n")
        }
        output.markup("</file>\n</xliff>\n")
        try output.finish()
    }

    private func begin(_ name: String) {
        if file == name { return }
        if file != nil { output.markup("</file>\n") }
        file = name
        files += 1
        output.markup("<file")
        output.attribute("id", "f\(files)")
        output.attribute("original", name)
        output.markup(">\n")
    }

    private func write(_ unit: TranslationUnit, _ sourceText: InlineText, _ text: InlineText?) {
        output.markup("<unit")
        output.attribute("id", "u\(count)")
        output.attribute("name", unit.context.id ?? unit.id)
        output.attribute("xml:space", "preserve")
        output.markup(">\n")
        write(metadata: XLIFFUnitProperties.of(unit))
        write(unit.candidates)
        write(unit.terms)
        if !unit.notes.isEmpty {
            output.markup("<notes>\n")
            for note in unit.notes { output.element("note", note.text) }
            output.markup("</notes>\n")
        }
        var codes = XLIFF2Codes()
        let sourceMarkup = codes.markup(sourceText)
        let targetMarkup = text.map { codes.markup($0) }
        codes.writeData(to: output)
        output.markup("<segment id=\"s1\"")
        if text != nil { output.attribute("state", Self.state(unit)) }
        output.markup(">\n<source>")
        output.markup(sourceMarkup)
        output.markup("</source>\n")
        if let targetMarkup {
            output.markup("<target>")
            output.markup(targetMarkup)
            output.markup("</target>\n")
        }
        output.markup("</segment>\n</unit>\n")
    }

    /// The states of version 2; those of 1.2 are left away.
    private static func state(_ unit: TranslationUnit) -> String? {
        unit.property("x-xliff-state").flatMap { state in
            ["initial", "translated", "reviewed", "final"].contains(state) ? state : nil
        }
    }

    private func write(metadata properties: [(type: String, value: String)]) {
        guard !properties.isEmpty else { return }
        output.markup("<mda:metadata><mda:metaGroup>\n")
        for (type, value) in properties {
            output.markup("<mda:meta")
            output.attribute("type", type)
            output.markup(">")
            output.text(value)
            output.markup("</mda:meta>\n")
        }
        output.markup("</mda:metaGroup></mda:metadata>\n")
    }

    private func write(_ candidates: [TranslationCandidate]) {
        guard !candidates.isEmpty else { return }
        output.markup("<mtc:matches>\n")
        for candidate in candidates {
            output.markup("<mtc:match ref=\"#s1\"")
            output.attribute("similarity", candidate.similarity.map { "\(min(100, $0))" })
            output.attribute("origin", candidate.origin)
            output.markup(">\n")
            var codes = XLIFF2Codes()
            let source = codes.markup(candidate.source)
            let target = codes.markup(candidate.target)
            codes.writeData(to: output)
            output.markup("<source>")
            output.markup(source)
            output.markup("</source>\n<target>")
            output.markup(target)
            output.markup("</target>\n</mtc:match>\n")
        }
        output.markup("</mtc:matches>\n")
    }

    private func write(_ terms: [TermOccurrence]) {
        guard !terms.isEmpty else { return }
        output.markup("<gls:glossary>\n")
        for term in terms {
            output.markup("<gls:glossEntry><gls:term")
            output.attribute("source", term.source)
            output.markup(">")
            output.text(term.term)
            output.markup("</gls:term>\n")
            for translation in term.translations { output.element("gls:translation", translation) }
            output.element("gls:definition", term.definition)
            output.markup("</gls:glossEntry>\n")
        }
        output.markup("</gls:glossary>\n")
    }
}

/// The codes of a unit, whose native forms XLIFF 2 keeps apart from the text.
struct XLIFF2Codes {
    private var data: [(id: String, content: String)] = []

    /// The text as content of a `source` or `target`, forbidden characters as `cp` elements left out.
    mutating func markup(_ text: InlineText) -> String {
        guard !text.codes.isEmpty else { return XMLText.escaped(text.text) }
        let paired = TMXInline.pairs(text.codes)
        var ids = InlineIdentifiers()
        var starts: [String: String] = [:]
        var result = ""
        var index = -1
        text.forEachPiece { piece in
            guard case .code(let code) = piece else {
                if case .text(let bytes) = piece {
                    var escaped: [UInt8] = []
                    XMLText.escape(bytes, into: &escaped)
                    result += String(decoding: escaped, as: UTF8.self)
                }
                return
            }
            index += 1
            let reference = reference(code.content)
            switch code.kind {
            case .placeholder: result += "<ph id=\"\(ids.next(code))\"\(reference)/>"
            case .open where paired.contains(index):
                let id = ids.next(code)
                starts[code.pair ?? ""] = id
                result += "<sc id=\"\(id)\"\(reference)/>"
            case .close where paired.contains(index):
                result += "<ec startRef=\"\(starts[code.pair ?? ""] ?? "")\"\(reference)/>"
            case .open, .isolatedOpen:
                result += "<sc id=\"\(ids.next(code))\" isolated=\"yes\"\(reference)/>"
            case .close, .isolatedClose:
                result += "<ec id=\"\(ids.next(code))\" isolated=\"yes\"\(reference)/>"
            case .highlightOpen, .highlightClose: break
            }
        }
        return result
    }

    /// ` dataRef="…"` for a native form, which is kept once.
    private mutating func reference(_ content: String) -> String {
        if content.isEmpty { return "" }
        if let known = data.first(where: { $0.content == content }) {
            return " dataRef=\"\(known.id)\""
        }
        let id = "d\(data.count + 1)"
        data.append((id, content))
        return " dataRef=\"\(id)\""
    }

    func writeData(to output: XMLOutput) {
        guard !data.isEmpty else { return }
        output.markup("<originalData>\n")
        for (id, content) in data {
            output.markup("<data")
            output.attribute("id", id)
            output.markup(">")
            // Native code with elements in it has no place here; its text alone is kept.
            output.markup(content.contains("<") ? XMLText.escaped(content) : content)
            output.markup("</data>\n")
        }
        output.markup("</originalData>\n")
    }
}
