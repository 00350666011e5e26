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
