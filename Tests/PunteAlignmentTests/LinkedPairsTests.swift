import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests what is known of a pair of sentences from the links around it.
@Suite struct LinkedPairsTests {
    private let links = LinkedPairs(
        [
            Link(english: 0..<1, romanian: 0..<1, confidence: 1, logOdds: 3),
            Link(english: 2..<4, romanian: 2..<3, confidence: 1, logOdds: 2),
            Link(english: 6..<7, romanian: 3..<5, confidence: 1, logOdds: 1),
        ], englishCount: 8, romanianCount: 6)

    private func pair(_ romanian: Int, _ english: Int) -> SentencePair {
        SentencePair(romanian: romanian, english: english)
    }

    @Test func theLinksOfASentence() {
        #expect(links.english(of: 2) == [2, 3] && links.romanian(of: 6) == [3, 4])
        #expect(links.english(of: 1).isEmpty && links.romanian(of: 7).isEmpty)
        #expect(links.odds(ofRomanian: 2) == 2 && links.odds(ofEnglish: 6) == 1)
        #expect(links.odds(ofRomanian: 1) < -1)
        #expect(links.shares.romanian == 4.0 / 6 && links.shares.english == 0.5)
    }

    @Test func theDistanceIsThatToTheOtherPartners() {
        #expect(links.distance(of: pair(2, 7)) == 4)
        #expect(links.distance(of: pair(2, 3)) == 1, "to sentence 2, not to itself")
        #expect(links.distance(of: pair(0, 0)) == .max, "no other partner")
        #expect(links.distance(of: pair(1, 1)) == .max)
    }

    @Test func theOrderIsThatOfTheNearestLinkedSentences() {
        #expect(links.orderDistance(of: pair(1, 1)) == 1)
        #expect(links.orderDistance(of: pair(5, 0)) == 6)
        #expect(links.orderDistance(of: pair(2, 0)) == 0)
    }

    @Test func neighboursThatAreLinked() {
        let inside = links.neighbours(of: pair(2, 3))
        #expect(inside.english == 1 && inside.romanian == 0)
        let below = links.neighbours(of: pair(4, 6))
        #expect(below.romanian == 1 && below.english == 0 && below.diagonal == 0)
        #expect(links.neighbours(of: pair(1, 1)).diagonal == 2)
    }
}
