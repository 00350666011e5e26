import Foundation
import PunteTestSupport
import Testing

@Suite("punte memory backup")
struct MemoryBackupTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
        try workspace.prepare(["learn", "ro.txt", "en.txt"])
    }

    private func export(_ memory: String) throws -> String {
        let outcome = try workspace.punte(
            "memory", "export", "--format", "jsonl", "-", "--memory", memory)
        #expect(outcome.status == 0, "\(outcome.message)")
        return outcome.output
    }

    @Test func `the copy holds what the memory holds`() throws {
        let outcome = try workspace.punte("memory", "backup", "backups/monday.sqlite")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.message == "punte: backups/monday.sqlite: 8 segments")
        #expect(try export("backups/monday.sqlite") == export("Memories/punte.sqlite"))
        let whole = try workspace.punte("memory", "verify", "--memory", "backups/monday.sqlite")
        #expect(whole.status == 0)
    }

    @Test func `a backup restores what was forgotten since`() throws {
        let before = try export("Memories/punte.sqlite")
        try workspace.punte("memory", "backup", "copy.sqlite")
        try workspace.punte("memory", "forget", "1", "--yes")
        #expect(try export("Memories/punte.sqlite").isEmpty)
        try workspace.punte("memory", "backup", "Memories/punte.sqlite", "--memory", "copy.sqlite")
        #expect(try export("Memories/punte.sqlite") == before)
    }

    @Test func `an older copy is replaced`() throws {
        try workspace.punte("memory", "backup", "copy.sqlite")
        try workspace.write("more.tsv", "en\tro\nThe pier collapsed.\tDigul s-a prăbușit.\n")
        try workspace.punte("memory", "import", "more.tsv")
        let outcome = try workspace.punte("memory", "backup", "copy.sqlite")
        #expect(outcome.message == "punte: copy.sqlite: 9 segments")
        #expect(try export("copy.sqlite").contains("Digul s-a prăbușit."))
        #expect(!workspace.exists("copy.sqlite.part"))
    }

    @Test func `a file that is no memory is left alone`() throws {
        try workspace.write("notes.txt", "Call the desk at noon.\n")
        let outcome = try workspace.punte("memory", "backup", "notes.txt")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("notes.txt: not a SQLite database"))
        #expect(try workspace.read("notes.txt") == "Call the desk at noon.\n")
    }

    @Test func `it works while another program is writing`() throws {
        let lock = try SQLiteFile.Lock(on: workspace.memory)
        defer { lock.release() }
        let outcome = try workspace.punte("memory", "backup", "copy.sqlite")
        #expect(outcome.status == 0, "\(outcome.message)")
        lock.release()
        #expect(try export("copy.sqlite") == export("Memories/punte.sqlite"))
    }

    @Test func `without a memory there is no copy`() throws {
        let outcome = try workspace.punte(
            "memory", "backup", "copy.sqlite", "--memory", "none.sqlite")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("none.sqlite: no memory there yet"))
        #expect(!workspace.exists("copy.sqlite"))
        #expect(!workspace.exists("none.sqlite"))
    }
}
