/// One of the two languages of a memory.
public enum Side: String, Sendable, CaseIterable, Codable {
    case english = "en"
    case romanian = "ro"

    public var other: Side { self == .english ? .romanian : .english }

    public var language: Language { self == .english ? .english : .romanian }

    /// The side of a language, whatever its region: `en-GB` is English. Nil for any third language.
    public init?(_ language: Language) {
        self.init(rawValue: language.primary)
    }
}
