import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct ArticleOverlapTests {
    private let store: TemporaryMemory

    init() throws {
        store = try TemporaryMemory()
        try save("First report.", "A storm hit Galați.", "Nobody was hurt.")
        try save("Other news.", "Nobody was hurt.")
    }

    private func save(_ sentences: String...) throws {
        try store.memory.save(
            ArticlePair(
                english: article(sentences), romanian: Article(.romanian, "Știrea \(sentences)."),
                links: []))
    }

    private func article(_ sentences: [String], _ language: Language = .english) -> Article {
        Article(
            language: language,
            sentences: sentences.map { Sentence(text: $0, paragraph: 0, range: 0..<0) })
    }

    @Test func theNearestVersionComesFirst() throws {
        let overlaps = try store.memory.overlaps(
            with: article(["Second report.", "Nobody was hurt.", "A STORM hit Galati."]))
        let expected = [
            [
                ArticleOverlap.Shared(position: 2, stored: 1),
                ArticleOverlap.Shared(position: 1, stored: 2),
            ],
            [ArticleOverlap.Shared(position: 1, stored: 1)],
        ]
        #expect(overlaps.map(\.sentences) == expected)
    }

    @Test func otherLanguagesAndEmptySentencesHaveNothingInCommon() throws {
        let romanian = article(["Nobody was hurt.", "", " "], .romanian)
        #expect(try store.memory.overlaps(with: romanian).isEmpty)
        #expect(
            try store.memory.overlaps(with: article(["Nobody was hurt."], Language(tag: "en-GB")))
                .count == 2)
    }
}
