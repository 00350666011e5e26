internal import PunteLanguage

/// A word, number, punctuation mark or symbol of a text, with its position and the ids of its
/// normal forms.
///
/// The ids belong to the ``Vocabulary`` of the ``TextAnalyzer`` that made the token; ``NormalForm``
/// defines the forms. White space is not a token.
public struct Token: Hashable, Sendable {
    /// Says what kind of characters a token consists of.
    public enum Kind: UInt8, Sendable {
        /// A word in the sense of UAX #29 that contains letters.
        case word
        /// A word in the sense of UAX #29 that consists of digits.
        case number
        /// A character of one of the Unicode punctuation categories.
        case punctuation
        /// Any other character: `€`, `+`, an emoji.
        case symbol
    }

    /// The UTF-8 offsets of the token in the analysed text.
    public var range: Range<Int>
    /// The kind of the token.
    public var kind: Kind
    /// The id of the text as written, in NFC, without soft hyphens and zero-width characters.
    public var surface: UInt32
    /// The id of the lower-case text with unified quotes and dashes, and with ş and ţ written as ș
    /// and ț.
    public var folded: UInt32
    /// The id of the folded text without diacritics, in which an î inside a word counts as â.
    public var bare: UInt32
}

/// Stores each distinct string once and gives it an id: 0, 1, 2 … in order of first appearance.
///
/// One instance serves one thread at a time. It takes the bytes of the strings and 20 to 28 bytes
/// for each string.
public final class Vocabulary {
    private var table = ByteTable()

    /// Creates an empty vocabulary.
    public init() {}

    /// The number of distinct strings.
    public var count: Int { table.count }

    /// Returns the id of a string, which is a new id if the string is new.
    ///
    /// Strings are compared byte by byte: canonically equivalent spellings are different strings,
    /// so the caller decides on a normal form.
    public func id(of string: String) -> UInt32 {
        var string = string
        return string.withUTF8 { id(of: $0) }
    }

    /// Returns the id of a string given as valid UTF-8.
    func id(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        UInt32(table.insert(bytes).id)
    }

    /// Returns the string of an id.
    ///
    /// - Precondition: this vocabulary gave out the id.
    public subscript(id: UInt32) -> String {
        table.withBytes(of: Int(id)) { String(decoding: $0, as: UTF8.self) }
    }
}

/// Finds the words that a hyphen joins to their neighbour: `s-a`, `N-am`, `într-un`, `d-lui`,
/// `uitându-se`.
///
/// The tokens stay unchanged; the result says which groups of tokens make one word. The clitics are
/// in `clitics.tsv`.
public struct Clitics: Sendable {
    private let clitics: Set<String>

    /// The clitics of Romanian.
    public static let romanian = Clitics()

    private init() {
        clitics = Set(DataTable(LanguageData.Ro.clitics).words.map(NormalForm.bare))
    }

    /// Returns the words of a text as ranges of token indices.
    ///
    /// - Parameters:
    ///   - tokens: the tokens of a text, in order.
    ///   - vocabulary: the vocabulary that their ids belong to.
    /// - Returns: Ranges that cover all tokens in order: three or more tokens where clitics are
    ///   joined, otherwise one.
    /// - Complexity: Linear in the number of tokens.
    public func words(of tokens: [Token], in vocabulary: Vocabulary) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = 0
        while start < tokens.count {
            var end = start + 1
            while isJoined(at: end, in: tokens, vocabulary) { end += 2 }
            words.append(start..<end)
            start = end
        }
        return words
    }

    /// Returns whether the token at an index is a hyphen that joins a clitic to its word.
    private func isJoined(at hyphen: Int, in tokens: [Token], _ vocabulary: Vocabulary) -> Bool {
        guard hyphen + 1 < tokens.count else { return false }
        let (before, mark, after) = (tokens[hyphen - 1], tokens[hyphen], tokens[hyphen + 1])
        guard before.kind == .word, after.kind == .word, mark.kind == .punctuation,
            before.range.upperBound == mark.range.lowerBound,
            mark.range.upperBound == after.range.lowerBound, vocabulary[mark.folded] == "-"
        else { return false }
        return clitics.contains(vocabulary[before.bare])
            || clitics.contains(vocabulary[after.bare])
    }
}
