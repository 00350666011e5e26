/// The words of a language that have a grammatical function: articles, prepositions, auxiliaries
/// and others.
///
/// They come from `Resources/both/function-words.tsv`. Negations are not among them, because they
/// change what a sentence says.
package struct FunctionWords: Sendable {
    /// The part of speech of a function word.
    package enum Group: String, Sendable {
        case article, preposition, conjunction, pronoun, auxiliary, contraction, adverb
        /// The auxiliaries that make a passive: *was*, „fost”.
        case copula
        /// The conjunctions that join main clauses: *and*, „iar”.
        case coordinating
        /// The words that make a clause depend on a noun before it: *which*, „care”.
        case relative
        /// The pronouns that stand for several: *they*.
        case plural
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

/// Words so frequent in news that they do not indicate its subject.
///
/// They come from `Resources/both/frequent-words.tsv` and `Resources/en/untranslated-words.tsv`.
package enum FrequentWords {
    /// Returns the words with which no term of several words begins or ends.
    ///
    /// These are function words, numbers, weekdays and words of any news story.
    package static func phraseStops(of side: Side) -> Set<String> {
        lists(of: side).words.union(FunctionWords.words(of: side).all)
            .union(NumberWords.words(of: side).all)
            .union(CalendarNames.weekdays(in: side).map { $0.lowercased() })
    }

    /// Returns the function words that may occur inside a term: *lanț de aprovizionare*.
    package static func termLinks(of side: Side) -> Set<String> {
        lists(of: side).links
    }

    /// Frequent English words that are not Romanian words.
    ///
    /// Two of them show that a text is English and does not only contain English names.
    package static let unmistakablyEnglish = DataTable(LanguageData.En.untranslatedWords).words

    private typealias Lists = (words: Set<String>, links: Set<String>)
    private static let english = read(.english)
    private static let romanian = read(.romanian)

    private static func lists(of side: Side) -> Lists { side == .english ? english : romanian }

    private static func read(_ side: Side) -> Lists {
        var result: Lists = ([], [])
        for row in DataTable(LanguageData.Both.frequentWords).rows
        where row.count > 2 && row[0] == side.rawValue {
            let words = row[2].split(separator: " ").map(String.init)
            if row[1] == "links" {
                result.links.formUnion(words)
            } else {
                result.words.formUnion(words)
            }
        }
        return result
    }
}

/// The words of a language that negate a clause, from `Resources/both/negations.tsv`: *not*,
/// *didn't*, „fără”.
package struct Negations: Sendable {
    private let words: Set<String>
    private let endings: [String]
    private let verbal: Set<String>
    private let auxiliaries: Set<String>
    private let related: [String]
    private let modals: Set<String>
    private let determiners: Set<String>
    private let exceptions: Set<String>
    private let phrases: Set<String>

    /// Returns the negations of a language.
    package static func words(of side: Side) -> Negations {
        side == .english ? english : romanian
    }

    private static let english = Negations(.english)
    private static let romanian = Negations(.romanian)

    private init(_ side: Side) {
        let rows = DataTable(LanguageData.Both.negations).rows.filter {
            $0.count == 3 && $0[0] == side.rawValue
        }
        func group(_ name: String) -> [String] {
            rows.filter { $0[1] == name }
                .flatMap { $0[2].split(separator: " ").map { NormalForm.bare(String($0)) } }
        }
        words = Set(group("word"))
        endings = group("ending")
        verbal = Set(group("verbal"))
        auxiliaries = Set(group("auxiliary"))
        related = group("related")
        modals = Set(group("modal"))
        determiners = Set(group("determiner"))
        exceptions = Set(group("except"))
        phrases = Set(
            rows.filter { $0[1] == "phrase" }.flatMap { $0[2].split(separator: " ") }
                .map { NormalForm.bare($0.split(separator: "_").joined(separator: " ")) })
    }

    /// Returns whether a word in bare form denies the verb after it: *not*, „nu”.
    package func isVerbal(bare word: String) -> Bool {
        verbal.contains(word) || endings.contains(where: word.hasSuffix)
    }

    /// Returns whether a word in bare form denies the noun after it: *no*.
    package func isDeterminer(bare word: String) -> Bool { determiners.contains(word) }

    /// Returns whether a word in bare form leaves one thing of what a verb before it denies: „nu … decât”.
    package func isException(bare word: String) -> Bool { exceptions.contains(word) }

    /// Returns whether a word in bare form may stand between a negation and its verb.
    package func isAuxiliary(bare word: String) -> Bool { auxiliaries.contains(word) }

    /// Returns whether a word in bare form says that something is possible: *could*, „putut”.
    package func isModal(bare word: String) -> Bool { modals.contains(word) }

    /// Returns whether a word in bare form has a negative meaning without being a negation, so that
    /// the other language may render it by one: *failed*, „refuzat”.
    package func isRelated(bare word: String) -> Bool {
        related.contains { word.hasPrefix($0) }
    }

    /// Returns whether two words in bare form have a negative meaning together: *rule out*.
    package func isRelated(bare first: String, _ second: String) -> Bool {
        phrases.contains(first + " " + second)
    }

    /// Returns whether a word in bare form (``NormalForm/bare(_:)``) is a negation.
    package func contains(bare word: String) -> Bool {
        words.contains(word) || endings.contains(where: word.hasSuffix)
    }
}
