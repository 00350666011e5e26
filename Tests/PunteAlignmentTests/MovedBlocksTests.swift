import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests blocks of sentences that moved from one part of a long text to another.
@Suite struct MovedBlocksTests {
    private func pairs(_ places: [(Int, Int)]) -> [AnchorFinder.Anchor] {
        places.map { AnchorFinder.Anchor(romanian: $0.0, english: $0.1, score: 3) }
    }

    @Test func pairsThatFollowEachOtherAreABlock() {
        var free = MovedBlocks.FreeSentences(romanianCount: 40, englishCount: 80)
        let around = Link(english: 74..<75, romanian: 8..<9, confidence: 1)
        #expect(free.containsAll(of: around))
        free.remove([around])
        #expect(!free.containsAll(of: around))
        let blocks = MovedBlocks.blocks(
            of: pairs([(10, 70), (11, 5), (12, 72), (13, 73), (30, 75), (31, 74)]), among: free)
        #expect(blocks == [TextParts.Part(romanian: 9..<18, english: 66..<74)])
    }

    @Test func aSinglePairIsNoBlock() {
        let free = MovedBlocks.FreeSentences(romanianCount: 90, englishCount: 90)
        #expect(MovedBlocks.blocks(of: pairs([(3, 50), (40, 8), (80, 1)]), among: free).isEmpty)
        #expect(MovedBlocks.blocks(of: [], among: free).isEmpty)
    }

    @Test func twoBlocksThatInterlaceAreKeptApart() {
        let free = MovedBlocks.FreeSentences(romanianCount: 20, englishCount: 90)
        let blocks = MovedBlocks.blocks(
            of: pairs([(4, 70), (5, 20), (6, 71), (7, 21), (8, 72)]), among: free)
        #expect(blocks.count == 2)
        #expect(blocks.contains { $0.english.contains(70) && !$0.english.contains(20) })
        #expect(blocks.contains { $0.english.contains(20) && !$0.english.contains(70) })
    }

    @Test(arguments: 0..<30) func blocksLieWithinTheTextsAndHoldTheirPairs(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var free = MovedBlocks.FreeSentences(romanianCount: 120, englishCount: 120)
        for place in 0..<120 where Int.random(in: 0..<4, using: &random) == 0 {
            free.remove([
                Link(english: place..<place + 1, romanian: place..<place + 1, confidence: 1)
            ])
        }
        let english = Array(0..<120).filter { free.english[$0] }.shuffled(using: &random)
        let romanian = (0..<120).filter { free.romanian[$0] }
        let pairs = zip(romanian, english).map {
            AnchorFinder.Anchor(romanian: $0.0, english: $0.1, score: 2)
        }
        for block in MovedBlocks.blocks(of: pairs, among: free) {
            #expect(block.romanian.lowerBound >= 0 && block.romanian.upperBound <= 120)
            #expect(block.english.lowerBound >= 0 && block.english.upperBound <= 120)
            let inside = pairs.filter {
                block.romanian.contains($0.romanian) && block.english.contains($0.english)
            }
            #expect(inside.count >= 2)
        }
    }
}
