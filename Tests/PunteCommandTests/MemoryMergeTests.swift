import Foundation
import PunteTestSupport
import Testing

@Suite("punte memory merge")
struct MemoryMergeTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
        try workspace.write(
            "pairs.tsv",
            """
            en\tro
            The lighthouse was built in 1887.\tFarul a fost construit în 1887.
            The pilots went on strike on Sunday.\tPiloții au intrat duminică în grevă.

            """)
    }

    /// Creates a memory with a learned article, two other segments and a term.
    private func makeColleague() throws {
        let colleague = ["--memory", "colleague.sqlite"]
        try workspace.prepare(
            ["learn", "ro.txt", "en.txt"] + colleague,
            ["memory", "import", "pairs.tsv"] + colleague,
            ["glossary", "add", "coast guard", "pază de coastă", "--grammar", "f"] + colleague)
    }

    private func export(_ options: String...) throws -> String {
        try workspace.run(["memory", "export", "--format", "tsv", "-"] + options).output
    }

    /// The rows of a table without the columns `created` and `changed`: a pair of articles that comes
    /// over is stored anew.
    private static func withoutTimes(_ table: String) -> [[Substring]] {
        table.split(separator: "\n").map { row in
            var fields = row.split(separator: "\t", omittingEmptySubsequences: false)
            fields.removeSubrange(3...4)
            return fields
        }
    }

    @Test func `what a colleague has comes over, and only once`() throws {
        try makeColleague()
        let first = try workspace.punte("memory", "merge", "colleague.sqlite")
        #expect(first.status == 0)
        #expect(
            first.message == """
                punte: colleague.sqlite: 1 pair of articles, 2 other segments and 1 term added; \
                known: 0, 0 and 0
                """)
        let after = try export()
        let theirs = try export("--memory", "colleague.sqlite")
        #expect(Self.withoutTimes(after) == Self.withoutTimes(theirs))

        let again = try workspace.punte("memory", "merge", "colleague.sqlite")
        #expect(
            again.message == """
                punte: colleague.sqlite: 0 pairs of articles, 0 other segments and 0 terms added; \
                known: 1, 2 and 1
                """)
        #expect(try export() == after)
    }

    @Test func `what came over is found, suggested and whole`() throws {
        try makeColleague()
        try workspace.write("next.txt", Story.followUp)
        try workspace.punte("memory", "merge", "colleague.sqlite")
        let found = try workspace.punte("lookup", "The pilots went on strike on Monday.")
        #expect(found.output.contains("Piloții au intrat duminică în grevă."))
        #expect(try workspace.punte("glossary", "list").output.contains("pază de coastă"))
        let suggested = try workspace.punte("suggest", "next.txt").output
        #expect(suggested.contains("Flood closes main road to Brasov"))
        #expect(try workspace.punte("memory", "verify").status == 0)
    }

    @Test func `a merge learns the words of the articles that came over`() throws {
        try makeColleague()
        try workspace.punte("memory", "merge", "colleague.sqlite")
        let update = try workspace.punte("lexicon", "update")
        #expect(update.message.contains("0 confirmed segments learned from, 6 known before"))
        let words = try ["colleague.sqlite", "Memories/punte.sqlite"].map { memory in
            try workspace.punte("lexicon", "lookup", "soldier", "--memory", memory).output
        }
        #expect(!words[0].isEmpty)
        #expect(words[0] == words[1])
    }

    /// A colleague's draft does not change what was confirmed in this memory.
    @Test func `what both have stays as it is here`() throws {
        func line(_ status: String) -> String {
            """
            {"en":"The mayor resigned.","ro":"Primarul a demisionat.","status":"\(status)"}

            """
        }
        try workspace.write("own.jsonl", line("confirmed"))
        try workspace.write("theirs.jsonl", line("aligned"))
        try workspace.punte("memory", "import", "own.jsonl")
        try workspace.punte("memory", "import", "theirs.jsonl", "--memory", "colleague.sqlite")
        let before = try export()
        let outcome = try workspace.punte("memory", "merge", "colleague.sqlite")
        #expect(outcome.message.contains("0 other segments"))
        #expect(outcome.message.hasSuffix("known: 0, 1 and 0"))
        #expect(try export() == before)
    }

    @Test func `several memories are merged one after the other`() throws {
        try makeColleague()
        try workspace.write("one.tsv", "en\tro\nThe pier collapsed.\tDigul s-a prăbușit.\n")
        try workspace.punte("memory", "import", "one.tsv", "--memory", "archive.sqlite")
        let outcome = try workspace.punte("memory", "merge", "archive.sqlite", "colleague.sqlite")
        #expect(outcome.status == 0)
        #expect(outcome.message.split(separator: "\n").count == 2)
        #expect(try export("--origin", "one.tsv").contains("Digul s-a prăbușit."))
        #expect(try export("--origin", "pairs.tsv").contains("Farul a fost construit în 1887."))
    }

    @Test func `a name that is mistyped takes nothing over`() throws {
        try makeColleague()
        let outcome = try workspace.punte("memory", "merge", "colleague.sqlite", "colegue.sqlite")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("colegue.sqlite: no memory there yet"))
        #expect(!workspace.exists("Memories/punte.sqlite"))
        #expect(!workspace.exists("colegue.sqlite"))
    }

    @Test func `the other memory is left as it was`() throws {
        try makeColleague()
        let before = try export("--memory", "colleague.sqlite")
        try workspace.write("own.tsv", "en\tro\nThe pier collapsed.\tDigul s-a prăbușit.\n")
        try workspace.punte("memory", "import", "own.tsv")
        try workspace.punte("memory", "merge", "colleague.sqlite")
        #expect(try export("--memory", "colleague.sqlite") == before)
    }
}
