import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Compares expectation maximisation with its definition, written with dictionaries.
@Suite struct TranslationModelTests {
    private typealias Pair = (english: [UInt32], romanian: [UInt32], weight: Double)

    private struct Key: Hashable {
        let english: UInt32
        let romanian: UInt32
    }

    private func pairs(seed: UInt64) -> [Pair] {
        var random = SeededRandom(seed: seed)
        return (0..<12).map { _ in
            let words = { (random: inout SeededRandom) in
                (0..<Int.random(in: 1...5, using: &random)).map { _ in
                    UInt32.random(in: 0..<6, using: &random)
                }
            }
            return (
                english: words(&random), romanian: words(&random),
                weight: Double(Int.random(in: 1...3, using: &random))
            )
        }
    }

    /// Returns the expected links of the last iteration in one direction.
    ///
    /// Romanian words are translations of English words.
    private func expectedLinks(
        of pairs: [Pair], renderedCount: Int, parameters: AlignmentParameters.Lexicon
    ) -> [Key: Double] {
        let uniform = 1 / Double(renderedCount)
        var probability: [Key: Double] = [:]
        var null: [UInt32: Double] = [:]
        var counts: [Key: Double] = [:]
        for _ in 0..<parameters.iterations {
            counts = [:]
            var nullCounts: [UInt32: Double] = [:]
            for pair in pairs {
                let (n, m) = (pair.english.count, pair.romanian.count)
                for (r, word) in pair.romanian.enumerated() {
                    let place = (Double(r) + 0.5) / Double(m)
                    var weights = (0..<n).map { g in
                        exponential(
                            Float(
                                -parameters.tension * abs((Double(g) + 0.5) / Double(n) - place)))
                    }
                    let normal = weights.reduce(0, +)
                    for g in 0..<n {
                        weights[g] *= (1 - parameters.nullProbability) / normal
                        weights[g] *=
                            probability[Key(english: pair.english[g], romanian: word)] ?? uniform
                    }
                    let toNull = parameters.nullProbability * (null[word] ?? uniform)
                    let total = weights.reduce(toNull, +)
                    nullCounts[word, default: 0] += pair.weight * toNull / total
                    for g in 0..<n {
                        counts[Key(english: pair.english[g], romanian: word), default: 0] +=
                            pair.weight * weights[g] / total
                    }
                }
            }
            var totals: [UInt32: Double] = [:]
            for (key, count) in counts { totals[key.english, default: 0] += count }
            for (key, count) in counts {
                let total = totals[key.english] ?? 0
                probability[key] = exponentialOfDifference(
                    TranslationModel.Estimate.digamma(count + parameters.alpha),
                    TranslationModel.Estimate.digamma(
                        total + parameters.alpha * Double(renderedCount)))
            }
            let nullTotal = nullCounts.values.reduce(0, +)
            for word in 0..<UInt32(renderedCount) {
                null[word] =
                    ((nullCounts[word] ?? 0) + 0.01) / (nullTotal + 0.01 * Double(renderedCount))
            }
        }
        return counts
    }

    private func exponentialOfDifference(_ a: Double, _ b: Double) -> Double {
        // By halves, so that the series converges.
        let half = exponential(Float((a - b) / 8))
        return (0..<8).reduce(1.0) { product, _ in product * half }
    }

