import Foundation
import GRDB
import PunteLanguage
import Testing

@testable import PunteMemory

@Suite("A damaged memory says so")
struct DamagedFileTests {
    private let store: TemporaryMemory

    init() throws {
        store = try TemporaryMemory()
        try store.memory.save(News.flood)
        try store.add([
            ("The peace talks began in Kyiv.", "Negocierile de pace au început la Kiev."),
            ("The peace talks ended in Kyiv.", "Negocierile de pace s-au încheiat la Kiev."),
            ("The bridge was closed on Monday.", "Podul a fost închis luni."),
        ])
    }

    /// Changes the file behind the memory's back.
    private func change(_ sql: String, _ arguments: StatementArguments = []) throws {
        let queue = try DatabaseQueue(path: store.path)
        try queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA foreign_keys = OFF")
            try $0.execute(sql: sql, arguments: arguments)
        }
    }

    private func rows(_ table: String, _ column: String) throws -> [(id: Int64, words: [UInt32])] {
        let queue = try DatabaseQueue(path: store.path)
        return try queue.read { db in
            try Row.fetchAll(db, sql: "SELECT id, \(column) AS words FROM \(table)").map { row in
                let data: Data = row["words"]
                let words = data.withUnsafeBytes { Array($0.bindMemory(to: UInt32.self)) }
                return (row["id"], words)
            }
        }
    }

    private func lookUp() throws -> [Int64] {
        try Memory.open(at: store.path, access: .reading).matcher()
            .matches(for: "The peace talks began in Kyiv.", from: .english, threshold: 50)
            .map(\.segment.id)
    }

    private func failed() throws -> [String] {
        try Memory.open(at: store.path, access: .writing).verify().filter { !$0.passed }
            .map(\.name)
    }

    // MARK: The index

    @Test func aChangedIdInAListIsNoticed() throws {
        for row in try rows("posting", "ids") {
            var words = row.words
            words[words.count - 2] = 0x7FF0_0000
            let data = words.withUnsafeBytes { Data($0) }
            try change("UPDATE posting SET ids = ? WHERE id = ?", [data, row.id])
        }
        let error = #expect(throws: MemoryError.self) { try lookUp() }
        #expect(error?.reason == .damaged)
        #expect(try failed() == ["postings"])
        try Memory.open(at: store.path, access: .writing).repairIndex()
        #expect(try lookUp().count == 2)
    }

    /// The seal is right here: what is sealed could still be wrong.
    @Test(arguments: [[5, 3], [3, 3], [1, 0x7FF0_0000]] as [[UInt32]])
    func idsThatDoNotAscendOrBelongToNothingAreRefused(ids: [UInt32]) throws {
        let header = PostingChunk.SectionHeader(bucket: 20, count: ids.count).word
        #expect(!PostingChunk.isValid([1, header] + ids, maximumID: 100))
        #expect(PostingChunk.isValid([1, header] + [3, 5], maximumID: 100))
        let unknown = PostingChunk.SectionHeader(bucket: 200, count: 2).word
        #expect(!PostingChunk.isValid([1, unknown, 3, 5], maximumID: 100))
    }

    /// An answer that leaves something out without a word would be the worst kind of damage.
    @Test func aFlippedBitInTheIndexNeverChangesAnAnswerSilently() throws {
        let right = try lookUp()
        var random = SplitMix64(seed: 7)
        for (table, column) in [("posting", "ids"), ("signature", "codes")] {
            for row in try rows(table, column).shuffled(using: &random).prefix(40) {
                var words = row.words
                let place = Int.random(in: words.indices, using: &random)
                words[place] ^= 1 << UInt32.random(in: 0..<32, using: &random)
                let sql = "UPDATE \(table) SET \(column) = ? WHERE id = ?"
                try change(sql, [words.withUnsafeBytes { Data($0) }, row.id])
                do {
                    #expect(try lookUp() == right)
                } catch let error as MemoryError {
                    #expect(error.reason == .damaged)
                }
                try change(sql, [row.words.withUnsafeBytes { Data($0) }, row.id])
            }
        }
        #expect(try failed().isEmpty)
    }

    // MARK: Values

    @Test(
        arguments: [
            "UPDATE article SET title = x'ff00'", "UPDATE article SET created = 'abc'",
            "UPDATE article SET language = x'ff'", "UPDATE sentence SET paragraph = 'x'",
        ])
    func aValueOfAnotherTypeIsDamage(sql: String) throws {
        try change(sql)
        let memory = try Memory.open(at: store.path, access: .reading)
        let error = #expect(throws: MemoryError.self) { try memory.article(1) }
        #expect(error?.reason == .damaged)
        #expect(try failed() == ["values"])
    }

    @Test func aTermWithAValueOfAnotherTypeIsDamage() throws {
        try change("INSERT INTO term (kind, note, created, changed) VALUES ('other', x'ff', 0, 0)")
        let memory = try Memory.open(at: store.path, access: .reading)
        let error = #expect(throws: MemoryError.self) { try memory.terms() }
        #expect(error?.reason == .damaged)
    }

    @Test func impossiblePositionsAreLeftOut() throws {
        try change("UPDATE segment SET enPositions = '9223372036854775807' WHERE pair IS NOT NULL")
        let other = try TemporaryMemory()
        let memory = try Memory.open(at: store.path, access: .reading)
        #expect(try other.memory.merge(memory).pairs == 1)
        #expect(try failed() == ["values"])
    }

    @Test(arguments: ["UPDATE segment SET id = -id", "UPDATE segment SET id = id + 9000000000"])
    func anIdThatNoSegmentIsGivenIsDamage(sql: String) throws {
        try change(sql)
        let memory = try Memory.open(at: store.path, access: .writing)
        let error = #expect(throws: MemoryError.self) { try memory.repairIndex() }
        #expect(error?.reason == .damaged)
        #expect(try failed().contains("segments"))
    }

    @Test func aCounterAtItsEndIsDamage() throws {
        try change("UPDATE sqlite_sequence SET seq = 9223372036854775807")
        let error = #expect(throws: MemoryError.self) { try store.add([("One.", "Unu.")]) }
        #expect(error?.reason == .damaged)
        #expect(try failed() == ["counters"])
    }

    @Test(
        arguments: [
            "UPDATE sqlite_sequence SET seq = 1 WHERE name = 'segment'",
            "UPDATE sqlite_sequence SET seq = 'abc'", "UPDATE sqlite_sequence SET name = NULL",
            "UPDATE sqlite_sequence SET seq = 9223372036854775807", "DELETE FROM sqlite_sequence",
            "INSERT INTO sqlite_sequence SELECT * FROM sqlite_sequence",
        ])
    func aCounterIsSetAnew(sql: String) throws {
        let last = try #require(try store.memory.lastSegment())
        try MemoryEditor(store.memory).delete([last])
        try change(sql)
        #expect(try failed() == ["counters"])
        try Memory.open(at: store.path, access: .writing).repairIndex()
        #expect(try failed().isEmpty)
        // The id of the segment that was deleted is that of its history.
        try store.add([("One bridge is open.", "Un pod este deschis.")])
        #expect(try store.memory.lastSegment() == last + 1)
    }

    @Test func aFileWithoutItsVersionIsDamage() throws {
        try change("PRAGMA user_version = -1")
        let error = #expect(throws: MemoryError.self) {
            try Memory.open(at: store.path, access: .writing)
        }
        #expect(error?.reason == .damaged)
    }

    // MARK: Tables

    @Test(arguments: ["posting", "signature", "concordance"])
    func aTableOfTheIndexIsMadeAnew(table: String) throws {
        try change("DROP TABLE \(table)")
        #expect(try failed() == ["tables"])
        try Memory.open(at: store.path, access: .writing).repairIndex()
        #expect(try failed().isEmpty)
        #expect(try lookUp().count == 2)
    }

    @Test func aMissingTableIsNamed() throws {
        try change("DROP TABLE termExample")
        let checks = try Memory.open(at: store.path, access: .writing).verify()
        #expect(checks.last?.detail.contains("termExample") == true)
    }

    @Test func aDamagedConcordanceIsMadeAnew() throws {
        try change("UPDATE concordance_data SET block = x'00ff00ff'")
        #expect(try failed().contains("concordance"))
        try Memory.open(at: store.path, access: .writing).repairIndex()
        #expect(try failed().isEmpty)
        #expect(try store.memory.concordance(ConcordanceQuery("talks")).total == 2)
    }
}
