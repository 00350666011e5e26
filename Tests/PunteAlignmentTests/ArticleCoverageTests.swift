import PunteAlignment
import PunteText
import Testing

@Suite struct ArticleCoverageTests {
    private func sentence(_ text: String, _ kind: Sentence.Kind = .text) -> Sentence {
        Sentence(text: text, kind: kind, paragraph: 0, range: 0..<0)
    }

    @Test func countsSentencesAndWords() {
        let alignment = Alignment(
            links: [Link(english: 0..<2, romanian: 0..<1, confidence: 1)], englishCount: 3,
            romanianCount: 2)
        let coverage = ArticleCoverage(
            of: alignment,
            english: [
                sentence("It rained."), sentence("The 2 roads – both – were closed."),
                sentence("Nobody was hurt."),
            ],
            romanian: [
                sentence("A plouat, iar drumurile au fost închise."), sentence("Știri pe scurt."),
            ])
        #expect(coverage.used == .init(sentences: 2, words: 8))
        #expect(coverage.dropped == .init(sentences: 1, words: 3))
        #expect(coverage.rendered == .init(sentences: 1, words: 7))
        #expect(coverage.added == .init(sentences: 1, words: 3))
    }

    @Test func aDatelineWithoutCounterpartIsNotCounted() {
        let alignment = Alignment(
            links: [Link(english: 1..<2, romanian: 0..<1, confidence: 1)], englishCount: 3,
            romanianCount: 1)
        let coverage = ArticleCoverage(
            of: alignment,
            english: [
                sentence("IASI, Romania (AFP) --", .dateline), sentence("A bridge collapsed."),
                sentence("Nobody was hurt."),
            ],
            romanian: [sentence("Un pod s-a prăbușit.")])
        #expect(coverage.used == .init(sentences: 1, words: 3))
        #expect(coverage.dropped == .init(sentences: 1, words: 3))
    }

    @Test func addsUp() {
        var sum = ArticleCoverage()
        let alignment = Alignment(links: [], englishCount: 1, romanianCount: 0)
        let part = ArticleCoverage(of: alignment, english: [sentence("Two words.")], romanian: [])
        sum += part
        sum += part
        #expect(sum.dropped == .init(sentences: 2, words: 4))
    }
}
