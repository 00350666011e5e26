internal import PunteLanguage

/// What is known of a language's sentence ends: its abbreviations and the words that open
/// sentences, read from `Resources/abbreviations.*.tsv` and `sentence-starters.*.tsv`.
struct BoundaryRules: Sendable {
    /// What a full stop after an abbreviation means.
    enum Abbreviation: String, Sendable {
        /// A name follows: never an end.
        case title
        /// Never an end before a digit.
        case number
        /// An end only when the next word commonly opens a sentence.
        case either
        /// The same, or when the capitalised word behind is followed by one in lower case.
        case company
        /// The same, unless a weekday or month follows.
        case time
        case never
    }

    private(set) var abbreviations: [String: Abbreviation] = [:]
    /// In lower case.
    private(set) var starters: Set<String> = []
    /// Nouns before Roman numerals.
    private(set) var numberedNouns: NumberedNouns?
    /// Verbs of reported speech, in lower case.
    private(set) var reportingVerbs: Set<String> = []
    /// Weekdays, months and names of time zones, in lower case.
    private(set) var calendarNames: Set<String> = []

    static let none = BoundaryRules()
    static let english = BoundaryRules(
        .english, abbreviations: LanguageData.En.abbreviations,
        starters: LanguageData.En.sentenceStarters)
    static let romanian = BoundaryRules(
        .romanian, abbreviations: LanguageData.Ro.abbreviations,
        starters: LanguageData.Ro.sentenceStarters)

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

    /// A word with and without its diacritics, in comma and in cedilla letters.
    private static func spellings(of word: String) -> [String] {
        let cedilla = LatinLetters.withCedillas(word)
        let caseless = word.lowercased() == word
        return caseless ? [word, cedilla, NormalForm.bare(word)] : [word, cedilla]
    }

    /// The kind of the abbreviation written before a full stop, inner stops included; of `prof.dr`,
    /// in which every part is one, that of its last part.
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
