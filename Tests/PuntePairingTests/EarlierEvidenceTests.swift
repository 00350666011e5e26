import PunteAlignment
import PunteLanguage
import Testing

@testable import PuntePairing

/// Tests what a report adds to those that account for more of the article.
@Suite struct EarlierEvidenceTests {
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private func name(_ text: String) -> (key: SketchKey, weight: Float) {
        (SketchKey(.name, text.utf8), 1)
    }

    @Test func aReportThatRepeatsAddsNothing() {
        var before = EarlierEvidence(sentences: 3)
        let share = [0.5, 0.3, 0.2]
        let first = before.add(
            confidence: [1, 0.8, 0], share: share, names: [name("verbr"), name("rotte")])
        #expect(abs(first.share - 0.74) < 1e-9)
        #expect(first.names == 2)
        let second = before.add(confidence: [0.9, 0.5, 0], share: share, names: [name("rotte")])
        #expect(second == EarlierEvidence.Beyond())
        let third = before.add(confidence: [0, 0, 0.5], share: share, names: [name("galat")])
        #expect(abs(third.share - 0.1) < 1e-9)
        #expect(third.names == 1)
    }

    @Test(arguments: 0..<50)
    func reportsTogetherAddWhatTheBestOfThemHave(seed: UInt64) {
        var random = Seeded(state: seed)
        let count = Int.random(in: 1...12, using: &random)
        var share = (0..<count).map { _ in Double.random(in: 0.1...1, using: &random) }
        let whole = share.reduce(0, +)
        share = share.map { $0 / whole }
        let reports = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
        }
        var before = EarlierEvidence(sentences: count)
        var shares = 0.0
        for confidence in reports {
            let added = before.add(confidence: confidence, share: share, names: [])
            #expect(added.share >= 0 && added.share <= 1 + 1e-9)
            shares += added.share
        }
        let best = (0..<count).map { index in reports.map { $0[index] }.max() ?? 0 }
        #expect(abs(shares - zip(best, share).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-9)
    }
}
