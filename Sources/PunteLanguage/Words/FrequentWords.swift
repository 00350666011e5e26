/// Words so frequent in news that they do not indicate its subject.
///
/// They come from `Resources/both/frequent-words.tsv` and `Resources/en/untranslated-words.tsv`.
package enum FrequentWords {
    /// Returns the words with which no term of several words begins or ends.
    ///
    /// These are function words, numbers, weekdays and words of any news story.
    package static func phraseStops(of side: Side) -> Set<String> {
        words(of: side).union(FunctionWords.words(of: side).all)
            .union(NumberWords.words(of: side).all)
            .union(CalendarNames.weekdays(in: side).map { $0.lowercased() })
    }

    /// Returns the function words that may occur inside a term: *lanț de aprovizionare*.
    package static func termLinks(of side: Side) -> Set<String> {
        Set(groups(of: side).filter { $0.name == links }.flatMap(\.words))
    }

    /// Frequent English words that are not Romanian words.
    ///
    /// Two of them show that a text is English and does not only contain English names.
    package static let unmistakablyEnglish = DataTable(LanguageData.En.untranslatedWords).words

    private static let links = "links"

    private static func words(of side: Side) -> Set<String> {
        Set(groups(of: side).filter { $0.name != links }.flatMap(\.words))
    }

    private static func groups(of side: Side) -> [(name: String, words: [String])] {
        DataTable(LanguageData.Both.frequentWords).rows
            .filter { $0.count > 2 && $0[0] == side.rawValue }
            .map { ($0[1], $0[2].split(separator: " ").map(String.init)) }
    }
}
