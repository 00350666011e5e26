import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct ConcordanceQueryTests {
    private static let words = [
        "ministrul", "a", "anunțat", "alegeri", "în", "mai", "și", "reforma", "justiției", "nouă",
    ]

    /// Compares the results for every pattern with a search through all texts.
    @Test func theIndexFindsWhatReadingEverythingFinds() throws {
        let store = try TemporaryMemory()
        var random = RandomNews(seed: 111)
        let texts = (0..<80).map { _ in (0..<6).map { _ in random.pick(Self.words) } }
        try store.add(texts.enumerated().map { ("n\($0)", $1.joined(separator: " ")) })
        for _ in 0..<60 {
            let parts = (0...random.next(2)).map { _ in
                (0...random.next(3)).map { _ in random.pick(Self.words) }
            }
            let pattern = parts.map { part in
                let text = part.map(RandomNews.plain).joined(separator: " ")
                return part.count == 1 ? text : "\"\(text)\""
            }.joined(separator: " ")
            let expected = texts.indices.filter { index in
                parts.allSatisfy { part in
                    texts[index].indices.contains { texts[index][$0...].starts(with: part) }
                }
            }
            let result = try store.memory.concordance(ConcordanceQuery(pattern), limit: 200)
            #expect(result.hits.map { Int($0.segment.id) - 1 } == Array(expected.reversed()))
            #expect(result.total == expected.count)
            for hit in result.hits {
                #expect(hit.english.isEmpty && !hit.romanian.isEmpty)
                for range in hit.romanian {
                    let found = hit.segment.romanian.utf8Slice(range).split(separator: " ")
                    #expect(found.allSatisfy { word in parts.joined().contains(String(word)) })
                }
            }
        }
    }

    @Test func aBeginningFindsEveryWordThatHasIt() throws {
        let store = try TemporaryMemory()
        try store.add([
            ("Talks began.", "Negocierile au început."), ("Who talks?", "Cine negociază?"),
            ("No talks.", "Fără discuții."),
        ])
        let hits = try store.memory.concordance(ConcordanceQuery("negoci*")).hits
        #expect(
            hits.map { $0.segment.romanian.utf8Slice($0.romanian[0]) }
                == ["negociază", "Negocierile"])
    }

    @Test func aSideIsSearchedAlone() throws {
        let store = try TemporaryMemory()
        try store.add([("A moment of truth.", "Un moment al adevărului.")])
        func hit(_ side: Side?) throws -> ConcordanceHit? {
            try store.memory.concordance(ConcordanceQuery("moment", side: side)).hits.first
        }
        #expect(try hit(nil).map { [$0.english.count, $0.romanian.count] } == [1, 1])
        #expect(try hit(.english).map { [$0.english.count, $0.romanian.count] } == [1, 0])
        #expect(try hit(.romanian).map { [$0.english.count, $0.romanian.count] } == [0, 1])
        #expect(try hit(.english)?.ranges(.english) == [2..<8])
    }

    @Test func theTotalCountsWhatIsNotShown() throws {
        let store = try TemporaryMemory()
        try store.add((0..<30).map { ("Report \($0).", "Raportul \($0).") })
        let result = try store.memory.concordance(ConcordanceQuery("report"), limit: 4)
        #expect(result.total == 30)
        #expect(result.hits.map(\.segment.id) == [30, 29, 28, 27])
    }

    @Test func diacriticsOfEveryWordMatterWhenAskedFor() throws {
        let store = try TemporaryMemory()
        try store.add([
            ("Face.", "Față de fată."), ("Girl.", "Fată cu față."), ("Girls.", "fata cu fata"),
        ])
        func found(_ pattern: String) throws -> [Int64] {
            try store.memory.concordance(
                ConcordanceQuery(pattern, respectsDiacritics: true)
            ).hits.map(\.segment.id)
        }
        #expect(try found("față") == [2, 1])
        #expect(try found("fata") == [3])
        #expect(try found("\"fată cu\"") == [2])
        #expect(try found("faț*") == [2, 1])
        #expect(try found("fâță").isEmpty)
    }

    @Test func segmentsOfArticlesNameTheirSource() throws {
        let store = try TemporaryMemory()
        var pair = News.flood
        pair.english.title = "Floods near the Danube"
        pair.english.outlet = "Delta Daily"
        pair.romanian.title = "Inundații la Dunăre"
        pair.romanian.date = "2026-04-13"
        try store.memory.save(pair)
        try store.add([("The Danube rose.", "Dunărea a crescut.")])
        let hits = try store.memory.concordance(ConcordanceQuery("Danube")).hits
        #expect(hits.map(\.source?.title) == [nil, "Inundații la Dunăre"])
        // What the translation does not say is that of the original.
        #expect(hits[1].source?.outlet == "Delta Daily")
        #expect(hits[1].source?.date == "2026-04-13")
        #expect(hits[1].source?.url == "https://example.org/flood")
    }

    @Test func whatWasRemovedOrForgottenIsNotFound() throws {
        let store = try TemporaryMemory()
        try store.memory.save(News.flood)
        try store.memory.save(News.strike)
        let query = ConcordanceQuery("roofs")
        #expect(try store.memory.concordance(query).total == 1)
        try store.memory.forget(article: 1)
        #expect(try store.memory.concordance(query).total == 0)
    }
}
