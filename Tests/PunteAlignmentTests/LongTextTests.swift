import Testing

@testable import PunteAlignment

/// Tests texts that are long enough to be divided into parts.
@Suite struct LongTextTests {
    private static let nouns = [
        ("minister", "ministrul"), ("hospital", "spitalul"), ("bridge", "podul"),
        ("school", "școala"), ("train", "trenul"), ("harbour", "portul"), ("bank", "banca"),
        ("church", "biserica"), ("museum", "muzeul"), ("factory", "fabrica"),
    ]

    @Test func alignsALongTextAcrossItsParts() throws {
        let (english, all) = Self.numbered(400)
        let romanian = all.indices.filter { $0 % 9 != 4 }.map { all[$0] }
        #expect(!TextParts.isWhole(romanian: romanian.count, english: english.count))
        let alignment = try Aligner().align(english: english, romanian: romanian)
        let kept = (0..<400).filter { $0 % 9 != 4 }
        let right = alignment.links.count {
            $0.romanian.count == 1 && $0.englishIndices == $0.romanian.map { kept[$0] }
        }
        #expect(right >= kept.count * 99 / 100)
    }

    @Test func findsABlockThatMovedFromOnePartToAnother() throws {
        let (english, plain) = Self.numbered(600)
        // Sentences 60 to 71 come after sentence 479 now.
        let order = Array(0..<60) + Array(72..<480) + Array(60..<72) + Array(480..<600)
        let alignment = try Aligner().align(english: english, romanian: order.map { plain[$0] })
        let right = alignment.links.filter {
            $0.romanian.count == 1 && $0.englishIndices == $0.romanian.map { order[$0] }
        }
        let moved = right.filter { (60..<72).contains($0.englishIndices[0]) }
        #expect(moved.count >= 11)
        #expect(moved.allSatisfy { $0.label == .moved })
        #expect(right.count >= 590)
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
            english: english, romanian: ["Articolul 6803 a fost vândut la piață dimineață."])
        #expect(alignment.links.allSatisfy { $0.englishIndices == [400] })
        #expect(alignment.links.count == 1)
    }
}
