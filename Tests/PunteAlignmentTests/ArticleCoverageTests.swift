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

@Suite struct RelatednessTests {
    private func alignment(_ confidences: [Double], of count: Int) -> Alignment {
        Alignment(
            links: confidences.enumerated().map {
                Link(source: $0..<$0 + 1, target: $0..<$0 + 1, confidence: $1)
            }, sourceCount: count, targetCount: count + 10)
    }

    @Test func aFewDoubtfulLinksDoNotMakeAVersion() {
        #expect(alignment([0.86, 0.95], of: 20).seemsUnrelated)
        #expect(alignment([], of: 3).seemsUnrelated)
    }

    @Test func oneLinkBeyondDoubtDoes() {
        #expect(!alignment([0.86, 0.995], of: 20).seemsUnrelated)
    }

    @Test func soDoManyDoubtfulOnes() {
        #expect(!alignment([0.86, 0.9, 0.9], of: 6).seemsUnrelated)
        #expect(!Alignment(links: [], sourceCount: 0, targetCount: 4).seemsUnrelated)
    }
}
