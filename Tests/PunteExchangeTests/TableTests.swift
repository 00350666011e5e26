import PunteExchange
import PunteLanguage
import Testing

@Suite struct TableTests {
    @Test func `a header names the columns of a TSV`() throws {
        let result = try read(
            "id\ten\tro\tdomain\n7\tSnow fell.\tA nins.\tvreme\n8\t\tFără pereche\t\n", as: .tsv)
        let unit = try #require(result.units.first)
        #expect(result.units.count == 1)
        #expect((unit.english, unit.romanian) == ("Snow fell.", "A nins."))
        #expect(unit.id == "7")
        #expect(unit.property("domain") == "vreme")
        #expect(unit.line == 2)
        #expect(result.log.first.map(\.line) == [3])
    }

    @Test func `without a header the languages come in the order asked for`() throws {
        let units = try read("\"Snow\" fell\\n.\tA nins.\r\nYes.\tDa.", as: .tsv).units
        #expect(units.map(\.english) == ["\"Snow\" fell\\n.", "Yes."])
        #expect(units.map(\.romanian) == ["A nins.", "Da."])
    }

    @Test(arguments: [ExchangeFormat.tsv, .jsonl])
    func `any text comes back`(format: ExchangeFormat) throws {
        var units = [
            "tab\tand\nline\r\n end\\", "C:\\new\\table", "\"quoted\"", "bell \u{7}", " 😀 ",
            "\u{2028}",
        ].map { TranslationUnit($0, "ș") }
        units[0].id = "x\t1"
        let result = try read(written(units, as: format), as: format)
        #expect(result.units.map(\.unplaced) == units)
        #expect(result.log.count == 0)
    }

    @Test func `JSONL keeps everything`() throws {
        var unit = TranslationUnit("Hello", "Salut")
        unit.variants.append(Variant(.romanian, "Bună"))
        unit.variants[1].text.codes = [
            InlineCode(.placeholder, at: 2, type: "lb", content: "&lt;br/&gt;")
        ]
        unit.variants[1].history.useCount = 3
        unit.properties = [Property("p", "1"), Property("p", "2", language: .romanian)]
        unit.notes = [Note("n")]
        unit.context.previous = "P"
        unit.history.created = Timestamp("20260101T000000Z")
        let units = try read(written([unit], as: .jsonl), as: .jsonl).units
        #expect(units.map(\.unplaced) == [unit])
    }

    @Test func `the alignment's own lines are read`() throws {
        let line =
            #"{"ro":"A nins.","en":"Snow fell.","ro_ids":[0],"confidence":0.93,"label":"moved"}"#
        let unit = try #require(try read(line, as: .jsonl).units.first)
        #expect(unit.property(PunteProperty.confidence) == "0.93")
        #expect(unit.property(PunteProperty.label) == "moved")
    }

    @Test func `a line that is no JSON is left out`() throws {
        let result = try read(
            "{\"en\":\"a\",\"ro\":\"b\"}\n{oops\n\n{\"en\":\"c\",\"ro\":\"d\"}", as: .jsonl)
        #expect(result.units.map(\.english) == ["a", "c"])
        #expect(result.log.first.map(\.line) == [2])
    }

    @Test func `quoted cells of a CSV hold commas, quotes and line ends`() throws {
        let result = try read(
            "en;ro\r\n\"Snow; \"\"much\"\"\r\nof it\";\"A nins\"\r\nYes;Da", as: .csv)
        #expect(result.units.map(\.english) == ["Snow; \"much\"\r\nof it", "Yes"])
        #expect(result.units.map(\.line) == [2, 4])
        #expect(result.log.count == 0)
    }

    @Test func `a row of a CSV whose quote is never closed is left out`() throws {
        let result = try read("en,ro\nYes,Da\n\"No,Nu", as: .csv)
        #expect(result.units.map(\.english) == ["Yes"])
        #expect(
            result.log.first.map(\.description) == [
                "line 3: a row with a quote that is not closed left out"
            ])
    }
}
