public import PunteLanguage

/// Words and phrases to search for in running text.
///
/// All words must occur in a segment, in any place; a phrase in quotation marks must occur
/// unchanged; a word with an asterisk matches all words that begin with it. Case and diacritics are
/// ignored by default.
///
/// | pattern | finds |
/// |---|---|
/// | `peace talks` | segments with both words |
/// | `"peace talks"` | segments with the phrase |
/// | `negoci*` | *negocieri*, *negociatorul* … |
public struct ConcordanceQuery: Sendable, Hashable {
    /// The words and phrases to search for.
    public var pattern: String
    /// The side to search in; nil for both.
    public var side: Side?
    /// Whether all inflected forms of each word are found.
    public var allForms: Bool
    /// Whether letters with and without diacritics are distinguished, such as ș and s.
    public var respectsDiacritics: Bool

    /// Creates a query; by default it finds the exact words in both languages.
    public init(
        _ pattern: String, side: Side? = nil, allForms: Bool = false,
        respectsDiacritics: Bool = false
    ) {
        self.pattern = pattern
        self.side = side
        self.allForms = allForms
        self.respectsDiacritics = respectsDiacritics
    }

    /// A part of the pattern: a single word or a sequence of words.
    struct Phrase: Hashable {
        /// The words in lower case, with their diacritics.
        var words: [String]
        /// Whether the last word matches all words that begin with it.
        var isPrefix: Bool
    }

    /// The parts of the pattern that contain at least one word.
    var phrases: [Phrase] {
        var result: [Phrase] = []
        let parts = pattern.split(separator: "\"", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let isQuoted = index % 2 == 1
            if isQuoted {
                result.append(Self.phrase(part))
            } else {
                result += part.split(whereSeparator: \.isWhitespace).map(Self.phrase)
            }
        }
        return result.filter { !$0.words.isEmpty }
    }

    private static func phrase(_ text: Substring) -> Phrase {
        let words = NormalForm.folded(String(text)).split { !$0.isLetter && !$0.isNumber }
        return Phrase(words: words.map(String.init), isPrefix: text.hasSuffix("*"))
    }
}

/// A segment in which a pattern occurs.
public struct ConcordanceHit: Sendable, Hashable {
    /// The segment.
    public var segment: StoredSegment
    /// The occurrences in the English text, as UTF-8 offsets.
    public var english: [Range<Int>]
    /// The occurrences in the Romanian text, as UTF-8 offsets.
    public var romanian: [Range<Int>]
    /// The words of the other side that co-occur with the pattern in many hits, as UTF-8 offsets.
    public var counterparts: [Range<Int>]
    /// The side that ``counterparts`` belongs to; nil if the pattern occurs on both sides.
    public var counterpartSide: Side?
    /// The articles that the segment comes from; nil for imported segments.
    public var source: Source?

    /// A pair of articles.
    ///
    /// Title, outlet, date and address are those of the Romanian article, or of the English one if
    /// it has none.
    public struct Source: Sendable, Hashable {
        /// The id of the ``StoredPair``.
        public var pair: Int64
        /// The title of the article.
        public var title: String?
        /// The outlet that published the article.
        public var outlet: String?
        /// The date of the article, in ISO 8601 if the article gave it in this format.
        public var date: String?
        /// The web address of the article.
        public var url: String?
    }

    /// Returns the occurrences in the text of one side, as UTF-8 offsets.
    public func ranges(_ side: Side) -> [Range<Int>] { side == .english ? english : romanian }
}

/// The result of a ``ConcordanceQuery``.
public struct ConcordanceResult: Sendable, Hashable {
    /// The number of segments in which the pattern occurs, including those that are not returned.
    public var total: Int
    /// The segments found, newest first.
    public var hits: [ConcordanceHit]
}
