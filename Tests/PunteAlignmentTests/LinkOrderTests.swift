import PunteTestSupport
import Testing

@testable import PunteAlignment

@Suite("Order of links")
struct LinkOrderTests {
    @Test(arguments: [
        ([0, 1, 2, 3], [false, false, false, false]),
        // One sentence was put after two others.
        ([0, 2, 3, 1], [false, false, false, true]),
        ([0, 3, 1, 2], [false, true, false, false]),
        // Two changed places.
        ([0, 2, 1, 3], [false, true, true, false]),
        // A block of two before a block of three.
        ([3, 4, 0, 1, 2], [true, true, false, false, false]),
        ([7], [false]),
        ([], []),
    ])
    func movedLinks(english: [Int], expected: [Bool]) {
        #expect(LinkOrder.moved(english: english) == expected)
    }

    @Test func agreesWithAllChains() {
        var random = SeededRandom(seed: 1975)
        for _ in 0..<300 {
            let count = Int.random(in: 1...9, using: &random)
            let english = Array((0..<count).shuffled(using: &random))
            #expect(LinkOrder.moved(english: english) == bruteForce(english), "\(english)")
        }
    }

    private func bruteForce(_ english: [Int]) -> [Bool] {
        var chains: [[Int]] = []
        for choice in 0..<(1 << english.count) {
            let chain = english.indices.filter { choice & (1 << $0) != 0 }
            if zip(chain, chain.dropFirst()).allSatisfy({ english[$0] < english[$1] }) {
                chains.append(chain)
            }
        }
        let longest = chains.map(\.count).max() ?? 0
        let all = chains.filter { $0.count == longest }
        return english.indices.map { index in !all.allSatisfy { $0.contains(index) } }
    }

    @Test func labelsMovedLinksAndSortsThem() {
        let links = [
            Link(english: 1..<2, romanian: 3..<4, confidence: 0.5),
            Link(english: 0..<1, romanian: 0..<1, confidence: 0.9, label: .partial),
            Link(english: 2..<4, romanian: 1..<2, confidence: 0.8),
            Link(english: 4..<5, romanian: 2..<3, confidence: 0.7),
        ]
        let sorted = LinkOrder.labelled(links)
        #expect(sorted.map(\.romanianIndices) == [[0], [1], [2], [3]])
        #expect(sorted.map(\.label) == [.partial, .none, .none, .moved])
        #expect(sorted.map(\.confidence) == [0.9, 0.8, 0.7, 0.5])
    }

    /// Links labelled as moved by other steps lose the label if they are in order.
    @Test func takesTheLabelFromLinksInOrder() {
        let links = [
            Link(english: 0..<1, romanian: 0..<1, confidence: 1, label: .moved),
            Link(english: 1..<2, romanian: 1..<2, confidence: 1),
        ]
        #expect(LinkOrder.labelled(links).allSatisfy { $0.label == .none })
        #expect(LinkOrder.labelled([]).isEmpty)
    }

    /// The position of a link is that of its neighbouring sentences, not of a sentence from
    /// elsewhere.
    @Test func aSentenceFromElsewhereDoesNotMoveALink() {
        var first = Link(english: 0..<1, romanian: 0..<1, confidence: 1)
        first.english.insert(6)
        let second = Link(english: 1..<2, romanian: 1..<2, confidence: 1)
        #expect(LinkOrder.labelled([first, second]).allSatisfy { $0.label == .none })
    }
}
