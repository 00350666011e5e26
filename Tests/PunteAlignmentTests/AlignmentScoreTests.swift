import PunteTestSupport
import Testing

@testable import PunteAlignment

@Suite struct AlignmentScoreTests {
    @Test func countsStrictLaxAndPairs() throws {
        let gold = try LinkFile(text: "0\t0\n1\t1,2\n\t3\n2\t4\n", named: "gold")
        let system = try LinkFile(text: "0\t0\t0.9\n1\t1\t0.8\n2\t5\t0.4\n3\t\n", named: "system")
        var score = AlignmentScore()
        score.add(system: system, gold: gold)
        #expect((score.strict.rightFound, score.strict.found, score.strict.wanted) == (1, 3, 3))
        #expect((score.lax.rightFound, score.lax.rightWanted) == (2, 2))
        #expect((score.pairs.rightFound, score.pairs.found, score.pairs.wanted) == (2, 3, 4))
        #expect(abs(score.pairs.precision - 2.0 / 3) < 1e-12)
        #expect(abs(score.pairs.recall - 0.5) < 1e-12)
        #expect(abs(score.pairs.f1 - 4.0 / 7) < 1e-12)
    }

    @Test func fusedLinksCountTheirPairs() throws {
        let gold = try LinkFile(text: "0\t0,5\n1\t1\n2,3\t2\n", named: "gold")
        let system = try LinkFile(text: "0\t0\n1\t1,7\n2\t2\n3\t2\n", named: "system")
        var score = AlignmentScore()
        score.add(system: system, gold: gold)
        #expect((score.fused.rightWanted, score.fused.wanted) == (3, 4))
        #expect((score.fused.rightFound, score.fused.found) == (1, 2))
    }

    @Test func documentsAddUp() throws {
        let gold = try LinkFile(text: "0\t0\n1\t1\n", named: "gold")
        let half = try LinkFile(text: "0\t0\n", named: "system")
        var score = AlignmentScore()
        score.add(system: gold, gold: gold)
        score.add(system: half, gold: gold)
        #expect(score.documents == 2)
        #expect(score.strict.precision == 1)
        #expect(score.strict.recall == 0.75)
    }

    @Test func nothingFoundScoresNothing() throws {
        var score = AlignmentScore()
        let none = try LinkFile(text: "", named: "none")
        score.add(system: none, gold: try LinkFile(text: "0\t0\n", named: "gold"))
        #expect(score.strict.precision == 0)
        #expect(score.strict.recall == 0)
        #expect(score.strict.f1 == 0)
        score.add(system: none, gold: none)
        #expect(score.documents == 2)
    }

    /// Lax scores are never below strict scores, because every strictly correct link is also laxly
    /// correct.
    @Test(arguments: 0..<30) func laxScoresAreNoLowerThanStrictOnes(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let links = { (random: inout SeededRandom) in
            (0..<6).map { place in
                let first = Int.random(in: 0..<6, using: &random)
                let more = Bool.random(using: &random) ? ",\(first + 1)" : ""
                return "\(place)\t\(first)\(more)\n"
            }.joined()
        }
        var score = AlignmentScore()
        score.add(
            system: try LinkFile(text: links(&random), named: "system"),
            gold: try LinkFile(text: links(&random), named: "gold"))
        #expect(score.lax.rightFound >= score.strict.rightFound)
        #expect(score.lax.rightWanted >= score.strict.rightWanted)
        for count in [score.strict, score.lax, score.pairs, score.fused] {
            #expect(count.rightFound <= count.found)
            #expect(count.rightWanted <= count.wanted)
            #expect((0...1).contains(count.f1))
        }
    }

    @Test func confidenceIsComparedWithStrictlyRightLinks() throws {
        var score = AlignmentScore()
        score.add(
            system: try LinkFile(text: "0\t0\t0.95\n1\t1\t0.95\n2\t2\n", named: "system"),
            gold: try LinkFile(text: "0\t0\n1\t1,2\n2\t2\n", named: "gold"))
        let bin = score.calibration.bins[9]
        #expect((bin.count, bin.right) == (2, 1))
        #expect(abs(score.calibration.expectedError - 0.45) < 1e-9)
    }
}

@Suite struct CalibrationTableTests {
    @Test func errorIsTheMeanDistanceInTheBins() {
        var table = CalibrationTable()
        for index in 0..<10 { table.add(confidence: 0.95, isRight: index < 9) }
        #expect(abs(table.expectedError - 0.05) < 1e-9)
        for index in 0..<10 { table.add(confidence: 0.5, isRight: index < 2) }
        #expect(abs(table.expectedError - (0.05 + 0.3) / 2) < 1e-9)
    }

    @Test func binsHoldTheWholeScale() {
        var table = CalibrationTable()
        for confidence in [0, 0.05, 0.1, 0.999, 1] {
            table.add(confidence: confidence, isRight: true)
        }
        #expect(table.bins.map(\.count) == [2, 1, 0, 0, 0, 0, 0, 0, 0, 2])
        #expect(CalibrationTable().expectedError == 0)
    }
}
