internal import PunteLanguage

/// How much text there is, counted after GMX-V 2.0 (ETSI GS LIS 004).
///
/// The names of the standard stand beside the fields.
public struct Volume: Sendable, Hashable {
    /// `TextUnitCount`
    public var segments: Int
    /// `TotalWordCount`
    public var words: Int
    /// `TotalCharacterCount`: without white space and punctuation.
    public var characters: Int
    /// `PunctuationCharacterCount`
    public var punctuation: Int
    /// `WhiteSpaceCharacterCount`
    public var whiteSpace: Int

    public init(
        segments: Int = 0, words: Int = 0, characters: Int = 0, punctuation: Int = 0,
        whiteSpace: Int = 0
    ) {
        self.segments = segments
        self.words = words
        self.characters = characters
        self.punctuation = punctuation
        self.whiteSpace = whiteSpace
    }

    public static func += (left: inout Volume, right: Volume) {
        left.segments += right.segments
        left.words += right.words
        left.characters += right.characters
        left.punctuation += right.punctuation
        left.whiteSpace += right.whiteSpace
    }
}
