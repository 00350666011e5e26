/// Romanian words by what they do in a sentence, from `Resources/ro/grammar-words.tsv`.
package struct GrammarWords: Sendable {
    /// What a word does; the table describes each.
    package enum Role: String, Sendable {
        case genitive, dative, possessive, collective, clause, preposition, verb, reporting,
            repeated
        case estimate, auxiliary, relative, existing, negation, comparing, infinitive, adjectival,
            with, copula, possessor, subjunctive, believing, cause, one, and,
            several
        case clitic, compound, measured, telling, future
        case being, modal, reflexive
        case partOfTime = "part-of-time"
        case verbalNounAfter = "verbal-noun-after"
        case pastBe = "past-be"
        case verbClitic = "verb-clitic"
        case beSubjunctive = "be-subjunctive"
        case obliqueUniversal = "oblique-universal"
        case preposedArticle = "preposed-article"
        case bareNoun = "bare-noun"
        case atHome = "at-home"
        case wantsObject = "wants-object"
        case possessivePronoun = "possessive-pronoun"
        case beforeInfinitive = "before-infinitive"
        case pluralDeterminer = "plural-determiner"
        case beenForm = "been"
        case relativeGenitive = "relative-genitive"
        case timeNoun = "time-noun"
        case feminineDeterminer = "determiner-feminine"
        case notReported = "not-reported"
        case withinVerb = "within-verb"
        case subjectLink = "subject-link"
        case relational, comparative, universal, adversative, subordinating
        case timeLength = "time-length"
        case afterMeasure = "after-measure"
        case firstPerson = "first-person"
        case firstPersonAuxiliary = "first-person-auxiliary"
        case futurePlural = "future-plural"
        case beInfinitive = "be"
        case objectPreposition = "object-preposition"
    }

    /// The words of Romanian, read once.
    package static let romanian = GrammarWords()

    private var words: [Role: Set<String>] = [:]
    /// The plurals of the verbs in the singular that are listed.
    package private(set) var pluralVerbs: [String: String] = [:]
    /// The plurals of verbs in the singular before „fi”.
    package private(set) var pluralModals: [String: String] = [:]
    private var verbs: Set<String> = []
    /// The prepositional phrases of two words that govern the genitive, by their last word.
    private var phrases: [String: Set<String>] = [:]

    private init() {
        for row in DataTable(LanguageData.Ro.grammarWords).rows where row.count > 1 {
            guard let role = Role(rawValue: row[0]) else { continue }
            let entries = row[1].split(separator: " ").map(String.init)
            if role == .verb, entries.count > 1 {
                pluralVerbs[entries[0]] = entries[1]
                verbs.formUnion(entries)
                continue
            }
            if role == .modal, entries.count > 1 {
                pluralModals[entries[0]] = entries[1]
                continue
            }
            for entry in entries {
                let parts = entry.split(separator: "_").map(String.init)
                if role == .genitive, parts.count > 1, let last = parts.last {
                    phrases[last, default: []].insert(parts.dropLast().joined(separator: " "))
                } else {
                    words[role, default: []].insert(parts.joined(separator: " "))
                }
            }
        }
    }

    /// Returns whether a word in small letters does something.
    package func has(_ role: Role, _ word: String) -> Bool { words[role]?.contains(word) ?? false }

    /// Returns the word of a role that has one only; nil for other roles.
    package func only(_ role: Role) -> String? {
        words[role].flatMap { $0.count == 1 ? $0.first : nil }
    }

    /// Returns whether a word is a verb of the table, in the singular or the plural.
    package func isVerb(_ word: String) -> Bool { verbs.contains(word) }

    /// Returns whether two words in small letters are a phrase that governs the genitive: „în fața”.
    package func governsGenitive(_ word: String, after before: String) -> Bool {
        phrases[word]?.contains(before) ?? false
    }
}
