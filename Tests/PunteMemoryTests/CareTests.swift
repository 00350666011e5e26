import Foundation
import GRDB
import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct CareTests {
    private func filled() throws -> TemporaryMemory {
        let store = try TemporaryMemory()
        try store.memory.save(
            ArticlePair(
                english: Article(.english, "It rained.", "Nobody came."),
                romanian: Article(.romanian, "A plouat.", "N-a venit nimeni."),
                links: (0..<2).map { ArticleLink(english: [$0], romanian: [$0]) }))
        try store.add([("Ten people came.", "Au venit zece oameni."), ("...", "…")])
        try store.memory.save(
            StoredTerm(Term(kind: .place, designations: [Designation("Kyiv", .english)])))
        return store
    }

    private func expectWhole(_ memory: Memory) throws {
        let failed = try memory.verify().filter { !$0.passed }
        #expect(failed.isEmpty)
    }

    @Test func verificationFollowsEveryChange() throws {
        let store = try filled()
        try expectWhole(store.memory)
        try store.memory.setStatus(.rejected, ofSegments: [2, 3])
        try expectWhole(store.memory)
        try store.memory.setStatus(.confirmed, ofSegments: [3])
        try expectWhole(store.memory)
        #expect(try store.memory.forget(article: 1) == 2)
        try expectWhole(store.memory)
        #expect(try store.memory.summary().articles == 0)
        #expect(try store.allSegments().map(\.id) == [3, 4])
        #expect(try store.memory.history().count == 5)
    }

    @Test(arguments: [
        ("postings", "DELETE FROM posting WHERE id = (SELECT max(id) FROM posting)"),
        ("signatures", "DELETE FROM signature WHERE id = (SELECT max(id) FROM signature)"),
        ("segments", "UPDATE segment SET ro = 'altceva' WHERE id = 1"),
        ("concordance", "UPDATE segment SET ro = 'altceva' WHERE id = 1"),
        ("analysis", "UPDATE property SET value = 1 WHERE name = 'analysis'"),
    ])
    func damageIsFound(check: String, sql: String) throws {
        let store = try filled()
        let queue = try DatabaseQueue(path: store.path)
        try queue.write { try $0.execute(sql: sql) }
        #expect(try store.memory.verify().filter { !$0.passed }.map(\.name).contains(check))
        try store.memory.repairIndex()
        let left = try store.memory.verify().filter { !$0.passed }.map(\.name)
        #expect(left == (sql.contains("altceva") ? ["segments"] : []))
    }

    @Test func aBackupHoldsTheSame() throws {
        let store = try filled()
        let copy = store.folder.appending(path: "copies/m.sqlite").path()
        try store.memory.backup(to: copy)
        try store.memory.backup(to: copy)
        let memory = try Memory.open(at: copy, access: .writing)
        try expectWhole(memory)
        #expect(try memory.matcher().matches(for: "Nobody came.", from: .english).count == 1)
        let text = store.folder.appending(path: "text")
        try Data("Nu este o memorie, ci un text oarecare.".utf8).write(to: text)
        #expect(throws: MemoryError.self) { try store.memory.backup(to: text.path()) }
    }

    @Test func mergingTakesWhatIsNewOnce() throws {
        let store = try filled()
        let target = try TemporaryMemory()
        try target.add([("...", "…")])
        let outcome = try target.memory.merge(store.memory)
        #expect(outcome.pairs == 1 && outcome.segments.added == 1 && outcome.terms == 1)
        let again = try target.memory.merge(store.memory)
        #expect(again.pairs == 0 && again.segments.added == 0 && again.terms == 0)
        #expect(again.knownPairs == 1 && again.segments.known == 2 && again.knownTerms == 1)
        try expectWhole(target.memory)
    }

    @Test func duplicatesAreReportedThenRemoved() throws {
        let store = try filled()
        try store.add([
            ("It rained.", "A PLOUAT."), ("School is out.", "Scoala s-a terminat."),
            ("School is out.", "Școala s-a terminat."), ("School is out.", "Gata școala."),
        ])
        let groups = try store.memory.duplicates()
        #expect(groups.map(\.kept.romanian) == ["A plouat.", "Școala s-a terminat."])
        #expect(
            groups.map { $0.removed.map(\.romanian) } == [["A PLOUAT."], ["Scoala s-a terminat."]])
        #expect(try store.memory.remove(groups) == 2)
        #expect(try store.memory.duplicates().isEmpty)
        #expect(try store.memory.history().map(\.action) == ["duplicate", "duplicate"])
        try expectWhole(store.memory)
    }

    @Test func analysisNamesWhatIsSuspicious() throws {
        let store = try TemporaryMemory()
        try store.add([
            ("The storm killed 24 people on the coast.", "Furtuna a ucis 25 de oameni pe litoral."),
            ("The storm killed 26 people on the coast.", "Furtuna a ucis 26 de oameni pe litoral."),
            ("Nobody came.", "N-a venit nimeni."), ("nobody came.", "Nu a venit nimeni."),
            ("Four content words remain here today.", "Four content words remain here today."),
            (
                "The government announced new measures for schools in the north of the country.",
                "The minister said that the measures would be announced by the government soon."
            ),
            ("Long.", String(repeating: "O propoziție lungă. ", count: 8)),
        ])
        var found: [Suspicion.Kind: [[Int64]]] = [:]
        try store.memory.analyse { found[$0.kind, default: []].append($0.segments) }
        #expect(found[.numbers] == [[1]])
        #expect(found[.nearDuplicate] == [[1, 2]])
        #expect(found[.conflict] == [[3, 4]])
        #expect(found[.untranslated] == [[5]])
        #expect(found[.language] == [[6]])
        #expect(found[.length] == [[7]])
    }

    @Test func aFullDiskUndoesTheWholeBatch() throws {
        let store = try filled()
        try store.memory.withoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
        }
        var number = 0
        let error = #expect(throws: MemoryError.self) {
            try store.memory.importSegments {
                number += 1
                return StoredSegment(english: "Report \(number).", romanian: "Raportul \(number).")
            }
        }
        #expect(error?.reason == .full)
        #expect(try store.allSegments().count == 4)
        try expectWhole(Memory.open(at: store.path, access: .writing))
    }
}
