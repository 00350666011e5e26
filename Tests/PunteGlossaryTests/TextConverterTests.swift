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

    @Test("Romanian names are shown in English in any case")
    func romanian() throws {
        let converter = try TextConverter(glossary: glossary, from: .romanian)
        #expect(
            converter.conversions(in: "Primarul Kievului a venit.").map(\.converted) == ["Kyiv"])
    }
}
