import Foundation
import PunteTestSupport
import Testing

/// Tests the commands for single terms: add, list, remove, find and export.
@Suite struct GlossaryListCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.prepare(
            [
                "glossary", "add", "Kyiv", "Kiev", "--kind", "place", "--grammar", "n",
                "--deprecated-ro", "Kyjiv", "--note", "din 1995",
            ],
            [
                "glossary", "add", "Supreme Court", "Curtea Supremă", "--kind", "organisation",
                "--grammar", "f",
            ],
            [
                "glossary", "add", "mile", "milă", "--kind", "unit", "--admitted-en",
                "statute mile",
            ])
    }

    @discardableResult
    private func glossary(_ arguments: String...) throws -> Outcome {
        try workspace.run(["glossary"] + arguments)
    }

    @Test func `the list shows number, kind, names and note`() throws {
        let outcome = try glossary("list")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(
            outcome.lines == [
                "1     place        Kyiv – Kiev, †Kyjiv  (din 1995)",
                "2     organisation Supreme Court – Curtea Supremă",
                "3     unit         mile, statute mile – milă",
            ])
    }

    @Test(arguments: [
        (["kiev"], ["1"]), (["KYJIV"], ["1"]), (["suprema"], ["2"]), (["statute"], ["3"]),
        (["--kind", "unit"], ["3"]), (["mil", "--kind", "place"], []), (["nimic"], []),
    ])
    func `a search looks at every name, without case and diacritics`(
        arguments: [String], ids: [String]
    ) throws {
        let outcome = try workspace.run(["glossary", "list"] + arguments)
        #expect(outcome.status == 0)
        #expect(outcome.lines.map { String($0.prefix { $0 != " " }) } == ids)
        #expect(outcome.message == (ids.isEmpty ? "punte: no such term" : ""))
    }

    @Test func `forms are named by their cases`() throws {
        let outcome = try glossary("list", "kiev", "--forms")
        #expect(
            outcome.lines.last
                == "      Kiev (sg.) · Kievul (sg. art.) · Kievului (sg. art. g.-d.)")
    }

    @Test func `a program gets every name with its status`() throws {
        struct Record: Decodable {
            struct Name: Decodable, Equatable {
                var text: String
                var language: String
                var status: String
            }
            var id: Int
            var kind: String
            var names: [Name]
            var grammar: String?
            var note: String?
        }
        let outcome = try glossary("list", "kyiv", "--format", "jsonl")
        let record = try JSONDecoder().decode(Record.self, from: Data(outcome.output.utf8))
        #expect(record.id == 1 && record.kind == "place" && record.grammar == "n")
        #expect(record.note == "din 1995")
        #expect(
            record.names == [
                .init(text: "Kyiv", language: "en", status: "preferred"),
                .init(text: "Kiev", language: "ro", status: "preferred"),
                .init(text: "Kyjiv", language: "ro", status: "deprecated"),
            ])
    }

    @Test func `a list of rows can be imported again`() throws {
        let rows = try glossary("list", "--format", "tsv").output
        #expect(rows.hasPrefix("kind\ten\tro\ten_admitted\tro_admitted\tro_deprecated\t"))
        try workspace.write("terms.tsv", rows)
        let outcome = try glossary("import", "terms.tsv", "--memory", "copy.sqlite")
        #expect(outcome.errors.hasSuffix("punte: 3 added, 0 changed, 0 unchanged\n"))
        #expect(try glossary("list", "--memory", "copy.sqlite").output == glossary("list").output)
        #expect(try glossary("export").output == rows)
    }

    @Test func `a name that two terms have is not removed by name`() throws {
        try glossary("add", "Supreme Court", "Înalta Curte", "--kind", "organisation")
        let ambiguous = try glossary("remove", "supreme court")
        #expect(ambiguous.status == 1)
        #expect(
            ambiguous.message
                == "Error: supreme court: the name of terms 2 (Supreme Court – Curtea Supremă), "
                + "4 (Supreme Court – Înalta Curte); give the number")
        #expect(try glossary("remove", "4", "kyjiv").message == "punte: removed 2 terms")
        #expect(try glossary("list").lines.count == 2)
    }

    @Test func `one unknown name keeps all terms`() throws {
        for wanted in ["99", "nimic"] {
            let outcome = try glossary("remove", "1", wanted)
            #expect(outcome.status == 1)
            #expect(outcome.message.hasPrefix("Error: \(wanted): no term has this n"))
        }
        #expect(try glossary("list").lines.count == 3)
    }

    @Test func `what is completed keeps what it had`() throws {
        #expect(
            try glossary("add", "Kyiv", "Kiev", "--kind", "place", "--admitted-ro", "Kîiv").message
                == "punte: Kyiv – Kiev: completed")
        #expect(
            try glossary("add", "Kyiv", "Kiev", "--kind", "place").message
                == "punte: Kyiv – Kiev: was there already")
        #expect(
            try glossary("list", "kyiv").lines
                == ["1     place        Kyiv – Kiev, †Kyjiv, Kîiv  (din 1995)"])
    }

    @Test func `an export holds the kind that is asked for`() throws {
        let outcome = try glossary("export", "--kind", "unit")
        #expect(outcome.lines.count == 2)
        #expect(outcome.lines[1].hasPrefix("unit\tmile\tmilă\tstatute mile\t"))
        #expect(
            try glossary("export", "--kind", "unit", "--format", "csv").lines == [
                "\"mile\",\"milă\",\"unit\"", "\"statute mile\",\"milă\",\"unit\"",
            ])
    }

    @Test func `an export that cannot be written leaves nothing behind`() throws {
        let outcome = try glossary("export", "no/such/folder.tsv")
        #expect(outcome.status == 1)
        #expect(outcome.message.hasPrefix("Error: no/such/folder.tsv: cannot be written: "))
        #expect(
            try glossary("export", "Memories").message == "Error: Memories: is a folder, not a file"
        )
    }

    @Test func `terms inside others are found when that is asked for`() throws {
        try glossary("add", "court", "curte", "--kind", "other", "--grammar", "f")
        let text = "Curtea Supremă a decis."
        func found(_ arguments: String...) throws -> [String] {
            try workspace.run(["glossary", "find", "--from", "ro"] + arguments + [text]).lines
        }
        #expect(
            try found() == ["1:0-15        Curtea Supremă  [Supreme Court – Curtea Supremă]"])
        #expect(try found("--nested").count == 2)
    }

    @Test(arguments: [
        ["add", "", "x"], ["add", "a", " "], ["add", "a", "b", "--kind", "thing"],
        ["add", "a", "b", "--grammar", "z"], ["add", "a"], ["list", "--kind", "thing"],
        ["remove"], ["export", "--format", "xls"], ["import", "a", "--format", "xls"], ["import"],
        ["extract", "a"], ["extract", "--limit", "0"], ["extract", "--least", "0"],
        ["find", "--from", "fr", "a"],
    ])
    func `wrong usage is status 64 and changes nothing`(arguments: [String]) throws {
        let outcome = try workspace.run(["glossary"] + arguments)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(outcome.message.hasPrefix("Error: "))
        #expect(try glossary("list").lines.count == 3)
    }
}