    @Test(arguments: 0..<8) func entriesAreTheExpectedLinksOfTheDefinition(seed: UInt64) throws {
        let pairs = pairs(seed: seed)
        var corpus = ParallelCorpus()
        for pair in pairs {
            corpus.append(
                english: pair.english, romanian: pair.romanian, weight: Float(pair.weight))
        }
        let parameters = AlignmentParameters.shipped.lexicon
        let model = try TranslationModel.estimate(from: corpus)
        let romanianCount = Int((pairs.flatMap(\.romanian).max() ?? 0)) + 1
        let englishCount = Int((pairs.flatMap(\.english).max() ?? 0)) + 1
        let forward = expectedLinks(
            of: pairs, renderedCount: romanianCount, parameters: parameters)
        let swapped = pairs.map { (english: $0.romanian, romanian: $0.english, weight: $0.weight) }
        let backward = expectedLinks(
            of: swapped, renderedCount: englishCount, parameters: parameters)
        var englishTotals: [UInt32: Double] = [:]
        var romanianTotals: [UInt32: Double] = [:]
        for (key, count) in forward { englishTotals[key.english, default: 0.5] += count }
        for (key, count) in backward { romanianTotals[key.english, default: 0.5] += count }
        for entry in model.entries {
            let key = Key(english: entry.english, romanian: entry.romanian)
            let turned = Key(english: entry.romanian, romanian: entry.english)
            let (there, back) = (forward[key] ?? 0, backward[turned] ?? 0)
            #expect(abs(Double(entry.count) - min(there, back)) < 2e-2)
            #expect(
                abs(Double(entry.forward) - there / (englishTotals[key.english] ?? 1)) < 2e-2)
            #expect(
                abs(Double(entry.backward) - back / (romanianTotals[key.romanian] ?? 1)) < 2e-2)
        }
        let clear = forward.filter { $0.value > 0.05 }.count {
            (backward[Key(english: $0.key.romanian, romanian: $0.key.english)] ?? 0) > 0.05
        }
        #expect(model.entries.count >= clear)
    }

    @Test(arguments: 0..<8) func probabilitiesOfAGivenWordAddUpToOneAtMost(seed: UInt64) throws {
        var corpus = ParallelCorpus()
        for pair in pairs(seed: seed &+ 30) {
            corpus.append(english: pair.english, romanian: pair.romanian)
        }
        let model = try TranslationModel.estimate(from: corpus)
        var forward: [UInt32: Float] = [:]
        var backward: [UInt32: Float] = [:]
        for entry in model.entries {
            forward[entry.english, default: 0] += entry.forward
            backward[entry.romanian, default: 0] += entry.backward
        }
        #expect(forward.values.allSatisfy { $0 <= 1 })
        #expect(backward.values.allSatisfy { $0 <= 1 })
    }

    @Test func progressRunsToOne() throws {
        final class Steps: @unchecked Sendable { var values: [Double] = [] }
        let steps = Steps()
        var corpus = ParallelCorpus()
        corpus.append(english: [0, 1], romanian: [1, 0])
        _ = try TranslationModel.estimate(from: corpus) { steps.values.append($0) }
        #expect(steps.values.count == 2 * AlignmentParameters.shipped.lexicon.iterations)
        #expect(steps.values == steps.values.sorted())
        #expect(steps.values.last == 1)
    }

    @Test func nothingIsLearnedFromNothing() throws {
        let model = try TranslationModel.estimate(from: ParallelCorpus())
        #expect(model.entries.isEmpty)
    }

    /// The digamma function has its known values.
    ///
    /// These are ψ(1) = −γ, ψ(½) = −γ − 2 ln 2 and ψ(x + 1) = ψ(x) + 1/x.
    @Test func digammaHasItsKnownValues() {
        let digamma = TranslationModel.Estimate.digamma
        #expect(abs(digamma(1) + 0.577_215_664_901_5) < 1e-7)
        #expect(abs(digamma(0.5) + 1.963_510_026_021_4) < 1e-7)
        for x in [0.01, 0.3, 1.7, 5.9, 6, 40] {
            #expect(abs(digamma(x + 1) - digamma(x) - 1 / x) < 1e-7)
        }
    }
}

@Suite struct KeyPairsTests {
    @Test func indicesAreThoseOfADictionary() {
        var random = SeededRandom(seed: 3)
        var pairs = TranslationModel.KeyPairs()
        var known: [UInt64: UInt32] = [:]
        // More than half of the first table, so that it grows.
        for _ in 0..<120_000 {
            let (english, romanian) = (
                UInt32.random(in: 0..<400, using: &random),
                UInt32.random(in: 0..<400, using: &random)
            )
            let index = pairs.index(of: english, romanian)
            let key = UInt64(english) << 32 | UInt64(romanian)
            if known[key] == nil { known[key] = UInt32(known.count) }
            if known[key] != index {
                Issue.record("index \(index) of \(english), \(romanian)")
                break
            }
        }
        #expect(pairs.count == known.count)
        #expect(pairs.count > 1 << 15)
        #expect(
            known.allSatisfy {
                pairs[Int($0.value)]
                    == (UInt32($0.key >> 32), UInt32(truncatingIfNeeded: $0.key))
            })
    }
}

@Suite struct ParallelCorpusTests {
    @Test func sentencesAreKeptInOrderAndCut() {
        var corpus = ParallelCorpus()
        corpus.append(english: [1, 2], romanian: [3], weight: 2)
        corpus.append(english: [], romanian: [3])
        corpus.append(english: [1], romanian: [])
        corpus.append(english: [1], romanian: [1], weight: 0)
        corpus.append(english: Array(repeating: 7, count: 100), romanian: [4, 5])
        #expect(corpus.count == 2)
        #expect(corpus.weights == [2, 1])
        #expect(Array(corpus.english[corpus.englishRange(of: 0)]) == [1, 2])
        #expect(Array(corpus.romanian[corpus.romanianRange(of: 0)]) == [3])
        #expect(corpus.englishRange(of: 1).count == ParallelCorpus.maximumLength)
        #expect(Array(corpus.romanian[corpus.romanianRange(of: 1)]) == [4, 5])
    }
}
