/// Words that decide which form a Romanian name takes, from `Resources/*/slots.tsv`.
package enum NameSlots {
    /// The effect of a word on the name next to it.
    package enum Role: String, Sendable {
        /// The Romanian name takes the genitive or dative.
        case oblique
        /// The Romanian name takes the accusative, after a preposition.
        case direct
        /// An English word between a noun and the name that it governs.
        case link
        /// An English ending that is added to the name itself.
        case possessive
        /// A Romanian preposition that differs between towns and countries.
        case place
    }

    /// Returns the words of a language that have a role.
    package static func words(_ role: Role, in side: Side) -> [String] {
        let table = side == .english ? LanguageData.En.slots : LanguageData.Ro.slots
        return DataTable(table).rows.filter { $0.count > 1 && $0[0] == role.rawValue }
            .flatMap { $0[1].split(separator: " ").map(String.init) }
    }
}
