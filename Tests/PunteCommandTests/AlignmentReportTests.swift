import Foundation
import PunteLanguage
import PunteTestSupport
import Testing

/// Tests the output formats of `punte align` for articles that are difficult to print.
@Suite struct AlignmentReportTests {
    private static let romanian = """
        Furtuna & „vântul” au <lovit> coasta

        O furtună a lovit luni coasta, a anunțat Administrația Națională de Meteorologie, potrivit https://example.org/stiri/2026/05/03/o-adresa-foarte-lunga-care-nu-incape-pe-niciun-rand-de-tabel.
        Două persoane au fost rănite.
        Școlile rămân închise până vineri.
        """
    private static let english = """
        Storm & wind "hit" the <coast>

        A storm hit the coast on Monday, the national weather service said.
        Two people were hurt. Schools stay closed until Friday.
        The 日本 team flew home 🙂 on Tuesday.
        """

    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Self.romanian)
        try workspace.write("en.txt", Self.english)
    }

    private func align(_ arguments: String...) throws -> String {
        let outcome = try workspace.run(["align", "ro.txt", "en.txt"] + arguments)
        #expect(outcome.status == 0)
        return outcome.output
    }

    /// Returns the columns of a line on a terminal; Chinese characters and emoji have two columns.
    private func columns(_ line: some StringProtocol) -> Int {
        line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }

    @Test(arguments: [40, 41, 59, 80, 100, 137, 200])
    func `no line of the table is wider than asked and no word is lost`(width: Int) throws {
        let table = try align("--width", "\(width)")
        let body = table.components(separatedBy: "\n")
        // The summary of five counts is one line whatever the width.
        #expect(body.filter { !$0.contains(" · 0 only") }.allSatisfy { columns($0) <= width })
        #expect(body.allSatisfy { $0.last != " " })
        // Cells are wrapped beside each other: each column is read from top to bottom.
        let side = max(12, (width - 11) / 2)
        var left = ""
        for line in body.dropFirst() {
            if line.isEmpty { break }
            var cell = ""
            for character in line where columns(cell) < 7 + side { cell.append(character) }
            left += cell.dropFirst(7).filter { !$0.isWhitespace }
        }
        #expect(left == Self.romanian.filter { !$0.isWhitespace })
    }

    @Test func `the summary counts what the rows show`() throws {
        let lines = try align("--format", "links").split(separator: "\n")
        let onlyEnglish = lines.count { $0.hasPrefix("\t") }
        #expect(
            try align("--width", "100").contains(
                "\(lines.count - onlyEnglish) links · 1 partial ≈ · 0 only Romanian · "
                    + "\(onlyEnglish) only English\n"))
    }

    @Test func `colours change nothing but the colours`() throws {
        for width in ["60", "120"] {
            let plain = try align("--width", width, "--explain", "--color", "never")
            let colored = try align("--width", width, "--explain", "--color", "always")
            #expect(colored.contains("\u{1B}["))
            let stripped = colored.replacing(#/\u{1B}\[[0-9]+m/#, with: "")
            #expect(
                stripped.components(separatedBy: "\n").map { $0.replacing(#/ +$/#, with: "") }
                    == plain.components(separatedBy: "\n"))
        }
    }

    @Test func `texts of a page are no markup`() throws {
        let page = try align("--format", "html")
        #expect(page.contains("Furtuna &amp; „vântul” au &lt;lovit&gt; coasta"))
        #expect(page.contains("Storm &amp; wind &quot;hit&quot; the &lt;coast&gt;"))
        #expect(!page.contains("<lovit>") && !page.contains("<coast>"))
        let rows = page.components(separatedBy: "<tr class=").count - 1
        #expect(rows == (try align("--format", "links")).split(separator: "\n").count)
        for tag in ["html", "body", "table", "tbody", "tr", "td", "p"] {
            let opened = page.components(separatedBy: "<\(tag)").dropFirst().filter {
                $0.first == ">" || $0.first == " "
            }
            #expect(opened.count == page.components(separatedBy: "</\(tag)>").count - 1, "\(tag)")
        }
    }

    @Test func `texts of a TMX are no markup and have their neighbours`() throws {
        let tmx = try align("--format", "tmx")
        #expect(tmx.contains("<seg>Furtuna &amp; „vântul” au &lt;lovit&gt; coasta</seg>"))
        #expect(tmx.contains("srclang=\"en\""))
        #expect(tmx.contains("Two people were hurt."))
        let units =
            tmx.components(separatedBy: "<tu").count - 1
            - (tmx.components(separatedBy: "<tuv").count - 1)
        let links = try align("--format", "tsv").split(separator: "\n").count
        #expect(units == links)
    }

    @Test func `all formats tell of the same links`() throws {
        struct Record: Decodable {
            var ro: String?
            var en: String?
            var roIDs: [Int]?
            var confidence: Double?

            enum CodingKeys: String, CodingKey {
                case ro, en, confidence
                case roIDs = "ro_ids"
            }
        }
        let table = try align("--format", "tsv").split(separator: "\n").map {
            $0.components(separatedBy: "\t")
        }
        let records = try align("--format", "jsonl").split(separator: "\n").dropLast().map {
            try JSONDecoder().decode(Record.self, from: Data($0.utf8))
        }
        let links = try align("--format", "links").split(separator: "\n").map {
            $0.components(separatedBy: "\t")
        }.filter { !$0[0].isEmpty && !$0[1].isEmpty }
        #expect(table.map { $0[0] } == records.map(\.ro))
        #expect(table.map { $0[1] } == records.map(\.en))
        #expect(table.map { $0[2] } == links.map { $0[2] })
        #expect(records.map { $0.confidence?.fixed(4) } == links.map { $0[2] })
        #expect(
            records.map { $0.roIDs?.map(String.init).joined(separator: ",") }
                == links.map { $0[0] })
    }

    @Test func `a result goes to a file as it would to the terminal`() throws {
        for format in ["table", "links", "tsv", "jsonl", "tmx", "html"] {
            let printed = try align("--format", format)
            let outcome = try workspace.punte(
                "align", "ro.txt", "en.txt", "--format", format, "--output", "new/folder/result")
            #expect(outcome.status == 0 && outcome.output.isEmpty)
            let written = try workspace.read("new/folder/result")
            let times = #/changedate="[^"]*"|creationdate="[^"]*"/#
            #expect(written.replacing(times, with: "") == printed.replacing(times, with: ""))
            #expect(outcome.message.contains("English: "))
        }
    }

    @Test func `a file is a hundred columns wide unless the width is given`() throws {
        try workspace.punte("align", "ro.txt", "en.txt", "--output", "wide.txt")
        try workspace.punte("align", "ro.txt", "en.txt", "--output", "narrow.txt", "--width", "50")
        let wide = try workspace.read("wide.txt").components(separatedBy: "\n")
        let narrow = try workspace.read("narrow.txt").components(separatedBy: "\n")
        #expect(wide.contains { columns($0) > 50 } && wide.allSatisfy { columns($0) <= 100 })
        #expect(narrow.allSatisfy { columns($0) <= 50 || $0.contains(" · 0 only") })
    }

    @Test func `a narrower terminal than forty columns is refused`() throws {
        let outcome = try workspace.punte("align", "ro.txt", "en.txt", "--width", "39")
        #expect(outcome.status == 64)
        #expect(outcome.message.hasPrefix("Error: --width 39: at least 40 columns are needed"))
    }
}
