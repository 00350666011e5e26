/// A mistake put into a right translation, to see whether the checks find it.
public struct PlantedError: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
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

        /// The rules of which one must find it.
        public var rules: Set<String> {
            switch self {
            case .number, .unit:
                [NumberRule.name, DateRule.name, MoneyRule.name, MeasureRule.name]
            case .glossaryName, .unknownName: [NameRule.name]
            case .cedilla: [CedillaRule.name]
            }
        }
    }

    public var kind: Kind
    /// The translation with the mistake.
    public var romanian: String
    /// What stood there, and what stands there now.
    public var original: String
    public var replacement: String
}
