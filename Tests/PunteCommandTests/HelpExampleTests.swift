import Foundation
import PunteTestSupport
import Testing

/// Tests that the examples in the help of the commands are commands that run.
@Suite("The examples of the help", .preparedDesks)
struct HelpExampleTests {
    /// The commands that end only when somebody stops them.
    private static let endless: Set = ["punte serve"]

    @Test(arguments: try CommandTree.ofBinary().all)
    func `every example is a command, and one does its job`(command: CommandTree) throws {
        let name = command.path.joined(separator: " ")
        guard command.subcommands.isEmpty, !Self.endless.contains(name) else { return }
        let examples = try Self.examples(of: command)
        #expect(!examples.isEmpty, "the help of \(name) has no example")
        let workspace = try #require(PreparedDesks.current).workspace(.newsroom)
        try Self.addFiles(to: workspace)
        let outcomes = try examples.map { example in
            let outcome = try workspace.shell(example)
            // Without a terminal there is nobody to ask.
            let isUnderstood = outcome.status != 64 || outcome.errors.contains("--yes")
            #expect(isUnderstood, "\(example): \(outcome.errors)")
            return outcome
        }
        #expect(
            outcomes.contains { $0.status == 0 },
            "\(name): \(outcomes.map(\.errors).joined(separator: "\n"))")
    }

    /// Returns the lines of the examples of a command, those that go on put together.
    private static func examples(of command: CommandTree) throws -> [String] {
        let help = try Workspace().run(["help"] + command.path.dropFirst()).output
        guard let start = help.range(of: "\nEXAMPLES\n") else { return [] }
        let lines = help[start.upperBound...].split(
            separator: "\n", omittingEmptySubsequences: false
        ).prefix { !$0.isEmpty }
        return lines.joined(separator: "\n").replacing(/\\\n +/, with: "")
            .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// Adds the files that the examples name.
    private static func addFiles(to workspace: Workspace) throws {
        try workspace.write("articol.ro.txt", Story.romanian)
        try workspace.write("report.en.txt", Story.english)
        for (folder, text) in [("articole", Story.romanian), ("reports", Story.english)] {
            try workspace.write("\(folder)/floods.txt", text)
        }
        try workspace.copy(workspace.folder.appending(path: "ro.txt"), to: "article.txt")
        try workspace.copy(
            workspace.folder.appending(path: "Memories/sample.tmx"), to: "agency.tmx")
        for memory in ["colleague.sqlite", "archive.sqlite"] {
            try workspace.prepare(["memory", "import", "agency.tmx", "--memory", memory])
        }
        try workspace.write("gold.tsv", "0\t0\n1\t1\n")
        try workspace.write("links.tsv", "0\t0\n1\t2\n")
    }
}
