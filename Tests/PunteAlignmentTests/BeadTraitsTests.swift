import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests the lengths, numbers and punctuation marks of both sides of a bead.
@Suite struct BeadTraitsTests {
    private let single = Bead(romanian: 0..<1, english: 0..<1)

    private func traits(_ english: [String], _ romanian: [String]) throws -> BeadTraits {
        BeadTraits(
            try SmallBitext(english: english, romanian: romanian).bitext,
            english: english.map(SentenceTraits.init), romanian: romanian.map(SentenceTraits.init))
    }

    @Test func lengthsAreCountedInWords() throws {
        let length = try traits(
            ["Two ships sank.", "Nobody died in it."], ["Două nave s-au scufundat."]
        ).length(of: Bead(romanian: 0..<1, english: 0..<2))
        // Five Romanian words (s-au are two), seven English ones.
        #expect(abs(exponential(length.logRatio) - 10 / (7 * 1.05 + 5)) < 1e-5)
        #expect(abs(exponential(length.logLesser) - 6) < 1e-4)
    }

    @Test func numbersAreShared() throws {
        let numbers = try traits(
            ["In 2020, 1,200 people left; 15 stayed."], ["În 2020 au plecat 1.200 de oameni."]
        ).numbers(of: single)
        #expect(abs(numbers.sharedShare - 2.0 / 3) < 1e-6)
        #expect(numbers.unshared == 1)
    }

    @Test func textsWithoutNumbersHaveNone() throws {
        let numbers = try traits(["Nobody died."], ["Nu a murit nimeni."]).numbers(of: single)
        #expect(numbers.sharedShare == 0)
        #expect(numbers.unshared == 0)
    }

    @Test func atMostFourNumbersCountAsUnshared() throws {
        let numbers = try traits(["1, 2, 3, 4, 5, 6, 7"], ["Niciunul."]).numbers(of: single)
        #expect(numbers.unshared == 4)
    }

    @Test(arguments: [
        ("Why?", "De ce?", Float(1)), ("Why?", "A întrebat de ce.", -1), ("Yes.", "Da.", 0),
        ("Who? When?", "Cine?", -1),
    ])
    func questionsAreCountedOnBothSides(english: String, romanian: String, expected: Float) throws {
        #expect(try traits([english], [romanian]).questions(of: single) == expected)
    }

    @Test(arguments: [
        ("“Yes,” he said.", "„Da”, a spus el.", Float(1)), ("He said yes.", "„Da”, a spus el.", -1),
        ("He agreed.", "A fost de acord.", 0), ("\"Yes.\"", "«Da.»", 1),
    ])
    func quotationMarksOfAllKindsCount(english: String, romanian: String, expected: Float) throws {
        #expect(try traits([english], [romanian]).quotes(of: single) == expected)
    }

    @Test func segmentsShowJoinedSentences() throws {
        let traits = try traits(
            ["The school closed. Nobody knew why.", "It rained."],
            ["Școala s-a închis; nimeni nu știa de ce.", "Ploua."])
        #expect(traits.segments(of: single) == 0)
        #expect(traits.segments(of: Bead(romanian: 0..<1, english: 0..<2)) == -1)
        #expect(traits.segments(of: Bead(romanian: 0..<2, english: 1..<2)) == 2)
    }

    @Test func clausesAreTheRatioOfCommasAndSegments() throws {
        let clauses = try traits(
            ["He came."], ["A venit, a văzut, a învins."]
        ).clauses(of: single)
        #expect(abs(exponential(clauses) - 4.0 / 2) < 1e-5)
    }
}

@Suite struct SentenceTraitsTests {
    @Test(arguments: [
        ("He left.", 1), ("He left. She stayed.", 2), ("He left; she stayed.", 2),
        // An abbreviation ends no sentence.
        ("Mr. Smith left.", 1), ("Dl. Popescu a plecat.", 1), ("Nr. 5 a plecat.", 1),
        ("Really? Yes! Of course.", 3), ("„A plecat.” Ea a rămas.", 2), ("A costat 3.5 lei.", 1),
        ("A plecat. Știa de ce.", 2), ("He left. and stayed", 1), ("", 1),
    ])
    func segments(sentence: String, expected: Int) {
        #expect(SentenceTraits(of: sentence).segments == expected)
    }

    @Test(arguments: [
        ("„Da”", true), ("“Yes”", true), ("\"yes\"", true), ("«oui»", true), ("it’s", false),
        ("preț – redus", false), ("", false),
    ])
    func quotationMarks(sentence: String, expected: Bool) {
        #expect(SentenceTraits(of: sentence).hasQuotes == expected)
    }

    @Test func countsQuestionsAndCommas() {
        let traits = SentenceTraits(of: "Unde, când și cum? Cine, oare?")
        #expect(traits.questions == 2)
        #expect(traits.commas == 2)
    }

    @Test func aCharacterCutShortAtTheEndIsNoQuote() {
        #expect(!SentenceTraits(of: "Preț în €").hasQuotes)
        #expect(!SentenceTraits(of: "cald°").hasQuotes)
    }

    @Test func randomTextDoesNotTripTheCounts() {
        var random = SeededRandom(seed: 17)
        for _ in 0..<300 {
            let text = random.text(from: SeededRandom.signs, upTo: 60)
            let traits = SentenceTraits(of: text)
            #expect(traits.questions == text.utf8.count { $0 == UInt8(ascii: "?") })
            #expect(traits.commas == text.utf8.count { $0 == UInt8(ascii: ",") })
            #expect(traits.segments >= 1 + text.utf8.count { $0 == UInt8(ascii: ";") })
        }
    }
}
