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
        ([], []),
    ])
    func movedLinks(sources: [Int], expected: [Bool]) {
        #expect(LinkOrder.moved(sources: sources) == expected)
    }

    @Test func agreesWithAllChains() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let count = Int.random(in: 1...9, using: &generator)
            let sources = Array((0..<count).shuffled(using: &generator))
            #expect(LinkOrder.moved(sources: sources) == bruteForce(sources), "\(sources)")
        }
    }

    private func bruteForce(_ sources: [Int]) -> [Bool] {
        var chains: [[Int]] = []
        for choice in 0..<(1 << sources.count) {
            let chain = sources.indices.filter { choice & (1 << $0) != 0 }
            if zip(chain, chain.dropFirst()).allSatisfy({ sources[$0] < sources[$1] }) {
                chains.append(chain)
            }
        }
        let longest = chains.map(\.count).max() ?? 0
        let all = chains.filter { $0.count == longest }
        return sources.indices.map { index in !all.allSatisfy { $0.contains(index) } }
    }
}
