public import PunteLanguage

/// Reads bilingual files in XLIFF 1.2, 2.0 and 2.1.
///
/// It returns a unit for each segment that has a translation; the state of the translation becomes
/// the property `x-xliff-state`. Segments without a translation are counted and reported at the
/// end.
public final class XLIFFReader: TranslationUnitReader {
    /// The findings so far: corrections, skipped units and notes.
    public let log: FindingLog
    /// The file being read.
    public let source: ByteSource
    private var parser: XLIFFParser

    /// Opens a bilingual file.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - isComplete: whether units without a translation are returned too, with one variant.
    ///   - languages: the source language, then the target language, for a file that does not name
    ///     them.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    public init(
        _ source: ByteSource, isComplete: Bool = false,
        languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws {
        self.source = source
        self.log = log ?? FindingLog(file: source.path)
        parser = try XLIFFParser(
            source, isComplete: isComplete, assumed: languages, log: self.log)
    }

    /// Reads the next unit.
    ///
    /// - Returns: The unit; nil at the end of the file.
    /// - Throws: ``ExchangeError`` when the file is not XLIFF, cannot be read, declares entities or
    ///   nests too deeply, and at the first finding of a strict log.
    public func next() throws -> TranslationUnit? {
        try parser.next()
    }
}

/// The elements of XLIFF 1.2, 2.0 and 2.1 that Punte reads.
///
/// They include elements of the modules for matches, glossaries and metadata.
enum XLIFFElement: String, MarkupVocabulary {
    case xliff, file, header, skeleton, body, group, unit, segment, ignorable
    case transUnit = "trans-unit"
    case altTrans = "alt-trans"
    case binUnit = "bin-unit"
    case source, target
    case segSource = "seg-source"
    case note, notes, originalData, data
    case contextGroup = "context-group"
    case context
    case matches, match, glossary, glossEntry, term, translation, definition
    case metadata, metaGroup, meta
    case seg, del, ins
    case g, x, bx, ex, bpt, ept, ph, it, sub, mrk, pc, sc, ec, sm, em, cp

    var nests: Bool {
        switch self {
        case .xliff, .file, .unit, .segment, .transUnit, .binUnit, .body: false
        default: true
        }
    }
}

/// Builds translation units from the tokens of an XLIFF file.
private struct XLIFFParser: ~Copyable {
    private var scanner: MarkupScanner<XLIFFElement>
    private let log: FindingLog
    private let isComplete: Bool
    /// The languages of a file that does not name them.
    private let assumed: [Language]
    private var languages = LanguageCache()
    private var inline = XLIFFInlineReader()
    private var sourceLanguage: Language?
    private var targetLanguage: Language?
    /// The name of the document that contains the current unit.
    private var file: String?
    private var isXLIFF = false
    /// Whether the file is one of Phrase, whose texts contain codes such as `{1>`.
    private var isPhrase = false
    private var untranslated = 0
    /// The number of headers of gettext catalogues so far.
    private var headers = 0
    /// The number of notes, values, candidates and segments of the current unit so far.
    private var parts = 0
    /// The units not returned yet, in reverse order: one for each segment of an XLIFF unit.
    private var pending: [TranslationUnit] = []

    init(_ source: ByteSource, isComplete: Bool, assumed: [Language], log: FindingLog) throws {
        self.log = log
        self.assumed = assumed
        self.isComplete = isComplete
        scanner = try MarkupScanner(UTF8Stream(xml: source), log: log)
    }

