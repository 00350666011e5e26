public import PunteText

/// How much of an English article a Romanian one uses and leaves out, and how much it adds.
public struct ArticleCoverage: Sendable, Hashable, Codable {
    /// An amount of text.
    public struct Amount: Sendable, Hashable, Codable {
        /// Number of sentences.
        public var sentences = 0
        /// Number of words: what is between spaces and has a letter or digit.
        public var words = 0

        /// Creates an amount.
        public init(sentences: Int = 0, words: Int = 0) {
            self.sentences = sentences
            self.words = words
        }

        /// Adds an amount to another.
        public static func += (left: inout Self, right: Self) {
            left.sentences += right.sentences
            left.words += right.words
        }
    }

    /// English text that is linked.
    public var used = Amount()
    /// English text that is not linked.
    public var dropped = Amount()
    /// Romanian text that is linked.
    public var rendered = Amount()
    /// Romanian text that is not linked.
    public var added = Amount()

    /// Creates the coverage of no text.
    public init() {}

    /// Counts the sentences and words of two articles.
    ///
    /// A dateline without a counterpart is no sentence that was dropped or added, and is not counted.
    ///
    /// - Parameters:
    ///   - alignment: The links of the articles.
    ///   - english: The English sentences.
    ///   - romanian: The Romanian sentences.
    /// - Complexity: O(bytes).
    public init(of alignment: Alignment, english: [Sentence], romanian: [Sentence]) {
        (used, dropped) = Self.amounts(of: english, unlinked: alignment.unpairedEnglish)
        (rendered, added) = Self.amounts(of: romanian, unlinked: alignment.unpairedRomanian)
    }

    /// Adds the coverage of another pair of articles.
    public static func += (left: inout Self, right: Self) {
        left.used += right.used
        left.dropped += right.dropped
        left.rendered += right.rendered
        left.added += right.added
    }

    /// Returns how much of an article is in sentences that are linked and in the others, whose ascending
    /// indices are given; datelines among these are left out.
    private static func amounts(
        of sentences: [Sentence], unlinked: [Int]
    ) -> (linked: Amount, unlinked: Amount) {
        var rest = unlinked[...]
        var result = (linked: Amount(), unlinked: Amount())
        for (index, sentence) in sentences.enumerated() {
            let amount = Amount(sentences: 1, words: wordCount(of: sentence.text))
            if rest.first != index {
                result.linked += amount
                continue
            }
            rest = rest.dropFirst()
            if sentence.kind != .dateline { result.unlinked += amount }
        }
        return result
    }

    private static func wordCount(of sentence: String) -> Int {
        var count = 0
        var isWithin = false
        for byte in sentence.utf8 {
            switch byte {
            case 0x09...0x0D, UInt8(ascii: " "): isWithin = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), lettersBeyondASCII:
                if !isWithin { count += 1 }
                isWithin = true
            default: break
            }
        }
        return count
    }

    /// Lead bytes of U+00C0 to U+07FF: letters of Latin and other scripts.
    private static let lettersBeyondASCII: ClosedRange<UInt8> = 0xC3...0xDF
}
