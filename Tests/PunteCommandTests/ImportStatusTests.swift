import Foundation
import PunteTestSupport
import Testing

/// Tests that nothing unconfirmed comes in as ready, with the binary.
@Suite("Status of imported translations")
struct ImportStatusTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        let rows = [
            ("The runway is closed.", "Pista este închisă.", "mq:status=\"Proofread\""),
            ("Flights are late.", "Zborurile întârzie.", "mq:status=\"MachineTranslated\""),
            ("The tower was evacuated.", "Turnul a fost golit.", "mq:status=\"Rejected\""),
            ("No flights left.", "No flights left.", "mq:status=\"NotStarted\""),
        ]
        let units = rows.enumerated().map { index, row in
            "<trans-unit id=\"\(index)\" \(row.2)><source>\(row.0)</source>"
                + "<target>\(row.1)</target></trans-unit>"
        }
        try workspace.write(
            "a.mqxliff",
            "<xliff version=\"1.2\"><file original=\"a\" source-language=\"en\" "
                + "target-language=\"ro\"><body>\(units.joined())</body></file></xliff>")
    }

    private func texts(_ arguments: String...) throws -> [Substring] {
        let options = ["memory", "export", "-", "--format", "tsv"] + arguments
        return try workspace.run(options).output.split(separator: "\n").dropFirst()
            .compactMap { $0.split(separator: "\t").first }
    }

    @Test func `what is not confirmed is a draft, and every unit is counted`() throws {
        let outcome = try workspace.punte("memory", "import", "a.mqxliff")
        #expect(
            outcome.message
                == "a.mqxliff: 4 units read, 3 added, 2 not confirmed: drafts, 1 not translated")
        #expect(try texts() == ["The runway is closed."])
        #expect(try texts("--status", "confirmed") == ["The runway is closed."])
        #expect(
            try texts("--status", "draft") == ["Flights are late.", "The tower was evacuated."])
        #expect(try texts("--status", "needs-review").count == 2)
    }

    @Test(
        arguments: [("confirmed", "1 added, 2 of another"), ("imported", "0 added, 3 of another")])
    func `only the statuses asked for come in`(status: String, counts: String) throws {
        let outcome = try workspace.punte("memory", "import", "a.mqxliff", "--status", status)
        let parts = counts.split(separator: ", ")
        #expect(parts.allSatisfy { outcome.message.contains($0) }, "\(outcome.message)")
    }

    @Test func `an export writes the state of its format`() throws {
        try workspace.punte("memory", "import", "a.mqxliff")
        let all = ["--status", "confirmed", "--status", "draft"]
        func file(_ format: String) throws -> String {
            try workspace.run(["memory", "export", "-", "--format", format] + all).output
        }
        let old = try file("xliff12")
        #expect(old.contains("approved=\"yes\""))
        #expect(old.ranges(of: "<target state=\"final\">Pista").count == 1)
        #expect(old.ranges(of: "<target state=\"needs-translation\">").count == 2)
        let new = try file("xliff")
        #expect(new.ranges(of: "state=\"initial\"").count == 2)
        #expect(try file("po").ranges(of: "#, fuzzy").count == 2)
        try workspace.write("back.xlf", old)
        let back = try workspace.punte("memory", "import", "back.xlf", "--memory", "b.sqlite")
        #expect(back.message == "back.xlf: 3 units read, 3 added, 2 not confirmed: drafts")
    }
}
