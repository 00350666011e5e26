import Foundation
import PunteTestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// What the name of a memory may be: never is anything stored that is gone afterwards.
@Suite struct MemoryNamesTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("pairs.tsv", "en\tro\nThe road is closed.\tDrumul este închis.\n")
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    private static let writing = [
        ["memory", "import", "pairs.tsv"], ["glossary", "add", "Kyiv", "Kiev"],
        ["align", "ro.txt", "en.txt", "--save"], ["learn", "ro.txt", "en.txt"],
    ]

    @Test(
        arguments: writing,
        ["", "  ", ":memory:", "file:x", "file:x?mode=memory", "-x", "-", "--save"])
    func `a name that is no path is wrong usage`(command: [String], name: String) throws {
        let before = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path())
        let outcome = try workspace.run(command + ["--memory", name])
        #expect(outcome.status == 64)
        #expect(outcome.errors.hasPrefix("Error: --memory"))
        #expect(outcome.output.isEmpty)
        let after = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path())
        #expect(Set(after.filter { !$0.hasPrefix(".") }) == Set(before))
        #expect(!workspace.exists("Memories/punte.sqlite"))
    }

    @Test(arguments: [
        "./:memory:", "./-x", "./file:x?mode=memory", "100%25.sqlite", "a b ș.sqlite",
    ])
    func `an odd path is that of a file`(name: String) throws {
        let outcome = try workspace.punte("memory", "import", "pairs.tsv", "--memory", name)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(workspace.exists(name))
        let found = try workspace.punte("lookup", "The road is closed.", "--memory", name)
        #expect(found.output.contains("Drumul este închis."))
    }

    @Test func `the environment is checked as the option is`() throws {
        let outcome = try workspace.run(
            ["memory", "import", "pairs.tsv"], environment: ["PUNTE_MEMORY": ":memory:"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.hasPrefix("Error: PUNTE_MEMORY :memory:"))
    }

    @Test func `a pipe, a device and an impossible name are refused at once`() throws {
        let pipe = workspace.folder.appending(path: "pipe").path()
        #expect(mkfifo(pipe, 0o600) == 0)
        let long = String(repeating: "a", count: 300) + ".sqlite"
        for (name, said) in [
            ("pipe", "pipe: a pipe or a device"), ("/dev/null", "/dev/null: a pipe or a device"),
            (long, "File name too long"), ("en.txt/m.sqlite", "en.txt/m.sqlite: cannot be written"),
            ("/proc/none/m.sqlite", "/proc/none/m.sqlite: cannot be written"),
        ] {
            for command in Self.writing {
                let outcome = try workspace.run(command + ["--memory", name])
                #expect(outcome.status == 1)
                #expect(outcome.message.contains(said), "\(outcome.errors)")
                #expect(!outcome.message.contains("\n"))
            }
        }
        let copy = try workspace.punte("memory", "backup", "pipe", "--memory", "pipe")
        #expect(copy.status == 1)
    }
}
