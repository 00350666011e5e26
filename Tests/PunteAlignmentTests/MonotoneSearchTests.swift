import PunteTestSupport
import Testing

@testable import PunteAlignment

@Suite struct MonotoneSearchTests {
    @Test(arguments: 0..<80) func findsTheBestOfAllChains(seed: UInt64) {
        let (romanian, english) = (Int(seed % 5) + 1, Int(seed / 5 % 6) + 1)
        let drawn = RandomBeads(romanian: romanian, english: english, seed: seed)
        let candidates = zip(drawn.beads, drawn.logOdds).filter { $0.1 > 0 }.map {
            MonotoneSearch.Candidate(bead: $0.0, gain: $0.1)
        }
        let found = MonotoneSearch.bestChain(
            of: candidates, freeRomanian: Array(0..<romanian), freeEnglish: Array(0..<english))
        let gain = { (chain: [Int]) in chain.reduce(Float(0)) { $0 + candidates[$1].gain } }
        let chains = RandomBeads.allChains(of: candidates.map(\.bead))
        #expect(abs(gain(found) - (chains.map(gain).max() ?? 0)) < 1e-4)
        #expect(chains.contains(found))
    }

    /// Compares the search with the plain recurrence over all beads, on texts of up to 200
    /// sentences.
    @Test(arguments: [(200, 200), (37, 190), (199, 12)])
    func equalsTheExactSearchOnWholeTexts(romanian: Int, english: Int) {
        var random = SeededRandom(seed: UInt64(romanian * 1000 + english))
        var gains: [Bead: Float] = [:]
        for _ in 0..<romanian * english / 4 {
            let bead = RandomBeads.bead(romanian: romanian, english: english, using: &random)
            if let bead { gains[bead] = Float(Int.random(in: 1...16, using: &random)) / 4 }
        }
        var best = Matrix(rows: romanian + 1, columns: english + 1)
        for row in 1...romanian {
            for column in 1...english {
                var value = max(best[row - 1, column], best[row, column - 1])
                for shape in Bead.shapes where shape.romanian <= row && shape.english <= column {
                    let (top, left) = (row - shape.romanian, column - shape.english)
                    if let gain = gains[Bead(shape, fromRomanian: top, english: left)] {
                        value = max(value, best[top, left] + gain)
                    }
                }
                best[row, column] = value
            }
        }
        let candidates = gains.map { MonotoneSearch.Candidate(bead: $0.key, gain: $0.value) }
        let chain = MonotoneSearch.bestChain(
            of: candidates, freeRomanian: Array(0..<romanian), freeEnglish: Array(0..<english))
        #expect(chain.reduce(Float(0)) { $0 + candidates[$1].gain } == best[romanian, english])
        let beads = chain.map { candidates[$0].bead }
        #expect(zip(beads, beads.dropFirst()).allSatisfy { $0.precedes($1) })
    }

    @Test func passesOverSentencesThatAreTaken() {
        let bead = Bead(romanian: 4..<5, english: 7..<9)
        let found = MonotoneSearch.bestChain(
            of: [.init(bead: bead, gain: 1)], freeRomanian: [0, 4], freeEnglish: [2, 7, 8])
        #expect(found == [0])
    }

    /// Used sentences between the free ones change only the indices.
    @Test(arguments: 0..<20) func holesInTheTextsDoNotMatter(seed: UInt64) {
        let drawn = RandomBeads(romanian: 5, english: 5, seed: seed)
        let candidates = zip(drawn.beads, drawn.logOdds).filter { $0.1 > 0 }.map {
            MonotoneSearch.Candidate(bead: $0.0, gain: $0.1)
        }
        let dense = MonotoneSearch.bestChain(
            of: candidates, freeRomanian: Array(0..<5), freeEnglish: Array(0..<5))
        // Holes before all beads: every bead moves by three sentences.
        let moved = candidates.map { candidate in
            MonotoneSearch.Candidate(
                bead: Bead(
                    romanian: candidate.bead.romanian.lowerBound + 3..<candidate.bead.romanian
                        .upperBound + 3,
                    english: candidate.bead.english.lowerBound + 3..<candidate.bead.english
                        .upperBound + 3),
                gain: candidate.gain)
        }
        let sparse = MonotoneSearch.bestChain(
            of: moved, freeRomanian: [0] + Array(3..<8), freeEnglish: [1] + Array(3..<8))
        #expect(sparse == dense)
    }

    @Test func nothingToChooseFromGivesNoChain() {
        let candidate = MonotoneSearch.Candidate(
            bead: Bead(romanian: 0..<1, english: 0..<1), gain: 1)
        #expect(
            MonotoneSearch.bestChain(of: [], freeRomanian: [0], freeEnglish: [0]).isEmpty)
        #expect(
            MonotoneSearch.bestChain(of: [candidate], freeRomanian: [], freeEnglish: [0]).isEmpty)
        #expect(
            MonotoneSearch.bestChain(of: [candidate], freeRomanian: [0], freeEnglish: []).isEmpty)
    }
}
