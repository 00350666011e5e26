internal import PunteLanguage
import PunteText

/// The state of an XLIFF reader.
struct XLIFFParser: ~Copyable {
    private var scanner: MarkupScanner<XLIFFElement>
    private let log: FindingLog
    private let isComplete: Bool
    private var languages = LanguageCache()
    private var inline = XLIFFInlineReader()
    private var sourceLanguage: Language?
    private var targetLanguage: Language?
    private var file: String?
    private var isXLIFF = false
    private var untranslated = 0
    /// Parts of the current unit so far: notes, values, candidates, segments.
    private var parts = 0
    /// Units of segments that wait to be given out, last first.
    private var pending: [TranslationUnit] = []

    init(_ source: ByteSource, isComplete: Bool, log: FindingLog) throws {
        self.log = log
        self.isComplete = isComplete
        scanner = try MarkupScanner(UTF8Stream(source, declared: XMLDeclaration.encoding), log: log)
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
                try readLanguages("srcLang", "trgLang")
            case .start(.file):
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

    private mutating func readTransUnit() throws {
        var unit = TranslationUnit(id: try scanner.attribute("id"), sourceLanguage: sourceLanguage)
        unit.line = scanner.line
        parts = 0
        unit.context.file = file
        unit.context.id = try scanner.attribute("resname")
        if try scanner.attribute("approved") == "yes" {
            unit.properties.append(Property("x-xliff-approved", "yes"))
        }
        var source: [XLIFFInlineReader.Piece] = []
        var target: [XLIFFInlineReader.Piece] = []
        let depth = scanner.depth
        reading: while true {
            switch try scanner.next() {
            case .start(.source): source = try inline.read(from: &scanner)
            case .start(.segSource): source = try inline.read(from: &scanner)
            case .start(.target):
                if let tag = try scanner.attribute("xml:lang") { targetLanguage = languages[tag] }
                addState(try scanner.attribute("state"), to: &unit)
                target = try inline.read(from: &scanner)
            case .start(.note):
                let note = try readNote()
                if isAdmitted() { unit.notes.append(note) }
            case .start(.context):
                let type = try scanner.attribute("context-type") ?? ""
                let value = try readText()
                if isAdmitted() { add(type, value, to: &unit) }
            case .start(.altTrans): try readAlternative(into: &unit)
            case .end, .finished:
                if scanner.depth < depth { break reading }
            default: break
            }
        }
        if try isOversized(unit) { return }
        try give(unit, source, target)
    }

    /// Counts a part of the unit, so that no file can make one unit fill the memory.
    private mutating func isAdmitted() -> Bool {
        parts += 1
        return parts <= TMXParser.maximumParts
    }

    private func isOversized(_ unit: TranslationUnit) throws -> Bool {
        guard parts > TMXParser.maximumParts else { return false }
        try log.report(
            .skipped, line: unit.line,
            "a unit of more than \(TMXParser.maximumParts) parts left out")
        return true
    }

    private mutating func readAlternative(into unit: inout TranslationUnit) throws {
        let quality = try scanner.attribute("match-quality")
        let origin = try scanner.attribute("origin")
        var source: InlineText?
        var target: InlineText?
        let depth = scanner.depth
        reading: while true {
            switch try scanner.next() {
            case .start(.source): source = try inline.read(from: &scanner).first?.text
            case .start(.target): target = try inline.read(from: &scanner).first?.text
            case .end, .finished:
                if scanner.depth < depth { break reading }
            default: break
            }
        }
        guard let target, isAdmitted() else { return }
        let percent = quality.map { $0.filter { $0.isNumber || $0 == "." } }
        unit.candidates.append(
            TranslationCandidate(
                source: source ?? "", target: target, similarity: percent.flatMap(Double.init),
                origin: origin))
    }

    // MARK: XLIFF 2

    private mutating func readUnit() throws {
        var unit = TranslationUnit(id: try scanner.attribute("id"), sourceLanguage: sourceLanguage)
        unit.line = scanner.line
        parts = 0
        unit.context.file = file
        unit.context.id = try scanner.attribute("name")
        inline.data = [:]
        var segments: [Segment] = []
        let depth = scanner.depth
        reading: while true {
            switch try scanner.next() {
            case .start(.data):
                let id = try scanner.attribute("id") ?? ""
                let native = XMLText.escaped(try readText())
                if isAdmitted() { inline.data[id] = native }
            case .start(.segment):
                let segment = try readSegment()
                if isAdmitted() { segments.append(segment) }
            case .start(.note):
                let note = try readNote()
                if isAdmitted() { unit.notes.append(note) }
            case .start(.meta):
                let type = try scanner.attribute("type") ?? ""
                let value = try readText()
                if isAdmitted() { add(type, value, to: &unit) }
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
            addState(segment.state, to: &part)
            try give(part, segment.source, segment.target)
        }
    }

    private struct Segment {
        var id: String?
        var state: String?
        var source: [XLIFFInlineReader.Piece] = []
        var target: [XLIFFInlineReader.Piece] = []
    }

    private mutating func readSegment() throws -> Segment {
        var segment = Segment()
        segment.id = try scanner.attribute("id")
        segment.state = try scanner.attribute("state")
        let depth = scanner.depth
        while true {
            switch try scanner.next() {
            case .start(.source): segment.source = try inline.read(from: &scanner)
            case .start(.target): segment.target = try inline.read(from: &scanner)
            case .end, .finished:
                if scanner.depth < depth { return segment }
            default: break
            }
        }
    }

    private mutating func readMatch(into unit: inout TranslationUnit) throws {
        let similarity =
            try scanner.attribute("similarity") ?? scanner.attribute("matchQuality")
        let origin = try scanner.attribute("origin")
        let segment = try readSegment()
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
                entry.term = try readText()
            case .start(.translation):
                let translation = try readText()
                if isAdmitted() { entry.translations.append(translation) }
            case .start(.definition): entry.definition = try readText()
            case .end, .finished:
                guard scanner.depth < depth else { continue }
                if !entry.term.isEmpty, isAdmitted() { unit.terms.append(entry) }
                return
            default: break
            }
        }
    }

