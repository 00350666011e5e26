import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteText

@Suite struct BoostedTreesTests {
    @Test func followsTheAnswersToALeaf() {
        var trees = BoostedTrees()
        let isRead = trees.append(line: "0<5000 1<-2500 10000 20000 30000")
        #expect(isRead)
        let isLeafRead = trees.append(line: "-500")
        #expect(isLeafRead)
        #expect(trees([0.5, -0.3][...]) == 1 - 0.05)
        #expect(trees([0.5, 0][...]) == 2 - 0.05)
        #expect(trees([0.6, 0][...]) == 3 - 0.05)
    }

    /// A tree that can be written as text and evaluated question by question.
    private indirect enum Tree {
        case leaf(Int)
        case question(feature: Int, threshold: Int, yes: Tree, no: Tree)

        init(leaves: Int, using random: inout SeededRandom) {
            guard leaves > 1 else {
                self = .leaf(.random(in: -50_000...50_000, using: &random))
                return
            }
            let yes = Int.random(in: 1..<leaves, using: &random)
            self = .question(
                feature: .random(in: 0..<4, using: &random),
                threshold: .random(in: -3...3, using: &random) * 2500,
                yes: Tree(leaves: yes, using: &random),
                no: Tree(leaves: leaves - yes, using: &random))
        }

        var line: String {
            switch self {
            case .leaf(let value): "\(value)"
            case .question(let feature, let threshold, let yes, let no):
                "\(feature)<\(threshold) \(yes.line) \(no.line)"
            }
        }

        func value(_ features: [Float]) -> Float {
            switch self {
            case .leaf(let value): Float(value) / BoostedTrees.unit
            case .question(let feature, let threshold, let yes, let no):
                features[feature] <= Float(threshold) / BoostedTrees.unit
                    ? yes.value(features) : no.value(features)
            }
        }
    }

    @Test(arguments: [-Float.infinity, -8, 0], [0, 1, 7, 8, 9, 30])
    func rowsTogetherHaveTheSumsOfSingleRows(_ minimum: Float, _ count: Int) {
        var random = SeededRandom(seed: UInt64(count))
        var trees = BoostedTrees()
        for _ in 0..<43 {
            let isRead = trees.append(line: Tree(leaves: 9, using: &random).line[...])
            #expect(isRead)
        }
        let width = 5
        let rows = (0..<count * width).map { _ in Float.random(in: -1...1, using: &random) }
        let sums = trees.sums(of: rows, width: width, stopBelow: minimum)
        #expect(sums.count == count)
        for (index, sum) in sums.enumerated() {
            #expect(
                sum == trees(rows[index * width..<(index + 1) * width], stopBelow: minimum))
        }
    }

    @Test func sumsWhatAWalkThroughEachTreeFinds() {
        var random = SeededRandom(seed: 61)
        let drawn = (0..<40).map {
            Tree(leaves: $0 % BoostedTrees.maximumLeaves + 1, using: &random)
        }
        var trees = BoostedTrees()
        for tree in drawn {
            let isRead = trees.append(line: tree.line[...])
            #expect(isRead)
        }
        for _ in 0..<200 {
            let row = (0..<4).map { _ in Float(Int.random(in: -4...4, using: &random)) / 4 }
            #expect(trees(row[...]) == drawn.reduce(0) { $0 + $1.value(row) })
        }
    }

    /// Features of any size and sign, zeros of both signs and infinities are on the right side of every
    /// threshold.
    @Test func comparesNumbersOfAllMagnitudes() {
        let values: [Float] = [
            -.infinity, -1e30, -20, -0.5, -.leastNonzeroMagnitude, -0.0, 0, .leastNonzeroMagnitude,
            0.5, 20, 1e30, .infinity,
        ]
        for threshold in [-200_000, -5000, -1, 0, 1, 5000, 200_000] {
            var trees = BoostedTrees()
            let isRead = trees.append(line: "0<\(threshold) 10000 20000")
            #expect(isRead)
            for value in values {
                let isAtMost = value <= Float(threshold) / BoostedTrees.unit
                #expect(trees([value][...]) == (isAtMost ? 1 : 2), "\(value) and \(threshold)")
            }
        }
    }

    @Test func refusesTreesWithTooManyLeaves() {
        var random = SeededRandom(seed: 62)
        var trees = BoostedTrees()
        let tree = Tree(leaves: BoostedTrees.maximumLeaves + 1, using: &random)
        let isRead = trees.append(line: tree.line[...])
        #expect(!isRead)
    }

    @Test(arguments: [
        "", "0<1", "0<1 2", "0<1 2 3 4", "x<1 2 3", "-1<1 2 3", "nothing", "0<1 2 3x", "0< 1 2 3",
        "0<1<2 3 4", "-", "70000<1 2 3", "99999999999999999999",
    ])
    func refusesMalformedTrees(line: String) {
        var trees = BoostedTrees()
        let isRead = trees.append(line: line[...])
        #expect(!isRead)
    }

    @Test func endsEarlyWhenHopeless() {
        var trees = BoostedTrees()
        let areRead = (0..<30).map { _ in trees.append(line: "-10000") }
        #expect(areRead.allSatisfy { $0 })
        #expect(trees([][...]) == -30)
        #expect(trees([][...], stopBelow: -7) == -10)
    }
}
