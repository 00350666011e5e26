import Foundation
import PunteMemory
import Testing

@testable import PunteLanguage
@testable import PunteReuse

@Suite("The counterpart of a match is what translates it")
struct CounterpartFinderTests {
    private func counterparts(
        of english: String, in pair: (english: String, romanian: String)
    ) throws -> [String] {
        let start = try #require(pair.english.range(of: english)).lowerBound
        let offset = pair.english.utf8.distance(from: pair.english.startIndex, to: start)
        var hit = ConcordanceHit(
            segment: StoredSegment(english: pair.english, romanian: pair.romanian),
            english: [offset..<offset + english.utf8.count], romanian: [])
        try CounterpartFinder().addCounterpart(to: &hit)
        #expect(hit.counterpartSide == .romanian)
        return hit.counterparts.map { pair.romanian.utf8Slice($0) }
    }

    @Test(
        arguments: [
            (
                "agreement", "The ministers signed an agreement.", "Miniștrii au semnat un acord.",
                ["acord"]
            ),
            ("children", "The children are at school.", "Copiii sunt la școală.", ["Copiii"]),
            ("school", "The children are at school.", "Copiii sunt la școală.", ["școală"]),
            (
                "president", "The president met the prime minister in Paris.",
                "Președintele s-a întâlnit la Paris cu prim-ministrul.", ["Președintele"]
            ),
            (
                "government", "The government has approved the budget.",
                "Guvernul a aprobat bugetul.", ["Guvernul"]
            ),
        ])
    func aWordHasItsTranslation(
        word: String, english: String, romanian: String, expected: [String]
    ) throws {
        #expect(try counterparts(of: word, in: (english, romanian)) == expected)
    }

    @Test func whatIsNotTranslatedHasNoCounterpart() throws {
        let pair = ("The talks were held on Monday.", "Au avut loc luni.")
        #expect(try !counterparts(of: "talks", in: pair).contains("luni"))
    }
}
