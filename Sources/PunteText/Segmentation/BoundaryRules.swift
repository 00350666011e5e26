internal import PunteLanguage

/// The words of a language that decide whether a sentence ends.
///
/// They come from `abbreviations.tsv`, `sentence-starters.tsv`, `numbered-nouns.tsv`,
/// `reporting-verbs.tsv` and `calendar.tsv`.
struct BoundaryRules: Sendable {
    /// Says when the full stop of an abbreviation ends a sentence.
    enum Abbreviation: String, Sendable {
        /// A full stop after which the sentence continues, because a name follows (`Dr.`).
        case title
        /// A full stop that ends the sentence unless a digit follows (`No.`).
        case number
        /// A full stop that ends the sentence before a number or a word that commonly begins
        /// sentences (`U.S.`).
        case either
        /// A full stop that is treated as `either`, but also ends the sentence before a capitalised
        /// word that is followed by a lower-case word (`Boeing Co. Analysts say`).
        case company
        /// A full stop that is treated as `company`, but never ends the sentence before numbers,
        /// weekdays and months (`p.m.`).
        case time
        /// A full stop that never ends the sentence (`e.g.`).
        case never
    }

    /// The abbreviations without their last full stop; those in lower case are valid in any case.
    private(set) var abbreviations: [String: Abbreviation] = [:]
    /// The words that commonly begin sentences, in lower case.
    private(set) var starters: Set<String> = []
    /// The nouns that are followed by Roman numerals; nil for languages without a list.
    private(set) var numberedNouns: NumberedNouns?
    /// The verbs of reported speech, in lower case.
    private(set) var reportingVerbs: Set<String> = []
    /// The names of weekdays, months and time zones, in lower case.
    private(set) var calendarNames: Set<String> = []

    /// Whether the words of the language are listed, so that its common nouns are known.
    private var knowsWords = false

    /// The empty rules, for a language without lists.
    static let none = BoundaryRules()
    static let english = BoundaryRules(
        .english, abbreviations: LanguageData.En.abbreviations,
        starters: LanguageData.En.sentenceStarters)
    static let romanian = BoundaryRules(
        .romanian, abbreviations: LanguageData.Ro.abbreviations,
        starters: LanguageData.Ro.sentenceStarters)

    /// Returns the rules of a language, whatever its region.
    static func rules(for language: Language) -> BoundaryRules {
        switch Side(language) {
        case .english: english
        case .romanian: romanian
        case nil: none
        }
    }

    private init() {}

    private init(
        _ side: Side, abbreviations table: StaticString, starters words: StaticString
    ) {
        let rows = DataTable(table).rows.filter { $0.count > 1 }
        for row in rows { abbreviations[row[0]] = Abbreviation(rawValue: row[1]) }
        // Without its diacritics „căp.” is another abbreviation, and „î.” only a letter.
        for row in rows where row[0].unicodeScalars.count > 1 {
            for spelling in Self.spellings(of: row[0]) where abbreviations[spelling] == nil {
                abbreviations[spelling] = Abbreviation(rawValue: row[1])
            }
        }
        for word in DataTable(words).words { starters.formUnion(Self.spellings(of: word)) }
        numberedNouns = .nouns(of: side)
        calendarNames = Set(
            Side.allCases.flatMap { side in
                CalendarNames.months(in: side) + CalendarNames.weekdays(in: side)
                    + CalendarNames.zones(in: side)
            }.map { $0.lowercased() })
        reportingVerbs = DataTable(LanguageData.En.reportingVerbs).words
        knowsWords = side == .romanian
    }

    /// Returns whether a word in lower case is a common noun with its article, of a sort that no
    /// surname is: „opoziția”, but not „popa”.
    func isSubject(_ word: String) -> Bool {
        knowsWords && NounEndings.romanian.has(.subject, word) && isCommon(word)
    }

    /// Returns whether a word in lower case is known to be common in the language.
    func isCommon(_ word: String) -> Bool {
        knowsWords && RomanianWords.all.rank(of: word)?.isCommon == true
    }

    /// Returns a word spelt with comma letters, with cedilla letters and, if in lower case, without
    /// diacritics.
    private static func spellings(of word: String) -> [String] {
        let cedilla = LatinLetters.withCedillas(word)
        let caseless = word.lowercased() == word
        return caseless ? [word, cedilla, NormalForm.bare(word)] : [word, cedilla]
    }

    /// Returns the kind of the abbreviation before a full stop; nil if the word is no abbreviation.
    ///
    /// If all parts of a compound such as `prof.dr` are abbreviations, its kind is that of the last
    /// part. The word is given with its inner full stops but without the last one.
    func kind(of written: String) -> Abbreviation? {
        if let exact = abbreviations[written] { return exact }
        guard written.utf8.count > 1 else { return nil }
        let lower = written.lowercased()
        if let caseless = abbreviations[lower] { return caseless }
        guard lower.contains(".") else { return nil }
        let kinds = lower.split(separator: ".").map {
            $0.utf8.count > 1 ? abbreviations[String($0)] : nil
        }
        return kinds.contains(nil) ? nil : kinds.last ?? nil
    }
}
