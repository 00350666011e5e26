/// Gender and number of the head word of a Romanian term, as the column `grammar` of a glossary
/// writes them.
public enum RomanianGrammar: String, Sendable, CaseIterable {
    /// Masculine singular: *președinte*.
    case masculine = "m"
    /// Feminine singular: *cancelarie*.
    case feminine = "f"
    /// Neuter singular: *minister*.
    case neuter = "n"
    /// Masculine plural: *Carpați*.
    case masculinePlural = "mpl"
    /// Feminine plural: *Filipine*.
    case femininePlural = "fpl"
    /// Neuter plural: *Emirate*.
    case neuterPlural = "npl"
    /// The term never changes.
    case invariable = "inv"

    /// Whether the head word is a plural.
    public var isPlural: Bool {
        switch self {
        case .masculinePlural, .femininePlural, .neuterPlural: true
        case .masculine, .feminine, .neuter, .invariable: false
        }
    }
}
