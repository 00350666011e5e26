import PunteTestSupport
import Testing

@testable import PunteLanguage

@Suite struct LetterFoldingTests {
    /// The characters of the alphabets and punctuation used in news.
    ///
    /// Recent additions to Unicode are excluded, because ICU and Swift may know different versions.
    static let scalars = (0..<0x3100 as Range<UInt32>).compactMap(Unicode.Scalar.init).filter {
        $0.properties.age.map { $0.major <= 12 } ?? false
    }

    /// Schwa, capital sharp s and the ångström sign, whose small letters are in another block.
    private static let apart: [UInt32] = [0x18F, 0x1E9E, 0x212B]

    private func decomposition(_ scalar: Unicode.Scalar) -> [UInt32] {
        Normalizer.decomposition(of: scalar.value).filter { !(0x300...0x36F).contains($0) }
    }

    @Test(arguments: [
        ("Ş", "ș", "ș", "s", "s"), ("Ț", "ț", "ț", "t", "t"), ("Ă", "ă", "ă", "a", "a"),
        ("Â", "â", "â", "a", "a"), ("Î", "î", "î", "i", "i"), ("É", "é", "e", "é", "e"),
        ("ğ", "ğ", "g", "ğ", "g"), ("Ł", "ł", "l", "ł", "l"), ("ø", "ø", "o", "ø", "o"),
        ("Я", "я", "я", "я", "я"), ("Q", "q", "q", "q", "q"), ("7", "7", "7", "7", "7"),
    ])
    func `each strength keeps what it says`(
        written: String, cedillas: String, foreign: String, romanian: String, base: String
    ) {
        func folded(_ strength: LetterFolding) -> String {
            String(
                String.UnicodeScalarView(
                    written.unicodeScalars.compactMap {
                        Unicode.Scalar(strength.letter($0.value))
                    }))
        }
        #expect(folded(.cedillas) == cedillas)
        #expect(folded(.foreignMarks) == foreign)
        #expect(folded(.romanianMarks) == romanian)
        #expect(folded(.baseLetters) == base)
    }

    @Test(arguments: LetterFolding.allCases)
    func `a folded letter stays as it is`(strength: LetterFolding) {
        for scalar in Self.scalars where !Self.apart.contains(scalar.value) {
            let folded = strength.letter(scalar.value)
            #expect(strength.letter(folded) == folded, "U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test func `a coarser strength hides what a closer one differs in`() {
        for scalar in Self.scalars where !Self.apart.contains(scalar.value) {
            let closest = LetterFolding.cedillas.letter(scalar.value)
            for strength in LetterFolding.allCases {
                #expect(strength.letter(closest) == strength.letter(scalar.value))
            }
            let foreign = LetterFolding.foreignMarks.letter(scalar.value)
            let romanian = LetterFolding.romanianMarks.letter(scalar.value)
            let base = LetterFolding.baseLetters.letter(scalar.value)
            #expect(LetterFolding.baseLetters.letter(foreign) == base)
            #expect(LetterFolding.baseLetters.letter(romanian) == base)
        }
    }

    /// Compares the table of base letters with Unicode's decompositions.
    @Test func `letters with marks have the bases that Unicode gives them`() {
        for scalar in Self.scalars where scalar.value >= 0x80 {
            let letters = decomposition(scalar)
            let small = letters.count == 1 ? CharacterClass.lower(letters[0]) : 0
            let expected = (0x61...0x7A).contains(small) ? UInt8(small) : nil
            // The Kelvin and Ångström signs and fullwidth forms are in no Latin block.
            let isLatin = (0xC0..<0x250).contains(scalar.value) || scalar.value >> 8 == 0x1E
            #expect(
                LatinLetters.unmarked(scalar.value) == (isLatin ? expected : nil),
                "U+\(String(scalar.value, radix: 16))")
        }
        #expect(LatinLetters.base(of: 0x142) == UInt8(ascii: "l"))
        #expect(LatinLetters.unmarked(0x142) == nil)
    }

    @Test func `bare forms drop the marks that Unicode separates, and no others`() {
        var random = SeededRandom(seed: 61)
        let alphabet = Self.scalars.filter { scalar in
            // An î depends on its neighbours, and so does what composes with them.
            scalar.value >= 0x20 && !"îÎiI".unicodeScalars.contains(scalar)
                && !CharacterClass.isCombining(scalar.value)
        }
        for _ in 0..<2000 {
            let folded = NormalForm.folded(random.text(from: alphabet, upTo: 12))
            var expected = String.UnicodeScalarView()
            for scalar in folded.unicodeScalars {
                if scalar.value < 0xC0 || (0x2010...0x2060).contains(scalar.value) {
                    expected.append(scalar)
                } else {
                    expected.append(
                        contentsOf: decomposition(scalar).compactMap(Unicode.Scalar.init))
                }
            }
            #expect(Array(NormalForm.bare(folded).utf8) == Array(String(expected).utf8))
        }
    }

    @Test(arguments: [
        ("sînt", "sant"), ("neînvins", "neinvins"), ("reînnoire", "reinnoire"),
        ("întîi", "intai"), ("coborî", "cobori"), ("î", "i"), ("Tîrgu-Mureș", "targu-mures"),
    ])
    func `an î counts as â inside a word, not behind a vowel`(written: String, bare: String) {
        #expect(NormalForm.bare(written) == bare)
    }

    @Test func `cedillas and commas replace one another`() {
        let text = "Ștefan și Țuțea știu ce-i o ţară"
        #expect(LatinLetters.withCedillas(text) == "Ştefan şi Ţuţea ştiu ce-i o ţară")
        #expect(
            LatinLetters.withCommas(LatinLetters.withCedillas(text))
                == "Ștefan și Țuțea știu ce-i o țară")
    }
}
