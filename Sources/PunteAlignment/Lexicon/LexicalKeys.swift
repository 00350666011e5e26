public import PunteLanguage
internal import PunteText

/// Reduces sentences to the units that the lexicon and the aligner compare: *keys*.
///
/// A word's key is the beginning of its bare form (see ``LexicalKeys/key(ofBare:)``), so that
/// inflected forms of both languages meet and a text without diacritics has the keys of the same
/// text with them. Parts of a word joined by hyphen or apostrophe (`într-un`, `d-lui`) are words of
/// their own. Numbers keep all their digits and lose their separators.
///
/// One instance serves one thread. Instances of two languages that share a ``KeyTable`` give equal
/// ids to equal keys.
public final class LexicalKeys {
    public let language: Language
    public let table: KeyTable
    private let analyzer: TextAnalyzer
    /// By bare id: where in `parts` the keys of the form stand. (As in ``KeyTable``, one thread, and
    /// too often used for checks of exclusive access.)
    @exclusivity(unchecked) private var spans: [Span] = []
    @exclusivity(unchecked) private var parts: [UInt32] = []
    @exclusivity(unchecked) private var spellings: [Skeleton] = []

    private struct Span {
        var start: Int32
        /// Negative when the form has not been met.
        var count: Int32 = -1
    }

    public init(language: Language, table: KeyTable) throws {
        self.language = language
        self.table = table
        analyzer = try TextAnalyzer(language: language)
    }

    /// The keys of a sentence in their order.
    public func keys(in sentence: String) throws -> SentenceKeys {
        try keys(in: sentence, signs: false)
    }

    /// The keys of a sentence in their order.
    ///
    /// - Parameter signs: Punctuation and symbols have keys too.
    func keys(in sentence: String, signs: Bool) throws -> SentenceKeys {
        var result = SentenceKeys()
        let tokens = try analyzer.tokens(in: sentence)
        result.ids.reserveCapacity(tokens.count)
        result.ranges.reserveCapacity(tokens.count)
        for token in tokens {
            switch token.kind {
            case .punctuation, .symbol:
                guard signs else { continue }
                result.ids.append(table.id(ofKey: analyzer.vocabulary[token.bare]))
                result.ranges.append(token.range)
                continue
            case .word, .number: break
            }
            let span = span(ofBare: token.bare)
            for index in Int(span.start)..<Int(span.start + span.count) {
                let id = parts[index]
                if table.needsSpelling(id) { table.spell(id, as: spellings[index]) }
                result.ids.append(id)
                result.ranges.append(token.range)
            }
        }
        return result
    }

    private func span(ofBare id: UInt32) -> Span {
        let index = Int(id)
        if index < spans.count {
            let known = spans[index]
            if known.count >= 0 { return known }
        } else {
            let missing = index + 1 - spans.count
            spans.append(contentsOf: repeatElement(Span(start: 0), count: missing))
        }
        let start = parts.count
        for part in Self.parts(ofBare: analyzer.vocabulary[id]) {
            parts.append(table.id(ofWord: part))
            spellings.append(Skeleton(of: part))
        }
        spans[index] = Span(start: Int32(start), count: Int32(parts.count - start))
        return spans[index]
    }

    /// A bare form cut at its hyphens and apostrophes: `dintr-un` gives `dintr` and `un`.
    static func parts(ofBare bare: String) -> [String] {
        bare.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'") }
            .compactMap { String($0) }
    }

    /// Letters of a word that its key keeps.
    public static let keyLength = 5

    /// The key of a bare word: its first five letters; of a number: its digits.
    ///
    /// ```swift
    /// LexicalKeys.key(ofBare: "informatiile")   // "infor"
    /// LexicalKeys.key(ofBare: "1.250,5")        // "12505"
    /// ```
    public static func key(ofBare bare: String) -> String {
        guard let first = bare.utf8.first else { return "" }
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
            return String(
                decoding: bare.utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") },
                as: UTF8.self)
        }
        return String(bare.prefix(keyLength))
    }
}

/// The keys of one sentence.
public struct SentenceKeys: Sendable, Hashable {
    /// Ids of a ``KeyTable``, in the order of the text.
    public var ids: [UInt32] = []
    /// For each key the UTF-8 range of the token that it comes from.
    public var ranges: [Range<Int>] = []

    public init() {}
}
