import Foundation
import GRDB
import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

/// Tests that files of released versions can be opened.
///
/// The files are in `Tests/Fixtures` as SQL, which `memory_to_sql.py` writes.
@Suite struct OldVersionTests {
    private func opened(_ fixture: String, _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "punte-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fixtures/\(fixture)").standardized
        let path = folder.appending(path: "m.sqlite").path()
        let queue = try DatabaseQueue(path: path)
        let sql = try String(contentsOf: file, encoding: .utf8)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
        try body(path)
    }

    private static let fixtures = [
        "memory-schema-1.sql", "memory-schema-1-articles.sql", "memory-schema-2.sql",
        "memory-schema-3.sql", "memory-schema-4.sql", "memory-schema-5.sql",
        "memory-schema-6.sql", "memory-schema-7.sql",
    ]

    @Test func thereIsAMemoryOfEverySchema() {
        for version in 1...Schema.version {
            #expect(Self.fixtures.contains("memory-schema-\(version).sql"))
        }
    }

    /// Returns all rows of the tables of schema 1 in the columns that these had, except for the
    /// indices.
    private func content(_ path: String) throws -> [String: [String]] {
        let columns = [
            "origin": "*", "article": "*", "history": "*", "termExample": "*", "concordance": "*",
            "designation": "term, position, language, text, status, grammar, forms",
            "articlePair": "id, english, romanian, origin, created",
            "segment": """
            id, en, ro, fingerprint, status, kind, confidence, label, pair, enPositions,
            roPositions, enBefore, enAfter, roBefore, roAfter, domain, document, origin, author,
            created, changed, metadata
            """,
            "sentence": "article, position, paragraph, kind, text",
            "term": "id, kind, note, source, created, changed",
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

    @Test(arguments: OldVersionTests.fixtures)
    func anOldMemoryIsCopiedThenBroughtUpToDate(fixture: String) throws {
        try opened(fixture) { path in
            let before = try content(path)
            let version = try #require(try schema(path))
            let memory = try Memory.open(at: path, access: .writing)
            #expect(try memory.summary().schema == Schema.version)
            #expect(try memory.verify().filter { !$0.passed }.isEmpty)
            #expect(try content(path) == before)
            let copy = MemoryFile.copyPath(of: path, from: version)
            guard version < Schema.version else {
                #expect(!FileManager.default.fileExists(atPath: copy))
                return
            }
            #expect(try schema(copy) == version)
            #expect(try content(copy) == before)
        }
    }

    @Test func aMemoryOfSchema2KeepsWhatItLearned() throws {
        try opened("memory-schema-2.sql") { path in
            let memory = try Memory.open(at: path, access: .writing)
            #expect(try memory.lexiconCounts().contains { $0.english == "until" })
            let match = try memory.matcher().matches(
                for: "Ministrul a demisionat marti.", from: .romanian
            ).first
            #expect(match?.target == "The minister resigned on Monday.")
            #expect(match?.segment.status == .confirmed)
        }
    }

    /// The definition of the segments is changed as text; nothing but the statuses may change.
    @Test func aMemoryOfSchema2TakesDraftsAndNothingElseNew() throws {
        try opened("memory-schema-2.sql") { path in
            _ = try Memory.open(at: path, access: .writing)
            try DatabaseQueue(path: path).write { db in
                try db.execute(sql: "UPDATE segment SET status = 'draft' WHERE id = 1")
                #expect(throws: DatabaseError.self) {
                    try db.execute(sql: "UPDATE segment SET status = 'sketch' WHERE id = 1")
                }
                #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
            }
            let memory = try Memory.open(at: path, access: .writing)
            #expect(try memory.segment(1)?.status == .draft)
            #expect(try memory.operations().isEmpty && memory.sources().isEmpty)
            #expect(try memory.failedChecks().isEmpty)
        }
    }

    @Test func aMemoryOfSchema3CanStillBeUndone() throws {
        try opened("memory-schema-3.sql") { path in
            let memory = try Memory.open(at: path, access: .writing)
            #expect(try memory.segments(SegmentFilter(statuses: [.draft])).count == 1)
            #expect(try memory.sources().map(\.name) == ["desk.tsv"])
            let undone = try memory.undo(2)
            #expect(undone.map(\.action) == [.reject, .edit])
            #expect(
                try memory.segments(SegmentFilter(statuses: [.rejected])).isEmpty)
            #expect(try memory.failedChecks().isEmpty)
        }
    }

    @Test(arguments: OldVersionTests.fixtures.prefix(4))
    func anOldMemoryTakesDismissals(fixture: String) throws {
        try opened(fixture) { path in
            let reading = try Memory.open(at: path, access: .reading)
            #expect(try reading.dismissals().isEmpty)
            let memory = try Memory.open(at: path, access: .writing)
            try memory.dismiss([
                Dismissal(
                    key: "0123456789abcdef", rule: "name", excerpt: "Galați",
                    sentence: "Podul de la Galați s-a redeschis.", reason: "scris așa în raport")
            ])
            #expect(try reading.dismissals().map(\.reason) == ["scris așa în raport"])
            #expect(try memory.failedChecks().isEmpty)
        }
    }

    @Test func aMemoryOfSchema4KeepsItsDismissals() throws {
        try opened("memory-schema-4.sql") { path in
            let memory = try Memory.open(at: path, access: .writing)
            let stored = try memory.dismissals()
            #expect(stored.map(\.rule) == ["number"])
            #expect(stored.map(\.author) == ["Ana Pop"])
            #expect(stored.map(\.reason) == ["rotunjit, de acord cu redacția"])
            #expect(try memory.undo().map(\.action) == [.dismiss])
            #expect(try memory.dismissals().isEmpty)
        }
    }

    @Test func aMemoryOfSchema4KeepsDraftArticles() throws {
        try opened("memory-schema-4.sql") { path in
            let memory = try Memory.open(at: path, access: .writing)
            #expect(try memory.drafts().isEmpty)
            guard case .saved(let draft) = try memory.saveDraft(DraftArticle(text: "Apele")) else {
                Issue.record("a draft is saved")
                return
            }
            #expect(try Memory.open(at: path, access: .reading).draft(draft.id)?.text == "Apele")
        }
    }

    @Test func aMemoryOfSchema5HasItsDraftArticle() throws {
        try opened("memory-schema-5.sql") { path in
            let drafts = try Memory.open(at: path, access: .reading).drafts()
            #expect(drafts.map(\.title) == ["Inundații"])
            #expect(drafts.map(\.revision) == [3])
        }
    }

    @Test func aMemoryOfSchema5TakesWhatIsKeptOfAnEntry() throws {
        try opened("memory-schema-5.sql") { path in
            let old = try #require(try Memory.open(at: path, access: .reading).terms().first)
            #expect(old.term.designations.map(\.text) == ["Galati", "Galați"])
            #expect(old.term.status == nil && old.term.desks.isEmpty)
            var new = old
            new.term.status = .approved
            new.term.designations[1].desks = ["sport"]
            let memory = try Memory.open(at: path, access: .writing)
            try memory.save(new)
            #expect(try memory.terms().first?.term == new.term)
            try memory.undo()
            #expect(try memory.terms().first?.term == old.term)
        }
    }

    @Test func aMemoryOfSchema6HasItsTerm() throws {
        try opened("memory-schema-6.sql") { path in
            let term = try Memory.open(at: path, access: .reading).terms()[1].term
            #expect(term.status == .proposed && term.domain == "justiție")
            #expect(term.definition == "hotărâre scrisă a unui judecător")
            #expect(term.source == "Codul penal" && term.desks == ["externe"])
            #expect(term.designations.last?.desks == ["sport"])
            #expect(term.origination.author == "Ana Pop")
        }
    }

    /// A file with a newer schema is rejected in one line.
    @Test(arguments: OldVersionTests.fixtures)
    func aNewerMemoryIsRefusedInOneLine(fixture: String) throws {
        try opened(fixture) { path in
            try DatabaseQueue(path: path).writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA user_version = \(Schema.version + 1)")
            }
            let before = try content(path)
            for access in [Memory.Access.reading, .writing] {
                let error = #expect(throws: MemoryError.self) {
                    try Memory.open(at: path, access: access)
                }
                #expect(
                    error?.description == """
                        \(path): made by a newer version of Punte (schema \(Schema.version + 1), \
                        this version knows \(Schema.version)); update Punte to open it
                        """)
            }
            #expect(try content(path) == before)
        }
    }

    @Test func anOldMemoryFindsWhatItHeld() throws {
        try opened("memory-schema-1.sql") { path in
            let matches = try Memory.open(at: path, access: .writing).matcher().matches(
                for: "Trei persoane au fost rănite sâmbătă.", from: .romanian)
            #expect(matches.map(\.target) == ["Three people were injured on Friday."])
        }
    }

    /// An upgrade that fails at its end, because a table already exists, leaves the old memory.
    @Test func anUpgradeThatFailsLeavesTheOldMemory() throws {
        try opened("memory-schema-1-articles.sql") { path in
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

    /// An index built by another text analysis is reported and then rebuilt.
    @Test func anOutdatedIndexIsSaidAndThenBuiltAnew() throws {
        try opened("memory-schema-1.sql") { path in
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
