internal import GRDB
public import PunteLanguage
internal import PunteText

/// Words and phrases to be found in running text.
///
/// Words that stand side by side must all occur; `"a phrase"` stands together; `word*` is the
/// beginning of a word. Case and diacritics do not matter unless they are asked for.
public struct ConcordanceQuery: Sendable, Hashable {
    public var pattern: String
    /// Nil: either language.
    public var side: Side?
    /// Find every form of each word.
    public var allForms: Bool
    /// ș is not s.
    public var respectsDiacritics: Bool

    public init(
        _ pattern: String, side: Side? = nil, allForms: Bool = false,
        respectsDiacritics: Bool = false
    ) {
        self.pattern = pattern
        self.side = side
        self.allForms = allForms
        self.respectsDiacritics = respectsDiacritics
    }

    /// A part of the pattern: words in sequence, of which the last may be a beginning.
    struct Phrase: Hashable {
        var words: [String]
        var isPrefix: Bool
    }

    var phrases: [Phrase] {
        var result: [Phrase] = []
        for (number, part) in pattern.split(separator: "\"", omittingEmptySubsequences: false)
            .enumerated()
        {
            if number % 2 == 1 {
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
