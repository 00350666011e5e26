/// A word, number or sign of a text, with its place and the ids of its normal forms.
///
/// The ids belong to the ``Vocabulary`` of the ``TextAnalyzer`` that made the token. White space
/// is no token.
public struct Token: Hashable, Sendable {
    public enum Kind: UInt8, Sendable {
        case word
        case number
        case punctuation
        case symbol
    }

    /// UTF-8 offsets in the analysed text.
    public var range: Range<Int>
    public var kind: Kind
    /// As written, in NFC, without soft hyphens and zero-width characters.
    public var surface: UInt32
    /// Lower case, quotes and dashes unified, ş and ţ with a comma below.
    public var folded: UInt32
    /// Without diacritics; î inside a word counts as â first.
    public var bare: UInt32
}
