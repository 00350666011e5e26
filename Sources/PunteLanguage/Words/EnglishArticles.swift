/// The articles of English, from `Resources/en/articles.tsv`.
///
/// They have no counterpart in Romanian that is a word of its own.
package enum EnglishArticles {
    /// The definite article.
    package static let definite = first("definite")
    /// The indefinite article before a consonant.
    package static let indefinite = first("indefinite")
    /// The indefinite article before a vowel.
    package static let indefiniteBeforeVowel = first("before-vowel")

    /// Returns whether a word is an article, whatever its case.
    package static func contains(_ word: some StringProtocol) -> Bool {
        [definite, indefinite, indefiniteBeforeVowel].contains(NormalForm.folded(String(word)))
    }

    /// Returns whether the numeral at the beginning of a text is pronounced with a vowel first.
    ///
    /// Examples are `an 8`, `an 18,000` and `an eighth`.
    package static func isSpokenWithVowel(_ text: String) -> Bool {
        let numeral = text.drop { !$0.isNumber && !$0.isLetter }
        guard numeral.first?.isNumber == true else {
            let word = numeral.lowercased()
            return forms("vowel-numeral").contains(where: word.hasPrefix)
        }
        let leading = numeral.prefix { $0.isNumber }
        if forms("vowel-first-digit").contains(String(leading.prefix(1))) { return true }
        guard forms("vowel-digits").contains(String(leading)) else { return false }
        let rest = numeral.dropFirst(leading.count)
        return rest.first != "," || rest.dropFirst().prefix { $0.isNumber }.count == 3
    }

    private static let table: [String: [String]] = {
        var forms: [String: [String]] = [:]
        for row in DataTable(LanguageData.En.articles).rows where row.count > 1 {
            forms[row[0]] = row[1].split(separator: " ").map(String.init)
        }
        return forms
    }()

    private static func forms(_ kind: String) -> [String] { table[kind] ?? [] }

    private static func first(_ kind: String) -> String { forms(kind).first ?? "" }
}
