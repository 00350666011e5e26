import Foundation
import PunteTestSupport
import Testing

@Suite("Certain corrections of punte check")
struct CheckFixTests {
    private let workspace: Workspace

    private static let english = """
        The port received 25 ships on Tuesday, officials in Constanta said.

        “We have never seen so many,” said the captain of the port. “It is a record.”

        Exports rose by 3.4 percent this year, the ministry said, and 19 ships are waiting.
        """

    /// A mistake of each sort that is put right, and one wrong fact that is not.
    private static let wrong = """
        Portul a primit marţi 25 nave, au anunţat oficialii din Constanţa.

        "Nu am mai văzut atâtea", a spus căpitanul portului. "Este un  record."

        Exporturile au crescut cu 3.4% anul acesta , a anunțat ministerul, iar 29 de nave așteaptă.

        """

    private static let right = """
        Portul a primit marți 25 de nave, au anunțat oficialii din Constanța.

        „Nu am mai văzut atâtea”, a spus căpitanul portului. „Este un record.”

        Exporturile au crescut cu 3,4% anul acesta, a anunțat ministerul, iar 29 de nave așteaptă.

        """

    init() throws {
        workspace = try Workspace()
        try workspace.write("en.txt", Self.english)
        try workspace.write("ro.txt", Self.wrong)
    }

    private func fix(_ arguments: String...) throws -> Outcome {
        try workspace.run(["check", "ro.txt", "en.txt", "--fix"] + arguments)
    }

    @Test func `a copy has everything that is certain`() throws {
        let outcome = try fix("--output", "bun.txt")
        #expect(try workspace.read("bun.txt") == Self.right)
        #expect(try workspace.read("ro.txt") == Self.wrong, "the text itself is as it was")
        #expect(outcome.output.hasPrefix("--- ro.txt\n+++ bun.txt\n@@ -1,5 +1,5 @@\n"))
        #expect(outcome.lines.contains { $0.hasPrefix("-Portul a primit marţi 25 nave") })
        #expect(outcome.lines.contains { $0.hasPrefix("+Portul a primit marți 25 de nave") })
        #expect(outcome.errors.contains("corrections in bun.txt: cedilla 3"), "\(outcome.errors)")
        #expect(outcome.errors.contains("left for a person: 1 finding in 4 pairs: 1 wrong fact"))
        #expect(outcome.status == 1, "a wrong fact is left")
        #expect(try fix("--output", "bun.txt", "--off", "number").status == 0)
    }

    @Test func `a text without its source is put right, too`() throws {
        let outcome = try workspace.run(["check", "ro.txt", "--fix", "--output", "bun.txt"])
        #expect(try workspace.read("bun.txt") == Self.right)
        #expect(outcome.errors.contains("left for a person: 0 findings in 4 sentences"))
        #expect(outcome.status == 0)
    }

    @Test func `a number that the source disputes keeps its noun as it is`() throws {
        try workspace.write("ro.txt", "Portul a primit marți 15 de nave, au spus oficialii.\n")
        let outcome = try fix("--output", "bun.txt")
        #expect(outcome.status == 1)
        #expect(!outcome.output.contains("15 nave"))
    }

    @Test func `without a file the diff alone is shown`() throws {
        let outcome = try fix()
        #expect(outcome.output.hasPrefix("--- ro.txt\n+++ ro.txt\n"))
        #expect(outcome.errors.contains("shown; --output FILE writes them"))
        #expect(try workspace.read("ro.txt") == Self.wrong)
    }

    @Test func `the text itself is written when its name is given`() throws {
        _ = try fix("--output", "ro.txt")
        #expect(try workspace.read("ro.txt") == Self.right)
    }