    mutating func next() throws -> TranslationUnit? {
        while true {
            if let unit = pending.popLast() {
                if unit.variants.count >= 2 || isComplete { return unit }
                untranslated += 1
                continue
            }
            switch try scanner.next() {
            case .start(.xliff):
                isXLIFF = true
                isPhrase = try scanner.attribute("m:version") != nil
                try readLanguages("srcLang", "trgLang")
            case .start(.file):
                // A file of XLIFF 1.2 names its own languages, one of XLIFF 2 has those of the root.
                if try scanner.attribute("source-language") != nil {
                    sourceLanguage = nil
                    targetLanguage = nil
                }
                try readLanguages("source-language", "target-language")
                file = try scanner.attribute("original")
            case .start(.transUnit): try readTransUnit()
            case .start(.unit): try readUnit()
            case .finished:
                guard isXLIFF else {
                    throw ExchangeError("is not XLIFF: there is no <xliff> element", file: log.file)
                }
                if untranslated > 0 {
                    try log.report(
                        .noted, line: scanner.line,
                        "\(untranslated) segments without a translation passed over")
                    untranslated = 0
                }
                if headers > 0 {
                    try log.report(
                        .noted, line: scanner.line,
                        "\(headers) headers of gettext catalogues passed over")
                    headers = 0
                }
                if inline.deletions > 0 {
                    try log.report(
                        .noted, line: scanner.line,
                        "\(inline.deletions) deletions of tracked changes passed over")
                    inline.deletions = 0
                }
                return nil
            default: break
            }
        }
    }

    private mutating func readLanguages(_ source: StaticString, _ target: StaticString) throws {
        if let tag = try scanner.attribute(source) { sourceLanguage = languages[tag] }
        if let tag = try scanner.attribute(target) { targetLanguage = languages[tag] }
    }

    // MARK: XLIFF 1.2

    /// Reads a `trans-unit` element (XLIFF 1.2, section 2.2.4).
    private mutating func readTransUnit() throws {
        var unit = TranslationUnit(id: try scanner.attribute("id"), sourceLanguage: sourceLanguage)
        unit.line = scanner.line
        parts = 0
        unit.context.file = file
        unit.context.id = try scanner.attribute("resname")
        let approved = try scanner.attribute("approved")
        if approved == "yes" {
            unit.properties.append(Property(XLIFFProperty.approved, "yes"))
        }
        unit.review = ReviewState(xliff: nil, approved: approved)
        if let status = try scanner.attribute("mq:status") {
            unit.properties.append(Property(XLIFFProperty.memoQ, status))
            unit.review = ReviewState(memoQ: status)
        } else if let confirmed = try scanner.attribute("m:confirmed") {
            unit.properties.append(Property(XLIFFProperty.phrase, confirmed))
            unit.review = ReviewState(phrase: confirmed)
        }
        let isOfTool = unit.properties.contains { $0.type != XLIFFProperty.approved }
        var segment = XLIFFSegment()
        let isHeader = try scanner.attribute("restype") == "x-gettext-domain-header"
        let depth = scanner.depth
        reading: while true {
            switch try scanner.next() {
            case .start(.source):
                segment.source = try inline.read(from: &scanner)
                segment.whole = segment.source.count == 1 ? segment.source.first?.text : nil
            case .start(.segSource): segment.source = try inline.read(from: &scanner)
            case .start(.target):
                segment.language = languages[optional: try scanner.attribute("xml:lang")]
                let state = try scanner.attribute("state")
                addState(state, to: &unit)
                if !isOfTool {
                    unit.review = ReviewState(
                        xliff: state, qualifier: try scanner.attribute("state-qualifier"),
                        approved: approved)
                }
                segment.target = try inline.read(from: &scanner)
            case .start(.note):
                let note = try readNote()
                if isAdmitted() { unit.notes.append(note) }
            case .start(.context):
                let type = try scanner.attribute("context-type") ?? ""
                let value = try scanner.elementText()
                if isAdmitted() { XLIFFProperty.restore(type, value, in: &unit) }
            case .start(.altTrans): try readAlternative(into: &unit)
            case .start(.seg):
                // Trados lists its segments after their texts.
                if let id = try scanner.attribute("id"), isAdmitted() {
                    segment.levels[id] = try scanner.attribute("conf") ?? ""
                }
            case .end, .finished:
                if scanner.depth < depth { break reading }
            default: break
            }
        }
        if try isOversized(unit) { return }
        if isHeader || POProperty.isHeader(segment.whole?.text ?? "") {
            headers += 1
            return
        }
        try give(unit, segment)
    }

