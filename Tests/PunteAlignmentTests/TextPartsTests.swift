import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests the parts into which long texts are divided.
@Suite struct TextPartsTests {
    /// Texts of up to 250 sentences are searched as a whole, so that the search is exact.
    @Test func textsOfUpTo250SentencesAreNotCut() {
        for romanian in [1, 40, 199, 250] {
            for english in [1, 40, 199, 250] {
                #expect(TextParts.isWhole(romanian: romanian, english: english))
            }
        }
        #expect(TextParts.isWhole(romanian: 1, english: 5000))
        #expect(!TextParts.isWhole(romanian: 251, english: 251))
    }

    @Test func partsHoldEverySentenceOnce() {
        let anchors = stride(from: 3, to: 900, by: 2).flatMap { place in
            [0, 1].map {
                AnchorFinder.Anchor(romanian: place + $0, english: place + 40 + $0, score: 3)
            }
        }
        for (romanian, english) in [(1000, 1200), (2000, 950), (300, 20_000)] {
            let fitting = anchors.filter { $0.romanian < romanian && $0.english < english }
            let parts = TextParts.parts(romanian: romanian, english: english, anchors: fitting)
            #expect(parts.flatMap(\.romanian) == Array(0..<romanian))
            #expect(parts.flatMap(\.english) == Array(0..<english))
            #expect(
                parts.allSatisfy {
                    TextParts.isWhole(romanian: $0.romanian.count, english: $0.english.count)
                })
        }
    }

    @Test(arguments: 0..<30) func randomAnchorsLeaveNoSentenceOut(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let (romanian, english) = (
            Int.random(in: 1...900, using: &random), Int.random(in: 1...900, using: &random)
        )
        var anchors: [AnchorFinder.Anchor] = []
        var (row, column) = (0, 0)
        while row < romanian, column < english {
            anchors.append(.init(romanian: row, english: column, score: 2))
            row += Int.random(in: 1...9, using: &random)
            column += Int.random(in: 1...9, using: &random)
        }
        let parts = TextParts.parts(romanian: romanian, english: english, anchors: anchors)
        #expect(parts.flatMap(\.romanian) == Array(0..<romanian))
        #expect(parts.flatMap(\.english) == Array(0..<english))
    }

    @Test func aPartEndsBetweenConsecutiveAnchors() {
        let anchors = [39, 40, 41, 80, 81].map {
            AnchorFinder.Anchor(romanian: $0, english: $0 + 5, score: 2)
        }
        let parts = TextParts.parts(romanian: 200, english: 205, anchors: anchors)
        #expect(parts.first == TextParts.Part(romanian: 0..<40, english: 0..<45))
    }

    @Test func withoutAnchorsAPartIsHalved() {
        let parts = TextParts.parts(romanian: 400, english: 600, anchors: [])
        #expect(parts.count == 2)
        #expect(parts[0] == TextParts.Part(romanian: 0..<200, english: 0..<300))
        #expect(parts[1] == TextParts.Part(romanian: 200..<400, english: 300..<600))
    }

    @Test func aPartIsSeenWithItsSurroundings() {
        let part = TextParts.Part(romanian: 2..<50, english: 60..<98)
        let view = part.widened(romanianCount: 100, englishCount: 100)
        #expect(view == TextParts.Part(romanian: 0..<54, english: 56..<100))
        #expect(part.relative(to: view) == TextParts.Part(romanian: 2..<50, english: 4..<42))
    }

    @Test func aLinkIsInsideWhenAllItsNeighboursAre() {
        let part = TextParts.Part(romanian: 10..<20, english: 5..<15)
        #expect(part.contains(Link(english: 5..<7, romanian: 19..<20, confidence: 1)))
        #expect(!part.contains(Link(english: 4..<6, romanian: 12..<13, confidence: 1)))
        #expect(!part.contains(Link(english: 6..<7, romanian: 19..<21, confidence: 1)))
    }
}
