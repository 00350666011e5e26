import Foundation
import PunteTestSupport
import Testing

/// Tests the import and export of other tools' memories with the binary.
@Suite("Memory import and export")
struct MemoryExchangeTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func tmx(_ units: [(String, String)]) -> String {
        let body = units.map { english, romanian in
            """
            <tu tuid="k"><prop type="x-agency">A&amp;B</prop><tuv xml:lang="en-GB"><seg>\(english)\
            </seg></tuv><tuv xml:lang="ro"><seg>\(romanian)</seg></tuv></tu>
            """
        }
        return "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><body>\n"
            + body.joined(separator: "\n") + "\n</body></tmx>"
    }

    private let pairs = [
        (
            "The ferry service was suspended because of the storm.",
            "Traversarea cu bacul a fost suspendată din cauza furtunii."
        ),
        (
            "Schools in three counties will stay closed on Monday.",
            "Școlile din trei județe vor rămâne închise luni."
        ),
        (
            "The minister <ph x=\"1\">&lt;br/&gt;</ph>promised more money for roads.",
            "Ministrul a promis mai mulți bani pentru drumuri."
        ),
    ]

    @Test func `a TMX goes in and comes out with all that it held`() throws {
        try workspace.write("a.tmx", tmx(pairs))
        let imported = try workspace.punte("memory", "import", "a.tmx")
        #expect(imported.status == 0)
        #expect(imported.message == "a.tmx: 3 units read, 3 added")
        let again = try workspace.punte("memory", "import", "a.tmx")
        #expect(again.message == "a.tmx: 3 units read, 0 added, 3 known before")

        #expect(try workspace.punte("memory", "export", "b.tmx").status == 0)
        let file = try workspace.read("b.tmx")
        #expect(file.contains("<ph x=\"1\">&lt;br/&gt;</ph>promised"))
        #expect(file.contains("<prop type=\"x-agency\">A&amp;B</prop>"))
        #expect(file.contains("<tuv xml:lang=\"en-gb\">"))
        #expect(file.contains("tuid=\"k\""))
    }

    @Test(arguments: ["tsv", "csv", "jsonl", "xliff", "xliff12", "po", "tmx"])
    func `every format takes the memory to another`(format: String) throws {
        try workspace.write("a.tmx", tmx(pairs))
        try workspace.punte("memory", "import", "a.tmx")
        let exported = try workspace.punte("memory", "export", "--format", format, "-")
        #expect(exported.status == 0)
        let imported = try workspace.run(
            ["memory", "import", "--format", format, "-", "--memory", "b.sqlite"],
            input: exported.output)
        #expect(imported.message == "-: 3 units read, 3 added")
        let lines = try ["Memories/punte.sqlite", "b.sqlite"].map { memory in
            try workspace.punte("memory", "export", "-", "--format", "tsv", "--memory", memory)
                .lines.map { $0.split(separator: "\t").prefix(2) }
        }
        #expect(lines[0] == lines[1])
    }

    @Test func `damage is told line by line and costs what is damaged`() throws {
        try workspace.write(
            "a.tmx",
            tmx([pairs[0], ("Bell \u{7} & whistle", "Clopot"), ("Cut <bpt i=\"1\">", "T")]))
        let outcome = try workspace.punte("memory", "import", "a.tmx")
        #expect(outcome.status == 0)
        #expect(
            outcome.message == """
                a.tmx:4: mended: control character 07 removed
                a.tmx:4: mended: bare & read as text
                a.tmx:5: mended: </seg> closes <bpt>
                a.tmx:5: skipped: a segment in which <bpt> is not closed left out
                a.tmx: 2 units read, 2 added, 3 mended, 1 skipped
                """)
        let strict = try workspace.punte(
            "memory", "import", "a.tmx", "--strict", "--memory", "strict.sqlite")
        #expect(strict.status == 1)
        #expect(strict.message.hasSuffix("a.tmx:4: control character 07 removed"))
        #expect(!workspace.exists("strict.sqlite"))
    }

    @Test func `swapped languages are noticed`() throws {
        try workspace.write("a.tmx", tmx(pairs.map { ($0.1, $0.0) }))
        let refused = try workspace.punte("memory", "import", "a.tmx")
        #expect(refused.status == 1)
        #expect(refused.message.contains("marked the wrong way round in 3 of 3 units"))
        #expect(!workspace.exists("Memories/punte.sqlite"))
        try workspace.punte("memory", "import", "a.tmx", "--swap")
        let table = try workspace.punte("memory", "export", "-", "--format", "tsv")
        #expect(table.lines[1].hasPrefix(pairs[0].0 + "\t" + pairs[0].1))
    }

    @Test func `an export that fails leaves the old file`() throws {
        try workspace.write("old.tmx", "old")
        let outcome = try workspace.punte("memory", "export", "old.tmx")
        #expect(outcome.status == 1)
        #expect(try workspace.read("old.tmx") == "old")
    }

    @Test func `parallel text is two files`() throws {
        try workspace.write("news.en", pairs.map(\.0).prefix(2).joined(separator: "\n"))
        try workspace.write("news.ro", pairs.map(\.1).prefix(2).joined(separator: "\n"))
        let imported = try workspace.punte("memory", "import", "news.en")
        #expect(imported.message == "news.en: 2 units read, 2 added")
        let exported = try workspace.punte("memory", "export", "--format", "moses", "out")
        #expect(exported.message == "out.en and out.ro: 2 segments written")
        #expect(try workspace.read("out.ro").hasPrefix(pairs[0].1 + "\n"))
    }

    @Test func `the file of an export may be an option, and is named once`() throws {
        try workspace.write("first.tmx", tmx([pairs[0]]))
        try workspace.prepare(["memory", "import", "first.tmx"])
        let written = try workspace.punte("memory", "export", "--output", "out.tsv")
        #expect(written.message == "out.tsv: 1 segment written")
        let twice = try workspace.punte("memory", "export", "a.tsv", "--output", "b.tsv")
        #expect(twice.status == 64 && twice.errors.contains("two files are named"))
        #expect(try workspace.punte("memory", "export").status == 64)
        let sheet = try workspace.punte("memory", "export", "out.xlsx")
        #expect(sheet.status == 1 && sheet.message.contains("--for-excel"))
    }

    @Test func `a project of OmegaT is a folder`() throws {
        try workspace.write("project/omegat.project", "<omegat/>")
        try workspace.write("project/omegat/project_save.tmx", tmx([pairs[0]]))
        try workspace.write("project/tm/more.tmx", tmx([pairs[1]]))
        let outcome = try workspace.punte("memory", "import", "project")
        #expect(
            outcome.message == """
                project/omegat/project_save.tmx: 1 unit read, 1 added
                project/tm/more.tmx: 1 unit read, 1 added
                """)
    }

    @Test func `fuzzy messages are drafts`() throws {
        try workspace.write(
            "a.po", "#, fuzzy\nmsgid \"Yes\"\nmsgstr \"Nu\"\n\nmsgid \"No\"\nmsgstr \"Nu\"\n")
        let outcome = try workspace.punte("memory", "import", "a.po")
        #expect(outcome.message == "a.po: 2 units read, 2 added, 1 not confirmed: drafts")
        let table = try workspace.punte("memory", "export", "-", "--format", "tsv")
        #expect(table.lines.dropFirst().map { $0.prefix(3) } == ["No\t"])
        #expect(table.message.contains("1 draft left out"))
    }

    @Test func `properties and notes keep their languages`() throws {
        let said = """
            <prop type="x-desk" xml:lang="ro-md">știri</prop>
            <note xml:lang="en">check</note>
            """
        let file = tmx([pairs[0]]).replacing("<prop type=\"x-agency\">A&amp;B</prop>", with: said)
        try workspace.write("a.tmx", file)
        try workspace.punte("memory", "import", "a.tmx")
        try workspace.punte("memory", "export", "b.tmx")
        #expect(try workspace.read("b.tmx").contains(said))
    }

    @Test func `packed files go in and out`() throws {
        try workspace.write("a.tmx", tmx(pairs))
        try workspace.punte("memory", "import", "a.tmx")
        try workspace.punte("memory", "export", "b.tmx.gz")
        let bytes = try Data(contentsOf: workspace.folder.appending(path: "b.tmx.gz"))
        #expect(bytes.prefix(2) == Data([0x1F, 0x8B]))
        let imported = try workspace.punte(
            "memory", "import", "b.tmx.gz", "--memory", "b.sqlite")
        #expect(imported.message == "b.tmx.gz: 3 units read, 3 added")
    }

    @Test(arguments: [
        (["--status", "confirmed"], ["confirmed"]),
        (["--min-confidence", "0.8"], ["confirmed", "sure"]),
        (["--status", "aligned", "--min-confidence", "0.5"], ["sure"]),
        (["--domain", "meteo"], ["unsure"]), (["--origin", "desk"], ["sure"]),
    ])
    func `an export is filtered`(options: [String], expected: [String]) throws {
        func line(_ text: String, _ rest: String) -> String {
            #"{"en":"\#(text)","ro":"ro-\#(text)",\#(rest)}"# + "\n"
        }
        try workspace.write(
            "a.jsonl",
            line("confirmed", #""status":"confirmed","confidence":0.9"#)
                + line("sure", #""status":"aligned","confidence":0.85,"origin":"desk""#)
                + line("unsure", #""status":"aligned","confidence":0.3,"domain":"meteo""#))
        let imported = try workspace.punte("memory", "import", "a.jsonl", "--as-marked")
        #expect(imported.message == "a.jsonl: 3 units read, 3 added")
        let table = try workspace.run(
            ["memory", "export", "-", "--format", "tsv"] + options, input: "")
        let texts = table.lines.dropFirst().map { $0.prefix { $0 != "\t" } }
        #expect(texts.map(String.init) == expected)
    }

    @Test(arguments: [
        (["--outlet", "Curierul"], true), (["--outlet", "Ecoul"], false),
        (["--since", "2026-05"], true), (["--since", "2026-05-04"], false),
        (["--until", "2026-05-03"], true), (["--until", "2026-04"], false),
        (["--article", "1"], true), (["--article", "7"], false),
    ])
    func `an export is filtered by article`(options: [String], isKept: Bool) throws {
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
        try SQLiteFile.execute(
            """
            UPDATE article SET date = '2026-05-03',
            outlet = CASE language WHEN 'ro' THEN 'Curierul' ELSE 'The Courier' END
            """, in: workspace.memory)
        let table = try workspace.run(["memory", "export", "-", "--format", "tsv"] + options)
        #expect((table.lines.count > 1) == isKept)
        #expect(table.status == 0)
    }
}
