import PunteLanguage
import PunteTestSupport
import Testing

@Suite struct EditScriptTests {
    /// Two words with their own costs for each letter and each pair of letters.
    private struct Case {
        var first: [Int]
        var second: [Int]
        var removal: [Int]
        var insertion: [Int]
        var replacement: [[Int?]]

        init(_ random: inout SeededRandom, mayForbid: Bool) {
            func word() -> [Int] {
                (0..<Int.random(in: 0...6, using: &random)).map { _ in
                    Int.random(in: 0..<4, using: &random)
                }
            }
            first = word()
            second = word()
            removal = (0..<4).map { _ in Int.random(in: 1...5, using: &random) }
            insertion = (0..<4).map { _ in Int.random(in: 1...5, using: &random) }
            replacement = (0..<4).map { one in
                (0..<4).map { other in
                    if one == other { return 0 }
                    if mayForbid, Int.random(in: 0..<3, using: &random) == 0 { return nil }
                    return Int.random(in: 1...9, using: &random)
                }
            }
        }

        /// Returns the minimum cost of all scripts for the letters after two positions.
        func least(_ line: Int = 0, _ column: Int = 0) -> Int {
            var costs: [Int] = []
            if line < first.count { costs.append(removal[first[line]] + least(line + 1, column)) }
            if column < second.count {
                costs.append(insertion[second[column]] + least(line, column + 1))
            }
            if line < first.count, column < second.count,
                let cost = replacement[first[line]][second[column]]
            {
                costs.append(cost + least(line + 1, column + 1))
            }
            return costs.min() ?? 0
        }

        var steps: [EditScript.Step] {
            EditScript.steps(
                from: first.count, to: second.count, removing: { removal[first[$0]] },
                inserting: { insertion[second[$0]] },
                replacing: { replacement[first[$0]][second[$1]] })
        }
    }

    @Test func `the cost is the least of all scripts`() {
        var random = SeededRandom(seed: 81)
        for _ in 0..<300 {
            let example = Case(&random, mayForbid: false)
            let cost = EditScript.cost(
                from: example.first.count, to: example.second.count,
                removing: { example.removal[example.first[$0]] },
                inserting: { example.insertion[example.second[$0]] },
                replacing: { example.replacement[example.first[$0]][example.second[$1]] ?? 0 })
            #expect(cost == example.least())
        }
    }

    @Test func `the steps cover both sequences in order at the least cost`() {
        var random = SeededRandom(seed: 82)
        for _ in 0..<300 {
            let example = Case(&random, mayForbid: true)
            var (line, column, cost) = (0, 0, 0)
            for step in example.steps {
                switch step {
                case .pair(let one, let other):
                    #expect(one == line && other == column)
                    let replacement = example.replacement[example.first[one]][example.second[other]]
                    #expect(replacement != nil)
                    cost += replacement ?? 0
                    line += 1
                    column += 1
                case .removed(let one):
                    #expect(one == line)
                    cost += example.removal[example.first[one]]
                    line += 1
                case .inserted(let other):
                    #expect(other == column)
                    cost += example.insertion[example.second[other]]
                    column += 1
                }
            }
            #expect(line == example.first.count && column == example.second.count)
            #expect(cost == example.least())
        }
    }

    @Test func `of scripts with one cost pairs come first, then removals, from the end`() {
        // Every script of two removals and one insertion costs as much as a pair and a removal.
        let steps = EditScript.steps(
            from: 2, to: 1, removing: { _ in 1 }, inserting: { _ in 1 }, replacing: { _, _ in 2 })
        #expect(steps == [.removed(0), .pair(1, 0)])
        let apart = EditScript.steps(
            from: 1, to: 1, removing: { _ in 1 }, inserting: { _ in 1 },
            replacing: { _, _ -> Int? in nil })
        #expect(apart == [.inserted(0), .removed(0)])
    }
}
