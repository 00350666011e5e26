import Foundation
import Testing

@testable import PunteLab

/// Tests that planted negations read as an editor would write them.
@Suite struct NegationPlanterTests {
    private func offset(of word: String, in text: String) throws -> Int {
        let range = try #require(text.range(of: word))
        return text[..<range.lowerBound].utf8.count
    }

    @Test(arguments: [
        ("Primarul a semnat contractul.", "a semnat", "Primarul nu a semnat contractul."),
        ("Compania vrea să vândă fabrica.", "să vândă", "Compania vrea să nu vândă fabrica."),
        ("Trenul s-a oprit în câmp.", "s-a oprit", "Trenul nu s-a oprit în câmp."),
    ])
    func aPredicateIsDenied(_ right: String, _ predicate: String, _ wrong: String) throws {
        let place = try offset(of: predicate, in: right)
        #expect(NegationPlanter.denied(right, at: place) == wrong)
    }

    @Test(arguments: [
        ("Primarul nu a semnat contractul.", "Primarul a semnat contractul."),
        ("Martorii n-au văzut nimic.", "Martorii au văzut nimic."),
    ])
    func aNegationIsTakenOut(_ right: String, _ wrong: String) {
        #expect(NegationPlanter.affirmed(right).map(\.text) == [wrong])
    }

    @Test func aSentenceThatDeniesNothingStays() {
        #expect(NegationPlanter.affirmed("Numele minunat nuanțează totul.").isEmpty)
    }

    @Test func anEnglishPredicateIsDenied() throws {
        let text = "The mayor signed it, and the road was closed."
        let head = try offset(of: "signed", in: text)
        let past = NegationPlanter.denied(english: text, head..<head + 6, after: nil)
        #expect(past.text == "The mayor did not signed it, and the road was closed.")
        let other = try offset(of: "closed", in: text)
        let passive = NegationPlanter.denied(english: text, other..<other + 6, after: other - 1)
        #expect(passive.text == "The mayor signed it, and the road was not closed.")
        #expect(passive.head == other + 4..<other + 10)
    }
}
