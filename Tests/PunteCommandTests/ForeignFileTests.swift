import Foundation
import PunteTestSupport
import Testing

/// Tests that nothing in another language is stored as English or Romanian.
@Suite("Languages of imported files")
struct ForeignFileTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test(
        arguments: [
            (
                "a.po",
                "msgid \"The bridge is closed.\"\nmsgstr \"Die Brücke ist nicht mehr auf.\"\n",
                "German"
            ),
            ("a.csv", "The bridge is closed.,Le pont est fermé dans la nuit.\n", "French"),
            (
                "a.xlf",
                "<xliff version=\"1.2\"><file original=\"a\" source-language=\"en\"><body><trans-unit "
                    + "id=\"1\"><source>The bridge is closed.</source><target>A híd nem az, hogy van."
                    + "</target></trans-unit></body></file></xliff>", "Hungarian"
            ),
            (
                "a.jsonl",
                "{\"source\":\"The bridge is closed.\",\"target\":\"Мост закрыт, и это не он.\"}\n",
                "Russian"
            ),
            (
                "a.tsv", "The bridge is closed.\tПодул есте ынкис ши ну се штие пентру че.\n",
                "Romanian in Cyrillic letters (Moldovan)"
            ),
        ])
    func `a file that does not name its language is identified`(
        name: String, text: String, language: String
    ) throws {
        try workspace.write(name, text)
        let outcome = try workspace.punte("memory", "import", name)
        #expect(outcome.status == 1)
        #expect(
            outcome.message.contains("what would be Romanian is \(language)"), "\(outcome.message)")
        #expect(outcome.message.contains("--from and --to"))
        let piped = try workspace.run(
            [
                "memory", "import", "-", "--format",
                name == "a.xlf" ? "xliff" : String(name.dropFirst(2)),
            ],
            input: text)
        #expect(piped.status == 1 && piped.message.contains(language))
        let named = try workspace.punte("memory", "import", name, "--to", "hu")
        #expect(named.status == 0)
        #expect(named.message.contains("1 unit read, 0 added, 1 without English or Romanian"))
    }

    @Test func `Romanian without a declaration is read`() throws {
        try workspace.write(
            "a.po", "msgid \"The bridge is closed.\"\nmsgstr \"Podul este închis.\"\n")
        let outcome = try workspace.punte("memory", "import", "a.po")
        #expect(outcome.message == "a.po: 1 unit read, 1 added")
    }

    @Test(arguments: ["ro", "mo", "ro-Cyrl-MD"])
    func `Romanian in Cyrillic letters is named, whatever its tag`(tag: String) throws {
        try workspace.write(
            "a.tmx",
            "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu><tuv xml:lang=\"en\"><seg>The bridge "
                + "is closed.</seg></tuv><tuv xml:lang=\"\(tag)\"><seg>Подул есте ынкис.</seg></tuv></tu>"
                + "</body></tmx>")
        let outcome = try workspace.punte("memory", "import", "a.tmx")
        #expect(
            outcome.message.contains(
                "0 added, 1 in Romanian in Cyrillic letters (Moldovan) left out"))
    }

    @Test func `the direction of translation comes back`() throws {
        func unit(_ source: String, _ english: String, _ romanian: String) -> String {
            "<tu srclang=\"\(source)\"><tuv xml:lang=\"en\"><seg>\(english)</seg></tuv>"
                + "<tuv xml:lang=\"ro\"><seg>\(romanian)</seg></tuv></tu>"
        }
        try workspace.write(
            "a.tmx",
            "<tmx version=\"1.4\"><header srclang=\"en\"/><body>"
                + unit("ro", "The choir sang.", "Corul a cântat.")
                + unit("en", "The hall was full.", "Sala era plină.") + "</body></tmx>")
        try workspace.punte("memory", "import", "a.tmx")
        try workspace.punte("memory", "export", "b.tmx")
        let file = try workspace.read("b.tmx")
        #expect(file.ranges(of: "srclang=\"ro\"").count == 1)
        #expect(file.contains("<header creationtool=\"Punte\""))
        let unit = try #require(file.split(separator: "<tu ").first { $0.contains("Corul") })
        #expect(unit.contains("srclang=\"ro\""))
    }
}

