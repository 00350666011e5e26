import FoundationEssentials
import PunteExchange
import PunteLanguage
import Testing

/// Compares JSON Lines that were written with what Foundation's decoder reads.
@Suite struct JSONLTests {
    private struct Line: Decodable, Equatable {
        var en: String?
        var ro: String?
        var unit: String?
        var file: String?
        var created: String?
        var useCount: Int?
        var notes: [[String: String]]?
        var properties: [[String: String]]?
        var variants: [Member]?

        enum CodingKeys: String, CodingKey {
            case en, ro, unit, file, created, notes, properties, variants
            case useCount = "use_count"
        }

        struct Member: Decodable, Equatable {
            var language: String
            var text: String
            var codes: [Code]?
        }

        struct Code: Decodable, Equatable {
            var kind: String
            var offset: Int
            var pair: String?
            var content: String?
        }
    }

    private func lines(_ units: [TranslationUnit]) throws -> [Line] {
        try written(units, as: .jsonl).split(separator: "\n").map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
    }

    @Test func `every unit is one line of valid JSON`() throws {
        var random = RandomUnits(seed: 51)
        let units = (0..<200).map { _ in random.fullUnit() }
        let lines = try lines(units)
        #expect(lines.count == units.count)
        for (line, unit) in zip(lines, units) {
            #expect(line.en == unit.english)
            #expect(line.ro == unit.romanian)
            #expect(line.unit == unit.id)
            #expect(line.file == unit.context.file)
            #expect(line.created == unit.history.created?.extended)
            #expect(line.useCount == unit.history.useCount)
            #expect(line.notes?.map { $0["text"] } ?? [] == unit.notes.map(\.text))
            #expect(line.properties?.map { $0["value"] } ?? [] == unit.properties.map(\.value))
        }
    }

    @Test func `control characters, quotes and backslashes are escaped`() throws {
        let text = String(String.UnicodeScalarView((0..<0x80).compactMap(Unicode.Scalar.init)))
        let unit = TranslationUnit(text, "\u{2028}\u{FEFF}„”")
        let file = try written([unit], as: .jsonl)
        #expect(file.utf8.count { $0 < 0x20 } == 1)
        #expect(file.contains(#"\u0000\u0001"#))
        #expect(file.contains(#"\t\n\u000B\u000C\u000D\u000E"#))
        #expect(try lines([unit]).first?.en == text)
        #expect(try read(file, as: .jsonl).units.map(\.unplaced) == [unit])
    }

    @Test func `members come in a fixed order`() throws {
        var unit = TranslationUnit("Hello", "Salut")
        unit.id = "7"
        unit.sourceLanguage = .english
        unit.context = UnitContext(file: "a", id: "b", previous: "c", next: "d", path: "e")
        unit.history = ChangeHistory(
            created: Timestamp("20260101T000000Z"), createdBy: "f",
            changed: Timestamp("20260102T000000Z"), changedBy: "g")
        unit.properties = [Property("h", "i", language: .romanian)]
        unit.notes = [Note("j")]
        #expect(
            try written([unit], as: .jsonl) == """
                {"en":"Hello","ro":"Salut","unit":"7","source_language":"en","file":"a",\
                "context_id":"b","previous":"c","next":"d","path":"e",\
                "created":"2026-01-01T00:00:00Z","created_by":"f",\
                "changed":"2026-01-02T00:00:00Z","changed_by":"g",\
                "properties":[{"type":"h","value":"i","language":"ro"}],"notes":[{"text":"j"}]}

                """)
    }

    @Test func `codes are written in a list of variants`() throws {
        var unit = TranslationUnit("Hello", "Salut")
        unit.variants[1].text.codes = [
            InlineCode(.open, at: 0, pair: "1", content: "&lt;b&gt;"),
            InlineCode(.close, at: 5, pair: "1"),
        ]
        let line = try #require(try lines([unit]).first)
        #expect(line.en == "Hello")
        #expect(line.variants?.map(\.language) == ["en", "ro"])
        #expect(
            line.variants?.last?.codes == [
                .init(kind: "open", offset: 0, pair: "1", content: "&lt;b&gt;"),
                .init(kind: "close", offset: 5, pair: "1", content: nil),
            ])
    }

    @Test func `the members of a text are its language, in any spelling`() throws {
        let file = #"{"en-GB":"The town","RO":"Orașul","de":"Die Stadt","pt-BR":"A cidade"}"#
        let unit = try #require(try read(file, as: .jsonl).units.first)
        #expect(Set(unit.variants.map(\.language.tag)) == ["en-GB", "ro", "de", "pt-BR"])
        #expect(unit.properties.isEmpty)
    }

    @Test func `source and target are the languages asked for`() throws {
        let reader = try JSONLReader(
            ByteSource(bytes: Array(#"{"source":"Salut","target":"Hello","id":"9"}"#.utf8)),
            languages: [.romanian, .english])
        let unit = try #require(try reader.next())
        #expect(unit.english == "Hello")
        #expect(unit.romanian == "Salut")
        #expect(unit.id == "9")
    }

    @Test func `numbers become properties as they were written`() throws {
        let file =
            #"{"en":"a","ro":"b","pagina":12,"scor":0.25,"mare":12345678901234,"minus":-3,"da":true,"#
            + #""nimic":null,"lista":[1],"obiect":{"x":1}}"#
        let unit = try #require(try read(file, as: .jsonl).units.first)
        let values = Dictionary(uniqueKeysWithValues: unit.properties.map { ($0.type, $0.value) })
        #expect(values["pagina"] == "12")
        #expect(values["scor"] == "0.25")
        #expect(values["mare"] == "12345678901234")
        #expect(values["minus"] == "-3")
        #expect(values["lista"] == nil)
        #expect(values["obiect"] == nil)
        #expect(values["nimic"] == nil)
    }

    @Test func `a note and the members of an alignment have their places`() throws {
        let file = """
            {"en":"a","ro":"b","note":"de verificat","article":"Podul","position":3,"status":"aligned"}
            """
        let unit = try #require(try read(file, as: .jsonl).units.first)
        #expect(unit.notes == [Note("de verificat")])
        #expect(unit.property(PunteProperty.article) == "Podul")
        #expect(unit.property(PunteProperty.position) == "3")
        #expect(unit.property(PunteProperty.status) == "aligned")
    }

    @Test(arguments: [
        "{", "[1,2]", "12", "\"text\"", "{\"en\":\"a\",\"ro\":\"b\"", "{'en':'a'}", "null",
        "{\"en\":\"a\",\"variants\":[{\"language\":\"en\"}]}",
        "{\"notes\":[{\"language\":\"ro\"}]}",
    ])
    func `what is no object of a unit costs its line`(line: String) throws {
        let result = try read(
            "{\"en\":\"a\",\"ro\":\"b\"}\n\(line)\n  \n{\"en\":\"c\",\"ro\":\"d\"}\n", as: .jsonl)
        #expect(result.units.map(\.english) == ["a", "c"])
        #expect(result.units.map(\.line) == [1, 4])
        #expect(result.log.first.map(\.line) == [2])
        #expect(result.log.skipped == 1)
    }

    @Test func `an object without two texts is left out`() throws {
        let result = try read(
            "{\"en\":\"a\",\"ro\":\"\"}\n{\"en\":\"a\"}\n{}\n{\"en\":\"a\",\"en-US\":\"b\"}",
            as: .jsonl)
        #expect(result.units.map(\.line) == [4])
        #expect(
            result.log.first.map(\.message)
                == Array(repeating: "an object without text in two languages left out", count: 3))
    }
}
