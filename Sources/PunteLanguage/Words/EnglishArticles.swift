/// The articles of English, from `Resources/en/articles.tsv`. They have no word of their own in
/// Romanian.
package enum EnglishArticles {
    /// The definite article.
    package static let definite = form("definite")
    /// The indefinite article before a consonant.
    package static let indefinite = form("indefinite")
    /// The indefinite article before a vowel.
    package static let indefiniteBeforeVowel = form("before-vowel")

    /// Returns whether a word is an article, whatever its case.
    package static func contains(_ word: some StringProtocol) -> Bool {
        forms.values.contains(NormalForm.folded(String(word)))
    }

    private static let forms: [String: String] = {
        var forms: [String: String] = [:]
        for row in DataTable(LanguageData.En.articles).rows where row.count > 1 {
            forms[row[0]] = row[1]
        }
        return forms
    }()

    private static func form(_ kind: String) -> String { forms[kind] ?? "" }
}
