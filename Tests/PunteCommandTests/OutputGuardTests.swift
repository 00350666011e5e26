import Foundation
import PunteTestSupport
import Testing

@Suite("Outputs never replace what is read")
struct OutputGuardTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", "Podul a fost închis luni.\n")
        try workspace.write("en.txt", "The bridge was closed on Monday.\n")
        try workspace.write(
            "pairs.tsv", "en\tro\nThe bridge was closed.\tPodul a fost închis.\n")
        try workspace.prepare(["memory", "import", "pairs.tsv"])
    }

    @Test(
        arguments: [
            ["align", "ro.txt", "en.txt", "--format", "tsv", "-o", "en.txt"],
            ["align", "ro.txt", "en.txt", "--format", "tsv", "-o", "./ro.txt"],
            ["suggest", "en.txt", "--format", "html", "-o", "en.txt"],
            ["lexicon", "train", "pairs.tsv", "-o", "pairs.tsv"],
        ])
    func anInputIsNotReplaced(arguments: [String]) throws {
        let name = try #require(arguments.last)
        let before = try workspace.read(name)
        let outcome = try workspace.run(arguments)
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("\(name): the same command reads this file"))
        #expect(try workspace.read(name) == before)
    }

    @Test(
        arguments: [
            ["memory", "export", "MEMORY", "--format", "tsv"], ["glossary", "export", "MEMORY"],
            ["align", "ro.txt", "en.txt", "-o", "MEMORY"],
        ])
    func noTextReplacesAMemory(arguments: [String]) throws {
        let path = workspace.memory.path()
        let outcome = try workspace.run(arguments.map { $0 == "MEMORY" ? path : $0 })
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("it is a database"))
        #expect(try workspace.punte("memory", "info").output.contains("segments    1"))
    }

    @Test func aBackupIsNotMadeOntoTheMemoryItself() throws {
        let outcome = try workspace.punte("memory", "backup", workspace.memory.path())
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("the memory itself; name another file"))
    }
}
