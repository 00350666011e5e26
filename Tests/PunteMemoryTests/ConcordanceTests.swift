import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct ConcordanceTests {
    private let store: TemporaryMemory

    init() throws {
        store = try TemporaryMemory()
        try store.add([
            ("The White House said no.", "Casa Albă a spus nu."),
            ("A white house stood there.", "Acolo era o casă albă."),
            ("Ministers met in Kyiv.", "Miniștrii s-au întâlnit la Kiev."),
            ("The minister resigned.", "Ministrul a demisionat."),
            ("It rained when the minister left.", "Ploua cînd ministrul a plecat."),
        ])
        try store.memory.save(
            ArticlePair(
                english: Article(.english, "A minister spoke."),
                romanian: Article(.romanian, "Un ministru a vorbit."),
                links: [ArticleLink(english: [0], romanian: [0])]))
    }

    private func found(_ query: ConcordanceQuery) throws -> [String] {
        try store.memory.concordance(query).hits.flatMap { hit in
            Side.allCases.flatMap { side in
                hit.ranges(side).map { range in
                    String(decoding: Array(hit.segment.text(side).utf8)[range], as: UTF8.self)
                }
            }
        }
    }

    @Test func wordsPhrasesAndBeginnings() throws {
        #expect(try found(ConcordanceQuery("resigned")) == ["resigned"])
        #expect(try found(ConcordanceQuery("\"white house\"")) == ["white house", "White House"])
        #expect(try found(ConcordanceQuery("\"house white\"")).isEmpty)
        #expect(try found(ConcordanceQuery("resig*")) == ["resigned"])
    }

    @Test func diacriticsMatterWhenAskedFor() throws {
        #expect(try found(ConcordanceQuery("\"casa alba\"")) == ["casă albă", "Casa Albă"])
        let exact = ConcordanceQuery("\"casa albă\"", respectsDiacritics: true)
        #expect(try store.memory.concordance(exact).hits.count == 1)
        #expect(try found(ConcordanceQuery("când")) == ["cînd"])
    }

    @Test func allFormsOfAWord() throws {
        let query = ConcordanceQuery("minister", side: .english, allForms: true)
        #expect(try Set(found(query)) == ["minister", "Ministers"])
        let romanian = ConcordanceQuery("ministrul", side: .romanian, allForms: true)
        #expect(try Set(found(romanian)).isSuperset(of: ["Ministrul", "ministrul", "ministru"]))
    }

    @Test func partsOfALargerSegmentDoNotShowUpBesideIt() throws {
        let link = ArticleLink(english: [0, 1], romanian: [0])
        try store.memory.save(
            ArticlePair(
                english: Article(.english, "Snow fell on Friday.", "Two roads were closed."),
                romanian: Article(.romanian, "Vineri a nins și două drumuri au fost închise."),
                links: [link] + link.parts()))
        for limit in [1, 10] {
            let result = try store.memory.concordance(ConcordanceQuery("nins"), limit: limit)
            #expect(result.total == 1)
            #expect(
                result.hits.map(\.segment.english) == [
                    "Snow fell on Friday. Two roads were closed."
                ])
        }
    }

    @Test func aPatternWithoutWordsIsRefused() throws {
        #expect(throws: ConcordanceSyntaxError.self) {
            try store.memory.concordance(ConcordanceQuery("\"—\""))
        }
    }
}
