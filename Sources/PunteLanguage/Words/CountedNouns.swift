/// Tells whether the word after a Romanian numeral is the noun that the numeral counts, so that
/// *de* goes between them from 20 on: *25 de oameni*, but *25 ieri*, *25 către graniță*.
///
/// Plurals end in -i or -e, and many other words do. Those that follow numerals without being
/// counted are the function words, the days and months, the numbers, and the words of
/// `Resources/ro/after-numerals.tsv`.
///
/// | word | role |
/// |---|---|
/// | `oameni`, `oi`, `ouă`, `noi` | counted |
/// | `ieri`, `despre`, `vineri`, `s-au` | uncounted |
/// | `dispărute` (a participle), `euro` (no ending of a plural) | uncertain |
///
/// Source: *Gramatica de bază a limbii române* (Academia Română, 2010), on numerals.
package struct CountedNouns: Sendable {
    /// What a word is to the numeral before it.
    package enum Role: Sendable {
        /// A noun in the plural, or an adjective before one.
        case counted
        /// A word that belongs to another part of the sentence.
        case uncounted
        /// A word that may be either.
        case uncertain
    }

    /// The words of Romanian, read once.
    package static let romanian = CountedNouns()

    /// Bare forms.
    private var uncounted: Set<String> = []
    /// Those of ``uncounted`` that are neither noun nor pronoun.
    private var invariable: Set<String> = []
    private var counted: Set<String> = []
    private var uncertain: Set<String> = []
    /// The preposition between a numeral from 20 on and the noun.
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

    /// Returns what `word` is to a numeral directly before it.
    ///
    /// - Parameter word: as written; diacritics may be missing. A word with a capital is a name
    ///   or begins a sentence, and is not counted for certain.
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

    /// Returns whether `word` is certainly what a numeral before it counts.
    package func isCounted(_ word: some StringProtocol) -> Bool { role(of: word) == .counted }

    /// Returns whether `word` certainly belongs to another part of the sentence than a numeral
    /// before it.
    package func isUncounted(_ word: some StringProtocol) -> Bool { role(of: word) == .uncounted }

    /// Returns whether a word in bare form is a preposition, a conjunction, an adverb, a verb or a
    /// number, to which no adjective after it can belong.
    package func takesNoAdjective(bare word: String) -> Bool {
        let groups: [FunctionWords.Group] = [.preposition, .conjunction, .adverb, .auxiliary]
        return invariable.contains(word)
            || FunctionWords.words(of: .romanian).contains(bare: word, in: groups)
            || isSmallNumber(word)
    }

    /// Returns whether a word in small letters has the ending of a plural, whatever its role.
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
