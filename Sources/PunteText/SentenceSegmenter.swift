internal import CICU

/// Finds sentence boundaries in running text.
///
/// One instance serves one thread; making one costs about a tenth of a millisecond.
public final class SentenceSegmenter {
    public let language: Language
    private let iterator: OpaquePointer

    /// - Throws: ``ICUError`` when ICU has no rules for the language, not even the default ones.
    public init(language: Language) throws {
        self.language = language
        iterator = try Self.open(language)
    }

    deinit { ubrk_close(iterator) }

    private static func open(_ language: Language) throws -> OpaquePointer {
        try withICU("opening the sentence rules of \(language)") {
            ubrk_open(UBRK_SENTENCE, language.tag, nil, 0, &$0)
        }!
    }

    /// The sentences of one paragraph as ranges of UTF-8 offsets that cover it without gaps:
    /// white space after a sentence belongs to it.
    public func sentences(in paragraph: String) throws -> [Range<Int>] {
        var text = paragraph
        return try text.withUTF8 { bytes in
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
                while case let end = ubrk_next(iterator), end != UBRK_DONE {
                    result.append(start..<Int(end))
                    start = Int(end)
                }
                return result
            }
        }
    }
}
