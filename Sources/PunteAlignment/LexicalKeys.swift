public import PunteText

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
    /// By bare id: where in `parts` the keys of the form stand.
    private var spans: [Range<Int>?] = []
    private var parts: [UInt32] = []
    private var spellings: [Skeleton] = []

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
        for token in try analyzer.tokens(in: sentence) {
            switch token.kind {
            case .punctuation, .symbol:
                guard signs else { continue }
                result.ids.append(table.id(ofKey: analyzer.vocabulary[token.bare]))
                result.ranges.append(token.range)
                continue
            case .word, .number: break
            }
            for index in span(ofBare: token.bare) {
                table.spell(parts[index], as: spellings[index])
                result.ids.append(parts[index])
                result.ranges.append(token.range)
            }
        }
        return result
    }

    private func span(ofBare id: UInt32) -> Range<Int> {
        let index = Int(id)
        if index < spans.count, let known = spans[index] { return known }
        while spans.count <= index { spans.append(nil) }
        let start = parts.count
        for part in Self.parts(ofBare: analyzer.vocabulary[id]) {
            parts.append(table.id(ofWord: part))
            spellings.append(Skeleton(of: part))
        }
        spans[index] = start..<parts.count
        return start..<parts.count
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
