import PunteLanguage
import PunteText
import Testing

@testable import PunteLab

@Suite("Other spellings of a text")
struct OtherSpellingTests {
    private static let text = "„Știri” din Țara Loviștei: însă fără îndoială, așa-i."

    @Test(
        "Each spelling differs in bytes and folds to the same words",
        arguments: OtherSpelling.allCases)
    func spelling(of spelling: OtherSpelling) {
        let other = spelling.apply(to: Self.text)
        #expect(Array(other.utf8) != Array(Self.text.utf8))
        #expect(NormalForm.bare(other) == NormalForm.bare(Self.text))
    }

    @Test func theyAreWhatTheirNamesSay() {
        #expect(OtherSpelling.cedilla.apply(to: "Țară, aș") == "Ţară, aş")
        #expect(OtherSpelling.plain.apply(to: "Țară, aș, în, când") == "Tara, as, in, cand")
        #expect(OtherSpelling.capitals.apply(to: "țară") == "ȚARĂ")
        #expect(OtherSpelling.noBreakSpaces.apply(to: "20 de ani") == "20\u{A0}de\u{A0}ani")
        let decomposed = OtherSpelling.decomposed.apply(to: "ș")
        #expect(Array(decomposed.unicodeScalars) == ["s", "\u{326}"])
    }
}
