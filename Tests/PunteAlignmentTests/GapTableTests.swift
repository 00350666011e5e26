import PunteTestSupport
import Testing

@testable import PunteAlignment

@Suite struct GapTableTests {
    /// Returns the gap around a bead by its definition, sentence by sentence.
    private func gap(
        around bead: Bead, chain: [Bead], later: [Bead], romanian: Int, english: Int
    ) -> GapTable.Gap {
        let others = chain.filter { !$0.romanian.overlaps(bead.romanian) }
        let before = others.last { $0.romanian.upperBound <= bead.romanian.lowerBound }
        let after = others.first { $0.romanian.lowerBound >= bead.romanian.upperBound }
        let rows = (before?.romanian.upperBound ?? 0)..<(after?.romanian.lowerBound ?? romanian)
        let low = before?.english.upperBound ?? 0
        let high = after?.english.lowerBound ?? english
        let taken = chain + later
        let distance = max(0, low - bead.english.lowerBound, bead.english.upperBound - high)
        return GapTable.Gap(
            romanian: rows.count { row in !taken.contains { $0.romanian.contains(row) } },
            english: (low..<max(low, high)).count { column in
                !taken.contains { $0.english.contains(column) }
            }, isWithin: distance == 0, distance: distance)
    }

    @Test(arguments: 0..<40) func countsTheFreeSentencesAroundABead(seed: UInt64) {
        let (romanian, english) = (8, 7)
        let drawn = RandomBeads(romanian: romanian, english: english, drawn: 30, seed: seed)
        let chains = LinkChains(
            beads: drawn.beads, logOdds: drawn.logOdds, romanianCount: romanian,
            englishCount: english, thresholds: .init(first: 0, later: 0))
        let chain = chains.first.map { drawn.beads[$0] }
        let later = chains.later.map { drawn.beads[$0] }
        let table = GapTable(
            chain: chain, later: later, romanianCount: romanian, englishCount: english)
        for bead in drawn.beads {
            let found = table.gap(around: bead)
            let expected = gap(
                around: bead, chain: chain, later: later, romanian: romanian, english: english)
            #expect(found.romanian == expected.romanian)
            #expect(found.english == expected.english)
            #expect(found.isWithin == expected.isWithin)
            #expect(found.distance == expected.distance)
        }
    }

    @Test func withoutAChainTheTextsAreOneGap() {
        let table = GapTable(chain: [], later: [], romanianCount: 4, englishCount: 6)
        let gap = table.gap(around: Bead(romanian: 1..<2, english: 5..<6))
        #expect(gap.romanian == 4)
        #expect(gap.english == 6)
        #expect(gap.isWithin)
    }

    @Test func aBeadOutsideItsGapHasADistance() {
        let chain = [
            Bead(romanian: 0..<1, english: 0..<1), Bead(romanian: 2..<3, english: 2..<3),
        ]
        let table = GapTable(chain: chain, later: [], romanianCount: 3, englishCount: 9)
        let gap = table.gap(around: Bead(romanian: 1..<2, english: 6..<7))
        #expect(!gap.isWithin)
        #expect(gap.distance == 5)
        #expect(gap.romanian == 1)
        #expect(gap.english == 1)
    }
}
