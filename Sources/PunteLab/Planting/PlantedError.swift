/// A mistake put into a correct translation, to test whether the checks find it.
struct PlantedError: Sendable, Hashable {
    enum Kind: String, Sendable, CaseIterable {
        /// A changed digit in a number that both sides contain.
        case number
        /// A changed unit, currency or scale word after such a number.
        case unit
        /// A name of the glossary, replaced by another name of its kind.
        case glossaryName = "glossary name"
        /// A name that the glossary lacks, replaced by a name from another text.
        case unknownName = "unknown name"
        /// A letter with a cedilla instead of a comma below.
        case cedilla

        /// The names of the rules of ``PunteGlossary/TranslationChecker`` of which one must find
        /// the mistake.
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
    /// The words of the correct translation that were replaced.
    var original: String
    /// The words that replace them.
    var replacement: String
}
