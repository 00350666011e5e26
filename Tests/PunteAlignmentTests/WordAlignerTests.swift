import Testing

@testable import PunteAlignment

@Suite struct WordAlignerTests {
    private func pairs(_ english: String, _ romanian: String) throws -> [String] {
        try WordAligner().align(english: english, romanian: romanian).map { link in
            let words = [(romanian, link.romanian), (english, link.english)].map { text, range in
                String(decoding: Array(text.utf8)[range], as: UTF8.self)
            }
            return words.joined(separator: "=")
        }
    }

    @Test func linksWordsNamesNumbersAndSigns() throws {
        let found = try pairs(
            "The government of Ukraine bought 24 ships.", "Guvernul Ucrainei a cumpărat 24 de nave."
        )
        for pair in ["Guvernul=government", "Ucrainei=Ukraine", "cumpărat=bought", "24=24", ".=."] {
            #expect(found.contains(pair), "\(pair) in \(found)")
        }
    }

    @Test func linksNamesThatAreSpelledDifferently() throws {
        let found = try pairs("Khodorkovsky left the prison.", "Hodorkovski a părăsit închisoarea.")
        #expect(found.contains("Hodorkovski=Khodorkovsky"))
    }

    @Test func aWordThatTheLexiconDoesNotKnowFindsItsPlaceAmongItsNeighbours() throws {
        let found = try pairs(
            "The old zorblat was sold in Paris.", "Vechiul frundel a fost vândut la Paris.")
        #expect(found.contains("frundel=zorblat"), "\(found)")
    }

    @Test func aTextTooLongForASentenceHasNoLinks() throws {
        let words = { (count: Int) in Array(repeating: "Kyiv", count: count).joined(separator: " ")
        }
        #expect(try !pairs(words(WordAligner.maximumLength), "Kiev").isEmpty)
        #expect(try pairs(words(WordAligner.maximumLength + 1), "Kiev").isEmpty)
        #expect(try pairs("Kyiv", words(WordAligner.maximumLength + 1)).isEmpty)
    }

    @Test func anEmptySideHasNoLinks() throws {
        #expect(try pairs("", "Guvernul a căzut.").isEmpty)
        #expect(try pairs("The government fell.", "").isEmpty)
    }
}
