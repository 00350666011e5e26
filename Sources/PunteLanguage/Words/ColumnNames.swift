/// The names of the columns of tables, from `Resources/both/column-names.tsv`, and the words of such
/// tables for the state of a translation, of a term and of an entry, from `review-words.tsv`,
/// `term-statuses.tsv` and `entry-statuses.tsv` there.
package enum ColumnNames {
    /// What a column with a name contains, apart from texts in a language.
    package enum Concept: String, Sendable {
        case english, romanian, source, target
        case id, note, status, fuzzy, domain, definition, context, synonym, deprecated, gender
        case partOfSpeech = "partofspeech"
        case info, kind, created
        case createdBy = "createdby"
        case changed
        case changedBy = "changedby"
        case desk, reference
        case filler
    }

    /// The meaning of a name: the side whose texts the column contains or describes, and what it says.
    package struct Meaning: Sendable, Hashable {
        /// The concept of the side (`english`, `romanian`, `source` or `target`); nil without one.
        package var side: Concept?
        /// What the column says; nil for the texts of the side.
        package var field: Concept?
    }

    /// Returns the meaning of the name of a column; nil for a name that no list has.
    package static func meaning(of name: String) -> Meaning? {
        let words = words(of: name)
        guard !words.isEmpty, words.count <= 8 else { return nil }
        let whole = words.joined(separator: " ")
        if let concept = concepts[whole], concept != .filler {
            return sides.contains(concept) ? Meaning(side: concept) : Meaning(field: concept)
        }
        // „Termen (RO)” and “Text EN” name the side after a word that says nothing.
        if words.count > 1, concepts[words[0]] == .filler {
            return meaning(of: words.dropFirst().joined(separator: " "))
        }
        for length in stride(from: words.count - 1, through: 1, by: -1) {
            let start = words[..<length].joined(separator: " ")
            guard let side = concepts[start], sides.contains(side) else { continue }
            let rest = words[length...].filter { word in
                guard let concept = concepts[String(word)] else { return true }
                return concept != .filler && concept != side
            }
            // „Romanian (Romania)” and “Source (en-US)” say the language twice.
            if rest.allSatisfy({ concepts[$0].map(sides.contains) ?? false }) {
                return Meaning(side: rest.compactMap { concepts[$0] }.first ?? side)
            }
            if concepts[words[length...].joined(separator: " ")] == .filler {
                return Meaning(side: side)
            }
            if let field = concepts[rest.joined(separator: " ")], !sides.contains(field) {
                return Meaning(side: side, field: field)
            }
        }
        return nil
    }

    /// Returns whether a name only says that the column has texts: „Termen”, “Word”.
    ///
    /// Beside a column with the translations, it is that of the originals.
    package static func isText(_ name: String) -> Bool {
        concepts[words(of: name).joined(separator: " ")] == .filler
    }

    /// Returns the name of the state that a word in a table means; nil for any other word.
    ///
    /// What stands in brackets behind the word is left out: “Translated (100%)”.
    package static func review(of word: String) -> String? {
        reviews[words(of: String(word.prefix { $0 != "(" && $0 != "[" })).joined(separator: " ")]
    }

    /// Returns the status of a term that a word in a glossary means; nil for any other word.
    ///
    /// What TBX adds is left out: `preferredTerm-admn-sts`.
    package static func termStatus(of word: String) -> Designation.Status? {
        let words = words(of: word)
        return (statuses[words.joined(separator: " ")] ?? words.first.flatMap { statuses[$0] })
            .flatMap(Designation.Status.init(rawValue:))
    }

    /// Returns the stage of an entry that a word in a glossary means; nil for any other word.
    package static func entryStatus(of word: String) -> Term.Status? {
        entryStatuses[words(of: word).joined(separator: " ")].flatMap(Term.Status.init(rawValue:))
    }

    /// Returns whether a name is one of a subject field, in any capitals.
    package static func isDomain(_ name: String) -> Bool { concepts[name.lowercased()] == .domain }

    private static let sides: Set<Concept> = [.english, .romanian, .source, .target]

    private static let concepts: [String: Concept] = lists(LanguageData.Both.columnNames)
        .compactMapValues { Concept(rawValue: $0) }

    private static let entryStatuses: [String: String] = lists(LanguageData.Both.entryStatuses)

    private static let statuses: [String: String] = lists(LanguageData.Both.termStatuses)

    private static let reviews: [String: String] = lists(LanguageData.Both.reviewWords)

    /// Returns the first field of the row of each name in a table.
    private static func lists(_ data: StaticString) -> [String: String] {
        let pairs = DataTable(data).rows.filter { $0.count == 2 }.flatMap { row in
            row[1].split(separator: "|").map {
                (words(of: String($0)).joined(separator: " "), row[0])
            }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Returns the words of a name in bare form.
    private static func words(of name: String) -> [String] {
        NormalForm.bare(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
