import Testing

@testable import PunteMemory

@Suite struct EditDistanceTests {
    /// Returns one of few tokens, so that equal ones and forms of one word are frequent.
    private func code(_ random: inout RandomNews) -> ExactToken {
        let stem = UInt32(random.next(4))
        let form = UInt32(random.next(2))
        switch random.next(4) {
        case 0: return .punctuation(id: stem)
        case 1: return .number(id: stem)
        case 2: return .word(.function, key: stem, id: form)
        default: return .word(.content, key: stem, id: form)
        }
    }

    private func plain(_ a: [ExactToken], _ b: [ExactToken]) -> Int32 {
        var table = [[Int32]](
            repeating: [Int32](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count {
            for j in 0...b.count where i + j > 0 {
                var best = Int32.max
                if i > 0 { best = min(best, table[i - 1][j] + a[i - 1].cost) }
                if j > 0 { best = min(best, table[i][j - 1] + b[j - 1].cost) }
                if i > 0, j > 0 {
                    best = min(best, table[i - 1][j - 1] + a[i - 1].substitutionCost(b[j - 1]))
                }
                table[i][j] = best
            }
        }
        return table[a.count][b.count]
    }

    @Test func theBandLosesNothingWithinTheLimit() {
        var random = RandomNews(seed: 5)
        var distance = EditDistance()
        for _ in 0..<3000 {
            let a = (0..<random.next(12)).map { _ in code(&random) }
            let b =
                random.next(2) == 0
                ? (0..<random.next(12)).map { _ in code(&random) }
                : {
                    var copy = a
                    if !copy.isEmpty { copy[random.next(copy.count)] = code(&random) }
                    if !copy.isEmpty { copy.remove(at: random.next(copy.count)) }
                    return copy
                }()
            let expected = plain(a, b)
            for limit in [0, 30, 75, 200, 1000] as [Int32] {
                let found = a.withUnsafeBufferPointer { a in
                    b.withUnsafeBufferPointer { distance.cost(a, $0, limit: limit) }
                }
                #expect(found == (expected <= limit ? expected : nil))
            }
        }
    }

    /// The distance is a metric, which is required to ignore the common prefix of two texts.
    @Test func substitutionIsAMetric() {
        var random = RandomNews(seed: 7)
        for _ in 0..<5000 {
            let (a, b, c) = (code(&random), code(&random), code(&random))
            #expect(a.substitutionCost(b) == b.substitutionCost(a))
            #expect(a.substitutionCost(c) <= a.substitutionCost(b) + b.substitutionCost(c))
            #expect(a.cost <= a.substitutionCost(b) + b.cost)
        }
    }
}
