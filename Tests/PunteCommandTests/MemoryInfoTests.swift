import Foundation
import PunteTestSupport
import Testing

@Suite("punte memory info")
struct MemoryInfoTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    private func info(_ arguments: String...) throws -> Outcome {
        try workspace.run(["memory", "info"] + arguments)
    }

    @Test func `all that is in the memory is counted`() throws {
        try workspace.prepare(["learn", "ro.txt", "en.txt"])
        try workspace.punte("glossary", "add", "mayor", "primar")
        try workspace.write("more.tsv", "en\tro\nThe pier collapsed.\tDigul s-a prăbușit.\n")
        try workspace.punte("memory", "import", "more.tsv")
        let table = try info()
        #expect(table.status == 0)
        for row in [
            "segments    9 (8 confirmed, 1 imported); "
                + "2 are sentences of larger ones, which lists leave out",
            "articles    2 in 1 pair", "terms       1",
            "history     0 entries", "origins     8 ro.txt", "            1 more.tsv",
        ] {
            #expect(table.output.contains(row + "\n"), "\(table.output)")
        }
    }

    @Test func `a program reads the same`() throws {
        struct Summary: Decodable {
            struct Origin: Decodable {
                var name: String
                var segments: Int
            }

            var segments: Int
            var articles: Int
            var pairs: Int
            var statuses: [String: Int]
            var origins: [Origin]
            var path: String
        }
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
        let line = try info("--format", "jsonl").output
        let summary = try JSONDecoder().decode(Summary.self, from: Data(line.utf8))
        #expect((summary.segments, summary.articles, summary.pairs) == (8, 2, 1))
        #expect(summary.statuses == ["aligned": 8])
        #expect(summary.origins.map(\.name) == ["ro.txt"])
        #expect(summary.path.hasSuffix("Memories/punte.sqlite"))
    }

    @Test func `of many origins the ten largest are named`() throws {
        let lines = (1...12).map { number in
            #"{"en":"Sentence \#(number) ends.","ro":"Fraza \#(number) se termină.","#
                + #""origin":"desk-\#(number)"}"# + "\n"
        }
        try workspace.write("many.jsonl", lines.joined())
        try workspace.punte("memory", "import", "many.jsonl")
        let rows = try info().lines
        #expect(rows.filter { $0.contains("desk-") }.count == 10)
        #expect(rows.last == "            … and 2 more")
    }

    @Test func `a memory elsewhere is named by an option or the environment`() throws {
        try workspace.punte("align", "ro.txt", "en.txt", "--save", "--memory", "agency.sqlite")
        #expect(try info().status == 1)
        #expect(try info("--memory", "agency.sqlite").status == 0)
        let named = try workspace.punte(
            "memory", "info", environment: ["PUNTE_MEMORY": "agency.sqlite"])
        #expect(named.output.contains("agency.sqlite"))
    }
}
