import Testing

@testable import PunteAlignment

@Suite struct LongTextTests {
    @Test(arguments: 0..<40) func heaviestChainIsTheBestOfAllIncreasingSequences(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let pairs = (0..<9).map { source in
            AnchorFinder.Anchor(
                target: Int.random(in: 0..<9, using: &generator), source: source,
                score: Float(Int.random(in: 1...8, using: &generator)))
        }
        var best: Float = 0
        for mask in 0..<(1 << pairs.count) {
            let chosen = pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] }
            let rises = zip(chosen, chosen.dropFirst()).allSatisfy { $0.target < $1.target }
            if rises { best = max(best, chosen.reduce(0) { $0 + $1.score }) }
        }
        let chain = AnchorFinder.heaviestChain(pairs)
        #expect(zip(chain, chain.dropFirst()).allSatisfy { $0.target < $1.target })
        #expect(chain.reduce(0) { $0 + $1.score } == best)
    }

    /// What is never cut is searched as a whole, so that the search is exact.
    @Test func textsOfUpTo250SentencesAreNotCut() {
        for targets in [1, 40, 199, 250] {
            for sources in [1, 40, 199, 250] {
                #expect(TextParts.isWhole(targets: targets, sources: sources))
            }
        }
    }

    @Test func partsHoldEverySentenceOnce() {
        let anchors = stride(from: 3, to: 900, by: 2).flatMap { place in
            [0, 1].map {
                AnchorFinder.Anchor(target: place + $0, source: place + 40 + $0, score: 3)
            }
        }
        for (targets, sources) in [(1000, 1200), (2000, 950), (300, 20_000)] {
            let fitting = anchors.filter { $0.target < targets && $0.source < sources }
            let parts = TextParts.parts(targets: targets, sources: sources, anchors: fitting)
            #expect(parts.flatMap(\.target) == Array(0..<targets))
            #expect(parts.flatMap(\.source) == Array(0..<sources))
            #expect(
                parts.allSatisfy {
                    TextParts.isWhole(targets: $0.target.count, sources: $0.source.count)
                })
        }
    }

    private static let nouns = [
        ("minister", "ministrul"), ("hospital", "spitalul"), ("bridge", "podul"),
        ("school", "școala"), ("train", "trenul"), ("harbour", "portul"), ("bank", "banca"),
        ("church", "biserica"), ("museum", "muzeul"), ("factory", "fabrica"),
    ]

    @Test func alignsALongTextAcrossItsParts() throws {
        let (english, all) = Self.numbered(400)
        let romanian = all.indices.filter { $0 % 9 != 4 }.map { all[$0] }
        #expect(!TextParts.isWhole(targets: romanian.count, sources: english.count))
        let alignment = try Aligner().align(source: english, target: romanian)
        let kept = (0..<400).filter { $0 % 9 != 4 }
        let right = alignment.links.count {
            $0.target.count == 1 && $0.sources == $0.target.map { kept[$0] }
        }
        #expect(right >= kept.count * 99 / 100)
    }

    @Test func findsABlockThatMovedFromOnePartToAnother() throws {
        let (english, plain) = Self.numbered(600)
        // Sentences 60 to 71 now stand behind sentence 479.
        let order = Array(0..<60) + Array(72..<480) + Array(60..<72) + Array(480..<600)
        let alignment = try Aligner().align(source: english, target: order.map { plain[$0] })
        let right = alignment.links.filter {
            $0.target.count == 1 && $0.sources == $0.target.map { order[$0] }
        }
        let moved = right.filter { (60..<72).contains($0.sources[0]) }
        #expect(moved.count >= 11)
        #expect(moved.allSatisfy { $0.label == .moved })
        #expect(right.count >= 590)
    }

    @Test func pairsThatFollowEachOtherAreABlock() {
        let pairs = [(10, 70), (11, 5), (12, 72), (13, 73), (30, 75), (31, 74)].map {
            AnchorFinder.Anchor(target: $0.0, source: $0.1, score: 3)
        }
        var free = MovedBlocks.FreeSentences(targets: 40, sources: 80)
        let around = Link(source: 74..<75, target: 8..<9, confidence: 1)
        #expect(free.holdAll(of: around))
        free.remove([around])
        #expect(!free.holdAll(of: around))
        let blocks = MovedBlocks.blocks(of: pairs, among: free)
        #expect(blocks == [TextParts.Part(target: 9..<18, source: 66..<74)])
    }

    private static func numbered(_ count: Int) -> (english: [String], romanian: [String]) {
        let pairs = (0..<count).map { number in
            let noun = nouns[number * 7 % nouns.count]
            let other = nouns[(number * 3 + 1) % nouns.count]
            return (
                "The \(noun.0) and the \(other.0) received \(number * 13 + 5) letters.",
                "Pentru \(noun.1) și \(other.1) au sosit \(number * 13 + 5) scrisori."
            )
        }
        return (pairs.map(\.0), pairs.map(\.1))
    }

    @Test func aSingleSentenceFindsItsPlaceAmongThousands() throws {
        let english = (0..<800).map {
            "Item \($0 * 17 + 3) was sold at the market in the morning."
        }
        let alignment = try Aligner().align(
            source: english, target: ["Articolul 6803 a fost vândut la piață dimineață."])
        #expect(alignment.links.allSatisfy { $0.sources == [400] })
        #expect(alignment.links.count == 1)
    }
}
