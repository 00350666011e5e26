import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests which runs of words of a sentence the sentences of the other text get.
@Suite struct SentencePartsTests {
    private func words(_ shares: [[Float]], openingAt openings: Set<Int> = []) -> [SentenceParts
        .Word]
    {
        shares.enumerated().map { index, shares in
            SentenceParts.Word(
                range: index * 10..<index * 10 + 8, weight: 1, shares: shares,
                opensClause: openings.contains(index))
        }
    }

    @Test func eachCounterpartGetsItsClause() {
        let sentence = words(
            [[0.9, 0], [0.8, 0], [0, 0], [0, 0.9], [0, 0.7]], openingAt: [3])
        #expect(
            SentenceParts.runs(of: sentence, count: 2) == [
                .init(counterpart: 0, range: 0..<28), .init(counterpart: 1, range: 30..<48),
            ])
    }

    @Test func aWordThatNothingAccountsForStaysInItsClause() {
        let sentence = words([[0.9], [0], [0.9]])
        #expect(
            SentenceParts.runs(of: sentence, count: 1) == [.init(counterpart: 0, range: 0..<28)])
    }

    @Test func aClauseOfTheWritersOwnBelongsToNone() {
        let sentence = words([[0.9], [0.9], [0], [0], [0], [0]], openingAt: [2])
        #expect(
            SentenceParts.runs(of: sentence, count: 1) == [.init(counterpart: 0, range: 0..<18)])
    }

    @Test func oneSharedWordIsNoPart() {
        let sentence = words([[0.9, 0], [0.9, 0.3], [0.9, 0]])
        #expect(SentenceParts.runs(of: sentence, count: 2).map(\.counterpart) == [0])
    }

    @Test func thereAreNoPartsWithoutWordsOrCounterparts() {
        #expect(SentenceParts.runs(of: [], count: 2).isEmpty)
        #expect(SentenceParts.runs(of: words([[], []]), count: 0).isEmpty)
    }

    /// The value of a choice of states, as the recurrence defines it; `count` is none.
    private func value(_ states: [Int], _ words: [SentenceParts.Word], count: Int) -> Float {
        var sum: Float = 0
        for (index, state) in states.enumerated() {
            if index > 0, states[index - 1] != state { sum -= words[index].opensClause ? 0.1 : 0.4 }
            if state < count { sum += (words[index].shares[state] - 0.2) * words[index].weight }
        }
        return sum
    }

    @Test(arguments: 0..<60) func noOtherRunsAreWorthMore(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let count = Int.random(in: 1...3, using: &random)
        let words = (0..<6).map { index in
            SentenceParts.Word(
                range: index * 10..<index * 10 + 8, weight: .random(in: 0.1...1, using: &random),
                shares: (0..<count).map { _ in .random(in: 0...1, using: &random) },
                opensClause: Bool.random(using: &random))
        }
        var best = -Float.infinity
        let states = count + 1
        let total = (0..<6).reduce(1) { product, _ in product * states }
        for code in 0..<total {
            var rest = code
            let choice = (0..<6).map { _ in
                defer { rest /= states }
                return rest % states
            }
            best = max(best, value(choice, words, count: count))
        }
        var found = [Int](repeating: count, count: 6)
        for run in SentenceParts.runs(of: words, count: count) {
            for index in run.range.lowerBound / 10...run.range.upperBound / 10 {
                found[index] = run.counterpart
            }
        }
        #expect(abs(value(found, words, count: count) - best) < 1e-4)
    }
}
