import Testing

@testable import PunteMemory

/// The edit script against dynamic programming over the whole matrix, and its own rules.
@Suite struct EditScriptTests {
    private func code(_ random: inout RandomNews) -> ExactToken {
        let stem = UInt32(random.next(3))
        return switch random.next(4) {
        case 0: .punctuation(id: stem)
        case 1: .number(id: stem)
        case 2: .word(.function, key: stem, id: UInt32(random.next(2)))
        default: .word(.content, key: stem, id: UInt32(random.next(2)))
        }
    }

    private func text(_ random: inout RandomNews) -> [ExactToken] {
        (0..<random.next(9)).map { _ in code(&random) }
    }

    /// `table[i][j]`: the minimum cost of the first i tokens of `a` and the first j of `b`.
    private func costs(_ a: [ExactToken], _ b: [ExactToken]) -> [[Int32]] {
        var table = [[Int32]](
            repeating: [Int32](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count {
            for j in 0...b.count where i + j > 0 {
                var options: [Int32] = []
                if i > 0 { options.append(table[i - 1][j] + a[i - 1].cost) }
                if j > 0 { options.append(table[i][j - 1] + b[j - 1].cost) }
                if i > 0, j > 0 {
                    options.append(table[i - 1][j - 1] + a[i - 1].substitutionCost(b[j - 1]))
                }
                table[i][j] = options.min() ?? 0
            }
        }
        return table
    }

    @Test func everyTokenOfBothTextsOccursOnceAndInOrder() {
        var random = RandomNews(seed: 61)
        for _ in 0..<400 {
            let (a, b) = (text(&random), text(&random))
            var (i, j) = (0, 0)
            for step in EditScript.steps(a, b) {
                switch step {
                case .pair(let x, let y):
                    #expect(x == i && y == j)
                    (i, j) = (i + 1, j + 1)
                case .added(let x):
                    #expect(x == i)
                    i += 1
                case .missing(let y):
                    #expect(y == j)
                    j += 1
                }
            }
            #expect(i == a.count && j == b.count)
        }
    }

    /// Read from the end, a pair is taken where it is on an optimal path, then a missing token.
    @Test func ofEquallyCheapScriptsTheDocumentedOneIsTaken() {
        var random = RandomNews(seed: 62)
        for _ in 0..<400 {
            let (a, b) = (text(&random), text(&random))
            let table = costs(a, b)
            var expected: [EditScript.Step] = []
            var (i, j) = (a.count, b.count)
            while i > 0 || j > 0 {
                if i > 0, j > 0,
                    table[i][j] == table[i - 1][j - 1] + a[i - 1].substitutionCost(b[j - 1])
                {
                    (i, j) = (i - 1, j - 1)
                    expected.append(.pair(i, j))
                } else if j > 0, table[i][j] == table[i][j - 1] + b[j - 1].cost {
                    j -= 1
                    expected.append(.missing(j))
                } else {
                    i -= 1
                    expected.append(.added(i))
                }
            }
            #expect(EditScript.steps(a, b) == Array(expected.reversed()))
        }
    }

    @Test func anEmptyTextIsAllAddedOrAllMissing() {
        let words: [ExactToken] = (0..<4).map { .word(.content, key: $0, id: $0) }
        let added = (0..<4).map { EditScript.Step.added($0) }
        let missing = (0..<4).map { EditScript.Step.missing($0) }
        #expect(EditScript.steps(words, []) == added)
        #expect(EditScript.steps([], words) == missing)
        #expect(EditScript.steps([ExactToken](), []).isEmpty)
    }

    @Test func theSameTextIsAllPairs() {
        var random = RandomNews(seed: 63)
        let words = (0..<40).map { _ in code(&random) }
        let pairs = words.indices.map { EditScript.Step.pair($0, $0) }
        #expect(EditScript.steps(words, words) == pairs)
    }
}
