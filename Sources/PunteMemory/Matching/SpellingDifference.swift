/// A way to write the same words differently. Each kind that occurs in a match takes its penalty
/// once, however often it occurs; all of them together at most ``largestPenalty``.
public enum SpellingDifference: String, Sendable, CaseIterable, Codable {
    /// Decomposed letters (NFD) against composed ones (NFC).
    case composition
    /// Soft hyphens and zero-width characters.
    case invisible = "invisible characters"
    /// No-break and other special spaces, missing or doubled spaces.
    case spacing = "spaces"
    /// ş ţ against ș ț.
    case cedilla
    /// „ ” « » against " and the like, ’ against '.
    case quotes
    /// – — against -, and … against three full stops.
    case dashes
    /// Capitals against small letters.
    case capitals
    /// î against â inside a word.
    case oldSpelling = "î/â"
    /// Letters without their diacritics.
    case diacritics

    /// Points that the difference takes from a score of 0–100.
    public var penalty: Double { Double(hundredths) / 100 }

    public static let largestPenalty = 1.0

    var hundredths: Int {
        switch self {
        case .composition, .invisible, .spacing: 10
        case .cedilla, .quotes, .dashes: 20
        case .capitals, .oldSpelling: 30
        case .diacritics: 40
        }
    }

    static func penalty(of kinds: Set<SpellingDifference>) -> Double {
        min(Double(kinds.reduce(0) { $0 + $1.hundredths }) / 100, largestPenalty)
    }
}
