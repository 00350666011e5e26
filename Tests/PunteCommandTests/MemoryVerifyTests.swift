import Foundation
import PunteTestSupport
import Testing

@Suite("punte memory verify")
struct MemoryVerifyTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
    }

    private func damage(_ sql: String) throws {
        try SQLiteFile.execute(sql, in: workspace.memory)
    }

    /// Returns the names of the failed checks in a report.
    private func bad(_ outcome: Outcome) -> [String] {
        outcome.lines.filter { $0.hasPrefix("BAD ") }.map {
            $0.dropFirst(4).prefix { $0 != " " }.description
        }
    }

    @Test func `a whole memory passes every check`() throws {
        let outcome = try workspace.punte("memory", "verify")
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.lines.count == 10)
        #expect(outcome.lines.allSatisfy { $0.hasPrefix("ok ") })
        #expect(outcome.output.contains("segments      8 segments"))
    }

    @Test(arguments: [
        ("DELETE FROM posting", "postings"), ("DELETE FROM signature", "signatures"),
        ("INSERT INTO concordance (concordance) VALUES ('delete-all')", "concordance"),
    ])
    func `a damaged index is named and repaired`(sql: String, check: String) throws {
        try damage(sql)
        let outcome = try workspace.punte("memory", "verify")
        #expect(outcome.status == 1)
        #expect(bad(outcome) == [check])
        #expect(outcome.message.contains("`punte memory verify --repair` builds the indices anew"))

        let repaired = try workspace.punte("memory", "verify", "--repair")
        #expect(repaired.status == 0, "\(repaired.output)")
        #expect(try workspace.punte("memory", "verify").status == 0)
        let found = try workspace.punte("lookup", "The road will stay closed until Friday.")
        #expect(found.output.contains("Drumul va rămâne închis până joi."))
        #expect(try workspace.punte("concordance", "soldați").output.contains("120 [soldiers]"))
    }

    /// A text changed by another program stays damaged, because no index contains the original
    /// text.
    @Test func `a text that was changed behind its back stays bad`() throws {
        try damage("UPDATE segment SET ro = 'Drumul s-a redeschis.' WHERE id = 3")
        let outcome = try workspace.punte("memory", "verify")
        #expect(outcome.status == 1)
        #expect(bad(outcome).contains("segments"))
        #expect(outcome.output.contains("1 with a wrong fingerprint"))
        let repaired = try workspace.punte("memory", "verify", "--repair")
        #expect(repaired.status == 1)
        #expect(bad(repaired) == ["segments"])
        #expect(repaired.message.contains("restore a backup"))
    }

    @Test func `a memory that is not there is not made`() throws {
        let outcome = try workspace.punte("memory", "verify", "--memory", "none.sqlite")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("none.sqlite: no memory there yet"))
        #expect(!workspace.exists("none.sqlite"))
    }
}
