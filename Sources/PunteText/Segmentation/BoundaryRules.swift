internal import PunteLanguage

/// The words that decide about sentence ends in a language, from `abbreviations.tsv`,
/// `sentence-starters.tsv`, `numbered-nouns.tsv`, `reporting-verbs.tsv` and `calendar.tsv`.
struct BoundaryRules: Sendable {
    /// Says when the full stop of an abbreviation ends a sentence.
    enum Abbreviation: String, Sendable {
        /// Never, since a name follows: `Dr.`
        case title
        /// Unless a digit follows: `No.`
        case number
        /// Before a number or a word that commonly opens sentences: `U.S.`
        case either
        /// As `either`, and before a capitalised word that is followed by one in lower case:
        /// `Boeing Co. Analysts say`.
        case company
        /// As `company` except before numbers, weekdays and months: `p.m.`
        case time
        /// Never: `e.g.`
        case never
    }

    /// Abbreviations without their last full stop; those in lower case stand for every case.
    private(set) var abbreviations: [String: Abbreviation] = [:]
    /// Words that commonly open sentences, in lower case.
    private(set) var starters: Set<String> = []
    /// The nouns that are followed by Roman numerals; nil where none are known.
    private(set) var numberedNouns: NumberedNouns?
    /// Verbs of reported speech, in lower case.
    private(set) var reportingVerbs: Set<String> = []
    /// Weekdays, months and names of time zones, in lower case.
    private(set) var calendarNames: Set<String> = []

    /// No rules: a language of which nothing is known.
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
        for row in DataTable(table).rows where row.count > 1 {
            guard let kind = Abbreviation(rawValue: row[1]) else { continue }
            for spelling in Self.spellings(of: row[0]) { abbreviations[spelling] = kind }
        }
        for word in DataTable(words).words { starters.formUnion(Self.spellings(of: word)) }
        numberedNouns = .nouns(of: side)
        calendarNames = Set(
            Side.allCases.flatMap { side in
                CalendarNames.months(in: side) + CalendarNames.weekdays(in: side)
                    + CalendarNames.zones(in: side)
            }.map { $0.lowercased() })
        reportingVerbs = DataTable(LanguageData.En.reportingVerbs).words
    }

    /// Returns the spellings of a word with comma and with cedilla letters, and without diacritics
    /// when it is in lower case.
    private static func spellings(of word: String) -> [String] {
        let cedilla = LatinLetters.withCedillas(word)
        let caseless = word.lowercased() == word
        return caseless ? [word, cedilla, NormalForm.bare(word)] : [word, cedilla]
    }

    /// Returns the kind of the abbreviation written before a full stop; nil when it is not one.
    ///
    /// Of `prof.dr`, whose parts are all abbreviations, it is the kind of the last part.
    ///
    /// - Parameter written: the word with its inner full stops, without the last one.
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
