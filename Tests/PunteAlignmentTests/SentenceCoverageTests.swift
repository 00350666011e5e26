import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests the share of the words of sentences that other sentences cover.
@Suite struct SentenceCoverageTests {
    /// A random text whose words are numbers below 20, with weights from 1 to 20.
    ///
    /// A word covers half of the same word, and a quarter of the next.
    private struct Drawn {
        let covered: [[Int32]]
        let covering: [[Int32]]
        let coverage: SentenceCoverage

        init(seed: UInt64, covered coveredCount: Int = 4, covering coveringCount: Int = 7) {
            var random = SeededRandom(seed: seed)
            func words() -> [Int32] {
                (0..<6).map { _ in Int32.random(in: 0..<20, using: &random) }
            }
            let covered = (0..<coveredCount).map { _ in words() }
            let covering = (0..<coveringCount).map { _ in words() }
            self.covered = covered
            self.covering = covering
            coverage = SentenceCoverage(
                covered: covered, covering: covering, weights: (0..<20).map { Float($0) + 1 }
            ) { type, body in
                body(type, 0.5)
                body((type + 1) % 20, 0.25)
            }
        }

        func mass(of sentence: Int) -> Float {
            Set(covered[sentence]).reduce(Float(0)) { $0 + Float($1 + 1) }
        }

        func covered(_ sentence: Int, by others: [Int]) -> Float {
            let words = Set(others.flatMap { covering[$0] })
            return Set(covered[sentence]).reduce(Float(0)) { sum, word in
                let share: Float =
                    words.contains(word) ? 0.5 : words.contains((word + 19) % 20) ? 0.25 : 0
                return sum + share * Float(word + 1)
            }
        }
    }

    @Test(arguments: 0..<40) func aWindowCoversTheMaximumOverItsSentences(seed: UInt64) {
        let drawn = Drawn(seed: seed)
        for start in 0..<7 {
            for end in start + 1...7 {
                for sentence in 0..<4 {
                    let expected = drawn.covered(sentence, by: Array(start..<end))
                    #expect(
                        abs(drawn.coverage.covered(sentence, by: start..<end) - expected) < 1e-3)
                    // Asked for again, it is the same.
                    #expect(
                        abs(drawn.coverage.covered(sentence, by: start..<end) - expected) < 1e-3)
                    #expect(
                        abs(drawn.coverage.computed(sentence, by: Array(start..<end)) - expected)
                            < 1e-3)
                }
            }
        }
    }

    @Test(arguments: 0..<20) func anyGroupCoversTheMaximumOverItsSentences(seed: UInt64) {
        let drawn = Drawn(seed: seed &+ 100)
        var random = SeededRandom(seed: seed)
        var group = SentenceGroup(2..<Int.random(in: 3...5, using: &random))
        group.insert(0)
        if !group.contains(6) { group.insert(6) }
        let sentences = SentenceGroup(1..<3)
        let expected = sentences.reduce(Float(0)) { $0 + drawn.covered($1, by: Array(group)) }
        #expect(abs(drawn.coverage.covered(sentences, by: group) - expected) < 1e-3)
        let mass = sentences.reduce(Float(0)) { $0 + drawn.mass(of: $1) }
        #expect(abs(drawn.coverage.mass(of: sentences) - mass) < 1e-3)
        let share = drawn.coverage.share(of: sentences, coveredBy: group)
        #expect(abs(share - expected / mass) < 1e-4)
    }

    @Test(arguments: 0..<20) func sharesOfSingleSentencesAreInTheMatrix(seed: UInt64) {
        let drawn = Drawn(seed: seed &+ 200)
        for sentence in 0..<4 {
            #expect(abs(drawn.coverage.mass[sentence] - drawn.mass(of: sentence)) < 1e-3)
            for other in 0..<7 {
                let expected = drawn.covered(sentence, by: [other]) / drawn.mass(of: sentence)
                #expect(abs(drawn.coverage.share[other, sentence] - expected) < 1e-5)
            }
        }
    }

    @Test(arguments: 0..<20) func aWiderWindowCoversNoLess(seed: UInt64) {
        let coverage = Drawn(seed: seed &+ 300).coverage
        for start in 0..<6 {
            for end in start + 1..<7 {
                let narrow = coverage.share(of: 0..<4, coveredBy: start..<end)
                #expect(coverage.share(of: 0..<4, coveredBy: start..<end + 1) >= narrow - 1e-6)
                if start > 0 {
                    let wide = coverage.share(of: 0..<4, coveredBy: start - 1..<end)
                    #expect(wide >= narrow - 1e-6)
                }
            }
        }
    }

    /// Windows of different sizes at the same place are distinguished.
    @Test func windowsOfAllSizesAreKeptApart() {
        let drawn = Drawn(seed: 7)
        for pass in 0..<2 {
            for size in pass == 0 ? [5, 4, 3, 2] : [2, 3, 4, 5] {
                let found = drawn.coverage.covered(0, by: 1..<1 + size)
                #expect(abs(found - drawn.covered(0, by: Array(1..<1 + size))) < 1e-3)
            }
        }
    }

    @Test func aSentenceWithoutWordsHasNoShare() {
        let coverage = SentenceCoverage(
            covered: [[], [0]], covering: [[0], []], weights: [1]
        ) { type, body in body(type, 1) }
        #expect(coverage.mass[0] > 0)
        #expect(coverage.share[0, 0] == 0)
        #expect(coverage.share[1, 1] == 0)
        #expect(coverage.share[0, 1] > 0.99)
    }
}
