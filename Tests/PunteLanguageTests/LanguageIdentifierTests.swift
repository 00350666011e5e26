import PunteLanguage
import Testing

@Suite struct LanguageIdentifierTests {
    private let identifier = LanguageIdentifier.standard

    @Test(arguments: [
        "Guvernul a aprobat bugetul", "Scoala si spitalul raman inchise", "Ce urmează?",
        "Președintele pleacă la Bruxelles", "Ploi torentiale in sudul tarii", "A murit un actor",
        "Trei persoane au fost rănite", "Pretul benzinei a crescut din nou",
        "Meciul s-a încheiat la egalitate", "Cine plătește nota", "Vremea se răcește de luni",
    ])
    func romanian(text: String) {
        #expect(identifier.identify(text)?.language == .romanian)
    }

    @Test(arguments: [
        "Government approves the budget", "What happens next?", "Rains hit the south",
        "Two killed in highway crash", "President leaves for Brussels",
        "Oil prices rise again", "The match ended in a draw", "Who pays the bill",
        "Three people were injured in the blast",
    ])
    func english(text: String) {
        #expect(identifier.identify(text)?.language == .english)
    }

    @Test(arguments: ["", "2024", "12.05 – 13.10", "Привет", "– „ ” –", "中国"])
    func neither(text: String) {
        #expect(identifier.identify(text) == nil)
    }

    /// The letters of old texts and of texts without diacritics make no difference in the answer.
    @Test func spellingsOfRomanianAgree() throws {
        let text = "Știința înseamnă răbdare și muncă, a spus ministrul educației."
        let cedilla = text.replacing("ș", with: "ş").replacing("ț", with: "ţ")
        for spelling in [text, cedilla, text.uppercased(), NormalForm.bare(text)] {
            let found = try #require(identifier.identify(spelling))
            #expect(found.language == .romanian)
            #expect(found.probability > 0.99, "\(spelling)")
        }
    }

    @Test func probabilitiesLieBetweenAHalfAndOne() throws {
        for text in ["a", "un", "the", "Guvernul", "Government", "Ana are mere", "So it goes"] {
            guard let found = identifier.identify(text) else { continue }
            #expect((0.5...1).contains(found.probability), "\(text)")
        }
    }

    /// More text of one language makes the answer surer.
    @Test func longerTextIsSurer() throws {
        let short = try #require(identifier.identify("Consiliul local"))
        let long = try #require(
            identifier.identify("Consiliul local a aprobat construirea unei școli noi."))
        #expect(long.language == .romanian)
        #expect(long.probability >= short.probability)
    }

    /// Only the beginning of a long text is read.
    @Test func theBeginningDecides() throws {
        let romanian = String(
            repeating: "Guvernul a aprobat bugetul pentru anul viitor. ", count: 100)
        let english = String(
            repeating: "The government approved the budget for next year. ", count: 500)
        #expect(identifier.identify(romanian + english)?.language == .romanian)
        #expect(identifier.identify(english + romanian)?.language == .english)
    }

    /// The cut after the sample never falls inside a character.
    @Test(arguments: 0..<3)
    func theSampleEndsBetweenCharacters(length: Int) {
        let text = String(repeating: "a", count: length) + String(repeating: "și încă ", count: 900)
        #expect(identifier.identify(text)?.language == .romanian)
    }
}
