/// Decides whether the word after a Romanian numeral is the noun that the numeral counts.
///
/// From 20 on, *de* separates numeral and noun: *25 de oameni*, but *25 ieri*, *25 către graniță*.
///
/// Plurals end in -i or -e, and so do many other words. Those that follow numerals without being
/// counted are the function words, the days and months, the numbers, and the words of
/// `Resources/ro/after-numerals.tsv`.
///
/// | word | role |
/// |---|---|
/// | `oameni`, `oi`, `ouă`, `noi` | counted |
/// | `ieri`, `despre`, `vineri`, `s-au` | uncounted |
/// | `dispărute` (a participle), `euro` (no plural ending) | uncertain |
///
/// Source: *Gramatica de bază a limbii române* (Academia Română, 2010), on numerals.
package struct CountedNouns: Sendable {
    /// The role of a word directly after a numeral.
    package enum Role: Sendable {
        /// A noun in the plural, or an adjective before one.
        case counted
        /// A word that belongs to another part of the sentence.
        case uncounted
        /// A word that may be either.
        case uncertain
    }

    /// The rules for Romanian, read once.
    package static let romanian = CountedNouns()

    /// The words that are not counted by a numeral before them, in bare form.
    private var uncounted: Set<String> = []
    /// The words of ``uncounted`` that are neither nouns nor pronouns.
    private var invariable: Set<String> = []
    private var counted: Set<String> = []
    private var nouns: Set<String> = []
    private var uncertain: Set<String> = []
    /// The preposition between a numeral from 20 on and its noun: *de*.
    package private(set) var link = ""
    private var pluralEndings: [String] = []
    private var verbEndings: [String] = []
    private var participleEndings: [String] = []

    private init() {
        for row in DataTable(LanguageData.Ro.afterNumerals).rows where row.count > 1 {
            let words = row[1].split(separator: " ").map(String.init)
            switch row[0] {
            case "link": link = words.first ?? ""
            case "plural-ending": pluralEndings = words
            case "verb-ending": verbEndings = words
            case "participle-ending": participleEndings = words
            case "participle", "uncertain": uncertain.formUnion(words.map(NormalForm.bare))
            case "participle-noun": nouns.formUnion(words.map(NormalForm.bare))
            case "counted": counted.formUnion(words.map(NormalForm.bare))
            default: uncounted.formUnion(words.map(NormalForm.bare))
            }
            if Self.invariableGroups.contains(row[0]) {
                invariable.formUnion(words.map(NormalForm.bare))
            }
        }
        let days = CalendarNames.months(in: .romanian) + CalendarNames.weekdays(in: .romanian)
        uncounted.formUnion(days.map(NormalForm.bare))
    }

    private static let invariableGroups = [
        "preposition", "conjunction", "adverb", "auxiliary", "verb",
    ]

    /// Returns the role of `word` directly after a numeral.
    ///
    /// The word is given as written; diacritics may be missing. A word with a capital letter is a
    /// name or begins a sentence, and is never certainly counted.
    package func role(of word: some StringProtocol) -> Role {
        let written = String(word)
        let bare = NormalForm.bare(written)
        if counted.contains(bare) { return isLowercase(written) ? .counted : .uncertain }
        let folded = NormalForm.folded(written)
        if uncertain.contains(bare) || participleEndings.contains(where: folded.hasSuffix) {
            return .uncertain
        }
        if isListedUncounted(bare) || verbEndings.contains(where: folded.hasSuffix) {
            return .uncounted
        }
        // Ani-lumină: the first word of a compound has the ending.
        let parts = [folded, String(folded.prefix { $0 != "-" })]
        let isPlural = isLowercase(written) && parts.contains(where: hasPluralEnding)
        return isPlural ? .counted : .uncertain
    }

    /// Returns whether `word` is certainly counted by a numeral before it.
    package func isCounted(_ word: some StringProtocol) -> Bool { role(of: word) == .counted }

    /// Returns whether `word` is a noun although it has the ending of a participle: „soldați”.
    package func isNoun(_ word: some StringProtocol) -> Bool {
        nouns.contains(NormalForm.bare(String(word)))
    }

    /// Returns whether `word` is certainly not counted by a numeral before it.
    package func isUncounted(_ word: some StringProtocol) -> Bool { role(of: word) == .uncounted }

    /// Returns whether no adjective can belong to a word that precedes it.
    ///
    /// The word is in bare form. The result is true for prepositions, conjunctions, adverbs, verbs
    /// and numbers.
    package func takesNoAdjective(bare word: String) -> Bool {
        let groups: [FunctionWords.Group] = [.preposition, .conjunction, .adverb, .auxiliary]
        return invariable.contains(word)
            || FunctionWords.words(of: .romanian).contains(bare: word, in: groups)
            || isSmallNumber(word)
    }

    /// Returns whether a word in small letters has a plural ending, whatever its role.
    package func hasPluralEnding(_ word: String) -> Bool {
        word.utf8.count > 1 && pluralEndings.contains(where: word.hasSuffix)
    }

    private func isListedUncounted(_ bare: String) -> Bool {
        if isListed(bare) { return true }
        // S-au, într-o: the first word of a compound that is written with a hyphen decides.
        guard let hyphen = bare.firstIndex(of: "-") else { return false }
        return isListed(String(bare[..<hyphen]))
    }

    private func isListed(_ bare: String) -> Bool {
        uncounted.contains(bare) || isSmallNumber(bare)
            || FunctionWords.words(of: .romanian).contains(bare: bare)
    }

    private func isSmallNumber(_ bare: String) -> Bool {
        switch NumberWords.words(of: .romanian).group(ofBare: bare) {
        case .unit, .ten: return true
        case .scale, nil: return false
        }
    }

    private func isLowercase(_ word: String) -> Bool { word.first?.isLowercase == true }
}

