internal import PunteLanguage
internal import PunteText

/// A kind of difference in the spelling of the same words.
///
/// Each kind that occurs in a match is penalised once, however often it occurs; all penalties
/// together are at most ``maximumPenalty``.
public enum SpellingDifference: String, Sendable, CaseIterable, Codable {
    /// Decomposed letters (NFD) instead of composed ones (NFC).
    case composition
    /// Soft hyphens and zero-width characters.
    case invisible = "invisible characters"
    /// No-break and other special spaces, missing or doubled spaces.
    case spacing = "spaces"
    /// Letters with a cedilla (ş ţ) instead of a comma below (ș ț).
    case cedilla
    /// Different quotation marks or apostrophes, such as „ ” « » and ".
    case quotes
    /// Different dashes (– — -), or three full stops instead of an ellipsis character.
    case dashes
    /// Capitals instead of small letters.
    case capitals
    /// The letter î instead of â inside a word.
    case oldSpelling = "î/â"
    /// Letters without their diacritics.
    case diacritics

    /// The maximum sum of all penalties of a match, in points of a score of 0–100.
    public static let maximumPenalty = Parameters.Score.maximumPenalty

    /// The number of points by which the difference lowers a score of 0–100.
    public var penalty: Double { Double(hundredths) / 100 }

    private var hundredths: Int {
        switch self {
        case .composition, .invisible, .spacing: Parameters.Score.encodingDifference
        case .cedilla, .quotes, .dashes: Parameters.Score.markDifference
        case .capitals, .oldSpelling: Parameters.Score.letterDifference
        case .diacritics: Parameters.Score.diacriticsDifference
        }
    }

    /// Returns the penalty of all `kinds` together, in points.
    static func penalty(of kinds: Set<SpellingDifference>) -> Double {
        min(Double(kinds.reduce(0) { $0 + $1.hundredths }) / 100, maximumPenalty)
    }
}

extension SpellingDifference {
    /// Returns the kinds of differences between two spellings of one token.
    ///
    /// Both spellings must have the same bare form (``PunteLanguage/NormalForm``).
    static func kinds(between a: Substring.UTF8View, and b: Substring.UTF8View)
        -> Set<SpellingDifference>
    {
        if a.elementsEqual(b) { return [] }
        return kinds(between: String(Substring(a)), and: String(Substring(b)))
    }

    private static func kinds(between a: String, and b: String) -> Set<SpellingDifference> {
        var result: Set<SpellingDifference> = []
        if a.unicodeScalars.filter(isInvisible) != b.unicodeScalars.filter(isInvisible) {
            result.insert(.invisible)
        }
        if isComposed(a) != isComposed(b) { result.insert(.composition) }
        let x = Array(NormalForm.surface(a).unicodeScalars)
        let y = Array(NormalForm.surface(b).unicodeScalars)
        if x.count == y.count {
            for (p, q) in zip(x, y) where p != q { result.formUnion(kinds(between: p, and: q)) }
        } else {
            result.insert(x.contains("…") || y.contains("…") ? .dashes : .diacritics)
        }
        return result
    }

    private static func kinds(
        between p: Unicode.Scalar, and q: Unicode.Scalar
    ) -> Set<SpellingDifference> {
        var result: Set<SpellingDifference> = []
        let small = p.properties.lowercaseMapping
        let other = q.properties.lowercaseMapping
        if (small == String(p)) != (other == String(q)) { result.insert(.capitals) }
        if small == other { return result }
        switch (small, other) {
        case ("ş", "ș"), ("ș", "ş"), ("ţ", "ț"), ("ț", "ţ"): result.insert(.cedilla)
        case ("î", "â"), ("â", "î"): result.insert(.oldSpelling)
        case ("î", "a"), ("a", "î"), ("i", "â"), ("â", "i"), ("i", "a"), ("a", "i"):
            result.formUnion([.oldSpelling, .diacritics])
        default:
            if p.properties.generalCategory == .dashPunctuation
                || q.properties.generalCategory == .dashPunctuation
            {
                result.insert(.dashes)
            } else if p.properties.isAlphabetic || q.properties.isAlphabetic {
                result.insert(.diacritics)
            } else {
                result.insert(.quotes)
            }
        }
        return result
    }

    private static func isComposed(_ text: String) -> Bool {
        let visible = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { !isInvisible($0) }))
        return visible.utf8.elementsEqual(NormalForm.surface(text).utf8)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint
    }
}
