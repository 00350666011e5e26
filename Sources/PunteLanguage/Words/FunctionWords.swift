/// The words of a language that have a grammatical function: articles, prepositions, auxiliaries
/// and others.
///
/// They come from `Resources/both/function-words.tsv`. Negations are not among them, because they
/// change what a sentence says.
package struct FunctionWords: Sendable {
    /// The part of speech of a function word.
    package enum Group: String, Sendable {
        case article, preposition, conjunction, pronoun, auxiliary, contraction, adverb
    }

    /// All function words of the language, in bare form.
    package let all: Set<String>
    private var groups: [Group: Set<String>] = [:]

    /// Returns the function words of a language.
    package static func words(of side: Side) -> FunctionWords {
        side == .english ? english : romanian
    }

    private static let english = FunctionWords(.english)
    private static let romanian = FunctionWords(.romanian)

    private init(_ side: Side) {
        for row in DataTable(LanguageData.Both.functionWords).rows
        where row.count == 3 && row[0] == side.rawValue {
            guard let group = Group(rawValue: row[1]) else { continue }
            let words = row[2].split(separator: " ").map { NormalForm.bare(String($0)) }
            groups[group, default: []].formUnion(words)
        }
        all = groups.values.reduce(into: []) { $0.formUnion($1) }
    }

    /// Returns whether a word in bare form (``NormalForm/bare(_:)``) is a function word.
    package func contains(bare word: String) -> Bool { all.contains(word) }

    /// Returns whether a word in bare form is a function word of certain groups.
    package func contains(bare word: String, in groups: [Group]) -> Bool {
        groups.contains { self.groups[$0]?.contains(word) ?? false }
    }
}
