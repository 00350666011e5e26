import PunteLanguage
import PunteText

@testable import PunteMemory

/// Two short made-up reports with their translations.
enum News {
    static let flood = ArticlePair(
        english: Article(
            .english, "Floods hit three villages near the Danube on Sunday.",
            "Firefighters rescued 14 people from their roofs.",
            "The prefect said the water would recede by Tuesday.",
            url: "https://example.org/flood"),
        romanian: Article(
            .romanian, "Inundațiile au afectat duminică trei sate din apropierea Dunării.",
            "Pompierii au salvat 14 oameni de pe acoperișuri.",
            "Prefectul a declarat că apele se vor retrage până marți."),
        links: straight(3), origin: "agency.tmx", author: "ana")

    static let strike = ArticlePair(
        english: Article(
            .english, "Teachers went on strike in Iași on Monday.",
            "They are asking for higher wages.", "Schools will stay closed until Friday."),
        romanian: Article(
            .romanian, "Profesorii din Iași au intrat în grevă luni.",
            "Ei cer salarii mai mari.", "Școlile rămân închise până vineri."),
        links: straight(3))

    /// Returns one link for each sentence.
    static func straight(_ count: Int) -> [ArticleLink] {
        (0..<count).map { link([$0], [$0]) }
    }

    static func link(
        _ english: [Int], _ romanian: [Int], confidence: Double? = 0.9,
        status: StoredSegment.Status = .aligned
    ) -> ArticleLink {
        ArticleLink(
            english: english, romanian: romanian, confidence: confidence, status: status)
    }
}

extension Memory {
    /// Returns the names of the checks that fail.
    func failedChecks() throws -> [String] { try verify().filter { !$0.passed }.map(\.name) }
}
