/// One of the two languages that Punte works with.
public enum Side: String, Sendable, CaseIterable, Codable {
    /// English; the raw value is its language tag.
    case english = "en"
    /// Romanian; the raw value is its language tag.
    case romanian = "ro"

    /// The other of the two sides.
    public var other: Side { self == .english ? .romanian : .english }

    /// The language of the side, without a region.
    public var language: Language { self == .english ? .english : .romanian }

    /// Finds the side of a language, whatever its region: `en-GB` is English. Nil for any third language.
    public init?(_ language: Language) {
        self.init(rawValue: language.primary)
    }
}
