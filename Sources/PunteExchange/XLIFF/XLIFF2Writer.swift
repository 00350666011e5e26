public import PunteLanguage

/// Writes bilingual files in XLIFF 2.1, or in 2.0, which differs only in the version number.
///
/// Candidates are written with the Translation Candidates module, terms with the Glossary module,
/// properties with the Metadata module.
public final class XLIFF2Writer: TranslationUnitWriter {
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
    ///   - version: the version of XLIFF, `2.1` or `2.0`.
    ///   - log: collects reports of what the format cannot express; by default a new log that is
    ///     not strict.
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

    /// Writes a unit; a unit without a source text is skipped and reported.
    public func write(_ unit: TranslationUnit) throws {
        try document.write(unit, begin: begin) { write(unit, source: $0, target: $1) }
    }

    /// Writes the end of the file and renames the file to its path.
    public func finish() throws {
        // The schema asks for at least one unit.
        document.finish(begin: begin) {
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

    private func write(_ unit: TranslationUnit, source: InlineText, target: InlineText?) {
        output.markup("<unit")
        output.attribute("id", "u\(document.count)")
        output.attribute("name", unit.context.id ?? unit.id)
        output.attribute("xml:space", "preserve")
        output.markup(">\n")
        write(metadata: XLIFFProperty.values(of: unit))
        write(unit.candidates)
        write(unit.terms)
        if !unit.notes.isEmpty {
            output.markup("<notes>\n")
            for note in unit.notes { output.element("note", note.text) }
            output.markup("</notes>\n")
        }
        var data = OriginalData()
        let sourceMarkup = data.markup(source)
        let targetMarkup = target.map { data.markup($0) }
        data.write(to: output)
        output.markup("<segment id=\"s1\"")
        if target != nil {
            let (state, subState) = Self.state(of: unit)
            output.attribute("state", state)
            output.attribute("subState", subState)
        }
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

    /// Returns the state of the translation and its sub-state, as XLIFF 2 defines them.
    ///
    /// A translation that needs a review is `translated`, and its sub-state says why.
    private static func state(
        of unit: TranslationUnit
    ) -> (state: String?, subState: String?) {
        let own = unit.property(XLIFFProperty.state)
        let subState = unit.property(XLIFFProperty.subState)
        let isValid = ["initial", "translated", "reviewed", "final"].contains(own)
        if own == XLIFFProperty.needsReview, subState != nil {
            return ("translated", subState)
        }
        guard let review = unit.review else { return (isValid ? own : nil, subState) }
        if isValid, ReviewState(xliff: own) == review { return (own, subState) }
        return review.xliff2
    }

    private func write(metadata values: [(type: String, value: String)]) {
        guard !values.isEmpty else { return }
        output.markup("<mda:metadata><mda:metaGroup>\n")
        for (type, value) in values {
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
            var data = OriginalData()
            let source = data.markup(candidate.source)
            let target = data.markup(candidate.target)
            data.write(to: output)
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

/// Collects the native forms of the codes of a unit, which XLIFF 2 stores separately from the
/// texts.
///
/// They are the element `originalData` (XLIFF 2.1, section 4.2.2.12).
private struct OriginalData {
    private var data: [(id: String, content: String)] = []
    /// The number of annotations so far.
    private var annotations = 0
    /// The number of characters removed from the texts because XML forbids them.
    private var removed = 0

    /// Returns a text with its codes as the content of a `source` or `target`, and collects the
    /// native forms.
    ///
    /// The content is described in XLIFF 2.1, section 4.7.
    mutating func markup(_ text: InlineText) -> String {
        let paired = text.pairedCodes
        var ids = XLIFFInlineIdentifiers()
        var starts: [String: String] = [:]
        var result = ""
        var highlights = 0
        text.forEachPiece { piece in
            guard case .code(let code, let index) = piece else {
                if case .text(let bytes) = piece {
                    var escaped: [UInt8] = []
                    removed += XMLText.escape(bytes, into: &escaped)
                    result += String(decoding: escaped, as: UTF8.self)
                }
                return
            }
            let reference = reference(to: code.content)
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
            case .highlightOpen:
                highlights += 1
                annotations += 1
                result += "<mrk id=\"m\(annotations)\" type=\"\(Self.annotation(code.type))\">"
            case .highlightClose where highlights > 0:
                highlights -= 1
                result += "</mrk>"
            case .highlightClose: break
            }
        }
        return result + String(repeating: "</mrk>", count: highlights)
    }

    /// Returns the type of an annotation as the schema allows it.
    ///
    /// Allowed are `term`, types of a tool of the form `prefix:value`, and `generic` for all
    /// others.
    private static func annotation(_ type: String?) -> String {
        guard let type else { return "generic" }
        let parts = type.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let isOwn = parts.count == 2 && parts.allSatisfy(XLIFFInlineIdentifiers.isName)
        return isOwn || type == "term" ? type : "generic"
    }

    /// Returns the attribute ` dataRef="…"` for a native form; equal forms are collected once.
    private mutating func reference(to content: String) -> String {
        if content.isEmpty { return "" }
        if let known = data.first(where: { $0.content == content }) {
            return " dataRef=\"\(known.id)\""
        }
        let id = "d\(data.count + 1)"
        data.append((id, content))
        return " dataRef=\"\(id)\""
    }

    /// Writes the collected native forms, if there are any, and counts the characters removed from
    /// the texts.
    func write(to output: XMLOutput) {
        output.countRemoved(removed)
        guard !data.isEmpty else { return }
        output.markup("<originalData>\n")
        for (id, content) in data {
            output.markup("<data")
            output.attribute("id", id)
            output.markup(">")
            output.verbatim(Self.withoutElements(content))
            output.markup("</data>\n")
        }
        output.markup("</originalData>\n")
    }

    /// Returns a native form without its `sub` elements, which `data` must not contain.
    private static func withoutElements(_ content: String) -> String {
        guard content.utf8.contains(.lessThan) else { return content }
        var isInTag = false
        return String(
            content.filter { character in
                if character == "<" { isInTag = true }
                defer { if character == ">" { isInTag = false } }
                return !isInTag
            })
    }
}
