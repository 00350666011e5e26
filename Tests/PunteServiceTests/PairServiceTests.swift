import PunteGlossary
import PunteLanguage
import Testing

@testable import PunteService

/// Tests which reports the service finds behind the articles of a request.
@Suite struct PairServiceTests {
    private let service = Service(nil) { CompiledGlossary(Glossary([])) }
    private let flood = ArticleInput(ServiceDesk.report)
    private let inundatii = ArticleInput(ServiceDesk.article)
    private let strike = ArticleInput(
        """
        Dockers in Rotterdam walked out on Monday over pay. The union FNV wants 7 percent more, and \
        160 ships are waiting off the coast, said Niels Verbruggen of the port section.
        """)
    private let greva = ArticleInput(
        """
        Docherii din Rotterdam au intrat luni în grevă pentru salarii mai mari. Sindicatul FNV cere 7% \
        în plus, iar 160 de nave așteaptă în larg, a spus Niels Verbruggen, de la secția portuară.
        """)

    @Test func severalArticlesAreAnsweredAsEachAlone() throws {
        let reports = [flood, strike]
        let articles = [greva, inundatii]
        let together = try service.pair(ArchivePairRequest(articles: articles, reports: reports))
        #expect(together.map(\.article) == [0, 1])
        #expect(together.map(\.report) == [1, 0])
        for (number, article) in articles.enumerated() {
            var alone = try service.pair(ArchivePairRequest(article: article, reports: reports))
            #expect(alone.map(\.article) == [0])
            for index in alone.indices { alone[index].article = number }
            #expect(alone == together.filter { $0.article == number })
        }
    }

    @Test func countsOfTwoRequestsAddUpToThoseOfOne() throws {
        let first = try service.countKeys(KeyCountRequest(reports: [flood]))
        let second = try service.countKeys(KeyCountRequest(reports: [strike]))
        let both = try service.countKeys(KeyCountRequest(reports: [flood, strike]))
        #expect(both.reports == first.reports + second.reports)
        var sums: [UInt32: UInt32] = [:]
        for record in [first, second] {
            for (key, count) in zip(record.keys, record.counts) { sums[key, default: 0] += count }
        }
        #expect(Dictionary(uniqueKeysWithValues: zip(both.keys, both.counts)) == sums)
        let many = [ArticleInput](
            repeating: flood, count: ArchivePairRequest.maximumReports + 1)
        #expect(throws: ServiceError.self) {
            try service.countKeys(KeyCountRequest(reports: many))
        }
    }

    @Test func aRequestHasOneArticleOrSeveral() {
        var both = ArchivePairRequest(article: greva, reports: [strike])
        both.articles = [inundatii]
        var none = both
        (none.article, none.articles) = (nil, nil)
        #expect(throws: ServiceError(.invalid, "articles: give article or articles, not both")) {
            try service.pair(both)
        }
        #expect(throws: ServiceError(.invalid, "article: is missing")) { try service.pair(none) }
        let many = [ArticleInput](
            repeating: greva, count: ArchivePairRequest.maximumArticles + 1)
        #expect(throws: ServiceError(.invalid, "articles: more than 1000; use punte pair")) {
            try service.pair(ArchivePairRequest(articles: many, reports: []))
        }
    }
}
