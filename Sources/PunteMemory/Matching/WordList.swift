internal import PunteLanguage
internal import PunteText

/// Words of a language from a table of groups: language, group, words with spaces between them.
struct WordList: Sendable {
    private let words: Set<String>

    private init(_ side: Side, _ table: StaticString) {
        words = Set(DataTable(table).groupedWords(of: side.rawValue).map(NormalForm.bare))
    }

    /// Words that weigh half.
    static func functionWords(_ side: Side) -> WordList {
        side == .english ? englishFunctionWords : romanianFunctionWords
    }

    /// Words that count as figures do.
    static func numberWords(_ side: Side) -> WordList {
        side == .english ? englishNumberWords : romanianNumberWords
    }

    private static let englishFunctionWords = WordList(.english, LanguageData.Both.functionWords)
    private static let romanianFunctionWords = WordList(.romanian, LanguageData.Both.functionWords)
    private static let englishNumberWords = WordList(.english, LanguageData.Both.numberWords)
    private static let romanianNumberWords = WordList(.romanian, LanguageData.Both.numberWords)

    func contains(bare word: String) -> Bool { words.contains(word) }
}
