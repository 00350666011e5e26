/// A mistake put into a right translation, to see whether the checks find it.
struct PlantedError: Sendable, Hashable {
    enum Kind: String, Sendable, CaseIterable {
        /// Another digit in a number that both sides have.
        case number
        /// Another unit, currency or scale word behind such a number.
        case unit
        /// A name of the glossary replaced by another of its kind.
        case glossaryName = "glossary name"
        /// A name that the glossary lacks replaced by a name of another text.
        case unknownName = "unknown name"
        /// A letter with a cedilla instead of the comma below.
        case cedilla

        /// The names of the rules of ``PunteGlossary/TranslationChecker`` of which one must find it.
        var rules: Set<String> {
            switch self {
            case .number, .unit:
                ["number", "date", "money", "measure"]
            case .glossaryName, .unknownName: ["name"]
            case .cedilla: ["cedilla"]
            }
        }
    }

    var kind: Kind
    /// The translation with the mistake.
    var romanian: String
    /// What stood there, and what stands there now.
    var original: String
    var replacement: String
}
