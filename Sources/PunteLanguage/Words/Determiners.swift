/// The Romanian words that agree with a noun, from `Resources/ro/determiners.tsv`.
package struct Determiners: Sendable {
    /// What a word stands for; the table describes each.
    package enum Kind: String, Sendable {
        case article, determiner, quantifier, preposed, adjectival, numeral, pronoun, antecedent,
            neutral, relative, possessive,
            object, recipient, oblique
        case joinedRecipient = "joined-recipient"
    }

    /// The words of Romanian, read once.
    package static let romanian = Determiners()

    private var words: [Kind: [String: Agreement]] = [:]
    private var obliques: [String: String] = [:]

    private init() {
        for row in DataTable(LanguageData.Ro.determiners).rows where row.count > 2 {
            guard let kind = Kind(rawValue: row[0]) else { continue }
            let forms = row[2].split(separator: " ").map(String.init)
            if kind == .oblique, forms.count > 1 {
                obliques[forms[0]] = forms[1]
                continue
            }
            for word in forms {
                // „Celor” stands in two rows, „altor” in none of one gender.
                words[kind, default: [:]][word, default: []].formUnion(Agreement(letters: row[1]))
            }
        }
    }

    /// Returns what a word in small letters agrees with; nil if it is not of a kind.
    package func agreement(of word: String, as kind: Kind) -> Agreement? { words[kind]?[word] }

    /// Returns the word of a kind that agrees with all forms of a set; nil if the kind has none.
    package func word(_ kind: Kind, for agreement: Agreement) -> String? {
        words[kind]?.first { agreement.isSubset(of: $0.value) }?.key
    }

    /// Returns the word of a kind that agrees with all forms of a set and begins as another one does: „săi” for „sale”.
    package func word(_ kind: Kind, for agreement: Agreement, like other: String) -> String? {
        words[kind]?.filter { agreement.isSubset(of: $0.value) && $0.key.first == other.first }
            .map(\.key).min()
    }

    /// Returns the form of a determiner in the genitive and dative; nil for other words and where the
    /// table has none.
    package func oblique(of word: String) -> String? { obliques[word] }
}