/// Tests tables with columns in words, and what is written for Excel, with the binary.
@Suite("Tables of spreadsheets")
struct SpreadsheetCommandTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test func `unknown columns are asked about, and can be named`() throws {
        try workspace.write(
            "a.csv", "Nr;Frage;Antwort\n1;The dam is old.;Barajul e vechi.\n2;It holds.;Rezistă.\n")
        let asked = try workspace.punte("memory", "import", "a.csv")
        #expect(asked.status == 1)
        #expect(asked.message.contains("1 “Nr”, 2 “Frage”, 3 “Antwort”"))
        let half = try workspace.punte("memory", "import", "a.csv", "--english-column", "Frage")
        #expect(half.status == 64)
        let named = try workspace.punte(
            "memory", "import", "a.csv", "--english-column", "Frage", "--romanian-column", "3")
        #expect(named.message == "a.csv: 2 units read, 2 added")
    }

    @Test func `a memory for Excel comes back unchanged`() throws {
        try workspace.write(
            "a.csv", "en;ro\n=SUM(A1);-5 grade\n\"Rain; wind\";@agerpres scrie\n")
        try workspace.punte("memory", "import", "a.csv")
        let exported = try workspace.punte("memory", "export", "b.csv", "--for-excel")
        #expect(exported.status == 0)
        let file = try workspace.read("b.csv")
        #expect(file.contains("en;ro;id;"))
        #expect(file.contains("\r\n'=SUM(A1);'-5 grade;"))
        try workspace.punte("memory", "import", "b.csv", "--memory", "b.sqlite")
        let tables = try ["Memories/punte.sqlite", "b.sqlite"].map { memory in
            try workspace.punte("memory", "export", "-", "--format", "tsv", "--memory", memory)
                .output.split(separator: "\n").map { $0.split(separator: "\t").prefix(2) }
        }
        #expect(tables[0] == tables[1])
        let refused = try workspace.punte(
            "memory", "export", "c.tmx", "--format", "tmx", "--for-excel")
        #expect(refused.status == 64)
    }

    @Test func `a glossary for Excel comes back unchanged`() throws {
        try workspace.write(
            "t.tsv",
            "kind\ten\tro\tro_admitted\tnote\nother\t-ism\t-ism\ta;b\t=x; „y”\nplace\tKyiv\tKiev\t\t\n"
        )
        try workspace.punte("glossary", "import", "t.tsv")
        #expect(try workspace.punte("glossary", "export", "t.csv", "--for-excel").status == 0)
        let file = try workspace.read("t.csv")
        #expect(file.contains("kind;en;ro;"))
        #expect(file.contains("'-ism"))
        let again = try workspace.punte("glossary", "import", "t.csv")
        #expect(again.message.hasSuffix("0 added, 0 changed, 2 unchanged"), "\(again.message)")
    }

    @Test func `a column of subject fields can be filtered by`() throws {
        try workspace.write("a.csv", "EN;RO;Domeniu\nGoal;Gol;sport\nRain;Ploaie;vreme\n")
        try workspace.punte("memory", "import", "a.csv")
        let table = try workspace.punte(
            "memory", "export", "-", "--format", "tsv", "--domain", "sport")
        #expect(table.lines.count == 2 && table.lines[1].hasPrefix("Goal\tGol"))
    }

    @Test(arguments: ["t.tsv", "t.txt", "t.csv"])
    func `a glossary with columns in words is read whatever its name`(name: String) throws {
        try workspace.write(name, "Engleză\tRomână\tObservații\nstrike\tgrevă\tsindicat\n")
        let outcome = try workspace.punte("glossary", "import", name)
        #expect(outcome.message.hasSuffix("1 added, 0 changed, 0 unchanged"), "\(outcome.message)")
        try workspace.write("două.tsv", "en\tro\nferry\tferibot\n")
        let plain = try workspace.punte("glossary", "import", "două.tsv")
        #expect(plain.message.hasSuffix("1 added, 0 changed, 0 unchanged"))
    }

    @Test func `homonyms stay apart, and all that is said of terms survives`() throws {
        func entry(_ definition: String, _ romanian: String) -> String {
            "<termEntry><descrip type=\"definition\">\(definition)</descrip><langSet xml:lang=\"en\"><tig>"
                + "<term>pitch</term></tig></langSet><langSet xml:lang=\"ro\">\(romanian)</langSet></termEntry>"
        }
        try workspace.write(
            "a.tbx",
            "<martif type=\"TBX\"><text><body>"
                + entry(
                    "ground for a game",
                    "<tig><term>pistă</term><termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts"
                        + "</termNote></tig><tig><term>teren</term><descrip type=\"context\">Terenul e ud."
                        + "</descrip><note>n</note></tig>")
                + entry("a place for a tent", "<tig><term>teren</term></tig>")
                + "</body></text></martif>")
        let first = try workspace.punte("glossary", "import", "a.tbx")
        #expect(first.message.hasSuffix("2 added, 0 changed, 0 unchanged"))
        let again = try workspace.punte("glossary", "import", "a.tbx")
        #expect(again.message.hasSuffix("0 added, 0 changed, 2 unchanged"))
        let table = try workspace.punte("glossary", "export").output
        #expect(table.contains("other\tpitch\tteren\t\t\tpistă"))
        try workspace.punte("glossary", "export", "--format", "tbx", "b.tbx")
        let file = try workspace.read("b.tbx")
        for text in ["ground for a game", "a place for a tent", "Terenul e ud."] {
            #expect(file.contains(text))
        }
        #expect(file.contains("<descrip type=\"context\">Terenul e ud."))
    }
}
