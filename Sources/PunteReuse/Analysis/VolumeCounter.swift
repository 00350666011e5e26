public import PunteLanguage
internal import PunteText

/// Counts the words and characters of segments.
///
/// A word is what Unicode Standard Annex 29 takes for one, letters or digits, and words that a
/// hyphen joins without a space are one word:
///
/// | text | words | characters | punctuation | white space |
/// |---|---|---|---|---|
/// | `It’s a well-known café.` | 4 | 19 | 1 | 3 |
/// | `S-au dus 1.250 de oameni.` | 5 | 20 | 1 | 4 |
///
/// A hyphen or an apostrophe within a word is one of its characters, and so is the sign in a
/// number. One instance serves one thread.
public final class VolumeCounter {
    private let analyzer: TextAnalyzer

    /// - Throws: `ICUError` when ICU lacks the language's word rules.
    public init(language: Language) throws {
        analyzer = try TextAnalyzer(language: language)
    }

    /// The volume of one segment. Linear in its length.
    ///
    /// - Throws: `ICUError`.
    public func volume(of segment: String) throws -> Volume {
        let tokens = try analyzer.tokens(in: segment)
        var volume = Volume(segments: 1)
        var signs = 0
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .word, .number:
                if !isJoined(index, tokens) { volume.words += 1 }
            case .punctuation:
                if !isHyphen(index, tokens) { signs += scalars(segment, token.range) }
            case .symbol: break
            }
        }
        var all = 0
        for scalar in segment.unicodeScalars {
            all += 1
            if scalar.properties.isWhitespace { volume.whiteSpace += 1 }
        }
        volume.punctuation = signs
        volume.characters = all - volume.whiteSpace - signs
        return volume
    }

    /// Whether a hyphen ties the token to the word before it.
    private func isJoined(_ index: Int, _ tokens: [Token]) -> Bool {
        index > 1 && isHyphen(index - 1, tokens)
    }

    /// Whether the token is a hyphen with words on both of its sides and no space.
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
