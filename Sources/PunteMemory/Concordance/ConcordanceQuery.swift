public import PunteLanguage

/// Words and phrases to be found in running text.
///
/// Words beside each other must all occur; a phrase in quotation marks must occur as it is; a word
/// with an asterisk is the beginning of a word. Case and diacritics do not matter unless they are
/// asked for.
///
/// | pattern | finds |
/// |---|---|
/// | `peace talks` | segments with both words |
/// | `"peace talks"` | segments with the phrase |
/// | `negoci*` | *negocieri*, *negociatorul* … |
public struct ConcordanceQuery: Sendable, Hashable {
    /// The words and phrases.
    public var pattern: String
    /// The language in which they are looked for; nil: either.
    public var side: Side?
    /// Whether every form of each word is found.
    public var allForms: Bool
    /// Whether ș is another letter than s.
    public var respectsDiacritics: Bool

    /// Creates a query; without further arguments for the words as they are, in either language.
    public init(
        _ pattern: String, side: Side? = nil, allForms: Bool = false,
        respectsDiacritics: Bool = false
    ) {
        self.pattern = pattern
        self.side = side
        self.allForms = allForms
        self.respectsDiacritics = respectsDiacritics
    }

    /// A part of the pattern: words in sequence.
    struct Phrase: Hashable {
        /// In lower case, with their diacritics.
        var words: [String]
        /// Whether the last word is the beginning of a word.
        var isPrefix: Bool
    }

    /// The parts of the pattern that hold a word.
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
