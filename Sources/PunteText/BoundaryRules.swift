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
        case never
    }

    private(set) var abbreviations: [String: Abbreviation] = [:]
    /// In lower case.
    private(set) var starters: Set<String> = []

    static let none = BoundaryRules()
    static let english = BoundaryRules(
        abbreviations: EmbeddedData.abbreviationsEnTSV,
        starters: EmbeddedData.sentenceStartersEnTSV)
    static let romanian = BoundaryRules(
        abbreviations: EmbeddedData.abbreviationsRoTSV,
        starters: EmbeddedData.sentenceStartersRoTSV)

    static func rules(for language: Language) -> BoundaryRules {
        switch language.primary {
        case "en": english
        case "ro": romanian
        default: none
        }
    }

    private init() {}

    private init(abbreviations table: StaticString, starters words: StaticString) {
        for row in DataTable.rows(of: table) where row.count > 1 {
            guard let kind = Abbreviation(rawValue: String(row[1])) else { continue }
            for spelling in Self.spellings(of: String(row[0])) { abbreviations[spelling] = kind }
        }
        for word in DataTable.words(of: words) { starters.formUnion(Self.spellings(of: word)) }
    }

    /// A word with and without its diacritics, in comma and in cedilla letters.
    private static func spellings(of word: String) -> [String] {
        let cedilla = String(
            String.UnicodeScalarView(
                word.unicodeScalars.map { $0 == "ș" ? "ş" : $0 == "ț" ? "ţ" : $0 }))
        let caseless = word.lowercased() == word
        return caseless ? [word, cedilla, NormalForm.bare(word)] : [word, cedilla]
    }

    /// The kind of the abbreviation written before a full stop, inner stops included.
    func kind(of written: String) -> Abbreviation? {
        abbreviations[written] ?? abbreviations[written.lowercased()]
    }
}
