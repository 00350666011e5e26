import Testing

@testable import PunteAlignment

@Suite struct BoostedTreesTests {
    @Test func followsTheAnswersToALeaf() {
        var trees = BoostedTrees()
        let isRead = trees.append(line: "0<5000 1<-2500 10000 20000 30000")
        #expect(isRead)
        let isLeafRead = trees.append(line: "-500")
        #expect(isLeafRead)
        #expect(trees([0.5, -0.3][...]) == 1 - 0.05)
        #expect(trees([0.5, 0][...]) == 2 - 0.05)
        #expect(trees([0.6, 0][...]) == 3 - 0.05)
    }

    @Test(arguments: ["", "0<1", "0<1 2", "0<1 2 3 4", "x<1 2 3", "-1<1 2 3", "nothing"])
    func refusesMalformedTrees(line: String) {
        var trees = BoostedTrees()
        let isRead = trees.append(line: line[...])
        #expect(!isRead)
    }

    @Test func endsEarlyWhenHopeless() {
        var trees = BoostedTrees()
        let areRead = (0..<30).map { _ in trees.append(line: "-10000") }
        #expect(areRead.allSatisfy { $0 })
        #expect(trees([][...]) == -30)
        #expect(trees([][...], hopeless: -7) == -10)
    }

    @Test func modelNamesItsMalformedLine() {
        #expect {
            try AlignmentModel(text: "# remark\n@setting first x\n", named: "model.txt")
        } throws: { error in
            "\(error)".hasPrefix("model.txt:2:")
        }
    }

    @Test func calibrationIsLinearBetweenCorners() {
        var curve = CalibrationCurve()
        #expect(abs(curve.probability(ofLogOdds: 0) - 0.5) < 1e-6)
        curve.append(-1, 0.2)
        curve.append(1, 0.8)
        #expect(abs(curve.probability(ofLogOdds: 0) - 0.5) < 1e-6)
        #expect(curve.probability(ofLogOdds: -5) == 0.2)
        #expect(curve.probability(ofLogOdds: 5) == 0.8)
    }
}
