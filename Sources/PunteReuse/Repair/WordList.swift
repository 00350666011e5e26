internal import PunteLanguage
internal import PunteText

/// A set of words from a resource file: one form a line, in small letters.
struct WordList: Sendable {
    private let words: Set<String>

    /// Romanian nouns whose number follows them.
    static let labels = WordList(LanguageData.Ro.labelNouns)
    /// Countries and regions: they take „în” where towns take „la”.
    static let areas = WordList(LanguageData.Ro.areas)
    /// Names before which English has `the`.
    static let articled = WordList(LanguageData.En.articledNames)

    /// English articles.
    static let articles = WordList(LanguageData.En.articles)

    private init(_ text: StaticString) {
        words = Set(DataTable(text).words.map(NormalForm.folded))
    }

    func contains(_ word: some StringProtocol) -> Bool {
        words.contains(NormalForm.folded(String(word)))
    }
}
