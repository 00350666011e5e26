internal import CICU

/// Finds sentence boundaries in running text: those of Unicode Standard Annex 29 as ICU finds
/// them, less the ones that the language's abbreviations, initials, quotations and numbering
/// forbid.
///
/// One instance serves one thread; making one costs about a tenth of a millisecond.
public final class SentenceSegmenter {
    public let language: Language
    private let iterator: OpaquePointer
    private let rules: BoundaryRules
    private let usesRules: Bool

    /// - Parameter usesRules: false for the bare boundaries of ICU, to compare with.
    /// - Throws: ``ICUError`` when ICU has no rules for the language, not even the default ones.
    public init(language: Language, usesRules: Bool = true) throws {
        self.language = language
        self.usesRules = usesRules
        rules = BoundaryRules.rules(for: language)
        let opened = try withICU("opening the sentence rules of \(language)") {
            ubrk_open(UBRK_SENTENCE, language.tag, nil, 0, &$0)
        }
        guard let opened else {
            throw ICUError(code: 1, operation: "opening the sentence rules of \(language)")
        }
        iterator = opened
    }

    deinit { ubrk_close(iterator) }

    /// The sentences of one paragraph as ranges of UTF-8 offsets that cover it without gaps:
    /// white space after a sentence belongs to it. Linear in the length of the text.
    public func sentences(in paragraph: String) throws -> [Range<Int>] {
        var text = paragraph
        return try text.withUTF8 { try sentences(in: $0) }
    }

    /// The same over bytes that are valid UTF-8.
    func sentences(in bytes: UnsafeBufferPointer<UInt8>) throws -> [Range<Int>] {
        guard bytes.count > 0 else { return [] }
        var utext: UnsafeMutablePointer<UText>?
        defer { utext_close(utext) }
        return try bytes.withMemoryRebound(to: CChar.self) { chars in
            utext = try withICU("reading text") {
                utext_openUTF8(nil, chars.baseAddress, Int64(chars.count), &$0)
            }
            try withICU("reading text") { ubrk_setUText(iterator, utext, &$0) }
            var result: [Range<Int>] = []
            var start = Int(ubrk_first(iterator))
            var unread = start
            let missed = MissedBoundaries(bytes: bytes, rules: rules)
            while case let next = ubrk_next(iterator), next != UBRK_DONE {
                let boundary = Int(next)
                guard usesRules else {
                    result.append(start..<boundary)
                    start = boundary
                    continue
                }
                for end in missed.ends(in: unread..<boundary) {
                    result.append(start..<end)
                    start = end
                }
                unread = boundary
                let place = BoundaryContext(bytes: bytes, start: start, boundary: boundary)
                guard boundary == bytes.count || place.isEnd(under: rules) else { continue }
                let end = place.withoutStrayQuotes
                result.append(start..<end)
                start = end
            }
            if start < bytes.count { result.append(start..<bytes.count) }
            return result
        }
    }
}
