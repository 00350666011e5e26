import Foundation
import PunteTestSupport
import Testing

/// Tests that any bad input gives one line that names it, and an exit status.
@Suite("Bad input")
struct BadInputTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    private func expectFailure(
        _ arguments: [String], naming part: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let outcome = try workspace.run(arguments)
        #expect(outcome.status == 1, sourceLocation: sourceLocation)
        #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
        #expect(!outcome.message.contains("\n"), sourceLocation: sourceLocation)
        #expect(
            outcome.message.contains(part), "\(outcome.message)", sourceLocation: sourceLocation)
    }

    @Test func missingFile() throws {
        try expectFailure(["align", "none.txt", "en.txt"], naming: "none.txt: no such file")
    }

    @Test func emptyFile() throws {
        try workspace.write("empty.txt", " \n\n")
        try expectFailure(["align", "empty.txt", "en.txt"], naming: "empty.txt: there is no text")
    }

    @Test func binaryFile() throws {
        try workspace.write("picture.txt", Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0xFF, 0xD8]))
        try expectFailure(["align", "picture.txt", "en.txt"], naming: "picture.txt: byte")
    }

    @Test func folder() throws {
        try expectFailure(["align", "Memories", "en.txt"], naming: "Memories: is a directory")
    }

    @Test func oneLanguageTwice() throws {
        try expectFailure(["align", "en.txt", "en.txt"], naming: "both are English")
        try expectFailure(["align", "ro.txt", "ro.txt"], naming: "both are Romanian")
    }

    @Test func foreignDatabase() throws {
        let foreign = try workspace.write("other.sqlite", Data())
        try SQLiteFile.execute("CREATE TABLE recipe (name TEXT)", in: foreign)
        let before = try Data(contentsOf: foreign)
        try expectFailure(
            ["align", "ro.txt", "en.txt", "--save", "--memory", "other.sqlite"],
            naming: "other.sqlite: a SQLite database of another program")
        #expect(try Data(contentsOf: foreign) == before)
    }

    @Test func memoryThatIsNoDatabase() throws {
        let file = try workspace.write("notes.sqlite", Story.english)
        try expectFailure(
            ["align", "ro.txt", "en.txt", "--save", "--memory", "notes.sqlite"],
            naming: "notes.sqlite: not a SQLite database")
        #expect(try String(contentsOf: file, encoding: .utf8) == Story.english)
    }

    @Test func memoryThatIsAFolder() throws {
        try expectFailure(
            ["align", "ro.txt", "en.txt", "--save", "--memory", "Memories"],
            naming: "Memories: a folder")
    }

    @Test func memoryInAPlaceThatCannotBe() throws {
        try expectFailure(
            ["align", "ro.txt", "en.txt", "--save", "--memory", "en.txt/punte.sqlite"],
            naming: "en.txt/punte.sqlite")
    }

    @Test func lockedMemory() throws {
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
        let before = try workspace.punte("memory", "info").output
        let lock = try SQLiteFile.Lock(on: workspace.memory)
        defer { lock.release() }
        try workspace.write("ro2.txt", Story.romanian + "\nDrumul a fost redeschis.\n")
        try expectFailure(
            ["align", "ro2.txt", "en.txt", "--save", "--wait", "0.5"],
            naming: "another program is writing")
        lock.release()
        #expect(try workspace.punte("memory", "info").output == before)
    }

    @Test(arguments: [
        ["align", "ro.txt"],
        ["align", "ro.txt", "en.txt", "--format", "pdf"],
        ["align", "ro.txt", "en.txt", "--min-confidence", "2"],
        ["suggest", "en.txt", "--threshold", "20"],
        ["suggest", "en.txt", "--format", "tmx", "--accept=abc"],
        ["lookup"],
    ])
    func wrongUsage(arguments: [String]) throws {
        let outcome = try workspace.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
    }
}
