import Foundation
import PunteTestSupport
import Testing

/// Runs commands on a terminal of forty columns.
@Suite("A narrow terminal")
struct NarrowTerminalTests {
    private static let columns = 40
    private let workspace: Workspace
    private let english =
        "The opposition leader accused the government of hiding the real figures of the deficit."
    private let romanian =
        "Liderul opoziției a acuzat guvernul că ascunde cifrele reale ale deficitului."

    init() throws {
        workspace = try Workspace()
        try workspace.write("pairs.tsv", "en\tro\n\(english)\t\(romanian)\n")
        try workspace.write(
            "terms.tsv",
            "kind\ten\tro\norganisation\tEuropean Court of Human Rights\tCurtea Europeană a Drepturilor Omului\n"
        )
        try workspace.prepare(["memory", "import", "pairs.tsv"])
    }

    private func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    private func lines(_ arguments: [String]) throws -> [String] {
        let outcome = try workspace.run(
            arguments, environment: ["COLUMNS": "\(Self.columns)"])
        #expect(outcome.status == 0)
        for line in outcome.lines { #expect(line.count <= Self.columns, "\(line)") }
        return outcome.lines
    }

    /// Returns the output without the marks of what was found.
    private func text(_ arguments: [String]) throws -> String {
        words(try lines(arguments).joined(separator: " ")).joined(separator: " ")
            .filter { !"[]".contains($0) }
    }

    @Test("Both texts of a segment are there, word by word")
    func segments() throws {
        let commands = [
            ["concordance", "government"], ["concordance", "guvernul", "--in", "ro"],
            ["memory", "list"],
            ["lookup", "The union leader accused the government of hiding the real figures."],
        ]
        for command in commands { #expect(try text(command).contains(romanian), "\(command)") }
        for command in commands.dropLast() {
            #expect(try text(command).contains(english), "\(command)")
        }
    }

    @Test("Counts and their bars have room")
    func counts() throws {
        let command = ["concordance", "government", "--frequencies", "counterpart"]
        #expect(try lines(command).contains { $0.hasPrefix("1  guvern") })
    }

    @Test("A term that is found is there with both names")
    func terms() throws {
        let found = try text([
            "glossary", "find", "The European Court of Human Rights met.", "--glossary",
            "terms.tsv",
        ])
        #expect(
            found.contains("European Court of Human Rights – Curtea Europeană a Drepturilor Omului")
        )
    }

    @Test("The column of keywords shows whole words")
    func keywords() throws {
        let outcome = try workspace.punte("concordance", "government", "--width", "64")
        let line = try #require(outcome.lines.first)
        let shown = words(line).filter { $0 != "…" && $0 != "..." }
        let known = Set(words(english))
        #expect(line.contains("…"))
        for word in shown { #expect(known.contains(word), "\(word)") }
    }
}