    /// Counts a part of the unit.
    ///
    /// - Returns: False if the unit already has too many parts.
    private mutating func isAdmitted() -> Bool {
        parts += 1
        return parts <= UnitLimits.parts
    }

    private func isOversized(_ unit: TranslationUnit) throws -> Bool {
        guard parts > UnitLimits.parts else { return false }
        try log.report(
            .skipped, line: unit.line,
            "a unit of more than \(UnitLimits.parts) parts left out")
        return true
    }

    private mutating func readAlternative(into unit: inout TranslationUnit) throws {
        let quality = try scanner.attribute("match-quality")
        let origin = try scanner.attribute("origin")
        let segment = try readSegment()
        guard let target = segment.target.first?.text, isAdmitted() else { return }
        // "87%", "87.5", "0.87" and "exact" all occur.
        let percent = quality.map { $0.filter { $0.isNumber || $0 == "." } }
        unit.candidates.append(
            TranslationCandidate(
                source: segment.source.first?.text ?? "", target: target,
                similarity: percent.flatMap(Double.init), origin: origin))
    }

    // MARK: XLIFF 2

    /// Reads a `unit` element (XLIFF 2.1, section 4.2.2.5).
    private mutating func readUnit() throws {
        var unit = TranslationUnit(id: try scanner.attribute("id"), sourceLanguage: sourceLanguage)
        unit.line = scanner.line
        parts = 0
        unit.context.file = file
        unit.context.id = try scanner.attribute("name")
        inline.data = [:]
        var segments: [XLIFFSegment] = []
        let depth = scanner.depth
        reading: while true {
            switch try scanner.next() {
            case .start(.data): try readNativeForm()
            case .start(.segment):
                let segment = try readSegment()
                if isAdmitted() { segments.append(segment) }
            case .start(.note):
                let note = try readNote()
                if isAdmitted() { unit.notes.append(note) }
            case .start(.meta):
                let type = try scanner.attribute("type") ?? ""
                let value = try scanner.elementText()
                if isAdmitted() { XLIFFProperty.restore(type, value, in: &unit) }
            case .start(.match): try readMatch(into: &unit)
            case .start(.glossEntry): try readGlossaryEntry(into: &unit)
            case .end, .finished:
                if scanner.depth < depth { break reading }
            default: break
            }
        }
        if try isOversized(unit) { return }
        for segment in segments.reversed() {
            var part = unit
            if segments.count > 1, let id = segment.id { part.id = (unit.id ?? "") + "/" + id }
            addState(segment.state, to: &part, subState: segment.subState)
            try give(part, segment)
        }
    }

    /// Reads the current element, which contains a `source` and a `target`.
    private mutating func readSegment() throws -> XLIFFSegment {
        var segment = XLIFFSegment()
        segment.id = try scanner.attribute("id")
        segment.state = try scanner.attribute("state")
        segment.subState = try scanner.attribute("subState")
        let depth = scanner.depth
        while true {
            switch try scanner.next() {
            case .start(.data): try readNativeForm()
            case .start(.source): segment.source = try inline.read(from: &scanner)
            case .start(.target):
                segment.language = languages[optional: try scanner.attribute("xml:lang")]
                segment.target = try inline.read(from: &scanner)
            case .end, .finished:
                if scanner.depth < depth { return segment }
            default: break
            }
        }
    }

    /// Reads a `data` element, which contains the native form of a code.
    private mutating func readNativeForm() throws {
        let id = try scanner.attribute("id") ?? ""
        let native = XMLText.escaped(try scanner.elementText())
        if isAdmitted() { inline.data[id] = native }
    }

