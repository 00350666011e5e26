public import PunteLanguage
internal import PunteText

/// Writes XLIFF 1.2, valid against the strict schema. Candidates become `alt-trans`; properties
/// become `context` elements, for the schema has no other place that every tool leaves alone.
public final class XLIFF12Writer: TranslationUnitWriter {
    public var log: FindingLog { document.log }
    private let document: XLIFFDocument
    private var output: XMLOutput { document.output }

    public init(
        _ sink: ByteSink, source: Language = .english, target: Language = .romanian,
        log: FindingLog? = nil
    ) {
        document = XLIFFDocument(sink, source: source, target: target, log: log)
        output.markup(" version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n")
    }

    public func write(_ unit: TranslationUnit) throws {
        try document.write(unit, begin: begin) { write(unit, $0, $1) }
    }

    public func finish() throws {
        try document.finish(begin: begin)
        output.markup("</body>\n</file>\n</xliff>\n")
        try output.finish()
    }

    private func begin(_ name: String) {
        if document.files > 1 { output.markup("</body>\n</file>\n") }
        output.markup("<file")
        output.attribute("original", name)
        output.attribute("datatype", "plaintext")
        output.attribute("source-language", document.source.tag)
        output.attribute("target-language", document.target.tag)
        output.markup(">\n<body>\n")
    }

    private func write(_ unit: TranslationUnit, _ sourceText: InlineText, _ text: InlineText?) {
        output.markup("<trans-unit")
        output.attribute("id", unit.id ?? String(document.count))
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