/// Nouns after which a number is a name and not a count: *articolul 5*, *vara 22*, *World War I*.
///
/// They come from `Resources/*/numbered-nouns.tsv`.
package struct NumberedNouns: Sendable {
    /// The kind of number that follows a noun.
    package enum Numeral: String, Sendable, CaseIterable {
        /// Any number in digits: *pagina 12*.
        case number
        /// A year, possibly of two digits: *decembrie 89*.
        case year
        /// A Roman numeral: *clasa V*.
        case roman
        /// A capital letter: *planul B*.
        case letter
    }

    private var forms: [Numeral: Set<String>] = [:]

    /// Returns the numbered nouns of a language.
    package static func nouns(of side: Side) -> NumberedNouns {
        side == .english ? english : romanian
    }

    private static let english = NumberedNouns(LanguageData.En.numberedNouns, months: [])
    private static let romanian = NumberedNouns(
        LanguageData.Ro.numberedNouns, months: CalendarNames.months(in: .romanian))

    /// Reads a table of nouns; `months` are names of months that take a year without a preposition.
    private init(_ table: StaticString, months: [String]) {
        for row in DataTable(table).rows where row.count > 1 {
            let words = row[1].split(separator: " ").map { NormalForm.bare(String($0)) }
            for name in row[0].split(separator: ",") {
                guard let numeral = Numeral(rawValue: String(name)) else { continue }
                forms[numeral, default: []].formUnion(words)
            }
        }
        if !months.isEmpty { forms[.year, default: []].formUnion(months.map(NormalForm.bare)) }
    }

    /// Returns whether a numeral after `word` is a name and not a count.
    ///
    /// - Parameters:
    ///   - word: the word as written; diacritics and case are ignored.
    ///   - numeral: the kind of the numeral.
    /// - Returns: True for numbered nouns.
    package func contains(_ word: some StringProtocol, before numeral: Numeral) -> Bool {
        forms[numeral]?.contains(NormalForm.bare(String(word))) ?? false
    }
}
