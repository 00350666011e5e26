internal import CICU
public import PunteLanguage

/// Finds sentence boundaries in running text.
///
/// Candidates are the boundaries of Unicode Standard Annex 29 (UAX #29) as ICU finds them. Rules
/// for abbreviations, initials, quotations and numbering remove some of them, and
/// ``MissedBoundaries`` adds others. English and Romanian have such rules; for other languages the
/// result is that of UAX #29.
///
/// One instance serves one thread; creating one takes about a tenth of a millisecond.
public final class SentenceSegmenter {
    /// The language whose rules are used.
    public let language: Language
    private let iterator: OpaquePointer
    private let rules: BoundaryRules
    private let usesRules: Bool
    /// Whether text of Latin letters and common punctuation can be segmented without ICU.
    private let isFast: Bool
    private let srx: SRXMatcher?
    private let text = ICUText()

    /// Creates a segmenter with the built-in rules.
    ///
    /// - Parameters:
    ///   - language: the language of the text.
    ///   - usesRules: false for the plain boundaries of UAX #29, for comparison.
    /// - Throws: ``ICUError`` when ICU has no rules for the language, not even the default ones.
    public convenience init(language: Language, usesRules: Bool = true) throws {
        try self.init(language: language, usesRules: usesRules, isFast: true)
    }

    /// Creates a segmenter with the user's rules in place of the built-in ones.
    ///
    /// - Parameters:
    ///   - language: the language of the text; its tag selects the rules of `srx`.
    ///   - srx: SRX 2.0 rules.
    /// - Throws: ``RegularExpressionError`` for rules that are not regular expressions, ``SRXError``
    ///   for rules that do not cover the language.
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

    /// Creates a segmenter with the user's rules if given, otherwise with the built-in ones.
    ///
    /// - Throws: As ``init(language:srx:)``; ``ICUError``.
    convenience init(language: Language, optionalSRX srx: SRXRules?) throws {
        if let srx {
            try self.init(language: language, srx: srx)
        } else {
            try self.init(language: language)
        }
    }

    deinit {
        icu_breaks_close(iterator)
    }

    /// Returns the sentences of one paragraph as ranges of UTF-8 offsets.
    ///
    /// - Parameter paragraph: a text in which a line break always ends a sentence.
    /// - Returns: Ranges that cover the text without gaps; white space after a sentence belongs to
    ///   it.
    /// - Throws: ``ICUError``; ``RegularExpressionError`` when one of the user's rules takes too
    ///   long on the text.
    /// - Complexity: Linear in the length of the text; with SRX rules, multiplied by their number.
    public func sentences(in paragraph: String) throws -> [Range<Int>] {
        var text = paragraph
        return try text.withUTF8 { try sentences(in: $0) }
    }

    /// Returns the sentences of valid UTF-8, like ``sentences(in:)-(String)``.
    func sentences(in bytes: UnsafeBufferPointer<UInt8>) throws -> [Range<Int>] {
        guard bytes.count > 0 else { return [] }
        if let srx {
            let ends = try srx.ends(in: bytes) + [bytes.count]
            return zip([0] + ends, ends).map { $0..<$1 }
        }
        var collector = Collector(bytes: bytes, rules: usesRules ? rules : nil)
        let simple = SimpleSentences(bytes: bytes)
        if isFast, simple.isKnown {
            simple.forEachBoundary { collector.add(boundary: $0) }
            collector.add(boundary: bytes.count)
        } else {
            try forEachBoundary(in: bytes) { collector.add(boundary: $0) }
        }
        return collector.finished()
    }

    /// Returns the sentences of a range of text in which line breaks count as spaces.
    ///
    /// The result is ranges of UTF-8 offsets in `bytes`.
    func sentences(
        in bytes: UnsafeBufferPointer<UInt8>, joiningLines range: Range<Int>
    ) throws -> [Range<Int>] {
        let isLineBreak = { (byte: UInt8) in byte == "\n" || byte == "\r" }
        guard bytes[range].contains(where: isLineBreak) else {
            let slice = UnsafeBufferPointer(rebasing: bytes[range])
            return try sentences(in: slice).map { $0.shifted(by: range.lowerBound) }
        }
        let joined = bytes[range].map { isLineBreak($0) ? UInt8(ascii: " ") : $0 }
        return try joined.withUnsafeBufferPointer { slice in
            try sentences(in: slice).map { $0.shifted(by: range.lowerBound) }
        }
    }

    /// Calls `body` with each boundary that ICU finds, including the end of the text.
    private func forEachBoundary(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void
    ) throws {
        try text.withText(over: bytes) { text in
            try withICU("reading text") { icu_breaks_set_text(iterator, text, &$0) }
            while case let next = icu_breaks_next(iterator), next >= 0 { body(Int(next)) }
        }
    }

    /// Builds sentences from the boundaries of UAX #29.
    ///
    /// It drops the boundaries that the rules forbid and adds those that UAX #29 does not find.
    private struct Collector {
        let bytes: UnsafeBufferPointer<UInt8>
        let rules: BoundaryRules?
        private var sentences: [Range<Int>] = []
        /// The offset at which the current sentence begins.
        private var start = 0
        /// The last boundary of UAX #29 that was added.
        private var searched = 0

        init(bytes: UnsafeBufferPointer<UInt8>, rules: BoundaryRules?) {
            self.bytes = bytes
            self.rules = rules
        }

        mutating func add(boundary: Int) {
            guard let rules else { return close(at: boundary) }
            let missed = MissedBoundaries(bytes: bytes, rules: rules)
            for end in missed.ends(in: searched..<boundary) { close(at: end) }
            searched = boundary
            guard boundary < bytes.count else { return close(at: boundary) }
            let context = BoundaryContext(bytes: bytes, start: start, boundary: boundary)
            if boundary > start, context.isEnd(under: rules) {
                close(at: context.withoutStrayQuotes)
            }
        }

        private mutating func close(at end: Int) {
            guard end > start else { return }
            sentences.append(start..<end)
            start = end
        }

        mutating func finished() -> [Range<Int>] {
            close(at: bytes.count)
            return sentences
        }
    }
}

/// Finds sentence ends by SRX rules: at each place, the first rule whose two patterns match
/// decides.
final class SRXMatcher {
    private let rules: [(isBreak: Bool, expression: RegularExpression)]

    /// Compiles the rules.
    ///
    /// - Throws: ``RegularExpressionError`` for a rule that is not a regular expression.
    init(_ rules: [SRXRules.Rule]) throws {
        self.rules = try rules.map { rule in
            // Groups in the rule come after the outer one, so that its number stays 1.
            (rule.isBreak, try RegularExpression("(\(rule.before))(?:\(rule.after))"))
        }
    }

    /// Returns the sentence ends inside a text as UTF-8 offsets, each after the white space that
    /// follows.
    ///
    /// - Complexity: Length of the text times number of rules.
    func ends(in bytes: UnsafeBufferPointer<UInt8>) throws -> [Int] {
        var decisions: [Int: Bool] = [:]
        for rule in rules {
            try rule.expression.forEachFirstGroupEnd(in: bytes) { offset in
                if decisions[offset] == nil { decisions[offset] = rule.isBreak }
            }
        }
        var ends: Set<Int> = []
        for (offset, isBreak) in decisions where isBreak && offset > 0 {
            var end = offset
            while end < bytes.count {
                let (scalar, next) = bytes.scalar(at: end)
                guard CharacterClass.isSpace(scalar) else { break }
                end = next
            }
            if end < bytes.count { ends.insert(end) }
        }
        return ends.sorted()
    }
}
