import Foundation
import PunteTestSupport
import Testing

@testable import PunteCommand

/// Tests how `punte lookup` and `punte concordance` print their results.
@Suite struct MatchViewTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "pairs.tsv",
            """
            en\tro
            The army sent 120 soldiers and six boats to the flooded area near the river on Tuesday.\tArmata a trimis marți 120 de soldați și șase bărci în zona inundată de lângă râu.
            Three people were injured in the attack.\tTrei persoane au fost rănite în atac.
            A very long address, https://example.org/news/2026/05/03/an-address-that-fits-on-no-line, was given.\tA fost dată o adresă foarte lungă, https://example.org/stiri/o-adresa-care-nu-incape-pe-niciun-rand.
            The minister said that the ministers of the other countries would meet the minister again.\tMinistrul a declarat că miniștrii celorlalte țări se vor întâlni din nou cu ministrul.

            """)
        try workspace.prepare(["memory", "import", "pairs.tsv"])
    }

    private static let texts = [
        "The army sent 80 soldiers and four boats to the flooded area near the river on Friday.",
        "Two people were injured in an attack.",
        "A very long address, https://example.org/news/2026/05/03/an-address-that-fits-on-no-line, "
            + "is given.",
    ]

    @Test(arguments: [40, 57, 80, 120])
    func `no line of a match is too wide and both texts are there`(width: Int) throws {
        for text in Self.texts {
            let outcome = try workspace.punte("lookup", text, "--width", "\(width)")
            #expect(outcome.status == 0 && !outcome.output.isEmpty)
            for line in outcome.lines { #expect(TextWidth.of(line) <= width, "\(line)") }
            for line in outcome.lines.dropFirst() { #expect(line.hasPrefix("      ")) }
        }
        let flat = try workspace.punte("lookup", Self.texts[0], "--width", "\(width)").output
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            flat.contains(
                "Armata a trimis marți 120 de soldați și șase bărci în zona inundată de lângă râu.")
        )
        #expect(flat.contains("imported · pairs.tsv · number 120 → 80 −"))
    }

    @Test func `what differs is marked by its kind`() throws {
        let outcome = try workspace.punte("lookup", Self.texts[1], "--width", "120")
        let first = try #require(outcome.lines.first)
        #expect(first.contains("[Three] people were injured in {the} attack."))
        let shorter = try workspace.punte(
            "lookup", "Three people were injured in the attack yesterday.", "--width", "120")
        #expect(shorter.output.contains("+yesterday"))
        let longer = try workspace.punte(
            "lookup", "Three people were injured in attack.", "--width", "120")
        #expect(longer.output.contains("(the)"))
    }

    @Test func `several texts have headings, one has none`() throws {
        try workspace.write("texts.txt", Self.texts.joined(separator: "\r\n") + "\n")
        let many = try workspace.punte("lookup", "--list", "texts.txt", "--width", "200")
        for text in Self.texts { #expect(many.lines.contains(text)) }
        let one = try workspace.punte("lookup", Self.texts[0], "--width", "200")
        #expect(!one.lines.contains(Self.texts[0]))
    }

    @Test func `the threshold and the limit hold`() throws {
        let none = try workspace.punte("lookup", Self.texts[1], "--threshold", "99.5")
        #expect(none.output.isEmpty && none.status == 0)
        #expect(
            none.message == "punte: nothing at 99.5 or more, --threshold goes lower: "
                + Self.texts[1])
        let exact = try workspace.punte("lookup", "Three people were injured in the attack.")
        #expect(exact.output.hasPrefix("100   Three people"))
    }

    @Test func `a score is cut, not rounded up`() {
        #expect(100.0.scoreText == "100")
        #expect(99.99.scoreText == "99.9")
        #expect(85.0.scoreText == "85")
        #expect(0.05.scoreText == "0")
        #expect(72.25.scoreText == "72.2")
    }

    @Test(arguments: [60, 80, 133])
    func `a keyword is in one column of all hits`(width: Int) throws {
        let outcome = try workspace.punte("concordance", "the", "--width", "\(width)")
        let blocks = outcome.output.components(separatedBy: "\n\n").filter { !$0.isEmpty }
        #expect(blocks.count == 3)
        let colored = try workspace.punte(
            "concordance", "the", "--width", "\(width)", "--color", "always")
        var columns: Set<Int> = []
        for line in colored.lines {
            guard let mark = line.firstRange(of: "\u{1B}[1m") else { continue }
            columns.insert(TextWidth.of(line[..<mark.lowerBound]))
        }
        #expect(columns.count == 1, "\(columns)")
        for block in blocks {
            let keyword = block.split(separator: "\n").first ?? ""
            #expect(TextWidth.of(keyword) <= width)
        }
    }

    @Test(arguments: [
        (["lookup", "--list", "none.txt"], "none.txt: no such file; check the name"),
        (["lookup", "--list", "Memories"], "Memories: is a directory; name a text file"),
        (["lookup", "x", "--memory", "none.sqlite"], "none.sqlite: no memory there yet"),
        (["concordance", "x", "--memory", "none.sqlite"], "none.sqlite: no memory there yet"),
        (["concordance", "x", "--memory", "pairs.tsv"], "pairs.tsv: not a SQLite database"),
    ])
    func `what is missing is named`(arguments: [String], part: String) throws {
        let outcome = try workspace.run(arguments)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.message.hasPrefix("Error: " + part))
        #expect(!outcome.message.contains("\n"))
    }

    @Test(arguments: [
        ["concordance"], ["concordance", "a", "--side", "fr"],
        ["concordance", "a", "--limit", "0"],
        ["concordance", "a", "--format", "xml"], ["concordance", "a", "--width", "20"],
    ])
    func `wrong usage of the concordance is status 64`(arguments: [String]) throws {
        let outcome = try workspace.run(arguments)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
    }
}
