import PunteAlignment
import Testing

@Suite struct WordAlignerTests {
    private func pairs(_ source: String, _ target: String) throws -> [String] {
        try WordAligner().align(source: source, target: target).map { link in
            let words = [(target, link.target), (source, link.source)].map { text, range in
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

    @Test func anEmptySideHasNoLinks() throws {
        #expect(try pairs("", "Guvernul a căzut.").isEmpty)
        #expect(try pairs("The government fell.", "").isEmpty)
    }
}
