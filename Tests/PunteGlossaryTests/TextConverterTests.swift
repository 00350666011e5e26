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

    @Test("An English date with full stops is left alone")
    func dottedDate() throws {
        let converter = try TextConverter(glossary: glossary, from: .english)
        #expect(converter.conversions(in: "12.03.2024").isEmpty)
    }

    @Test(
        "A Romanian date in digits and days of a month get the name of the month",
        arguments: [
            ("Ședința este pe 14.03.2026.", ["March 14, 2026"]),
            ("Târgul este deschis în 5-7 octombrie.", ["October 5-7"]),
        ])
    func romanianDates(source: String, expected: [String]) throws {
        let converter = try TextConverter(glossary: glossary, from: .romanian)
        #expect(converter.conversions(in: source).map(\.converted) == expected)
    }

    @Test(
        "Temperatures below zero, at a height and with a letter; times of four digits; days of a month; halves",
        arguments: [
            (
                "It cooled to 28 degrees Fahrenheit above 6,000 feet.",
                ["-2,2 grade Celsius", "1.800 de metri"]
            ),
            ("The village had 5 degrees below zero Fahrenheit.", ["-21 de grade Celsius"]),
            ("It was 5 below zero Fahrenheit.", ["-21 de grade Celsius"]),
            ("It was 5 degrees below zero Celsius.", ["-5 grade Celsius"]),
            ("The tremor came at 0251 local time.", ["02:51"]),
            ("The tremor came at 1430 local time.", ["14:30"]),
            ("The boy had 103.1 F at noon.", ["39,5 °C", "12:00"]),
            ("The fair is open Oct. 5-7.", ["5-7 octombrie"]),
            ("It ran from May 3–9, 2024.", ["3-9 mai 2024"]),
            ("They talked for two and a half hours.", ["două ore și jumătate"]),
            ("It took one and a half years.", ["un an și jumătate"]),
            ("They talked for 2.5 hours.", ["2,5 ore"]),
        ])
    func meant(source: String, expected: [String]) throws {
        let converter = try TextConverter(glossary: glossary, from: .english)
        #expect(converter.conversions(in: source).map(\.converted) == expected)
    }

    @Test(
        "A date that may be two days has both",
        arguments: [
            ("The vote is on 3/4/2026.", "04.03.2026", "03.04.2026"),
            ("The vote is on 3/14/2026.", "14.03.2026", nil),
            ("The vote is on 14/3/2026.", "14.03.2026", nil),
            ("The vote is on 5/5/2026.", "05.05.2026", nil),
        ] as [(String, String, String?)])
    func ambiguousDate(source: String, expected: String, other: String?) throws {
        let found = try TextConverter(glossary: glossary, from: .english).conversions(in: source)
        #expect(found.map(\.converted) == [expected])
        #expect(found.map(\.alternative) == [other])
    }

    @Test("Romanian names are shown in English in any case")
    func romanian() throws {
        let converter = try TextConverter(glossary: glossary, from: .romanian)
        #expect(
            converter.conversions(in: "Primarul Kievului a venit.").map(\.converted) == ["Kyiv"])
    }
}
