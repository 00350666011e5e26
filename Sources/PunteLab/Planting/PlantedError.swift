/// A mistake put into a right translation, to see whether the checks find it.
struct PlantedError: Sendable, Hashable {
    enum Kind: String, Sendable, CaseIterable {
        /// Another digit in a number that both sides have.
        case number
        /// Another unit, currency or scale word after such a number.
        case unit
        /// A name of the glossary replaced by another of its kind.
        case glossaryName = "glossary name"
        /// A name that the glossary lacks replaced by a name of another text.
        case unknownName = "unknown name"
        /// A letter with a cedilla instead of the comma below.
        case cedilla

        /// The names of the rules of ``PunteGlossary/TranslationChecker``, one of which must find it.
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
    /// The words of the right translation that were replaced.
    var original: String
    /// The words that replace them.
    var replacement: String
}
