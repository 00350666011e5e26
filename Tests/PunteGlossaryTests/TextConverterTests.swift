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

    @Test("Romanian names are shown in English in any case")
    func romanian() throws {
        let converter = try TextConverter(glossary: glossary, from: .romanian)
        #expect(
            converter.conversions(in: "Primarul Kievului a venit.").map(\.converted) == ["Kyiv"])
    }
}
