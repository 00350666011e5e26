/// The words that tell how the name of a person is divided, from `Resources/both/person-names.tsv`.
package struct PersonNameWords: Sendable {
    /// What a word says about the words beside it.
    package enum Role: String, Sendable {
        /// It belongs to the family name after it: *von*, *al*.
        case particle
        /// A country follows, no family name: *of*.
        case domain
        /// It follows a family name: *Jr*.
        case generation
        /// It is a family name before a given name: *Xi*.
        case familyFirst = "family-first"
        /// It is joined to a family name by a hyphen: *anti*.
        case prefix
    }

    /// The words of the list.
    package static let standard = PersonNameWords()

    private var words: [Role: Set<String>] = [:]

    private init() {
        for row in DataTable(LanguageData.Both.personNames).rows where row.count == 2 {
            guard let role = Role(rawValue: row[0]) else { continue }
            words[role, default: []].formUnion(row[1].split(separator: " ").map(String.init))
        }
    }

    /// Returns whether a word has a role, in any case and with or without a full stop.
    package func has(_ word: some StringProtocol, _ role: Role) -> Bool {
        let bare = word.lowercased()
        return words[role]?.contains(bare.hasSuffix(".") ? String(bare.dropLast()) : bare) ?? false
    }
}
