import Foundation
import PunteTestSupport
import Testing

@Suite("punte lookup")
struct LookupCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "pairs.tsv",
            """
            en\tro\tdomain
            Three people were injured in the attack.\tTrei persoane au fost rănite în atac.\tnews
            The school is closed today.\tȘcoala este închisă astăzi.\tlocal

            """)
        try workspace.prepare(["memory", "import", "pairs.tsv"])
    }

    private func object(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test func bothLanguagesAreLookedUp() throws {
        let english = try workspace.punte("lookup", "Three people were injured in the attacks.")
        #expect(english.output.contains("Trei persoane au fost rănite în atac."))
        let romanian = try workspace.punte("lookup", "--from", "ro", "Scoala este inchisa astazi.")
        #expect(romanian.output.contains("The school is closed today."))
        #expect(romanian.output.contains("diacritics −0.4"))
    }

    @Test func aListGivesAnObjectForEachLine() throws {
        try workspace.write(
            "texts.txt", "The school is closed today.\nNothing like this is known here.\n")
        let outcome = try workspace.punte(
            "lookup", "--list", "texts.txt", "--from", "en", "--format", "jsonl")
        try #require(outcome.lines.count == 2)
        let first = try object(outcome.lines[0])
        let matches = try #require(first["matches"] as? [[String: Any]])
        #expect(matches.first?["score"] as? Double == 100)
        #expect(matches.first?["ro"] as? String == "Școala este închisă astăzi.")
        #expect((try object(outcome.lines[1])["matches"] as? [Any])?.isEmpty == true)
    }

    @Test func filtersLeaveOutOtherSegments() throws {
        let text = "The school is closed today."
        #expect(try workspace.punte("lookup", text, "--domain", "local").output.contains("Școala"))
        let none = try workspace.punte("lookup", text, "--domain", "news")
        #expect(none.output.isEmpty && none.status == 0)
        #expect(none.message.contains("nothing at 70 or more"))
        #expect(try workspace.punte("lookup", text, "--status", "confirmed").output.isEmpty)
    }

    @Test(arguments: [
        ["lookup"], ["lookup", "a", "--list", "b"], ["lookup", "a", "--threshold", "40"],
        ["lookup", "a", "--limit", "0"], ["lookup", "a", "--from", "fr"],
    ])
    func wrongUsageIsSaid(arguments: [String]) throws {
        #expect(try workspace.run(arguments).status == 64)
    }
}
