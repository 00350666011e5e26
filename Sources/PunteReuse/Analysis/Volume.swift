public import PunteLanguage
internal import PunteText

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

/// Counts the words and characters of segments.
///
/// Words are those of Unicode Standard Annex 29 (UAX #29) that contain letters or digits. Words
/// that are joined by a hyphen without spaces count as one.
///
/// | text | words | characters | punctuation | white space |
/// |---|---|---|---|---|
/// | `It’s a well-known café.` | 4 | 19 | 1 | 3 |
/// | `S-au dus 1.250 de oameni.` | 5 | 20 | 1 | 4 |
///
/// A hyphen or apostrophe within a word counts as a character of the word, and so does a separator
/// in a number. One instance serves one thread.
public final class VolumeCounter {
    private let analyzer: TextAnalyzer

    /// Creates a counter for texts of one language.
    ///
    /// - Throws: `ICUError` when ICU lacks the language's word rules.
    public init(language: Language) throws {
        analyzer = try TextAnalyzer(language: language)
    }

    /// The number of words that were met so far and are kept.
    var wordCount: Int { analyzer.vocabulary.count }

    /// Returns the volume of one segment.
    ///
    /// - Throws: `ICUError` when ICU cannot find word boundaries.
    /// - Complexity: O(*n*) in the length of the segment.
    public func volume(of segment: String) throws -> Volume {
        let tokens = try analyzer.tokens(in: segment)
        var volume = Volume(segments: 1)
        var marks = 0
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .word, .number:
                if !isJoined(index, tokens) { volume.words += 1 }
            case .punctuation:
                if !isHyphen(index, tokens) { marks += scalars(segment, token.range) }
            case .symbol: break
            }
        }
        var all = 0
        for scalar in segment.unicodeScalars {
            all += 1
            if scalar.properties.isWhitespace { volume.whiteSpace += 1 }
        }
        volume.punctuation = marks
        volume.characters = all - volume.whiteSpace - marks
        return volume
    }

    /// Returns whether a hyphen joins the token to the word before it.
    private func isJoined(_ index: Int, _ tokens: [Token]) -> Bool {
        index > 1 && isHyphen(index - 1, tokens)
    }

    /// Returns whether the token is a hyphen between two words, without spaces.
    private func isHyphen(_ index: Int, _ tokens: [Token]) -> Bool {
        guard index > 0, index + 1 < tokens.count else { return false }
        let (before, sign, after) = (tokens[index - 1], tokens[index], tokens[index + 1])
        return before.isCounted && after.isCounted && sign.kind == .punctuation
            && before.range.upperBound == sign.range.lowerBound
            && sign.range.upperBound == after.range.lowerBound
            && ["-", "\u{2010}", "\u{2011}"].contains(analyzer.vocabulary[sign.surface])
    }

    private func scalars(_ text: String, _ range: Range<Int>) -> Int {
        text.utf8Slice(range).unicodeScalars.count
    }
}

extension Token {
    fileprivate var isCounted: Bool { kind == .word || kind == .number }
}
