import Foundation
import GRDB
import Testing

@testable import PunteMemory

/// Tests files as a killed writer leaves them.
@Suite struct StoppedWriterTests {
    private let store: TemporaryMemory

    init() throws { store = try TemporaryMemory() }

    @Test func aFileThatNothingWasWrittenToIsNoMemoryYet() throws {
        let path = store.path + ".new"
        try Data().write(to: URL(filePath: path))
        #expect { try Memory.open(at: path, access: .reading) } throws: { error in
            (error as? MemoryError)?.reason == .missing
        }
        #expect(try Memory.open(at: path, access: .writing).summary().segments == 0)
    }

    @Test func whatWasNotFinishedIsTakenBackBeforeReading() throws {
        let (path, copy) = (store.path + ".half", store.path + ".copy")
        let writer = try DatabaseQueue(path: path)
        try writer.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    CREATE TABLE t (x BLOB); DROP TABLE t; PRAGMA cache_size = 1;
                    BEGIN; CREATE TABLE half (x BLOB);
                    INSERT INTO half VALUES (zeroblob(100000)), (zeroblob(100000));
                    """)
            for ending in ["", "-journal"] {
                try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
            }
            try db.execute(sql: "ROLLBACK")
        }
        #expect { try Memory.open(at: copy, access: .reading) } throws: { error in
            (error as? MemoryError)?.reason == .missing
        }
        #expect(try Memory.open(at: copy, access: .writing).summary().segments == 0)
    }
}
