import PunteAlignment
import PunteLanguage
import Testing

@Suite struct AlignmentTests {
    private var alignment: Alignment {
        Alignment(
            links: [
                Link(english: 0..<2, romanian: 1..<2, confidence: 0.9),
                Link(english: 3..<4, romanian: 2..<4, confidence: 0.4, label: .moved),
            ], englishCount: 6, romanianCount: 5, relatedness: 0.8)
    }

    @Test func unpairedSentencesAreInNoLink() {
        #expect(alignment.unpairedEnglish == [2, 4, 5])
        #expect(alignment.unpairedRomanian == [0, 4])
        let empty = Alignment(links: [], englishCount: 2, romanianCount: 0)
        #expect(empty.unpairedEnglish == [0, 1])
        #expect(empty.unpairedRomanian.isEmpty)
    }

    @Test func filteringKeepsLinksOfEnoughConfidence() {
        #expect(alignment.filtered(minimumConfidence: 0.4).links.count == 2)
        let strict = alignment.filtered(minimumConfidence: 0.5)
        #expect(strict.links.map(\.confidence) == [0.9])
        #expect(strict.unpairedEnglish == [2, 3, 4, 5])
        #expect(strict.relatedness == 0.8)
    }

    @Test func belowOneHalfTextsSeemUnrelated() {
        var alignment = alignment
        #expect(!alignment.seemsUnrelated)
        alignment.relatedness = 0.49
        #expect(alignment.seemsUnrelated)
    }

    @Test func aLinkGivesTheSentencesOfASide() {
        let link = alignment.links[0]
        #expect(Array(link[.english]) == [0, 1])
        #expect(Array(link[.romanian]) == [1])
        #expect(link.label == .none)
        #expect(Link.Label.moved.rawValue == "moved")
        #expect(Link.Label.none.rawValue.isEmpty)
    }
}
