/// The gender and number of the head word of a Romanian term.
///
/// The raw values are those of the column `grammar` in a glossary file.
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
    /// A term that has the same form in all cases.
    case invariable = "inv"

    /// Whether the head word is a plural.
    public var isPlural: Bool {
        switch self {
        case .masculinePlural, .femininePlural, .neuterPlural: true
        case .masculine, .feminine, .neuter, .invariable: false
        }
    }
}
