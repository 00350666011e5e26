import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests which words of a sentence are credited to which sentence of the other text.
@Suite struct PairCreditTests {
    /// A random text whose words are numbers below 12, with weights from 1 to 12.
    ///
    /// A word covers four fifths of the same word, and two fifths of the next.
    private struct Drawn {
        let covered: [[Int32]]
        let covering: [[Int32]]
        let credit: PairCredit
        let partners: [Int]

        init(seed: UInt64) {
            var random = SeededRandom(seed: seed)
            func words() -> [Int32] {
                (0..<5).map { _ in Int32.random(in: 0..<12, using: &random) }
            }
            let covered = (0..<3).map { _ in words() }
            let covering = (0..<5).map { _ in words() }
            self.covered = covered
            self.covering = covering
            partners = (0..<5).filter { _ in Bool.random(using: &random) }
            credit = PairCredit(
                SentenceCoverage(
                    covered: covered, covering: covering, weights: (0..<12).map { Float($0) + 1 }
                ) { type, body in
                    body(type, 0.8)
                    body((type + 1) % 12, 0.4)
                })
        }

        /// The distinct words of a sentence in the order of the text.
        func words(of sentence: Int) -> [Int32] {
            covered[sentence].reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }

        func share(_ word: Int32, by other: Int) -> Float {
            if covering[other].contains(word) { return 0.8 }
            return covering[other].contains((word + 11) % 12) ? 0.4 : 0
        }

        func greatest(_ word: Int32, by others: [Int]) -> Float {
            others.map { share(word, by: $0) }.max() ?? 0
        }
    }

    private func isClose(_ one: Float, _ other: Float) -> Bool { abs(one - other) < 1e-3 }

    @Test(arguments: 0..<60) func creditIsThatOfAScanOfAllSentences(seed: UInt64) {
        let drawn = Drawn(seed: seed)
        for sentence in 0..<3 {
            for other in 0..<5 {
                let found = drawn.credit.credit(of: sentence, for: other, partners: drawn.partners)
                let rivals = (0..<5).filter { $0 != other }
                let partners = drawn.partners.filter { $0 != other }
                var (covered, alone, won): (Float, Float, Float) = (0, 0, 0)
                var (gains, rest): ([Float], Float) = ([], 0)
                for word in drawn.words(of: sentence) {
                    let weight = Float(word) + 1
                    let share = drawn.share(word, by: other)
                    let rival = drawn.greatest(word, by: rivals)
                    let known = drawn.greatest(word, by: partners)
                    covered += share * weight
                    alone += max(0, share - rival) * weight
                    if share >= rival { won += share * weight }
                    gains.append((max(0, share - known) - 0.2) * weight)
                    rest += (1 - known) * weight
                }
                #expect(isClose(found.covered, covered) && isClose(found.alone, alone))
                #expect(isClose(found.won, won) && isClose(found.rest, rest))
                var clause: Float = 0
                for start in gains.indices {
                    for end in start..<gains.count {
                        clause = max(clause, gains[start...end].reduce(0, +))
                    }
                }
                #expect(isClose(found.clause, clause), "\(gains)")
            }
        }
    }

    @Test(arguments: 0..<30) func rivalsCountWithTheirProbability(seed: UInt64) {
        let drawn = Drawn(seed: seed)
        for sentence in 0..<3 {
            for other in 0..<5 {
                let rivals = (0..<5).map { (index: $0, share: Float($0) / 5) }
                let wanted = drawn.words(of: sentence).reduce(Float(0)) { sum, word in
                    let known =
                        rivals.filter { $0.index != other }
                        .map { $0.share * drawn.share(word, by: $0.index) }.max() ?? 0
                    return sum + max(0, drawn.share(word, by: other) - known) * (Float(word) + 1)
                }
                let found = drawn.credit.gain(of: sentence, from: other, beyond: rivals)
                #expect(isClose(found, wanted))
            }
        }
    }
}
