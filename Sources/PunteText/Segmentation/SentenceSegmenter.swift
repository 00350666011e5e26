internal import CICU
public import PunteLanguage

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
    /// Whether text of known signs may be read without ICU.
    private let isFast: Bool
    private let srx: SRXMatcher?
    private let text = ICUText()

    /// - Parameter usesRules: false for the bare boundaries of the annex, to compare with.
    /// - Throws: ``ICUError`` when ICU has no rules for the language, not even the default ones.
    public convenience init(language: Language, usesRules: Bool = true) throws {
        try self.init(language: language, usesRules: usesRules, isFast: true)
    }

    /// A segmenter with rules of one's own in place of the built-in ones.
    ///
    /// - Throws: ``SRXError`` for rules that are no regular expressions or not for the language.
    public convenience init(language: Language, srx: SRXRules) throws {
        let rules = try srx.rules(for: language)
        guard !rules.isEmpty else {
            throw SRXError("the SRX rules hold none for \(language); add a languagemap for it")
        }
        try self.init(language: language, usesRules: false, isFast: true, srx: SRXMatcher(rules))
    }

    init(language: Language, usesRules: Bool, isFast: Bool, srx: SRXMatcher? = nil) throws {
        self.srx = srx
        self.isFast = isFast
        self.language = language
        self.usesRules = usesRules
        rules = BoundaryRules.rules(for: language)
        let opened = try withICU("opening the sentence rules of \(language)") {
            icu_sentence_breaks_open(language.tag, &$0)
        }
        guard let opened else {
            throw ICUError(code: 1, operation: "opening the sentence rules of \(language)")
        }
        iterator = opened
    }

    deinit {
        icu_breaks_close(iterator)
    }

    /// The sentences of one paragraph as ranges of UTF-8 offsets that cover it without gaps:
    /// white space after a sentence belongs to it. Linear in the length of the text.
    public func sentences(in paragraph: String) throws -> [Range<Int>] {
        var text = paragraph
        return try text.withUTF8 { try sentences(in: $0) }
    }

    /// The same over bytes that are valid UTF-8.
    func sentences(in bytes: UnsafeBufferPointer<UInt8>) throws -> [Range<Int>] {
        guard bytes.count > 0 else { return [] }
        if let srx {
            let ends = try srx.ends(in: bytes) + [bytes.count]
            return zip([0] + ends, ends).map { $0..<$1 }
        }
        var collector = Collector(bytes: bytes, rules: usesRules ? rules : nil)
        let simple = SimpleSentences(bytes: bytes)
        if isFast, simple.isKnown {
            simple.forEachBoundary { collector.add($0) }
            collector.add(bytes.count)
        } else {
            try forEachBoundary(in: bytes) { collector.add($0) }
        }
        return collector.finished()
    }

    /// The boundaries that ICU finds, the end of the text included.
    private func forEachBoundary(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void
    ) throws {
        try text.withText(over: bytes) { text in
            try withICU("reading text") { icu_breaks_set_text(iterator, text, &$0) }
            while case let next = icu_breaks_next(iterator), next >= 0 { body(Int(next)) }
        }
    }

    /// Makes sentences of the annex's boundaries: drops those that the rules forbid and adds those
    /// that the annex does not see.
    private struct Collector {
        let bytes: UnsafeBufferPointer<UInt8>
        let rules: BoundaryRules?
        private var sentences: [Range<Int>] = []
        private var start = 0
        private var unread = 0

        init(bytes: UnsafeBufferPointer<UInt8>, rules: BoundaryRules?) {
            self.bytes = bytes
            self.rules = rules
        }

        mutating func add(_ boundary: Int) {
            guard let rules else { return close(boundary) }
            let missed = MissedBoundaries(bytes: bytes, rules: rules)
            for end in missed.ends(in: unread..<boundary) { close(end) }
            unread = boundary
            guard boundary < bytes.count else { return close(boundary) }
            let place = BoundaryContext(bytes: bytes, start: start, boundary: boundary)
            if boundary > start, place.isEnd(under: rules) { close(place.withoutStrayQuotes) }
        }

        private mutating func close(_ end: Int) {
            guard end > start else { return }
            sentences.append(start..<end)
            start = end
        }

        mutating func finished() -> [Range<Int>] {
            close(bytes.count)
            return sentences
        }
    }
}
