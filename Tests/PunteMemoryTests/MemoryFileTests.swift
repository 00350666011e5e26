import Foundation
import GRDB
import Testing

@testable import PunteMemory

@Suite struct MemoryFileTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "punte-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String {
        folder.path(percentEncoded: false) + "/" + name
    }

    private func reason(_ name: String, _ access: Memory.Access = .writing) -> MemoryError.Reason? {
        do {
            _ = try Memory.open(at: path(name), access: access)
            return nil
        } catch let error as MemoryError {
            #expect(!error.description.contains("\n"))
            #expect(error.description.contains(path(name)))
            return error.reason
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    @Test func aMissingMemoryIsMadeForWritingOnly() throws {
        #expect(reason("none/m.sqlite", .reading) == .missing)
        #expect(reason("new/m.sqlite") == nil)
        #expect(reason("new/m.sqlite", .reading) == nil)
        try FileManager.default.removeItem(at: folder)
    }

    @Test func whatIsNoMemoryIsLeftAlone() throws {
        let text = Data("Acesta nu este o bază de date, ci un text destul de lung.".utf8)
        try text.write(to: folder.appending(path: "text"))
        #expect(reason("text") == .notADatabase)
        #expect(try Data(contentsOf: folder.appending(path: "text")) == text)

        let other = try DatabaseQueue(path: path("other.sqlite"))
        try other.write { try $0.execute(sql: "CREATE TABLE bookmark (id)") }
        try other.close()
        let bytes = try Data(contentsOf: folder.appending(path: "other.sqlite"))
        #expect(reason("other.sqlite") == .foreign)
        #expect(try Data(contentsOf: folder.appending(path: "other.sqlite")) == bytes)

        #expect(reason("") == .isDirectory)
        try FileManager.default.removeItem(at: folder)
    }

    @Test func aNewerFileIsRefused() throws {
        #expect(reason("m.sqlite") == nil)
        let queue = try DatabaseQueue(path: path("m.sqlite"))
        try queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = 999")
        }
        try queue.close()
        #expect(reason("m.sqlite") == .newer(schema: 999))
        #expect(reason("m.sqlite", .reading) == .newer(schema: 999))
        try FileManager.default.removeItem(at: folder)
    }

    /// SQLite takes some names for databases that are gone when they are closed, and for addresses.
    @Test(arguments: [":memory:", "file:x.sqlite", "file::memory:?cache=shared", "-x", "", "a%20b"])
    func aNameIsThatOfAFile(name: String) throws {
        #expect(MemoryFile.databasePath(name) == "./" + name)
        #expect(MemoryFile.databasePath("/" + name) == "/" + name)
        guard !name.isEmpty else { return }
        #expect(reason(name) == nil)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path()).contains(name))
        try FileManager.default.removeItem(at: folder)
    }

    @Test(arguments: ["", "a\0b"])
    func noNameIsRefused(name: String) throws {
        for access in [Memory.Access.reading, .writing] {
            let error = #expect(throws: MemoryError.self) {
                _ = try Memory.open(at: name, access: access)
            }
            #expect(error?.reason == .unnamed)
        }
    }

    @Test func whatIsNoFileIsRefused() throws {
        #expect(mkfifo(path("pipe"), 0o600) == 0)
        for access in [Memory.Access.reading, .writing] {
            #expect(reason("pipe", access) == .notAFile)
            #expect(reason(String(repeating: "a", count: 300), access) == .unwritable)
        }
        #expect(throws: MemoryError.self) {
            try Memory.open(at: path("m.sqlite"), access: .writing).backup(to: path("pipe"))
        }
        try FileManager.default.removeItem(at: folder)
    }
}
