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
    }

    @Test func namesTheMalformedLine() {
        #expect {
            try LinkFile(text: "0\t0\nx\t1\n", named: "links.tsv")
        } throws: { error in
            "\(error)".hasPrefix("links.tsv:2:")
        }
    }

    @Test func calibrationErrorIsTheMeanDistanceInTheBins() {
        var table = CalibrationTable()
        for index in 0..<10 { table.add(confidence: 0.95, right: index < 9) }
        #expect(abs(table.expectedError - 0.05) < 1e-9)
    }
}
