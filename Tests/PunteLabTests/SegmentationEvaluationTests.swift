import PunteLanguage
import PunteText
import Testing

@testable import PunteLab

@Suite("Evaluation of sentence boundaries")
struct SegmentationEvaluationTests {
    private func evaluation(of lines: [String]) throws -> SegmentationEvaluation {
        var evaluation = SegmentationEvaluation()
        try evaluation.add(lines: lines, segmenter: SentenceSegmenter(language: .romanian))
        return evaluation
    }

    @Test func endsWhereTheLinesEndAreRight() throws {
        let evaluation = try evaluation(of: [
            "Drumul spre Comarnic rămâne închis",
            "Dl. Ionescu a plecat la Cluj.",
            "S-a întors luni, la ora 17.30.",
        ])
        #expect(evaluation.gold == 3)
        #expect(evaluation.found == 3)
        #expect(evaluation.f1 == 1)
        #expect(evaluation.differences.isEmpty)
    }

    @Test func anEndThatIsNotFoundIsMissing() throws {
        let evaluation = try evaluation(of: [
            "Drumul spre Comarnic rămâne închis", "Dl.", "Ionescu a plecat la Cluj.",
            "S-a întors luni.",
        ])
        #expect(evaluation.gold == 4)
        #expect(evaluation.found == 3)
        #expect(evaluation.right == 3)
        #expect(evaluation.precision == 1)
        #expect(evaluation.recall == 0.75)
        #expect(evaluation.differences == ["- Dl. ¦ Ionescu a plecat la Cluj. S-a"])
    }

    @Test func anEndInsideALineIsWrong() throws {
        let evaluation = try evaluation(of: ["Vremea", "A plouat toată noaptea. Râul a crescut."])
        #expect(evaluation.gold == 2)
        #expect(evaluation.found == 3)
        #expect(evaluation.recall == 1)
        #expect(evaluation.differences == ["+ A plouat toată noaptea. ¦ Râul a crescut."])
    }

    @Test("The first line is a paragraph of its own: no end is asked for between title and text")
    func titles() throws {
        let evaluation = try evaluation(of: ["Ploi în munți", "Râul a crescut."])
        #expect(evaluation.right == 2)
    }

    @Test func documentsAreAddedUp() throws {
        var evaluation = SegmentationEvaluation()
        let segmenter = try SentenceSegmenter(language: .english)
        try evaluation.add(lines: ["Rain", "It rained all night."], segmenter: segmenter)
        try evaluation.add(lines: ["Roads", "Mr.", "Smith stayed home."], segmenter: segmenter)
        #expect(evaluation.gold == 5)
        #expect(evaluation.right == 4)
    }

    @Test func nothingMeasuredIsNothingRight() {
        let evaluation = SegmentationEvaluation()
        #expect(evaluation.precision == 0)
        #expect(evaluation.recall == 0)
        #expect(evaluation.f1 == 0)
    }
}
