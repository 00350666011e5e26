/// Words that tell which form a Romanian name takes in their place, from `Resources/*/slots.tsv`.
package enum NameSlots {
    /// What a word does to the name beside it.
    package enum Role: String, Sendable {
        /// The Romanian name is in the genitive or dative.
        case oblique
        /// The Romanian name is in the accusative, after a preposition.
        case direct
        /// English: stands between a noun and the name that it governs.
        case link
        /// English: is added to the name itself.
        case possessive
        /// Romanian: one preposition before towns, another before countries.
        case place
    }

    /// Returns the words of a language that have a role.
    package static func words(_ role: Role, in side: Side) -> [String] {
        let table = side == .english ? LanguageData.En.slots : LanguageData.Ro.slots
        return DataTable(table).rows.filter { $0.count > 1 && $0[0] == role.rawValue }
            .flatMap { $0[1].split(separator: " ").map(String.init) }
    }
}
