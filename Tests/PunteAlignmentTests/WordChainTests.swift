import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteAlignment

/// A random chain whose posteriors are computed as the sum over all ways to place the words.
private struct DrawnChain {
    var emissions: Matrix
    var alone: [Float]
    var jumps = JumpDistribution()
    let nullProbability: Float

    init(rows: Int, columns: Int, seed: UInt64) {
        var random = SeededRandom(seed: seed)
        emissions = Matrix(rows: rows, columns: columns)
        for row in 0..<rows {
            for column in 0..<columns {
                emissions[row, column] = Float.random(in: 0.01...1, using: &random)
            }
        }
        alone = (0..<rows).map { _ in Float.random(in: 0.01...0.3, using: &random) }
        for _ in 0..<5 { jumps.append(Float.random(in: 0.05...1, using: &random)) }
        nullProbability = Float.random(in: 0.05...0.4, using: &random)
    }

    var posteriors: Matrix {
        WordChain(
            emissions: emissions, alone: alone, jumps: jumps, nullProbability: nullProbability
        ).posteriors
    }

    /// The posteriors, computed from every placing of every word.
    var enumerated: Matrix {
        let (rows, columns) = (emissions.rows, emissions.columns)
        var sums = Matrix(rows: rows, columns: columns)
        var total: Float = 0
        // A position with `columns` added renders nothing and keeps the position.
        func place(_ row: Int, after last: Int?, weight: Float, placed: [Int]) {
            guard row < rows else {
                total += weight
                for (row, position) in placed.enumerated() where position < columns {
                    sums[row, position] += weight
                }
                return
            }
            let step = { (next: Int) in jumps[next - (last ?? -1)] }
            let all = (0..<columns).map(step).reduce(0, +)
            for next in 0..<columns {
                let moving = (1 - nullProbability) * step(next) / all * emissions[row, next]
                place(row + 1, after: next, weight: weight * moving, placed: placed + [next])
            }
            for rest in last.map({ [$0] }) ?? Array(0..<columns) {
                let share = last == nil ? nullProbability / Float(columns) : nullProbability
                place(
                    row + 1, after: rest, weight: weight * share * alone[row],
                    placed: placed + [rest + columns])
            }
        }
        place(0, after: nil, weight: 1, placed: [])
        for row in 0..<rows {
            for column in 0..<columns { sums[row, column] /= total }
        }
        return sums
    }
}

@Suite struct WordChainTests {
    @Test(arguments: 0..<40) func posteriorsAreTheSumOverAllPlacings(seed: UInt64) {
        let sizes = [(4, 3), (1, 1), (3, 4), (5, 2), (2, 5), (1, 4)]
        let (rows, columns) = sizes[Int(seed) % sizes.count]
        let chain = DrawnChain(rows: rows, columns: columns, seed: seed)
        let (found, expected) = (chain.posteriors, chain.enumerated)
        for row in 0..<rows {
            for column in 0..<columns {
                #expect(abs(found[row, column] - expected[row, column]) < 1e-4)
            }
        }
    }

    @Test(arguments: 0..<10) func aWordRendersOneWordAtMost(seed: UInt64) {
        let chain = DrawnChain(rows: 60, columns: 45, seed: seed)
        let posteriors = chain.posteriors
        for row in 0..<60 {
            let sum = (0..<45).reduce(Float(0)) { $0 + posteriors[row, $1] }
            #expect((0...1.001).contains(sum))
        }
    }

    /// Products of five hundred small probabilities do not underflow.
    @Test func aLongSentenceDoesNotUnderflow() {
        var chain = DrawnChain(rows: 500, columns: 20, seed: 1)
        for row in 0..<500 {
            for column in 0..<20 { chain.emissions[row, column] *= 1e-6 }
            chain.alone[row] *= 1e-6
        }
        let posteriors = chain.posteriors
        #expect(posteriors.values.allSatisfy { $0.isFinite })
        for row in [0, 250, 499] {
            let sum = (0..<20).reduce(Float(0)) { $0 + posteriors[row, $1] }
            #expect(sum > 0.1)
        }
    }

    @Test func wordsInOrderFollowEachOther() {
        var jumps = JumpDistribution()
        for weight: Float in [0.05, 0.05, 0.8, 0.05, 0.05] { jumps.append(weight) }
        // The middle word could be either of two; its neighbours decide.
        var emissions = Matrix(rows: 3, columns: 3, filledWith: 0.001)
        emissions[0, 0] = 0.9
        emissions[1, 1] = 0.4
        emissions[1, 0] = 0.4
        emissions[2, 2] = 0.9
        // The jump of 0 is as probable as that of 1 in the middle of the distribution.
        var forward = JumpDistribution()
        for weight: Float in [0.02, 0.02, 0.1, 0.84, 0.02] { forward.append(weight) }
        let posteriors = WordChain(
            emissions: emissions, alone: [0.001, 0.001, 0.001], jumps: forward,
            nullProbability: 0.05
        ).posteriors
        #expect(posteriors[1, 1] > 0.8)
        #expect(posteriors[1, 0] < 0.2)
        #expect(jumps[0] == 0.8)
    }
}

@Suite struct WordOrderTests {
    @Test func jumpsAreReadFromTheLongestBackToTheLongestForward() {
        var jumps = JumpDistribution()
        for weight: Float in [1, 2, 3, 4, 5] { jumps.append(weight) }
        #expect((-2...2).map { jumps[$0] } == [1, 2, 3, 4, 5])
        #expect(jumps[-40] == 1)
        #expect(jumps[40] == 5)
        #expect(JumpDistribution()[3] == 1)
    }

    @Test func theTableHasValuesAndJumpsOfBothDirections() {
        let order = WordOrder(
            DataTable(
                text: "# remark\nnull\t0.25\nnovelty\t0.5\n-1\t0.1\t0.2\n0\t0.3\t0.4\n1\t0.6\t0.4\n"
            ))
        #expect(order.nullProbability == 0.25)
        #expect(order.novelty == 0.5)
        #expect((-1...1).map { order.romanian[$0] } == [0.1, 0.3, 0.6])
        #expect((-1...1).map { order.english[$0] } == [0.2, 0.4, 0.4])
    }

    @Test func theShippedOrderIsADistributionThatPrefersTheNextWord() {
        let order = WordOrder.shipped
        for jumps in [order.romanian, order.english] {
            let sum = (-20...20).reduce(Float(0)) { $0 + jumps[$1] }
            #expect(abs(sum - 1) < 0.01)
            #expect((-20...20).max { jumps[$0] < jumps[$1] } == 1)
        }
        #expect((0.01...0.5).contains(order.nullProbability))
        #expect((0.01...0.5).contains(order.novelty))
    }
}
