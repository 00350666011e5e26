import Foundation
import PunteTestSupport
import Testing

/// Tests which memory a command uses, depending on its options, the environment and the folder.
@Suite struct MemoryOptionsTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("pairs.tsv", "en\tro\nThe road is closed.\tDrumul este închis.\n")
    }

    private func path(
        _ arguments: String..., in folder: String = "", environment: [String: String] = [:]
    ) throws -> String {
        let process = try workspace.process(
            ["memory", "info"] + arguments, environment: environment)
        process.currentDirectoryURL = workspace.folder.appending(path: folder)
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = Pipe()
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
        #expect(text.hasPrefix("Error: "))
        let end = try #require(text.firstRange(of: ": no memory there yet"))
        return String(text[..<end.lowerBound].dropFirst("Error: ".count))
    }

    @Test func `the option counts more than the environment, that more than the folder`() throws {
        let environment = ["PUNTE_MEMORY": "/nowhere/named.sqlite"]
        #expect(try path("--memory", "own.sqlite", environment: environment) == "own.sqlite")
        #expect(try path(environment: environment) == "/nowhere/named.sqlite")
        #expect(try path().hasSuffix("/Memories/punte.sqlite"))
        #expect(try path(environment: ["PUNTE_MEMORY": ""]).hasSuffix("/Memories/punte.sqlite"))
    }

    @Test func `a folder below a workspace belongs to it`() throws {
        try workspace.write("articles/may/a.txt", "")
        let memory = try path(in: "articles/may")
        #expect(memory.hasSuffix("/Memories/punte.sqlite"))
        #expect(!memory.contains("articles"))
        try workspace.write("articles/Memories/README", "")
        #expect(try path(in: "articles/may").hasSuffix("/articles/Memories/punte.sqlite"))
    }

    @Test func `a file of the name is no workspace`() throws {
        try workspace.write("articles/Memories", "")
        let memory = try path(in: "articles")
        #expect(!memory.contains("articles"))
    }

    @Test func `elsewhere the memory is in the user's data`() throws {
        let home = ["HOME": "/nowhere/ana", "XDG_DATA_HOME": ""]
        let folder = String(repeating: "../", count: 20)
        #expect(
            try path(in: folder, environment: home)
                == "/nowhere/ana/.local/share/punte/punte.sqlite")
        #expect(
            try path(
                in: folder, environment: home.merging(["XDG_DATA_HOME": "/nowhere/data"]) { $1 })
                == "/nowhere/data/punte/punte.sqlite")
        #expect(
            try path(in: folder, environment: home.merging(["XDG_DATA_HOME": "relative"]) { $1 })
                == "/nowhere/ana/.local/share/punte/punte.sqlite")
    }

    @Test func `a command waits for another program that writes, and says so`() throws {
        let memory = workspace.folder.appending(path: "m.sqlite")
        let add = ["glossary", "add", "road", "drum", "--memory", "m.sqlite"]
        #expect(
            try workspace.punte("memory", "import", "pairs.tsv", "--memory", "m.sqlite").status == 0
        )
        let lock = try SQLiteFile.Lock(on: memory)
        let refused = try workspace.run(add + ["--wait", "0"])
        #expect(refused.status == 1)
        #expect(refused.message.contains("another program is writing to the memory; try again"))
        #expect(refused.message.contains("--wait"))
        // Who only reads has nothing to wait for.
        #expect(
            try workspace.punte("memory", "info", "--memory", "m.sqlite", "--wait", "0").status == 0
        )

        let process = try workspace.process(add)
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: 2.5)
        lock.release()
        process.waitUntilExit()
        let text = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
        #expect(process.terminationStatus == 0)
        #expect(text.contains("m.sqlite: another program is writing to it; waiting for up to 60 s"))
    }

    @Test func `what is named by a pipe is read as often as a file`() throws {
        let process = try workspace.process(["memory", "import", "pipe", "--format", "tsv"])
        let pipe = workspace.folder.appending(path: "pipe").path()
        #expect(mkfifo(pipe, 0o600) == 0)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        try workspace.read("pairs.tsv").write(toFile: pipe, atomically: false, encoding: .utf8)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try workspace.punte("memory", "info").output.contains("1 "))
    }
}
