import PunteLanguage
import Testing

@testable import PunteText

@Suite struct QuantityRendererTests {
    /// Returns a quantity that is read in one language and written in the other.
    static func translated(_ text: String, _ source: Language, _ target: Language) throws -> String
    {
        let quantity = try #require(QuantityRecognizer(language: source).quantities(in: text).first)
        return try #require(try QuantityRenderer(language: target).render(quantity))
    }

    @Test(arguments: [
        ("19 years", "19 ani"), ("20 years", "20 de ani"), ("101 years", "101 ani"),
        ("120 years", "120 de ani"), ("1,000 years", "1.000 de ani"), ("one year", "un an"),
        ("two hours", "două ore"), ("two years", "doi ani"),
        ("twenty-one hours", "douăzeci și una de ore"),
        ("2.5 million euros", "2,5 milioane de euro"), ("$50 million", "50 de milioane USD"),
        ("5 million dollars", "5 milioane de dolari"), ("21.49 dollars", "21,49 dolari"),
        ("60 miles", "60 de mile"), ("3.5 miles", "3,5 mile"), ("2.11%", "2,11%"),
        ("23 percent", "23 de procente"), ("21 degrees", "21 de grade"),
        ("-5 degrees Celsius", "-5 grade Celsius"), ("Dec. 3, 2024", "3 dec. 2024"),
        ("September 2022", "septembrie 2022"), ("Tuesday", "marți"), ("5 p.m.", "17:00"),
        ("9:30 a.m. ET", "09:30 ET"), ("two-thirds", "două treimi"), ("a quarter", "un sfert"),
        ("10-15 percent", "10-15 procente"), ("24-year-old", "24 de ani"), ("3rd", "al 3-lea"),
        ("two million people", "două milioane"), ("1,500 people", "1.500"), ("30 km/h", "30 km/h"),
        ("24 inches", "24 de inchi"), ("2,500 tons", "2.500 de tone"),
    ])
    func intoRomanian(english: String, expected: String) throws {
        #expect(try Self.translated(english, .english, .romanian) == expected)
    }

    @Test(arguments: [
        ("24 de ani", "24 years"), ("un an", "one year"),
        ("2,5 milioane de euro", "2.5 million euros"),
        ("97 km", "97 km"), ("3 decembrie 2024", "December 3, 2024"), ("ora 17:30", "5:30 p.m."),
        ("2 la sută", "2 percent"), ("douăzeci și patru de ore", "twenty-four hours"),
        ("1.250,5 lei", "1,250.5 lei"), ("o treime", "one-third"),
    ])
    func intoEnglish(romanian: String, expected: String) throws {
        #expect(try Self.translated(romanian, .romanian, .english) == expected)
    }

    @Test(arguments: [
        (1, RomanianNumberWords.Gender.masculine, "un"), (1, .feminine, "o"), (2, .neuter, "două"),
        (21, .feminine, "douăzeci și una"), (100, .masculine, "o sută"),
        (101, .masculine, "o sută unu"),
        (1000, .masculine, "o mie"), (2500, .feminine, "două mii cinci sute"),
        (21_000, .masculine, "douăzeci și una de mii"), (1_000_000, .masculine, "un milion"),
        (20_000_002, .feminine, "douăzeci de milioane două"),
        (119_000, .masculine, "o sută nouăsprezece mii"),
    ])
    func numberWords(number: Int, gender: RomanianNumberWords.Gender, expected: String) throws {
        let words = try RomanianNumberWords()
        #expect(words.words(for: number, gender: gender, isBeforeNoun: true) == expected)
    }

    /// Numbers written in words are read back as the same numbers.
    @Test func numberWordsAreReadBack() throws {
        let words = try RomanianNumberWords()
        let recognizer = QuantityRecognizer(language: .romanian)
        for number in [2, 12, 19, 20, 24, 99, 100, 119, 345, 999, 1002, 20_000, 45_678, 3_000_017] {
            let text = try #require(
                words.words(for: number, gender: .masculine, isBeforeNoun: true))
            #expect(
                recognizer.quantities(in: text).map(\.number) == [ExactDecimal(Int64(number))],
                "\(text)")
        }
    }

    @Test(arguments: [
        (Int64(60), 0, 0, "length-mile", "length-kilometer", "97"),
        (5, 0, 0, "length-mile", "length-kilometer", "8"),
        (5, 2, 0, "length-foot", "length-meter", "150"),
        (6, 0, 0, "length-foot", "length-meter", "1.8"),
        (25, -1, 1, "length-inch", "length-centimeter", "6.4"),
        (90, 0, 0, "temperature-fahrenheit", "temperature-celsius", "32"),
    ])
    func conversionKeepsThePrecision(
        significand: Int64, exponent: Int, fractionDigits: Int, source: String, target: String,
        expected: String
    ) {
        let number = ExactDecimal(significand, exponent: exponent)
        let converted = UnitConversion.standard.convert(
            number, fractionDigits: fractionDigits, from: source, to: target)
        #expect(converted?.description == expected)
    }

    @Test func lengthsAreNotConvertedIntoMasses() {
        #expect(UnitConversion.standard.convert(1, from: "length-mile", to: "mass-gram") == nil)
    }
}
