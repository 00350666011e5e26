/// One of the two languages that Punte works with.
public enum Side: String, Sendable, CaseIterable, Codable {
    /// English; the raw value is its language tag.
    case english = "en"
    /// Romanian; the raw value is its language tag.
    case romanian = "ro"

    /// The opposite side: Romanian for English, and English for Romanian.
    public var other: Side { self == .english ? .romanian : .english }

    /// The language of the side, without a region.
    public var language: Language { self == .english ? .english : .romanian }

    /// Creates the side of a language, whatever its region; nil for languages other than English
    /// and Romanian.
    ///
    /// `en-GB` is English.
    public init?(_ language: Language) {
        self.init(rawValue: language.primary)
    }
}
