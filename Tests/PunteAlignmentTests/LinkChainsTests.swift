import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests the first chain of links, and further chains over the remaining sentences.
@Suite struct LinkChainsTests {
    private func chains(
        _ drawn: RandomBeads, first: Float = 0, later: Float = 0.5
    ) -> LinkChains {
        LinkChains(
            beads: drawn.beads, logOdds: drawn.logOdds, romanianCount: drawn.romanianCount,
            englishCount: drawn.englishCount, thresholds: .init(first: first, later: later))
    }

    @Test(arguments: 0..<60) func firstChainHasTheGreatestGain(seed: UInt64) {
        let drawn = RandomBeads(romanian: 5, english: 5, seed: seed)
        let found = chains(drawn)
        let gain = { (chain: [Int]) in
            chain.reduce(Float(0)) {
                $0 + drawn.logOdds[$1] * Float(drawn.beads[$1].sentenceCount) / 2
            }
        }
        let positive = drawn.allChains.filter { $0.allSatisfy { drawn.logOdds[$0] > 0 } }
        #expect(abs(gain(found.first) - (positive.map(gain).max() ?? 0)) < 1e-4)
    }

    @Test(arguments: 0..<60) func noSentenceIsInTwoLinks(seed: UInt64) {
        let drawn = RandomBeads(romanian: 8, english: 8, drawn: 40, seed: seed)
        let found = chains(drawn)
        let beads = (found.first + found.later).map { drawn.beads[$0] }
        let (romanian, english) = (beads.flatMap(\.romanian), beads.flatMap(\.english))
        #expect(Set(romanian).count == romanian.count)
        #expect(Set(english).count == english.count)
        #expect(found.first.allSatisfy { drawn.logOdds[$0] > 0 })
        #expect(found.later.allSatisfy { drawn.logOdds[$0] > 0.5 })
    }

    /// Six chains use all beads that fit, if each side has at most five sentences.
    @Test(arguments: 0..<60) func nothingThatFitsIsLeft(seed: UInt64) {
        let drawn = RandomBeads(romanian: 5, english: 5, drawn: 30, seed: seed)
        let found = chains(drawn)
        let beads = (found.first + found.later).map { drawn.beads[$0] }
        let romanian = Set(beads.flatMap(\.romanian))
        let english = Set(beads.flatMap(\.english))
        for (bead, odds) in zip(drawn.beads, drawn.logOdds) where odds > 0.5 {
            #expect(
                bead.romanian.contains { romanian.contains($0) }
                    || bead.english.contains { english.contains($0) })
        }
    }

    @Test func aMovedSentenceIsALaterChain() {
        // Sentence 0 of the report is the last one of the article.
        let beads = [(0, 1), (1, 2), (2, 3), (3, 0)].map { romanian, english in
            Bead(romanian: romanian..<romanian + 1, english: english..<english + 1)
        }
        let found = LinkChains(
            beads: beads, logOdds: [2, 2, 2, 2], romanianCount: 4, englishCount: 4,
            thresholds: .init(first: 0, later: 0))
        #expect(found.first == [0, 1, 2])
        #expect(found.later == [3])
    }

    @Test func laterChainsMayAskForMore() {
        let beads = [(0, 1), (1, 2), (2, 0)].map { romanian, english in
            Bead(romanian: romanian..<romanian + 1, english: english..<english + 1)
        }
        let found = LinkChains(
            beads: beads, logOdds: [2, 2, 0.4], romanianCount: 3, englishCount: 3,
            thresholds: .init(first: 0, later: 0.5))
        #expect(found.first == [0, 1])
        #expect(found.later.isEmpty)
    }
}
