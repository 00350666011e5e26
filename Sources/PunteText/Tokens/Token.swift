/// A word, number, punctuation mark or symbol of a text, with its place and the ids of its normal
/// forms (``NormalForm``).
///
/// The ids belong to the ``Vocabulary`` of the ``TextAnalyzer`` that made the token. White space is
/// not a token.
public struct Token: Hashable, Sendable {
    /// Says what a token is made of.
    public enum Kind: UInt8, Sendable {
        /// A run that UAX #29 calls a word and that holds letters.
        case word
        /// A run that UAX #29 calls a word and that holds digits only.
        case number
        /// A character of a Unicode category P.
        case punctuation
        /// Any other character: `€`, `+`, an emoji.
        case symbol
    }

    /// The UTF-8 offsets in the analysed text.
    public var range: Range<Int>
    /// What the token is made of.
    public var kind: Kind
    /// The id of the text as written, in NFC, without soft hyphens and zero-width characters.
    public var surface: UInt32
    /// The id of the text in lower case, with quotes and dashes unified, ş and ţ with a comma below.
    public var folded: UInt32
    /// The id of the folded text without diacritics; an î inside a word counts as â first.
    public var bare: UInt32
}
