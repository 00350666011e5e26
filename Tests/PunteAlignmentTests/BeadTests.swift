import Testing

@testable import PunteAlignment

@Suite struct BeadTests {
    @Test func theListOfShapesAndTheIndexOfAShapeAgree() {
        for (index, shape) in Bead.shapes.enumerated() {
            #expect(Bead(shape, fromRomanian: 3, english: 5).shapeIndex == index)
        }
        #expect(Set(Bead.shapes).count == Bead.shapes.count)
        #expect(Bead.shapes.map { max($0.romanian, $0.english) }.max() == Bead.maximumCount)
    }

    @Test(arguments: [(2, 3), (3, 3), (5, 1), (1, 5), (0, 1), (2, 4)])
    func otherShapesHaveNoIndex(romanian: Int, english: Int) {
        let bead = Bead(romanian: 0..<romanian, english: 0..<english)
        #expect(bead.shapeIndex == nil)
    }

    @Test func rangesAreThoseItWasMadeOf() {
        let bead = Bead(romanian: 7..<9, english: 4..<5)
        #expect(bead.romanian == 7..<9)
        #expect(bead.english == 4..<5)
        #expect(bead.sentenceCount == 3)
        #expect(!bead.isSingle)
        #expect(Bead(romanian: 0..<1, english: 9..<10).isSingle)
        #expect(
            bead == Bead(.init(romanian: 2, english: 1), fromRomanian: 7, english: 4))
    }
}
