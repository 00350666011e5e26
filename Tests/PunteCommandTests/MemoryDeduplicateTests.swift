import PunteTestSupport
import Testing

@Suite("punte memory deduplicate")
struct MemoryDeduplicateTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// Imports pairs with their status.
    private func store(_ pairs: [(String, String, String)]) throws {
        let lines = pairs.map { "\($0)\t\($1)\t\($2)\n" }
        try workspace.write("pairs.tsv", "en\tro\tx-punte-status\n" + lines.joined())
        let outcome = try workspace.punte("memory", "import", "pairs.tsv")
        try #require(outcome.message.contains("\(pairs.count) added"), "\(outcome.message)")
    }

    /// Returns the printed groups: `keep` or `drop` and the Romanian text.
    private func groups() throws -> [String] {
        let outcome = try workspace.punte("memory", "deduplicate")
        #expect(outcome.status == 0)
        return outcome.lines.map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            return "\(fields[0]) \(fields[4])"
        }
    }

    private func export() throws -> String {
        try workspace.punte("memory", "export", "--format", "tsv", "-").output
    }

    @Test func `a confirmed segment is kept before one that is only aligned`() throws {
        try store([
            ("The bridge is closed.", "Podul este închis.", "aligned"),
            ("the bridge is closed.", "podul este închis.", "confirmed"),
        ])
        #expect(try groups() == ["keep podul este închis.", "drop Podul este închis."])
    }

    @Test func `of two spellings the one with the diacritics is kept`() throws {
        try store([
            ("The bridge is closed.", "Podul este inchis.", "aligned"),
            ("The bridge is closed.", "Podul este închis.", "aligned"),
            ("The “old” bridge is open.", "Podul „vechi” este deschis.", "aligned"),
            ("The \"old\" bridge is open.", "Podul \"vechi\" este deschis.", "aligned"),
        ])
        let found = try groups()
        #expect(found.prefix(2) == ["keep Podul este închis.", "drop Podul este inchis."])
        #expect(found.count == 4)
    }

    @Test func `other words, numbers and renderings are no duplicates`() throws {
        try store([
            ("Twelve boats left the harbor.", "Douăsprezece bărci au părăsit portul.", "aligned"),
            ("Ten boats left the harbor.", "Zece bărci au părăsit portul.", "aligned"),
            ("Twelve boats left the harbor.", "Din port au plecat 12 bărci.", "aligned"),
        ])
        let outcome = try workspace.punte("memory", "deduplicate")
        #expect(outcome.output.isEmpty)
        #expect(outcome.message == "punte: 0 segments superfluous")
    }

    @Test func `nothing is removed unless it is asked for`() throws {
        try store([
            ("The bridge is closed.", "Podul este închis.", "confirmed"),
            ("The bridge is  closed.", "Podul este închis.", "aligned"),
        ])
        let before = try export()
        let shown = try workspace.punte("memory", "deduplicate")
        #expect(shown.message == "punte: 1 segment superfluous; --remove removes them")
        #expect(try export() == before)

        let removed = try workspace.punte("memory", "deduplicate", "--remove")
        #expect(removed.status == 0)
        #expect(removed.message == "punte: 1 segment removed")
        #expect(removed.output == shown.output)
        #expect(try export().split(separator: "\n").count == 2)
        let again = try workspace.punte("memory", "deduplicate", "--remove")
        #expect(again.message == "punte: 0 segments removed")
    }

    /// A text that was removed by mistake can be found in the history.
    @Test func `what is removed is kept in the history and found no more`() throws {
        try store([
            ("The bridge is closed.", "Podul este închis.", "confirmed"),
            ("THE BRIDGE IS CLOSED.", "PODUL ESTE ÎNCHIS.", "aligned"),
        ])
        try workspace.punte("memory", "deduplicate", "--remove")
        #expect(try workspace.punte("memory", "info").output.contains("history     1 entry\n"))
        let found = try workspace.punte("lookup", "The bridge is closed.", "--format", "jsonl")
        #expect(found.output.contains("Podul este închis."))
        #expect(!found.output.contains("PODUL"))
        #expect(try workspace.punte("memory", "verify").status == 0)
    }

    /// Segments of articles are not removed, whatever their spelling.
    @Test func `segments of articles stay`() throws {
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
        try store([
            (
                "the road will stay closed until Thursday.", "drumul va rămâne închis până joi.",
                "confirmed"
            )
        ])
        #expect(
            try groups() == [
                "keep Drumul va rămâne închis până joi.", "drop drumul va rămâne închis până joi.",
            ])
    }
}
