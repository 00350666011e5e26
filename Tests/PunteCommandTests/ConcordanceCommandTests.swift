import Foundation
import PunteTestSupport
import Testing

@Suite("punte concordance")
struct ConcordanceCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "pairs.tsv",
            """
            en\tro
            The "minister", he said, resigned.\tMinistrul a demisionat, a spus el.
            Ministers met in Kyiv.\tMiniștrii s-au întâlnit la Kiev.
            The white house is old.\tCasa albă este veche.

            """)
        try workspace.prepare(["memory", "import", "pairs.tsv"])
    }

    private func found(_ arguments: String...) throws -> Int {
        let outcome = try workspace.run(["concordance"] + arguments + ["--format", "jsonl"])
        #expect(outcome.status == 0)
        return outcome.lines.count
    }

    @Test func wordsPhrasesBeginningsAndForms() throws {
        #expect(try found("minister") == 1)
        #expect(try found("minist*") == 2)
        #expect(try found("minister", "--forms", "--side", "en") == 2)
        #expect(try found("\"white house\"") == 1)
        #expect(try found("\"house white\"") == 0)
        #expect(try found("house white") == 1)
    }

    @Test func theLanguageAndDiacriticsCanBeHeld() throws {
        #expect(try found("casa alba") == 1)
        #expect(try found("casa alba", "--diacritics") == 0)
        #expect(try found("casa", "--side", "en") == 0)
    }

    /// Fields with quotes or commas are quoted and their quotes doubled (RFC 4180).
    @Test func tablesQuoteWhatTheyMust() throws {
        let outcome = try workspace.punte("concordance", "resigned", "--format", "csv")
        let records = outcome.output.components(separatedBy: "\r\n")
        #expect(records[0] == "id,en,ro,found,counterpart,status,outlet,date,title,url")
        #expect(
            records[1].hasPrefix(
                "1,\"The \"\"minister\"\", he said, resigned.\","
                    + "\"Ministrul a demisionat, a spus el.\",resigned,"))
        #expect(records.count == 3 && records[2].isEmpty)
    }

    @Test func theKeywordStandsInItsContext() throws {
        let outcome = try workspace.punte("concordance", "white", "--width", "80")
        #expect(outcome.lines.first?.contains("The white house is old.") == true)
        #expect(outcome.message == "punte: 1 segment")
    }
}
