import Foundation
import PunteTestSupport
import Testing

/// Tests the messages of an import about damaged files, on standard error.
@Suite struct FindingReportTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        let good =
            "<tu><tuv xml:lang=\"en\"><seg>Road 0.</seg></tuv>"
            + "<tuv xml:lang=\"ro\"><seg>Drumul 0.</seg></tuv></tu>\n"
        let bad = (1...30).map { number in
            "<tu><tuv xml:lang=\"en\"><seg>Road \(number).</seg></tuv>"
                + "<tuv xml:lang=\"ro\"><seg>Drum & \(number).</seg></tuv></tu>\n"
        }
        try workspace.write(
            "damaged.tmx",
            "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n" + good
                + bad.joined() + "</body></tmx>\n")
    }

    @Test func `twenty findings are told and the others counted`() throws {
        let outcome = try workspace.punte("memory", "import", "damaged.tmx")
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count { $0.contains(": mended: ") } == 20)
        #expect(lines[20] == "damaged.tmx: … and 10 more; --all-findings tells more")
        #expect(lines.last == "damaged.tmx: 31 units read, 31 added, 30 mended")
        #expect(lines[0].hasPrefix("damaged.tmx:4: mended: "))
    }

    @Test func `all findings are told when that is asked for`() throws {
        let outcome = try workspace.punte("memory", "import", "damaged.tmx", "--all-findings")
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count { $0.contains(": mended: ") } == 30)
        #expect(!outcome.errors.contains("more"))
    }

    @Test func `a strict import stops at the first and stores nothing`() throws {
        let outcome = try workspace.punte("memory", "import", "damaged.tmx", "--strict")
        #expect(outcome.status == 1)
        #expect(outcome.message.hasPrefix("Error: damaged.tmx:4: "))
        #expect(!workspace.exists("Memories/punte.sqlite"))
    }

    @Test func `the second of two files is checked before the first is stored`() throws {
        try workspace.write("good.tsv", "en\tro\nOne.\tUnu.\n")
        let outcome = try workspace.punte("memory", "import", "good.tsv", "none.tmx")
        #expect(outcome.status == 1)
        #expect(outcome.message.hasPrefix("Error: none.tmx: no such file"))
        #expect(!workspace.exists("Memories/punte.sqlite"))
    }

    @Test(arguments: [
        (["memory", "import", "note.xyz"], 1, "note.xyz: its format cannot be told"),
        (["memory", "import", "Memories"], 1, "Memories: is a folder, not a file"),
        (["memory", "import"], 64, "Missing expected argument '<files> ...'"),
        (["memory", "import", "a", "--swap", "--as-marked"], 64, "--swap and --as-marked"),
        (["memory", "import", "a", "--format", "doc"], 64, "The value 'doc' is invalid"),
        (["memory", "export"], 64, "name the file to write"),
        (["memory", "export", "a.doc"], 1, "a.doc: no format has this extension"),
        (["memory", "export", "a.tsv"], 1, "no memory there yet"),
        (["memory", "export", "a.tsv", "--min-confidence", "2"], 64, "from 0 to 1, such as 0.9"),
    ])
    func `wrong usage and missing files have one clear line`(
        arguments: [String], status: Int, part: String
    ) throws {
        try workspace.write("note.xyz", "\u{1}\u{2}\u{3}")
        let outcome = try workspace.run(arguments)
        #expect(Int(outcome.status) == status && outcome.output.isEmpty)
        let first = outcome.errors.split(separator: "\n").first ?? ""
        #expect(first.hasPrefix("Error: ") && first.contains(part), "\(first)")
    }
}