    private mutating func readMatch(into unit: inout TranslationUnit) throws {
        let similarity =
            try scanner.attribute("similarity") ?? scanner.attribute("matchQuality")
        let origin = try scanner.attribute("origin")
        // A match has native forms of its own.
        let data = inline.data
        inline.data = [:]
        let segment = try readSegment()
        inline.data = data
        guard let target = segment.target.first?.text, isAdmitted() else { return }
        unit.candidates.append(
            TranslationCandidate(
                source: segment.source.first?.text ?? "", target: target,
                similarity: similarity.flatMap(Double.init), origin: origin))
    }

    private mutating func readGlossaryEntry(into unit: inout TranslationUnit) throws {
        var entry = TermOccurrence(term: "", translations: [])
        let depth = scanner.depth
        while true {
            switch try scanner.next() {
            case .start(.term):
                entry.source = try scanner.attribute("source")
                entry.term = try scanner.elementText()
            case .start(.translation):
                let translation = try scanner.elementText()
                if isAdmitted() { entry.translations.append(translation) }
            case .start(.definition): entry.definition = try scanner.elementText()
            case .end, .finished:
                guard scanner.depth < depth else { continue }
                if !entry.term.isEmpty, isAdmitted() { unit.terms.append(entry) }
                return
            default: break
            }
        }
    }

    // MARK: Both versions

    /// Adds one unit to ``pending`` for each piece of the source text.
    private mutating func give(_ unit: TranslationUnit, _ given: XLIFFSegment) throws {
        var segment = given
        if segment.isTranslatedAsWhole { segment.join() }
        let isAssumed =
            self.sourceLanguage == nil || segment.language == nil && self.targetLanguage == nil
        let sourceLanguage = sourceLanguage ?? assumed.first ?? .english
        // Of the two languages the target has the one that the source has not.
        let other = assumed.last { !$0.isVariant(of: sourceLanguage) }
        let targetLanguage = segment.language ?? targetLanguage ?? other ?? .romanian
        let isWhole = segment.source.count == 1
        for (index, piece) in segment.source.enumerated().reversed() {
            var part = unit
            if !isWhole, let id = piece.id { part.id = (unit.id ?? "") + "/" + id }
            if !segment.levels.isEmpty {
                let level = segment.levels[piece.id ?? ""]
                part.review = ReviewState(trados: level)
                part.properties.append(Property(XLIFFProperty.trados, level ?? ""))
            }
            let counterpart =
                segment.target.first { $0.id == piece.id } ?? (isWhole ? segment.target.first : nil)
            // Candidates translate the whole unit: they are given out once.
            if index > 0 { part.candidates = [] }
            guard !piece.text.text.isEmpty || !piece.text.codes.isEmpty else { continue }
            part.isAssumed = isAssumed
            part.variants = [Variant(language: sourceLanguage, text: native(piece.text))]
            if let text = counterpart?.text, !text.text.isEmpty || !text.codes.isEmpty {
                part.variants.append(Variant(language: targetLanguage, text: native(text)))
            }
            pending.append(part)
        }
    }

    /// Returns a text with its codes apart, which Phrase writes into the text.
    private func native(_ text: InlineText) -> InlineText {
        isPhrase && text.codes.isEmpty ? PhraseCodes.separated(text.text) : text
    }

    /// Adds the state of a translation; a sub-state of Punte marks the translation for review.
    private func addState(
        _ state: String?, to unit: inout TranslationUnit, subState: String? = nil
    ) {
        guard let subState, subState.hasPrefix(XLIFFProperty.subStatePrefix) else {
            if let state {
                unit.properties.append(Property(XLIFFProperty.state, state))
                unit.review = ReviewState(xliff: state)
            }
            return
        }
        unit.review = .needsReview
        unit.properties.append(Property(XLIFFProperty.state, XLIFFProperty.needsReview))
        unit.properties.append(Property(XLIFFProperty.subState, subState))
    }

    private mutating func readNote() throws -> Note {
        let tag = try scanner.attribute("xml:lang")
        return Note(try scanner.elementText(), language: languages[optional: tag])
    }
}
