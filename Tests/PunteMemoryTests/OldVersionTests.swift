import Foundation
import GRDB
import PunteText
import Testing

@testable import PunteMemory

/// Files of released versions, in `Tests/Fixtures`, which every later version must open.
@Suite struct OldVersionTests {
    private func opened(_ fixture: String, _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "punte-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fixtures/\(fixture)").standardized
        let copy = folder.appending(path: "m.sqlite")
        try FileManager.default.copyItem(at: file, to: copy)
        try body(copy.path())
    }

    /// All rows of the tables of schema 1 in the columns that they had, but for the indices.
    private func content(_ path: String) throws -> [String: [String]] {
        let columns = [
            "origin": "*", "article": "*", "articlePair": "*", "segment": "*", "history": "*",
            "term": "*", "designation": "*", "termExample": "*", "concordance": "*",
            "sentence": "article, position, paragraph, kind, text",
        ]
        let queue = try DatabaseQueue(path: path)
        return try queue.read { db in
            try Dictionary(
                uniqueKeysWithValues: columns.map { table, columns in
                    let rows = try Row.fetchAll(db, sql: "SELECT \(columns) FROM \(table)")
                    return (table, rows.map(\.description))
                })
        }
    }

    private func schema(_ path: String) throws -> Int? {
        try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    }

    @Test(arguments: ["memory-schema-1.db", "memory-schema-1-articles.db"])
    func anOldMemoryIsCopiedThenBroughtUpToDate(fixture: String) throws {
        try opened(fixture) { path in
            let before = try content(path)
            let version = try #require(try schema(path))
            let memory = try Memory.open(at: path, access: .writing)
            #expect(try memory.summary().schema == Schema.version)
            #expect(try memory.verify().filter { !$0.passed }.isEmpty)
            #expect(try content(path) == before)
            let copy = MemoryFile.copyPath(of: path, from: version)
            #expect(try schema(copy) == version)
            #expect(try content(copy) == before)
        }
    }

    @Test func anOldMemoryFindsWhatItHeld() throws {
        try opened("memory-schema-1.db") { path in
            let matches = try Memory.open(at: path, access: .writing).matcher().matches(
                for: "Trei persoane au fost rănite sâmbătă.", from: .romanian)
            #expect(matches.map(\.target) == ["Three people were injured on Friday."])
        }
    }

    @Test func sentencesOfAnOldMemoryAreFoundByWhatTheySay() throws {
        try opened("memory-schema-1-articles.db") { path in
            let memory = try Memory.open(at: path, access: .writing)
            let article = try #require(try memory.article(try memory.pairs()[0].romanian))
            let overlap = try memory.overlaps(with: article.article).first
            #expect(overlap?.article == article.id)
            #expect(overlap?.sentences.count == article.article.sentences.count)
        }
    }

    /// The upgrade fails at its end: a table that it makes is there already.
    @Test func anUpgradeThatFailsLeavesTheOldMemory() throws {
        try opened("memory-schema-1-articles.db") { path in
            try DatabaseQueue(path: path).write {
                try $0.execute(sql: "CREATE TABLE lexiconUpdate (id)")
            }
            let before = try content(path)
            #expect(throws: MemoryError.self) { try Memory.open(at: path, access: .writing) }
            #expect(try schema(path) == 1)
            #expect(try content(path) == before)
            try DatabaseQueue(path: path).write { db in
                let columns = try db.columns(in: "sentence").map(\.name)
                #expect(!columns.contains("fingerprint"))
                try db.execute(sql: "DROP TABLE lexiconUpdate")
            }
            _ = try Memory.open(at: path, access: .writing)
            #expect(try schema(path) == Schema.version)
        }
    }

    /// The text analysis has changed since the file was indexed.
    @Test func anOutdatedIndexIsSaidAndThenBuiltAnew() throws {
        try opened("memory-schema-1.db") { path in
            let reading = try Memory.open(at: path, access: .reading)
            try DatabaseQueue(path: path).write {
                try $0.execute(sql: "UPDATE property SET value = 1 WHERE name = 'analysis'")
            }
            let error = #expect(throws: MemoryError.self) { _ = try reading.matcher() }
            #expect(error?.reason == .outdatedIndex)
            _ = try Memory.open(at: path, access: .writing)
            let matcher = try Memory.open(at: path, access: .reading).matcher()
            let matches = try matcher.matches(for: "Furtuna s-a reinnoit.", from: .romanian)
            #expect(matches.first?.score == 99.6)
        }
    }
}
