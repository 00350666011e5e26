import Foundation
import PunteTestSupport
import Testing

/// How commands read articles: encodings, metadata, texts that look like options.
@Suite struct ArticleInputTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    private func segments(_ filters: String...) throws -> [String] {
        try workspace.run(["memory", "export", "-", "--format", "tsv"] + filters).lines
    }

    @Test(arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
    func `a bad byte does not spoil the article`(mark: [UInt8]) throws {
        var bytes = Array(Story.romanian.utf8)
        let place = try #require(bytes.firstIndex(of: UInt8(ascii: ".")))
        bytes.insert(0xFF, at: place)
        try workspace.write("bad.txt", Data(mark + bytes))
        let outcome = try workspace.punte("align", "bad.txt", "en.txt", "--save")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("punte: bad.txt:3: a byte that is not UTF-8"))
        let stored = try segments().joined(separator: "\n")
        #expect(stored.contains("Ploile puternice de marți noapte"))
        #expect(stored.contains("Reuters\u{FFFD}."))
        #expect(!stored.contains("È"))
    }

    @Test func `options and front matter reach the memory`() throws {
        try workspace.write("dated.txt", "---\noutlet: AP\ndate: 2026-05-03\n---\n" + Story.english)
        let outcome = try workspace.punte(
            "align", "ro.txt", "dated.txt", "--save", "--outlet", "Curierul", "--date",
            "2026-05-04",
            "--source-outlet", "Reuters")
        #expect(outcome.status == 0)
        let all = try segments().count
        #expect(all > 5)
        for filters in [
            ["--outlet", "Curierul"], ["--outlet", "Reuters"], ["--since", "2026-05-04"],
            ["--since", "2026-05-03", "--until", "2026-05-03"],
        ] {
            let lines = try workspace.run(
                ["memory", "export", "-", "--format", "tsv"] + filters
            ).lines
            #expect(lines.count == all, "\(filters)")
        }
        // What a person says counts more than the file.
        #expect(try segments("--outlet", "AP").count <= 1)
        #expect(try segments("--since", "2026-05-05").count <= 1)
    }

    /// The files may be given the wrong way round; what is said of the Romanian article stays with it.
    @Test func `metadata follows the language`() throws {
        try workspace.punte(
            "align", "en.txt", "ro.txt", "--save", "--title", "Inundații", "--source-title", "Flood"
        )
        let listed = try workspace.punte("memory", "forget").output
        #expect(listed.contains("Flood") && listed.contains("Inundații"), "\(listed)")
    }

    @Test(arguments: [
        (["lookup", "- Da, a spus el.", "--threshold", "90"], 1),
        (["lookup", "--threshold", "90", "--", "- Da, a spus el."], 1),
        (["lookup", "The road will stay closed until Thursday.", "--before", "- Yes."], 1),
        (["convert", "-5 C"], 0), (["convert", "-5 °C", "--format", "jsonl"], 0),
        (["glossary", "find", "- Ana are mere."], 0),
    ])
    func `a text that begins with a dash is a text`(arguments: [String], needsMemory: Int) throws {
        if needsMemory == 1 { try workspace.punte("align", "ro.txt", "en.txt", "--save") }
        let outcome = try workspace.run(arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test func `a minus stays`() throws {
        for text in ["-5 C", "-5 °C"] {
            #expect(try workspace.punte("convert", text).output.contains("-5 °C"))
            #expect(try workspace.punte("convert", "--", text).output.contains("-5 °C"))
        }
        #expect(try workspace.punte("convert", "It was -40 F.").output.contains("-40 °C"))
    }

    @Test(arguments: [
        ["concordance", "-road"],
        ["glossary", "add", "- a", "b"], ["lookup", "-road"],
    ])
    func `where it cannot be told the error says how`(arguments: [String]) throws {
        let outcome = try workspace.run(arguments)
        #expect(outcome.status == 64)
        let first = outcome.errors.prefix { $0 != "\n" }
        #expect(first.contains("put -- before a text that begins with -"), "\(outcome.errors)")
    }

    @Test(arguments: [
        ["align", "ro.txt", "en.txt", "--max-confidence", "-1"],
        ["memory", "list", "--sample", "-1"],
    ])
    func `the value of an option is no such text`(arguments: [String]) throws {
        let outcome = try workspace.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errors.hasPrefix("Error: Missing value for '--"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("put --"), "\(outcome.errors)")
    }
}
