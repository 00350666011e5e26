internal import PunteLanguage

/// Reads the bilingual files of Wordfast Pro (`.txml`).
public final class TXMLReader: TranslationUnitReader {
    /// The findings so far: corrections, skipped units and notes.
    public let log: FindingLog
    /// The file being read.
    public let source: ByteSource
    private var parser: TXMLParser

    /// Opens a bilingual file.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    public init(_ source: ByteSource, log: FindingLog? = nil) throws {
        self.source = source
        self.log = log ?? FindingLog(file: source.path)
        parser = try TXMLParser(source, log: self.log)
    }

    /// Reads the next unit.
    ///
    /// - Returns: The unit; nil at the end of the file, when the number of segments without a
    ///   translation is reported as a note.
    /// - Throws: ``ExchangeError`` when the file is not TXML or cannot be read, and at the first
    ///   finding of a strict log.
    public func next() throws -> TranslationUnit? { try parser.next() }
}

/// The elements of TXML that hold texts.
private enum TXMLElement: String, MarkupVocabulary {
    case txml, translatable, segment, source, target, ut, comment

    var nests: Bool { self == .ut }
}

private struct TXMLParser: ~Copyable {
    private var scanner: MarkupScanner<TXMLElement>
    private let log: FindingLog
    private var languages = LanguageCache()
    private var builder = InlineBuilder()
    private var sourceLanguage: Language?
    private var targetLanguage: Language?
    private var block: String?
    private var isTXML = false
    private var untranslated = 0

    init(_ source: ByteSource, log: FindingLog) throws {
        self.log = log
        scanner = try MarkupScanner(UTF8Stream(xml: source), log: log)
    }

    mutating func next() throws -> TranslationUnit? {
        while true {
            switch try scanner.next() {
            case .start(.txml):
                isTXML = true
                sourceLanguage = languages[optional: try scanner.attribute("locale")]
                targetLanguage = languages[optional: try scanner.attribute("targetlocale")]
            case .start(.translatable): block = try scanner.attribute("blockId")
            case .start(.segment):
                let unit = try readSegment()
                if unit.isBilingual { return unit }
                untranslated += 1
            case .finished:
                guard isTXML else {
                    throw ExchangeError("is not TXML: there is no <txml> element", file: log.file)
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

    private mutating func readSegment() throws -> TranslationUnit {
        let segment = try scanner.attribute("segmentId")
        let id = [block, segment].compactMap(\.self).joined(separator: "/")
        var unit = TranslationUnit(id: id.isEmpty ? nil : id, sourceLanguage: sourceLanguage)
        unit.line = scanner.line
        unit.isAssumed = sourceLanguage == nil || targetLanguage == nil
        let isMachine = try scanner.attribute("gtmt") == "true"
        let isOpen = try scanner.attribute("unedited") == "true"
        unit.review = isMachine || isOpen ? .draft : nil
        let depth = scanner.depth
        while true {
            switch try scanner.next() {
            case .start(.source): try add(sourceLanguage ?? .english, to: &unit)
            case .start(.target): try add(targetLanguage ?? .romanian, to: &unit)
            case .start(.comment): unit.notes.append(Note(try scanner.elementText()))
            case .end, .finished:
                if scanner.depth < depth { return unit }
            default: break
            }
        }
    }

    private mutating func add(_ language: Language, to unit: inout TranslationUnit) throws {
        builder.reset(line: scanner.line)
        let depth = scanner.depth
        while true {
            switch try scanner.next() {
            case .text: builder.append(scanner.text)
            case .start(.ut):
                let id = try scanner.attribute("x")
                builder.append(
                    InlineCode(
                        .placeholder, at: builder.offset, counterpart: id,
                        type: try scanner.attribute("type")))
                builder.note(.placeholder)
                if !scanner.isEmptyElement { builder.beginNative(depth: scanner.depth) }
            case .end, .finished:
                if builder.isInNative {
                    _ = builder.endNative(
                        depth: scanner.depth, name: scanner.name, isImplied: scanner.isImplied)
                    continue
                }
                guard scanner.depth < depth else { continue }
                let text = builder.current
                if !text.text.isEmpty {
                    unit.variants.append(Variant(language: language, text: text))
                }
                return
            default: break
            }
        }
    }
}
