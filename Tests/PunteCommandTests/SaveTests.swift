import Foundation
import PunteTestSupport
import Testing

@Suite("punte align --save")
struct SaveTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    private func segmentCount() throws -> Int {
        try workspace.punte("memory", "export", "--format", "jsonl", "-").lines.count
    }

    @Test func theMemoryIsMadeOnFirstUse() throws {
        #expect(!workspace.exists("Memories/punte.sqlite"))
        let outcome = try workspace.punte("align", "ro.txt", "en.txt", "--save")
        #expect(outcome.status == 0)
        #expect(outcome.message.contains("added 8 segments"))
        #expect(try segmentCount() == 7)
    }

    @Test func savingAgainChangesNothingAndSaysSo() throws {
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
        let before = try workspace.punte("memory", "export", "--format", "jsonl", "-").output
        let again = try workspace.punte("align", "ro.txt", "en.txt", "--save")
        #expect(again.status == 0)
        #expect(again.message.contains("unchanged"))
        #expect(try workspace.punte("memory", "export", "--format", "jsonl", "-").output == before)
    }

    @Test func outsideAWorkspaceTheMemoryIsTheUsers() throws {
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "Memories"))
        let data = workspace.folder.appending(path: "data").path()
        try workspace.punte(
            "align", "ro.txt", "en.txt", "--save", environment: ["XDG_DATA_HOME": data])
        #expect(workspace.exists("data/punte/punte.sqlite"))
    }

    @Test func aFileThatAKilledSaveLeftEmptyIsFilled() throws {
        try workspace.write("Memories/punte.sqlite", "")
        #expect(try workspace.punte("align", "ro.txt", "en.txt", "--save").status == 0)
        #expect(try segmentCount() == 7)
    }

    /// A memory whose writer was killed opens, and contains the whole pair or nothing of it.
    @Test func aKilledSaveLeavesAllOrNothing() throws {
        for delay in stride(from: 0.0, to: 0.24, by: 0.02) {
            let process = try workspace.process(["align", "ro.txt", "en.txt", "--save"])
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            Thread.sleep(forTimeInterval: delay)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if workspace.exists("Memories/punte.sqlite") {
                let count = try countAfterCrash()
                #expect(count == 0 || count == 7)
            }
        }
        #expect(try workspace.punte("align", "ro.txt", "en.txt", "--save").status == 0)
        #expect(try segmentCount() == 7)
    }

    private func countAfterCrash() throws -> Int {
        let export = try workspace.punte("memory", "export", "--format", "jsonl", "-")
        // A memory that was killed before its tables were made is no memory yet.
        if export.status == 1, export.message.contains("no memory there yet") { return 0 }
        #expect(export.status == 0, "\(export.message)")
        return export.lines.count
    }
}
