import GRDB
import Testing

@testable import PunteMemory

@Suite struct FullDiskTests {
    /// Nothing is written when the lists of one side do not fit on the disk but those of the other
    /// would.
    @Test func nothingIsWrittenAfterSQLiteTookTheTransactionBack() throws {
        let store = try TemporaryMemory()
        let index = try IndexWriter()
        let error = #expect(throws: MemoryError.self) {
            try store.memory.write { db in
                for number in 1...2000 {
                    try index.add(
                        Int64(number), english: "Towns \(number) w\(number) x\(number).",
                        romanian: "Orașe.")
                }
                let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
                _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages + 5)")
                try index.flush(db)
            }
        }
        #expect(error?.reason == .full)
        let left = try store.memory.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM posting")
        }
        #expect(left == 0)
    }
}