    // MARK: Both

    /// Puts out one unit for each segment of the source.
    private mutating func give(
        _ unit: TranslationUnit, _ source: [XLIFFInlineReader.Piece],
        _ target: [XLIFFInlineReader.Piece]
    ) throws {
        let sourceLanguage = sourceLanguage ?? .english
        let targetLanguage =
            targetLanguage ?? (sourceLanguage.primary == "ro" ? .english : .romanian)
        for (index, piece) in source.enumerated().reversed() {
            var part = unit
            if source.count > 1, let id = piece.id { part.id = (unit.id ?? "") + "/" + id }
            let counterpart =
                target.first { $0.id == piece.id } ?? (source.count == 1 ? target.first : nil)
            if index > 0 { part.candidates = [] }
            guard !piece.text.text.isEmpty || !piece.text.codes.isEmpty else { continue }
            part.variants = [Variant(language: sourceLanguage, text: piece.text)]
            if let text = counterpart?.text, !text.text.isEmpty || !text.codes.isEmpty {
                part.variants.append(Variant(language: targetLanguage, text: text))
            }
            pending.append(part)
        }
    }

    private func addState(_ state: String?, to unit: inout TranslationUnit) {
        if let state { unit.properties.append(Property("x-xliff-state", state)) }
    }

    private func add(_ type: String, _ value: String, to unit: inout TranslationUnit) {
        switch type {
        case "x-context-prev": unit.context.previous = value
        case "x-context-next": unit.context.next = value
        case "x-punte-creationdate": unit.history.created = Timestamp(value)
        case "x-punte-creationid": unit.history.createdBy = value
        case "x-punte-changedate": unit.history.changed = Timestamp(value)
        case "x-punte-changeid": unit.history.changedBy = value
        default: unit.properties.append(Property(type, value))
        }
    }

    private mutating func readNote() throws -> Note {
        let tag = try scanner.attribute("xml:lang")
        return Note(try readText(), language: languages[optional: tag])
    }

    private mutating func readText() throws -> String {
        let depth = scanner.depth
        var bytes: [UInt8] = []
        while true {
            switch try scanner.next() {
            case .text where bytes.count < TMXParser.maximumText:
                bytes.append(contentsOf: scanner.text)
            case .end, .finished:
                if scanner.depth < depth { return String(decoding: bytes, as: UTF8.self) }
            default: break
            }
        }
    }
}
