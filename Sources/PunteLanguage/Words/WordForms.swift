/// What the list of Romanian words tells of the form of a word: its number, gender and case.
///
/// A form is recognised by the others that exist beside it; `Resources/ro/word-forms.tsv` says which. All
/// words are given in small letters.
package struct WordForms: Sendable {
    /// A form that a word may be.
    package enum Role: String, Sendable {
        /// A plural with its article and nothing else: „navele”, „oamenii”.
        case definitePlural = "definite-plural"
        /// A masculine or neuter singular with its article: „guvernul”.
        case definiteMasculine = "definite-masculine"
        /// A feminine singular with its article and nothing else: „poliția”.
        case definiteFeminine = "definite-feminine"
        /// A masculine plural without its article: „oameni”.
        case masculinePlural = "masculine-plural"
        /// A feminine or neuter plural without its article: „nave”, „trenuri”.
        case femininePlural = "feminine-plural"
        /// A participle as it stands after „a” and „au”: „anunțat”.
        case participle
        /// A participle in the plural: „anunțate”, „anunțați”.
        case pluralParticiple = "participle-plural"
        /// A feminine singular without its article: „casă”.
        case feminineSingular = "feminine-singular"
        /// A masculine or neuter singular without its article: „oraș”.
        case masculineSingular = "masculine-singular"
        /// A genitive with its article: „guvernului”.
        case genitive
        /// The nominative of a noun with its article, of which the genitive is known.
        case oblique
    }

    private struct Row {
        let ending: String
        let also: [String]
        let not: [String]
    }

    /// The forms of Romanian, read once.
    package static let romanian = WordForms()

    private let words = RomanianWords.all
    private var rows: [Role: [Row]] = [:]

    private init() {
        func endings(_ field: String) -> [String] {
            field.split(separator: " ").map { $0 == "0" ? "" : String($0) }
        }
        for row in DataTable(LanguageData.Ro.wordForms).rows where row.count > 2 {
            guard let role = Role(rawValue: row[0]) else { continue }
            rows[role, default: []].append(
                Row(
                    ending: endings(row[1]).first ?? "", also: endings(row[2]),
                    not: row.count > 3 ? endings(row[3]) : []))
        }
    }

    private func exists(_ word: String) -> Bool { words.rank(of: word) != nil }

    /// Returns whether a word of the list is certainly a form.
    package func has(_ role: Role, _ word: String) -> Bool {
        guard let rank = words.rank(of: word) else { return false }
        if role == .definiteFeminine, rank == .commonDefinite { return true }
        return rows[role]?.contains { holds($0, for: word) } ?? false
    }

    /// Returns the genitive of a noun that has its article: „guvernului” for „guvernul”; nil if it is
    /// not known.
    package func oblique(of word: String) -> String? {
        guard let row = rows[.oblique]?.first(where: { holds($0, for: word) }) else { return nil }
        return word.dropLast(row.ending.count) + (row.also.first ?? "")
    }

    private func holds(_ row: Row, for word: String) -> Bool {
        guard word.hasSuffix(row.ending) else { return false }
        let stem = String(word.dropLast(row.ending.count))
        return row.also.allSatisfy { exists(stem + $0) } && !row.not.contains { exists(stem + $0) }
    }
}
