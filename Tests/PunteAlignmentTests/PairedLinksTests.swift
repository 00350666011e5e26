import PunteTestSupport
import Testing

@testable import PunteAlignment

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Tests the links that pairs of sentences make up.
@Suite struct PairedLinksTests {
    /// Returns pairs that hold their sentences together from a probability of one half on.
    private func pairs(_ list: [(Int, Int, Float)]) -> [PairedLinks.Judgement] {
        list.map {
            PairedLinks.Judgement(
                pair: SentencePair(romanian: $0.0, english: $0.1), probability: $0.2,
                holds: $0.2 >= 0.5)
        }
    }

    @Test func aSentenceIsLinkedWithAllThatItDrawsOn() {
        let links = PairedLinks(
            pairs([(0, 1, 0.9), (0, 9, 0.8), (0, 5, 0.3), (1, 2, 0.7), (2, 2, 0.6), (3, 7, 0.1)]))
        #expect(links.groups.map(\.romanian) == [[0], [1, 2]])
        #expect(links.groups.map(\.english) == [[1, 9], [2]])
    }

    @Test func aLinkIsAsSureAsItsPairsAreAndThoseLeftOutAreNot() {
        let sure = PairedLinks(pairs([(0, 0, 0.99)])).groups[0].logOdds
        let alone = PairedLinks(pairs([(0, 0, 0.9)])).groups[0].logOdds
        let contested = PairedLinks(pairs([(0, 0, 0.9), (0, 4, 0.4)])).groups[0]
            .logOdds
        #expect(sure > alone && alone > contested)
        #expect(abs(alone - logf(9)) < 1e-3)
    }

    @Test func withoutPairsThereAreNoLinks() {
        #expect(PairedLinks([]).groups.isEmpty)
        #expect(PairedLinks(pairs([(3, 4, 0.49)])).groups.isEmpty)
    }

    /// Two sentences are in one link exactly when a path of probable pairs leads from one to the
    /// other.
    @Test(arguments: 0..<60) func linksAreThoseOfAScan(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var list: [(Int, Int, Float)] = []
        for row in 0..<7 {
            for column in 0..<6 where Int.random(in: 0..<4, using: &random) == 0 {
                list.append((row, column, Float.random(in: 0...1, using: &random)))
            }
        }
        let links = PairedLinks(pairs(list))
        var unseen = Set(
            list.filter { $0.2 >= 0.5 }.map { SentencePair(romanian: $0.0, english: $0.1) })
        var wanted: Set<[[Int]]> = []
        while let first = unseen.popFirst() {
            var (rows, columns) = (Set([first.romanian]), Set([first.english]))
            while let next = unseen.first(where: {
                rows.contains($0.romanian) || columns.contains($0.english)
            }) {
                unseen.remove(next)
                rows.insert(next.romanian)
                columns.insert(next.english)
            }
            wanted.insert([rows.sorted(), columns.sorted()])
        }
        #expect(Set(links.groups.map { [$0.romanian, $0.english] }) == wanted)
        let first = links.groups.map { $0.romanian[0] }
        #expect(first == first.sorted())
        for group in links.groups {
            let probability = list.reduce(1.0) { product, pair in
                let touches =
                    group.romanian.contains(pair.0) || group.english.contains(pair.1)
                guard touches, pair.2 > 0.02 else { return product }
                return product * Double(pair.2 >= 0.5 ? min(pair.2, 1 - 1e-6) : 1 - pair.2)
            }
            let odds = log(
                min(max(probability, 1e-6), 1 - 1e-6) / (1 - min(max(probability, 1e-6), 1 - 1e-6)))
            #expect(abs(Double(group.logOdds) - odds) < 0.05 * max(1, abs(odds)))
        }
    }
}
