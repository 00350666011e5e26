public import PunteText

/// Writes XLIFF 1.2, valid against the strict schema. Candidates become `alt-trans`; properties
/// become `context` elements, for the schema has no other place that every tool leaves alone.
public final class XLIFF12Writer: TranslationUnitWriter {
    public let log: FindingLog
    private let output: XMLOutput
    private let source: Language
    private let target: Language
    private var count = 0
    private var file: String?

    public init(
        _ sink: ByteSink, source: Language = .english, target: Language = .romanian,
        log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: sink.path)
        self.source = source
        self.target = target
        output = XMLOutput(sink)
        output.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        output.markup("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n")
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
        if file == nil { begin("punte") }
        output.markup("</body>\n</file>\n</xliff>\n")
        try output.finish()
    }

    private func begin(_ name: String) {
        if file == name { return }
        if file != nil { output.markup("</body>\n</file>\n") }
        file = name
        output.markup("<file")
        output.attribute("original", name)
        output.attribute("datatype", "plaintext")
        output.attribute("source-language", source.tag)
        output.attribute("target-language", target.tag)
        output.markup(">\n<body>\n")
    }

    private func write(_ unit: TranslationUnit, _ sourceText: InlineText, _ text: InlineText?) {
        output.markup("<trans-unit")
        output.attribute("id", unit.id ?? String(count))
        output.attribute("approved", unit.property("x-xliff-approved"))
        output.attribute("resname", unit.context.id)
        output.attribute("xml:space", "preserve")
        output.markup(">\n<source>")
        XLIFF12Inline.write(sourceText, to: output)
        output.markup("</source>\n")
        if let text {
            output.markup("<target")
            output.attribute("state", unit.property("x-xliff-state"))
            output.markup(">")
            XLIFF12Inline.write(text, to: output)
            output.markup("</target>\n")
        }
        let properties = XLIFFUnitProperties.of(unit)
        if !properties.isEmpty {
            output.markup("<context-group purpose=\"information\">\n")
            for (type, value) in properties {
                output.markup("<context")
                output.attribute("context-type", XLIFFUnitProperties.extensionName(type))
                output.markup(">")
                output.text(value)
                output.markup("</context>\n")
            }
            output.markup("</context-group>\n")
        }
        for note in unit.notes {
            output.markup("<note")
            output.attribute("xml:lang", note.language?.tag)
            output.markup(">")
            output.text(note.text)
            output.markup("</note>\n")
        }
        for term in unit.terms {
            output.markup("<note from=\"glossary\">")
            output.text("\(term.term) = \(term.translations.joined(separator: ", "))")
            output.markup("</note>\n")
        }
        for candidate in unit.candidates { write(candidate) }
        output.markup("</trans-unit>\n")
    }

    private func write(_ candidate: TranslationCandidate) {
        output.markup("<alt-trans")
        output.attribute("match-quality", candidate.similarity.map { "\(Int($0.rounded()))%" })
        output.attribute("origin", candidate.origin)
        output.markup(">\n<source>")
        XLIFF12Inline.write(candidate.source, to: output)
        output.markup("</source>\n<target>")
        XLIFF12Inline.write(candidate.target, to: output)
        output.markup("</target>\n</alt-trans>\n")
    }
}

/// Writes text with codes as content of XLIFF 1.2.
enum XLIFF12Inline {
    static func write(_ text: InlineText, to output: XMLOutput) {
        var ids = InlineIdentifiers()
        var highlights = 0
        text.forEachPiece { piece in
            switch piece {
            case .text(let bytes): output.text(bytes)
            case .code(let code):
                switch code.kind {
                case .open, .close: paired(code, ids.pair(code), ids.next(code), output)
                case .placeholder: alone(code, "ph", nil, ids.next(code), output)
                case .isolatedOpen: alone(code, "it", "open", ids.next(code), output)
                case .isolatedClose: alone(code, "it", "close", ids.next(code), output)
                case .highlightOpen:
                    highlights += 1
                    output.markup("<mrk")
                    output.attribute("mtype", code.type ?? "x-highlight")
                    output.markup(">")
                case .highlightClose where highlights > 0:
                    highlights -= 1
                    output.markup("</mrk>")
                case .highlightClose: break
                }
            }
        }
        for _ in 0..<highlights { output.markup("</mrk>") }
    }

    private static func paired(
        _ code: InlineCode, _ pair: String, _ id: String, _ output: XMLOutput
    ) {
        let opens = code.kind == .open
        if code.content.isEmpty {
            output.markup(opens ? "<bx" : "<ex")
        } else {
            output.markup(opens ? "<bpt" : "<ept")
        }
        output.attribute("id", id)
        output.attribute("rid", pair)
        if opens { output.attribute("ctype", code.type.map(XLIFFUnitProperties.inlineType)) }
        if code.content.isEmpty {
            output.markup("/>")
        } else {
            output.markup(">")
            output.markup(code.content)
            output.markup(opens ? "</bpt>" : "</ept>")
        }
    }

    private static func alone(
        _ code: InlineCode, _ name: StaticString, _ position: String?, _ id: String,
        _ output: XMLOutput
    ) {
        output.markup("<")
        output.markup(name)
        output.attribute("id", id)
        output.attribute("pos", position)
        output.attribute("ctype", code.type.map(XLIFFUnitProperties.inlineType))
        output.markup(">")
        output.markup(code.content)
        output.markup("</")
        output.markup(name)
        output.markup(">")
    }
}
