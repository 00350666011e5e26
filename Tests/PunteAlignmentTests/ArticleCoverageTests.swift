import PunteAlignment
import Testing

@Suite struct ArticleCoverageTests {
    @Test func countsSentencesAndWords() {
        let alignment = Alignment(
            links: [Link(source: 0..<2, target: 0..<1, confidence: 1)], sourceCount: 3,
            targetCount: 2)
        let coverage = ArticleCoverage(
            of: alignment,
            source: ["It rained.", "The 2 roads – both – were closed.", "Nobody was hurt."],
            target: ["A plouat, iar drumurile au fost închise.", "Știri pe scurt."])
        #expect(coverage.used == .init(sentences: 2, words: 8))
        #expect(coverage.dropped == .init(sentences: 1, words: 3))
        #expect(coverage.rendered == .init(sentences: 1, words: 7))
        #expect(coverage.added == .init(sentences: 1, words: 3))
    }

    @Test func addsUp() {
        var sum = ArticleCoverage()
        let alignment = Alignment(links: [], sourceCount: 1, targetCount: 0)
        let part = ArticleCoverage(of: alignment, source: ["Two words."], target: [])
        sum += part
        sum += part
        #expect(sum.dropped == .init(sentences: 2, words: 4))
    }
}
