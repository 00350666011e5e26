public import PunteLanguage

/// Writes bilingual files in XLIFF 1.2, valid according to the strict schema.
///
/// Candidates become `alt-trans` elements. Properties become `context` elements, because the schema
/// has no other place for them that every tool preserves.
public final class XLIFF12Writer: TranslationUnitWriter {
    /// Reports of what the format cannot express; the line numbers are indices of units, from 1.
    public var log: FindingLog { document.log }
    private let document: XLIFFDocument
    private var output: XMLOutput { document.output }

    /// Begins a bilingual file.
    ///
    /// - Parameters:
    ///   - sink: the file.
    ///   - source: the language of the source texts.
    ///   - target: the language of the translations.
    ///   - log: collects reports of what the format cannot express; by default a new log that is
    ///     not strict.
    public init(
        _ sink: ByteSink, source: Language = .english, target: Language = .romanian,
        log: FindingLog? = nil
    ) {
        document = XLIFFDocument(sink, source: source, target: target, log: log)
        output.markup(" version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n")
    }

    /// Writes a unit; a unit without a source text is skipped and reported.
    public func write(_ unit: TranslationUnit) throws {
        try document.write(unit, begin: begin) { write(unit, source: $0, target: $1) }
    }

    /// Writes the end of the file and renames the file to its path.
    public func finish() throws {
        document.finish(begin: begin)
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

    private func write(_ unit: TranslationUnit, source: InlineText, target: InlineText?) {
        output.markup("<trans-unit")
        output.attribute("id", document.identifier(of: unit))
        output.attribute("approved", XLIFFProperty.approval(of: unit))
        output.attribute("resname", unit.context.id)
        output.attribute("xml:space", "preserve")
        output.markup(">\n<source>")
        write(source)
        output.markup("</source>\n")
        if let target {
            output.markup("<target")
            output.attribute("state", XLIFFProperty.state12(of: unit))
            output.markup(">")
            write(target)
            output.markup("</target>\n")
        }
        let values = XLIFFProperty.values(of: unit)
        if !values.isEmpty {
            output.markup("<context-group purpose=\"information\">\n")
            for (type, value) in values {
                output.markup("<context")
                output.attribute("context-type", XLIFFProperty.extensionName(type))
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
        write(candidate.source)
        output.markup("</source>\n<target>")
        write(candidate.target)
        output.markup("</target>\n</alt-trans>\n")
    }
}

// MARK: Inline codes

extension XLIFF12Writer {
    /// Writes a text with its codes (XLIFF 1.2, section 2.2.5).
    private func write(_ text: InlineText) {
        var ids = XLIFFInlineIdentifiers()
        var highlights = 0
        text.forEachPiece { piece in
            switch piece {
            case .text(let bytes): output.text(bytes)
            case .code(let code, _):
                switch code.kind {
                case .open, .close: writeHalf(code, pair: ids.pair(code), id: ids.next(code))
                case .placeholder: writeAlone(code, "ph", position: nil, id: ids.next(code))
                case .isolatedOpen: writeAlone(code, "it", position: "open", id: ids.next(code))
                case .isolatedClose: writeAlone(code, "it", position: "close", id: ids.next(code))
                case .highlightOpen:
                    highlights += 1
                    output.markup("<mrk")
                    output.attribute("mtype", Self.annotationType(code.type))
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

    /// Writes a code that opens or closes a span of the text.
    private func writeHalf(_ code: InlineCode, pair: String, id: String) {
        let opens = code.kind == .open
        if code.content.isEmpty {
            output.markup(opens ? "<bx" : "<ex")
        } else {
            output.markup(opens ? "<bpt" : "<ept")
        }
        output.attribute("id", id)
        output.attribute("rid", pair)
        if opens { output.attribute("ctype", code.type.map(Self.codeType)) }
        if code.content.isEmpty {
            output.markup("/>")
        } else {
            output.markup(">")
            output.verbatim(code.content)
            output.markup(opens ? "</bpt>" : "</ept>")
        }
    }

    /// Writes a code that does not belong to a pair.
    ///
    /// - Parameters:
    ///   - code: the code.
    ///   - element: the name of the element for it.
    ///   - position: for a half whose other half is outside the text, which half it is.
    ///   - id: the identifier of the code.
    private func writeAlone(
        _ code: InlineCode, _ element: StaticString, position: String?, id: String
    ) {
        output.markup("<")
        output.markup(element)
        output.attribute("id", id)
        output.attribute("pos", position)
        output.attribute("ctype", code.type.map(Self.codeType))
        output.markup(">")
        output.verbatim(code.content)
        output.markup("</")
        output.markup(element)
        output.markup(">")
    }

    /// Returns a code type (`ctype`) as XLIFF 1.2 lists it, or with the prefix `x-`.
    private static func codeType(_ type: String) -> String {
        switch type {
        case "image", "pb", "lb", "bold", "italic", "underlined", "link": type
        default: XLIFFProperty.extensionName(type)
        }
    }

    /// Returns an annotation type (`mtype`) that every tool knows, or one with the prefix `x-`.
    private static func annotationType(_ type: String?) -> String {
        switch type {
        case nil: "x-highlight"
        case "abbrev", "name", "phrase", "protected", "term", "datetime": type ?? ""
        case let type?: XLIFFProperty.extensionName(type)
        }
    }
}
