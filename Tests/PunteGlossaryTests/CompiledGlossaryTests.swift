import PunteLanguage
import PunteMemory
import PunteText
import Testing

@testable import PunteGlossary

@Suite("Compiled glossaries")
struct CompiledGlossaryTests {
    private static let glossary = Glossary(
        GlossaryTSV.read(
            """
            kind\ten\tro\ten_admitted\tro_admitted\tro_deprecated\tgrammar\tunit\tnote
            place\tKyiv\tKiev\tKiev\t\tKyiv\tn\t\tan older name
            organisation\tUnited Nations\tNațiunile Unite\tUN\tONU\t\tfpl\t\t
            unit\tmile\tmilă\tmi\t\t\tf\tlength-mile\t
            equipment\tcruise missile\trachetă de croazieră\t\t\t\tf\t\t
            """, file: "test"
        ).terms)
    private let text = "Potrivit ONU, la Kiev au căzut rachete de croazieră, la 60 de mile."

    @Test("What is read back finds the same as what was made")
    func roundTrip() throws {
        let made = CompiledGlossary(Self.glossary)
        let read = try #require(CompiledGlossary(words: made.words(key: 7), key: 7))
        #expect(read.glossary.terms == Self.glossary.terms)
        for side in Side.allCases {
            let wanted = made.recognizer(for: side).matches(in: text, overlap: .all)
            #expect(read.recognizer(for: side).matches(in: text, overlap: .all) == wanted)
        }
        #expect(made.recognizer(for: .romanian).matches(in: text).count == 4)
    }

    @Test("Other terms, another version and damage are noticed")
    func refusals() {
        let words = CompiledGlossary(Self.glossary).words(key: 7)
        #expect(CompiledGlossary(words: words, key: 8) == nil)
        #expect(CompiledGlossary(words: [], key: 7) == nil)
        #expect(CompiledGlossary(words: Array(words.dropLast(3)), key: 7) == nil)
        for place in [0, words.count / 3, words.count - 1] {
            var damaged = words
            damaged[place] ^= 0x10000
            #expect(CompiledGlossary(words: damaged, key: 7) == nil)
        }
    }

    @Test("Countries that a glossary lacks come from CLDR with their forms")
    func territories() {
        let compiled = CompiledGlossary(Self.glossary.completedWithTerritories())
        let recognizer = compiled.recognizer(for: .romanian)
        let text = "Ambasadorii Chinei și Iranului au plecat din Israel."
        let found = recognizer.matches(in: text).map {
            compiled.glossary[$0.term].preferred(in: .english)
        }
        #expect(found == ["China", "Iran", "Israel"])
        let own = Glossary([
            Term(
                kind: .place,
                designations: [Designation("China", .english), Designation("Chine", .romanian)])
        ])
        let names = own.completedWithTerritories().terms.compactMap { $0.preferred(in: .english) }
        #expect(names.filter { $0 == "China" }.count == 1)
    }

    @Test("Currencies that a glossary lacks come from CLDR with their forms, both ways")
    func currencies() {
        let compiled = CompiledGlossary(Self.glossary.completedFromCLDR())
        func units(_ text: String, _ side: Side) -> [String?] {
            compiled.recognizer(for: side).matches(in: text).map {
                compiled.glossary[$0.term].unit
            }
        }
        #expect(
            units("Un dinar algerian, doi dinari algerieni.", .romanian)
                == ["currency-DZD", "currency-DZD"])
        #expect(units("Cursul dinarului algerian a scăzut.", .romanian) == ["currency-DZD"])
        #expect(units("They paid 400 Algerian dinars.", .english) == ["currency-DZD"])
    }
    @Test("Measure units that a glossary lacks come from CLDR with their forms, both ways")
    func measures() {
        let compiled = CompiledGlossary(Self.glossary.completedFromCLDR())
        func units(_ text: String, _ side: Side) -> [String?] {
            compiled.recognizer(for: side).matches(in: text).map {
                compiled.glossary[$0.term].unit
            }
        }
        #expect(
            units("S-au consumat 5 kilowați-oră pe hectar.", .romanian)
                == ["energy-kilowatt-hour", "area-hectare"])
        #expect(
            units("Prețul kilowatt-orei; lățimea hectarului.", .romanian).last == "area-hectare")
        #expect(units("Two nautical miles, 300 light years.", .english).count == 2)
        #expect(units("Three kilometres", .english) == ["length-kilometer"])
        let own = Glossary([
            Term(
                kind: .unit,
                designations: [Designation("ha", .english), Designation("ha", .romanian)],
                unit: "area-hectare")
        ])
        let hectares = own.completedFromCLDR().terms.filter { $0.unit == "area-hectare" }
        #expect(hectares.count == 1)
    }
}
