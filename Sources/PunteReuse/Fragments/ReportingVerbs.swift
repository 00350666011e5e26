internal import PunteLanguage

/// The English verbs of saying, in any form.
enum ReportingVerbs {
    private static let words = DataTable(LanguageData.En.reportingVerbs).words

    static func contains(_ word: String) -> Bool {
        words.contains(word) || words.contains(WordAnalyzer.english.lemma(of: word, as: .verb))
    }
}
