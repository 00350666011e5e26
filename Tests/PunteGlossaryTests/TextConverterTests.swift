import PunteLanguage
import PunteMemory
import PunteText
import Testing

@testable import PunteGlossary

@Suite("Conversion of quantities and names")
struct TextConverterTests {
    private let glossary = Glossary([
        Term(
            kind: .place,
            designations: [Designation("Kyiv", .english), Designation("Kiev", .romanian)],
            grammar: .neuter)
    ])

    @Test("Measures become metric, names Romanian, in their order")
    func english() throws {
        let converter = try TextConverter(glossary: glossary, from: .english)
        let found = converter.conversions(in: "The 6 ft 2 in man drove 60 miles to Kyiv.")
        #expect(found.map(\.original) == ["6 ft 2 in", "60 miles", "Kyiv"])
        #expect(found.map(\.converted) == ["1,88 m", "97 de kilometri", "Kiev"])
    }

    @Test(
        "Amounts are written with the currency's name, or with its code where the source has one",
        arguments: [
            ("$240 million", "240 de milioane de dolari"), ("€12", "12 euro"),
            ("JPY 500", "500 JPY"),
        ])
    func money(source: String, expected: String) throws {
        let converter = try TextConverter(glossary: glossary, from: .english)
        #expect(converter.conversions(in: "It cost \(source).").map(\.converted) == [expected])
    }

    @Test(
        "A length of time that an amount is for, half a scale word, and a difference of temperatures",
        arguments: [
            ("She earns £400,000 a year.", ["400.000 de lire sterline", "pe an"]),
            ("It burns 30 liters an hour.", ["30 de litri", "pe oră"]),
            ("He paid $90 a year ago.", ["90 de dolari", "un an"]),
            ("It took a year.", ["un an"]),
            ("Half a million people fled.", ["jumătate de milion"]),
            ("It cost half a billion dollars.", ["jumătate de miliard de dolari"]),
            ("Five hundred thousand people fled.", ["cinci sute de mii"]),
            ("A 9 degrees Fahrenheit rise was measured.", ["5 grade Celsius"]),
        ])
    func phrases(source: String, expected: [String]) throws {
        let converter = try TextConverter(glossary: glossary, from: .english)
        #expect(converter.conversions(in: source).map(\.converted) == expected)
    }

    @Test("A date with full stops is left alone", arguments: Side.allCases)
    func dottedDate(side: Side) throws {
        let converter = try TextConverter(glossary: glossary, from: side)
        #expect(converter.conversions(in: "12.03.2024").isEmpty)
    }

    @Test("Romanian names are shown in English in any case")
    func romanian() throws {
        let converter = try TextConverter(glossary: glossary, from: .romanian)
        #expect(
            converter.conversions(in: "Primarul Kievului a venit.").map(\.converted) == ["Kyiv"])
    }
}