    @Test func `a second time changes nothing`() throws {
        _ = try fix("--output", "ro.txt")
        let outcome = try fix("--output", "again.txt")
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.errors.contains("nothing to put right that is certain; nothing was written"))
        #expect(!workspace.exists("again.txt"))
    }

    @Test(arguments: ["\r\n", "\n"])
    func `line breaks and the byte order mark are kept`(lineBreak: String) throws {
        let text = "\u{FEFF}" + Self.wrong.replacingOccurrences(of: "\n", with: lineBreak)
        try workspace.write("ro.txt", text)
        _ = try fix("--output", "bun.txt")
        let written = try Data(contentsOf: workspace.folder.appending(path: "bun.txt"))
        let expected = "\u{FEFF}" + Self.right.replacingOccurrences(of: "\n", with: lineBreak)
        #expect(written == Data(expected.utf8))
    }

    @Test func `lines that are broken inside sentences stay broken`() throws {
        let broken = Self.wrong.replacingOccurrences(of: "nave, au", with: "nave,\nau")
        try workspace.write("ro.txt", broken)
        _ = try fix("--output", "bun.txt")
        let expected = Self.right.replacingOccurrences(of: "nave, au", with: "nave,\nau")
        #expect(try workspace.read("bun.txt") == expected)
    }

    @Test func `the encoding is kept, and what it lacks is left`() throws {
        let bytes = try #require(
            Self.wrong.replacingOccurrences(of: "anunțat", with: "anunţat")
                .replacingOccurrences(of: "așteaptă", with: "aşteaptă").data(using: .windowsCP1250))
        try workspace.write("ro.txt", bytes)
        let outcome = try fix("--output", "bun.txt", "--encoding", "windows-1250")
        let data = try Data(contentsOf: workspace.folder.appending(path: "bun.txt"))
        let text = try #require(String(data: data, encoding: .windowsCP1250))
        #expect(text.contains("marţi 25 de nave"))
        #expect(text.contains("„Nu am mai văzut atâtea”"))
        #expect(outcome.errors.contains("cedilla"), "windows-1250 has no ș")
        #expect(outcome.errors.contains("5 corrections cannot be written in windows-1250"))
        #expect(outcome.errors.contains("iconv -f windows-1250 -t UTF-8 ro.txt > NEW"))
    }

    @Test func `markup stays`() throws {
        let page = """
            <html><body><article><p>Portul a primit <b>marţi</b> 25 nave, au anunţat
            oficialii din Constanţa.</p>
            <p>"Nu am mai văzut <i>atâtea</i>", a spus căpitanul portului. "Este un record."</p>
            <p>Exporturile au crescut cu 3,4% anul acesta, a anunțat ministerul.</p>
            </article></body></html>
            """
        try workspace.write("ro.html", page)
        _ = try workspace.run([
            "check", "ro.html", "en.txt", "--fix", "--output", "bun.html",
        ])
        let expected = page.replacingOccurrences(of: "marţi</b> 25", with: "marți</b> 25 de")
            .replacingOccurrences(of: "anunţat", with: "anunțat")
            .replacingOccurrences(of: "Constanţa", with: "Constanța")
            .replacingOccurrences(
                of: "\"Nu am mai văzut <i>atâtea</i>\"", with: "„Nu am mai văzut <i>atâtea</i>”"
            )
            .replacingOccurrences(of: "\"Este un record.\"", with: "„Este un record.”")
        #expect(try workspace.read("bun.html") == expected)
    }

    @Test func `corrections are repeated until nothing is left to correct`() throws {
        try workspace.write("ro.txt", "Hoțul a fugit pe „stradă\" ,a spus un martor.\n")
        try workspace.write("en.txt", "The thief fled down the street, a witness said.\n")
        _ = try fix("--output", "bun.txt")
        #expect(try workspace.read("bun.txt") == "Hoțul a fugit pe „stradă”, a spus un martor.\n")
    }

    @Test func `only chosen rules are applied`() throws {
        _ = try fix("--output", "bun.txt", "--only", "cedilla")
        #expect(try workspace.read("bun.txt").contains("marți 25 nave"))
        let none = try fix("--output", "gol.txt", "--only", "number")
        #expect(none.errors.contains("nothing was written"))
        #expect(!workspace.exists("gol.txt"))
    }

    @Test func `a dismissed finding is not put right`() throws {
        struct Finding: Decodable { var id: String }
        try workspace.prepare(["glossary", "add", "Kyiv", "Kiev", "--kind", "place"])
        let found = try workspace.punte(
            "check", "ro.txt", "en.txt", "--only", "decimal", "--format", "jsonl")
        let line = try #require(found.lines.first)
        let id = try JSONDecoder().decode(Finding.self, from: Data(line.utf8)).id
        try workspace.prepare(
            ["check", "ro.txt", "en.txt", "--dismiss", id, "--reason", "numele unui produs"])
        _ = try fix("--output", "bun.txt")
        #expect(
            try workspace.read("bun.txt") == Self.right.replacingOccurrences(of: "3,4", with: "3.4")
        )
    }

    @Test(arguments: [
        ["check", "--fix"], ["check", "ro.txt", "en.txt", "--output", "bun.txt"],
        ["check", "ro.txt", "en.txt", "--fix", "--output", "-"],
        ["check", "ro.txt", "en.txt", "--fix", "--format", "jsonl"],
    ])
    func `wrong usage is said`(arguments: [String]) throws {
        #expect(try workspace.run(arguments).status == 64)
    }
}
