import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteText

@Suite struct RomanianNumberWordsTests {
    @Test(arguments: [
        (0, "zero"), (3, "trei"), (6, "șase"), (10, "zece"), (11, "unsprezece"),
        (18, "optsprezece"), (20, "douăzeci"),
        (22, "douăzeci și doi"), (55, "cincizeci și cinci"), (100, "o sută"), (102, "o sută doi"),
        (200, "două sute"), (345, "trei sute patruzeci și cinci"), (1000, "o mie"),
        (1001, "o mie unu"), (2000, "două mii"), (19_000, "nouăsprezece mii"),
        (20_000, "douăzeci de mii"), (101_000, "o sută una mii"),
        (120_000, "o sută douăzeci de mii"), (1_000_000, "un milion"),
        (2_000_000, "două milioane"), (21_000_000, "douăzeci și unu de milioane"),
        (1_000_000_000, "un miliard"), (3_000_000_000_000, "trei trilioane"),
    ])
    func masculine(number: Int, expected: String) throws {
        let words = try RomanianNumberWords()
        #expect(words.words(for: number, gender: .masculine, isBeforeNoun: false) == expected)
    }

    @Test(arguments: [
        (1, "una", "o"), (2, "două", "două"), (12, "douăsprezece", "douăsprezece"),
        (21, "douăzeci și una", "douăzeci și una"), (102, "o sută două", "o sută două"),
        (1002, "o mie două", "o mie două"),
    ])
    func feminine(number: Int, alone: String, beforeNoun: String) throws {
        let words = try RomanianNumberWords()
        #expect(words.words(for: number, gender: .feminine, isBeforeNoun: false) == alone)
        #expect(words.words(for: number, gender: .feminine, isBeforeNoun: true) == beforeNoun)
    }

    @Test func onlyCommasBelowAreWritten() throws {
        let words = try RomanianNumberWords()
        for number in [6, 7, 16, 60, 67, 706, 77_000, 600_007] {
            let text = try #require(
                words.words(for: number, gender: .neuter, isBeforeNoun: false))
            #expect(!text.contains("ş") && !text.contains("ţ"), "\(text)")
            #expect(text.contains("ș"), "\(text)")
        }
    }

    @Test(arguments: [-1, 1_000_000_000_000_000])
    func otherNumbersHaveNoWords(number: Int) throws {
        let words = try RomanianNumberWords()
        #expect(words.words(for: number, gender: .masculine, isBeforeNoun: false) == nil)
    }

    /// Returns whether newspapers write a number in words.
    ///
    /// They do up to 999, and for thousands with less than a hundred after them. 14, 16 and the sixties
    /// are left out: ICU 72 writes them in a form of its own.
    static func isUsual(_ number: Int) -> Bool {
        let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1000)
        let isShort = thousands == 0 || rest < 100
        // After thousands, “una” and “nouă” are an article and an adjective as well.
        return isShort && !(thousands > 0 && [1, 9].contains(rest))
            && [thousands % 100, rest % 100].allSatisfy { ![14, 16].contains($0) && $0 / 10 != 6 }
    }

    /// Each number is read back from its words; 0, 1 and 9 count only before a noun.
    @Test(arguments: [RomanianNumberWords.Gender.masculine, .feminine, .neuter])
    func wordsAreReadBack(gender: RomanianNumberWords.Gender) throws {
        let words = try RomanianNumberWords()
        let recognizer = QuantityRecognizer(language: .romanian)
        var random = SeededRandom(seed: 41)
        let sample = (0..<100).map { _ in
            Int.random(in: 1...999, using: &random) * 1000 + Int.random(in: 0...99, using: &random)
        }
        for number in Array(2...400) + sample where number != 9 && Self.isUsual(number) {
            let text = try #require(
                words.words(for: number, gender: gender, isBeforeNoun: true))
            let found = recognizer.quantities(in: text)
            #expect(found.map(\.number) == [ExactDecimal(Int64(number))], "\(text)")
            #expect(found.first?.range == 0..<text.utf8.count, "\(text)")
        }
    }

    /// The same, in capitals and without diacritics.
    @Test func wordsAreReadBackInEverySpelling() throws {
        let words = try RomanianNumberWords()
        let recognizer = QuantityRecognizer(language: .romanian)
        for number in stride(from: 10, through: 99_990, by: 77) where Self.isUsual(number) {
            let text = try #require(
                words.words(for: number, gender: .masculine, isBeforeNoun: true))
            for spelling in [
                text.uppercased(), NormalForm.bare(text),
                text.replacing("ș", with: "ş").replacing("ț", with: "ţ"),
            ] {
                #expect(
                    recognizer.quantities(in: spelling).map(\.number)
                        == [ExactDecimal(Int64(number))], "\(spelling)")
            }
        }
    }

    @Test(arguments: [
        (0, RomanianPlural.few), (1, .one), (2, .few), (19, .few), (20, .other), (100, .other),
        (101, .few), (119, .few), (120, .other), (1000, .other), (1001, .few), (1019, .few),
        (2020, .other),
    ])
    func pluralCategories(number: Int, expected: RomanianPlural) {
        #expect(RomanianPlural(ExactDecimal(Int64(number))) == expected)
        #expect(RomanianPlural(ExactDecimal(Int64(-number))) == expected)
    }

    @Test func decimalsTakeThePluralWithoutDe() {
        let half = ExactDecimal(205, exponent: -1)
        #expect(RomanianPlural(half).noun(one: "litru", other: "litri") == "litri")
        let round = ExactDecimal(20)
        #expect(RomanianPlural(round, fractionDigits: 1).noun(one: "leu", other: "lei") == "lei")
        #expect(RomanianPlural(round).noun(one: "leu", other: "lei") == "de lei")
        #expect(RomanianPlural(ExactDecimal(1)).noun(one: "leu", other: "lei") == "leu")
    }
}
