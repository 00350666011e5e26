public import PunteLanguage
internal import PunteText

/// Writes XLIFF 2.1, or 2.0, whose documents differ in the version alone. Candidates go to the
/// matches module, terms to the glossary module, properties to the metadata module.
public final class XLIFF2Writer: TranslationUnitWriter {
    public var log: FindingLog { document.log }
    private let document: XLIFFDocument
    private var output: XMLOutput { document.output }

    public init(
        _ sink: ByteSink, source: Language = .english, target: Language = .romanian,
        version: String = "2.1", log: FindingLog? = nil
    ) {
        document = XLIFFDocument(sink, source: source, target: target, log: log)
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
        try document.write(unit, begin: begin) { write(unit, $0, $1) }
    }

    public func finish() throws {
        // The schema wants at least one unit; an empty one says the least.
        try document.finish(begin: begin) {
            output.markup("<unit id=\"u1\"><segment><source/></segment></unit>\n")
        }
        output.markup("</file>\n</xliff>\n")
        try output.finish()
    }

    private func begin(_ name: String) {
        if document.files > 1 { output.markup("</file>\n") }
        output.markup("<file")
        output.attribute("id", "f\(document.files)")
        output.attribute("original", name)
        output.markup(">\n")
    }

    private func write(_ unit: TranslationUnit, _ sourceText: InlineText, _ text: InlineText?) {
        output.markup("<unit")
        output.attribute("id", "u\(document.count)")
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
        output.verbatim(sourceMarkup)
        output.markup("</source>\n")
        if let targetMarkup {
            output.markup("<target>")
            output.verbatim(targetMarkup)
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
            output.verbatim(source)
            output.markup("</source>\n<target>")
            output.verbatim(target)
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
