import PunteLanguage
import PunteMemory
import PunteText

extension ArticlePair {
    /// Creates a pair of articles of one sentence each.
    init(sentence english: String, rendered romanian: String) {
        func article(_ text: String, _ language: Language) -> Article {
            Article(
                language: language,
                sentences: [Sentence(text: text, paragraph: 0, range: 0..<text.utf8.count)])
        }
        self.init(
            english: article(english, .english), romanian: article(romanian, .romanian),
            links: [.init(english: [0], romanian: [0])])
    }
}
