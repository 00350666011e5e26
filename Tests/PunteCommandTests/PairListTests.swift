import Foundation
import PunteTestSupport
import Testing

@testable import PunteCommand

@Suite struct PairListTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func list(_ text: String, needsOutput: Bool = true) throws -> PairList {
        let file = try workspace.write("pairs.tsv", text)
        return try PairList(file: file.path(), needsOutput: needsOutput)
    }

    private func problem(_ text: String, needsOutput: Bool = true) throws -> String {
        let error = try #require(throws: Failure.self) {
            try list(text, needsOutput: needsOutput)
        }
        let name = workspace.folder.appending(path: "pairs.tsv").path()
        #expect(error.description.hasPrefix(name))
        return String(error.description.dropFirst(name.count))
    }

    @Test func `remarks, blank lines, a head and a byte order mark are passed over`() throws {
        let list = try list(
            "\u{FEFF}ro\ten\toutput\n# martie\n\na.ro\ta.en\ta.tsv\r\n  \t \nb.ro\tb.en\tb.tsv")
        #expect(list.entries.map(\.romanian) == ["a.ro", "b.ro"])
        #expect(list.entries.map(\.english) == ["a.en", "b.en"])
        #expect(list.entries.map(\.output) == ["a.tsv", "b.tsv"])
        #expect(list.notes.isEmpty)
    }

    @Test func `spaces around names are no part of them, inside they are`() throws {
        let list = try list(" știri de azi.ro \t a.en\ta.tsv \n")
        #expect(list.entries[0].romanian == "știri de azi.ro")
        #expect(list.entries[0].output == "a.tsv")
    }

    @Test func `an output is needed unless the pairs are stored`() throws {
        #expect(try problem("a\tb\n").hasPrefix(":1: expected a Romanian article"))
        let stored = try list("a\tb\nc\td\te\n", needsOutput: false)
        #expect(stored.entries.map(\.output) == [nil, "e"])
    }

    @Test func `a bad line is named by its number`() throws {
        let expected = "expected a Romanian article, its English source and an output file"
        #expect(try problem("# x\na\tb\tc\na\n").hasPrefix(":3: \(expected)"))
        #expect(try problem("a\tb\tc\td\n").hasPrefix(":1: \(expected)"))
        #expect(try problem("a\t\tc\n").hasPrefix(":1: \(expected)"))
        #expect(try problem("a\t-\tc\n") == ":1: - cannot stand in a list; name a file")
        #expect(
            try problem("a\tb\tc\nd\te\tc\n") == ":2: c is the output of line 1, too")
    }

    @Test func `a list without pairs is refused`() throws {
        for text in ["", "\n\n", "# nimic\n", "ro\ten\toutput\n"] {
            #expect(try problem(text) == ": there is no pair in it")
        }
    }

    @Test func `a list that is not there is named`() {
        #expect(throws: (any Error).self) {
            try PairList(file: "/nowhere/pairs.tsv", needsOutput: true)
        }
    }
}

@Suite struct PairedFoldersTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func path(_ name: String) -> String {
        workspace.folder.appending(path: name).path(percentEncoded: false)
    }

    private func folders(
        _ romanian: [String], _ english: [String], same: Bool = false
    ) throws -> PairedFolders {
        let second = same ? "ro" : "en"
        for name in romanian { try workspace.write("ro/\(name)", "x") }
        for name in english { try workspace.write("\(second)/\(name)", "x") }
        return try PairedFolders(romanian: path("ro"), english: path(second))
    }

    @Test func `names are compared without the mark of the language`() throws {
        let folders = try folders(
            ["a.ro.txt", "b.txt", "c.ro", "alone.ro.txt"],
            ["a.en.txt", "b.txt", "c.en", "other.en.txt"])
        #expect(folders.pairs.map(\.name) == ["a.txt", "b.txt", "c"])
        #expect(folders.pairs.map(\.stem) == ["a", "b", "c"])
        #expect(
            folders.notes == [
                "\(path("ro"))/alone.ro.txt: no English file of that name in \(path("en"))",
                "\(path("en"))/other.en.txt: no Romanian file of that name in \(path("ro"))",
            ])
    }

    @Test func `one folder can hold both languages`() throws {
        let folders = try folders(
            ["a.ro.txt", "b.ro.txt", "README"], ["a.en.txt", "b.en.txt"], same: true)
        #expect(folders.pairs.map(\.romanian) == ["a", "b"].map { "\(path("ro"))/\($0).ro.txt" })
        #expect(folders.pairs.map(\.english) == ["a", "b"].map { "\(path("ro"))/\($0).en.txt" })
        #expect(folders.notes.isEmpty)
    }

    @Test func `hidden files and folders are no articles`() throws {
        try workspace.write("ro/inner.txt/x", "")
        try workspace.write("en/inner.txt/x", "")
        let folders = try folders([".hidden.txt", "a.txt"], [".hidden.txt", "a.txt"])
        #expect(folders.pairs.map(\.name) == ["a.txt"] && folders.notes.isEmpty)
    }

    @Test func `names with the same stem keep their endings in the results`() throws {
        let folders = try folders(["a.txt", "a.html", "b.txt"], ["a.txt", "a.html", "b.txt"])
        let list = PairList(folders, output: "out", ending: ".tsv")
        #expect(list.entries.map(\.output) == ["out/a.html.tsv", "out/a.txt.tsv", "out/b.tsv"])
        #expect(
            PairList(folders, output: nil, ending: ".tsv").entries.allSatisfy { $0.output == nil })
    }

    @Test func `folders without pairs or not there are refused`() throws {
        let error = try #require(throws: Failure.self) { try folders(["a.txt"], ["b.txt"]) }
        #expect(error.description.contains("no files belong together"))
        let missing = try #require(throws: Failure.self) {
            try PairedFolders(romanian: path("none"), english: path("en"))
        }
        #expect(missing.description.contains("none: the folder cannot be read"))
    }
}

@Suite struct FoldersTests {
    @Test func `only folders exist as folders`() throws {
        let workspace = try Workspace()
        try workspace.write("file", "")
        #expect(Folders.exists(workspace.folder.path()))
        #expect(!Folders.exists(workspace.folder.appending(path: "file").path()))
        #expect(!Folders.exists("/nowhere"))
        #expect(Folders.nearest(named: "no-such-folder-\(UUID().uuidString)") == nil)
        #expect(Folders.nearest(named: "tmp") != nil)
    }
}
