import Foundation
import PunteTestSupport
import Testing

@Suite("punte segment")
struct SegmentCommandTests {
    private let workspace: Workspace

    private static let english = """
        Mr. Jones met Gen. Petre Ionescu on Jan. 5 in Washington, D.C. They spoke for 2.5 hours.
        “We agreed,” he said. “It was time.”

        U.S. officials declined to comment.

        """

    private static let romanian = """
        Dl. Popescu locuiește pe str. Mihai Viteazul nr. 12. S-a născut pe 5 ian. 1970, la ora 8.30.

        „Am plecat.” a spus el. A costat 1.250 de lei etc. Apoi a tăcut.

        """

    private struct Line: Decodable {
        var text: String
        var kind: String
        var paragraph: Int
        var start: Int?
        var end: Int?
    }

    init() throws {
        workspace = try Workspace()
        try workspace.write("en.txt", Self.english)
        try workspace.write("ro.txt", Self.romanian)
    }

    private func records(_ arguments: String...) throws -> [Line] {
        let outcome = try workspace.run(["segment", "--format", "jsonl"] + arguments)
        #expect(outcome.status == 0, "\(outcome.message)")
        return try outcome.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    @Test func `abbreviations, numbers and quotations do not end a sentence`() throws {
        #expect(
            try workspace.punte("segment", "en.txt").output == """
                Mr. Jones met Gen. Petre Ionescu on Jan. 5 in Washington, D.C.
                They spoke for 2.5 hours.
                “We agreed,” he said.
                “It was time.”

                U.S. officials declined to comment.

                """)
        #expect(
            try workspace.punte("segment", "ro.txt").output == """
                Dl. Popescu locuiește pe str. Mihai Viteazul nr. 12.
                S-a născut pe 5 ian. 1970, la ora 8.30.

                „Am plecat.” a spus el.
                A costat 1.250 de lei etc.
                Apoi a tăcut.

                """)
    }

    /// With the rules of English, the abbreviations `str.`, `nr.` and `ian.` are not known.
    @Test func `the language can be named`() throws {
        let detected = try records("ro.txt").map(\.text)
        #expect(try records("ro.txt", "--language", "ro").map(\.text) == detected)
        #expect(try records("ro.txt", "--language", "en").map(\.text) != detected)
    }

    @Test(arguments: ["en.txt", "ro.txt"])
    func `offsets are those of the bytes in the file`(file: String) throws {
        let bytes = Array(try workspace.read(file).utf8)
        let records = try records(file)
        for record in records {
            let (start, end) = (try #require(record.start), try #require(record.end))
            #expect(String(decoding: bytes[start..<end], as: UTF8.self) == record.text)
        }
        #expect(zip(records, records.dropFirst()).allSatisfy { ($0.end ?? 0) <= ($1.start ?? 0) })
        #expect(records.map(\.paragraph) == records.map(\.paragraph).sorted())
    }

    @Test func `a file and standard input give the same`() throws {
        let file = try workspace.punte("segment", "en.txt").output
        #expect(try workspace.punte("segment", input: Self.english).output == file)
        #expect(try workspace.punte("segment", "-", input: Self.english).output == file)
    }

    /// The sentences of a long text do not depend on where a buffer ends.
    @Test func `a text longer than any buffer is segmented like a short one`() throws {
        try workspace.write("long.txt", String(repeating: Self.english, count: 1500))
        let long = try workspace.punte("segment", "long.txt")
        #expect(long.status == 0)
        let short = try workspace.punte("segment", "en.txt").lines
        #expect(long.lines.count == short.count * 1500)
        #expect(long.lines.suffix(short.count) == short[...])
    }

    @Test func `a web page gives its article and nothing around it`() throws {
        try workspace.write(
            "page.html",
            """
            <html><head><title>Ferry returns - The Courier</title></head><body>
            <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
            <article><h1>Ferry returns</h1>
            <p>The ferry returned to service on Monday. Its pier had been damaged by a storm.</p>
            <p>Repairs cost &euro;40,000, said Capt. Ion Dragomir, who runs the line.</p></article>
            <footer>© 2026 The Courier. All rights reserved.</footer></body></html>
            """)
        let records = try records("page.html")
        #expect(
            records.map(\.text) == [
                "Ferry returns", "The ferry returned to service on Monday.",
                "Its pier had been damaged by a storm.",
                "Repairs cost €40,000, said Capt. Ion Dragomir, who runs the line.",
            ])
        #expect(records.first?.kind == "title")
    }

    @Test func `the built-in rules can be written out and read back`() throws {
        let rules = try workspace.punte("segment", "--export-srx")
        #expect(rules.status == 0)
        #expect(rules.output.hasPrefix("<?xml"))
        try workspace.write("punte.srx", rules.output)
        for file in ["en.txt", "ro.txt"] {
            let own = try workspace.punte("segment", "--srx", "punte.srx", file)
            #expect(own.output == (try workspace.punte("segment", file).output))
        }
    }

    @Test func `rules that are none are refused`() throws {
        try workspace.write("bad.srx", "<srx><body></srx>")
        let outcome = try workspace.punte("segment", "--srx", "bad.srx", "en.txt")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("bad.srx"))
        #expect(outcome.output.isEmpty)
    }

    /// Old files of a newsroom are often in the encodings of their time, which are reported as
    /// guesses.
    @Test func `an encoding that was guessed is said`() throws {
        let bytes = "Poliția așteaptă la graniță de două ore.\n".unicodeScalars.map { scalar in
            switch scalar {
            case "ț": UInt8(0xFE)
            case "ș": UInt8(0xBA)
            case "ă": UInt8(0xE3)
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
        try workspace.write("old.txt", Data(bytes))
        let outcome = try workspace.punte("segment", "old.txt")
        #expect(outcome.output == "Poliţia aşteaptă la graniţă de două ore.\n")
        #expect(outcome.message.contains("old.txt: not UTF-8; read as windows-1250"))
    }

    @Test func `what is no text is named`() throws {
        try workspace.write("bin.txt", Data([0xFF, 0xFE, 0x00]))
        for (file, reason) in [
            ("bin.txt", "this is not text"), ("none.txt", "no such file"),
            ("Memories", "is a directory"),
        ] {
            let outcome = try workspace.punte("segment", file)
            #expect(outcome.status == 1)
            #expect(outcome.output.isEmpty)
            #expect(outcome.message.contains("\(file): "))
            #expect(outcome.message.contains(reason), "\(outcome.message)")
        }
        let empty = try workspace.punte("segment", input: "")
        #expect(empty.status == 1)
        #expect(empty.message.contains("there is no text in it"))
    }

    @Test func `offsets hold for Windows line ends`() throws {
        let text = "Trei rânduri.\r\nDoi. Și încă unul.\r\n"
        try workspace.write("windows.txt", text)
        let records = try records("windows.txt")
        #expect(records.map(\.text) == ["Trei rânduri.", "Doi.", "Și încă unul."])
        for record in records {
            let range = try #require(record.start)..<(try #require(record.end))
            #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == record.text)
        }
    }

    @Test func `marks of Markdown are no text`() throws {
        try workspace.write(
            "articol.md", "# Furtuna lovește coasta\n\nO furtună a lovit **coasta** luni.\n")
        let records = try records("articol.md")
        #expect(
            records.map(\.text) == ["Furtuna lovește coasta", "O furtună a lovit coasta luni."])
        #expect(records.map(\.kind) == ["title", "text"])
    }

    @Test func `rules of one's own replace the built-in ones`() throws {
        try workspace.write(
            "semicolons.srx",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <srx xmlns="http://www.lisa.org/srx20" version="2.0">
              <header segmentsubflows="yes" cascade="no">
                <formathandle type="start" include="no"/>
                <formathandle type="end" include="yes"/>
                <formathandle type="isolated" include="no"/>
              </header>
              <body>
                <languagerules>
                  <languagerule languagerulename="all">
                    <rule break="yes"><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>
                  </languagerule>
                </languagerules>
                <maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules>
              </body>
            </srx>
            """)
        let outcome = try workspace.run(
            ["segment", "--srx", "semicolons.srx"], input: "One; two. Three; four.\n")
        #expect(outcome.lines == ["One;", "two. Three;", "four."])
    }

    @Test(arguments: [["--format", "xml"], ["a", "b"], ["--lines"]])
    func `wrong usage is status 64`(arguments: [String]) throws {
        let outcome = try workspace.run(["segment"] + arguments)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(
            outcome.message.contains("See 'punte segment --help' for more information.")
                || outcome.message.contains("`punte help segment` lists what there is"))
    }
}
