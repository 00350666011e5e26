import Foundation
import PunteTestSupport
import Testing

@Suite("punte convert")
struct ConvertCommandTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private struct Conversion: Decodable {
        var line: Int
        var start: Int
        var end: Int
        var original: String
        var converted: String
    }

    private func conversions(
        _ arguments: String..., input: String? = nil
    ) throws -> [Conversion] {
        let outcome = try workspace.run(["convert", "--format", "jsonl"] + arguments, input: input)
        #expect(outcome.status == 0, "\(outcome.message)")
        return try outcome.lines.map {
            try JSONDecoder().decode(Conversion.self, from: Data($0.utf8))
        }
    }

    @Test(arguments: [
        ("He ran 60 miles in 9.5 hours.", ["97 de kilometri", "9,5 ore"]),
        (
            "The loss came to $1.3 billion, or 3.5 percent.",
            ["1,3 miliarde de dolari", "3,5 procente"]
        ),
        ("It was 104 degrees Fahrenheit at 6:30 p.m.", ["40 de grade Celsius", "18:30"]),
        ("The court meets on May 5, 2026.", ["5 mai 2026"]),
        ("Nothing here is a quantity.", []),
    ])
    func `English quantities are written as Romanian newspapers do`(
        text: String, expected: [String]
    ) throws {
        #expect(try conversions(text, "--from", "en").map(\.converted) == expected)
    }

    @Test(arguments: [
        ("Vântul a suflat cu 90 km/h la ora 18:30.", ["90 km/h", "6:30 p.m."]),
        ("Datoria a ajuns la 1,3 miliarde de lei.", ["1.3 billion lei"]),
        ("Procesul începe pe 5 mai 2026.", ["May 5, 2026"]),
    ])
    func `Romanian quantities are written as English newspapers do`(
        text: String, expected: [String]
    ) throws {
        #expect(try conversions(text, "--from", "ro").map(\.converted) == expected)
    }

    @Test func `a date that may be two days is shown as both`() throws {
        let outcome = try workspace.run(["convert", "--from", "en", "The vote is on 3/4/2026."])
        #expect(
            outcome.lines == [
                "3/4/2026 → 04.03.2026 or 03.04.2026: the text does not say which"
            ])
    }

    @Test func `places are bytes of the line that they are in`() throws {
        let lines = [
            "“Enough,” he said.", "It cost $3 million on May 5.", "Fără cifre.", "60 miles",
        ]
        let found = try conversions("--from", "en", input: lines.joined(separator: "\n"))
        #expect(found.map(\.line) == [2, 2, 4])
        for conversion in found {
            let bytes = Array(lines[conversion.line - 1].utf8)
            let part = String(decoding: bytes[conversion.start..<conversion.end], as: UTF8.self)
            #expect(part == conversion.original)
        }
    }

    @Test func `the language is detected from the text`() throws {
        let english = try workspace.punte("convert", "The road is 60 miles long, the mayor said.")
        #expect(english.output == "60 miles → 97 de kilometri\n")
        let romanian = try workspace.punte(
            "convert", "Drumul are 60 de kilometri, a spus primarul orașului.")
        #expect(romanian.output == "60 de kilometri → 60 kilometers\n")
    }

    @Test func `names of the glossary are rendered, countries without one`() throws {
        try workspace.write(
            "terms.tsv", "kind\ten\tro\tgrammar\norganisation\tCoast Guard\tPaza de Coastă\tf\n")
        let text = "The Coast Guard of Romania found 12 boats."
        let own = try workspace.punte("convert", text, "--glossary", "terms.tsv")
        #expect(own.output.contains("Coast Guard → Paza de Coastă\n"))
        let none = try workspace.punte("convert", text)
        #expect(!none.output.contains("Coast Guard"))
        #expect(none.output.contains("Romania → România\n"))
    }

    @Test func `a language that it does not know is wrong usage`() throws {
        #expect(try workspace.punte("convert", "--from", "fr", "60 km").status == 64)
    }

    @Test(arguments: ["ro", "RO", "ro-RO", "ron", "rum"])
    func `any tag of a language names it`(tag: String) throws {
        let outcome = try workspace.punte("convert", "--from", tag, "Erau 27 de grade.")
        #expect(outcome.lines == ["27 de grade → 27 degrees"])
    }

    @Test func `a glossary that is not there is named`() throws {
        let outcome = try workspace.punte("convert", "--glossary", "none.tsv", "Kyiv")
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.message == "Error: none.tsv: no such file; check the name")
    }
}
