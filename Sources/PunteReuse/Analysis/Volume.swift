internal import PunteLanguage

/// The amount of a text, measured after GMX-V 2.0 (ETSI GS LIS 004).
///
/// The comment of each field gives its name in the standard.
public struct Volume: Sendable, Hashable {
    /// The number of segments: `TextUnitCount`.
    public var segments: Int
    /// The number of words: `TotalWordCount`.
    public var words: Int
    /// The number of characters without white space and punctuation: `TotalCharacterCount`.
    public var characters: Int
    /// The number of punctuation marks: `PunctuationCharacterCount`.
    public var punctuation: Int
    /// The number of white-space characters: `WhiteSpaceCharacterCount`.
    public var whiteSpace: Int

    /// Creates a volume; fields that are not given are zero.
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

    /// Adds another volume, field by field.
    public static func += (left: inout Volume, right: Volume) {
        left.segments += right.segments
        left.words += right.words
        left.characters += right.characters
        left.punctuation += right.punctuation
        left.whiteSpace += right.whiteSpace
    }
}
