internal import GRDB
internal import GRDBSQLite

/// A prepared statement for loops over many rows, without the convenience functions of GRDB.
///
/// Parameters are numbered from 1, columns from 0. An instance belongs to one connection and one
/// thread, and must not be used after the connection is closed.
final class BulkStatement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer

    /// Prepares a statement.
    ///
    /// - Throws: `DatabaseError` for an error in the SQL.
    init(_ db: Database, _ sql: String) throws {
        guard let connection = db.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE)
        }
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(
            connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else {
            throw Self.error(code, on: connection, sql: sql)
        }
        self.connection = connection
        self.handle = handle
    }

    deinit { sqlite3_finalize(handle) }

    func bind(_ value: Int64?, at index: Int32) {
        if let value {
            sqlite3_bind_int64(handle, index, value)
        } else {
            sqlite3_bind_null(handle, index)
        }
    }

    func bind(_ value: Double?, at index: Int32) {
        if let value {
            sqlite3_bind_double(handle, index, value)
        } else {
            sqlite3_bind_null(handle, index)
        }
    }

    /// Binds texts to the question marks from the first on.
    func bind(_ texts: [String], from first: Int32 = 1) {
        for (offset, text) in texts.enumerated() { bind(text, at: first + Int32(offset)) }
    }

    func bind(_ text: String?, at index: Int32) {
        guard var text else {
            sqlite3_bind_null(handle, index)
            return
        }
        _ = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { chars in
                if let start = chars.baseAddress {
                    sqlite3_bind_text(handle, index, start, Int32(chars.count), Self.transient)
                } else {
                    sqlite3_bind_text(handle, index, "", 0, Self.transient)
                }
            }
        }
    }

    /// Binds UTF-8 bytes without copying; they must stay in place until the statement has been run.
    func bindWithoutCopy(_ text: UnsafeBufferPointer<UInt8>, at index: Int32) {
        _ = text.withMemoryRebound(to: CChar.self) { chars in
            if let start = chars.baseAddress {
                sqlite3_bind_text(handle, index, start, Int32(chars.count), nil)
            } else {
                sqlite3_bind_text(handle, index, "", 0, Self.transient)
            }
        }
    }

    /// Binds a blob that consists of 32-bit words, least significant byte first.
    func bind(_ words: [UInt32], at index: Int32) {
        words.withUnsafeBytes { bytes in
            _ = sqlite3_bind_blob(
                handle, index, bytes.baseAddress, Int32(bytes.count), Self.transient)
        }
    }

    /// Runs a statement that returns no rows.
    func run() throws {
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw Self.error(code, on: connection, sql: nil) }
    }

    /// Runs a statement without result whose parameters are a blob and a row's id.
    ///
    /// The blob consists of the words and their ``WordSeal``.
    func run(sealing words: ArraySlice<UInt32>, toRow row: Int64) throws {
        bind(row, at: 2)
        let sealed = words + [WordSeal.of(words, row: row)]
        try sealed.withUnsafeBytes { bytes in
            sqlite3_bind_blob(handle, 1, bytes.baseAddress, Int32(bytes.count), nil)
            try run()
        }
    }

    /// Steps to the next row; resets the statement after the last one.
    ///
    /// - Returns: Whether there is a row.
    func next() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(handle)
            return false
        case let code:
            let error = Self.error(code, on: connection, sql: nil)
            sqlite3_reset(handle)
            throw error
        }
    }

    /// Ends the reading of rows, so that the statement can run again.
    func reset() { sqlite3_reset(handle) }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    func int(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func optionalInt(_ column: Int32) -> Int64? { isNull(column) ? nil : int(column) }

    func optionalDouble(_ column: Int32) -> Double? {
        isNull(column) ? nil : sqlite3_column_double(handle, column)
    }

    /// Returns the text of a column; an empty string for NULL.
    func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// Returns the UTF-8 text of a column, valid until the next step; nil for NULL.
    func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
        guard let start = sqlite3_column_text(handle, column) else { return nil }
        return UnsafeBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }

    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// Returns the 32-bit words of a blob; incomplete words at its end are ignored.
    func words(_ column: Int32) -> [UInt32] {
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        let bytes = UnsafeRawBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(handle, column)))
        return [UInt32](unsafeUninitializedCapacity: bytes.count / 4) { words, count in
            UnsafeMutableRawBufferPointer(words).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 4 * 4)))
            count = bytes.count / 4
        }
    }

    /// Returns the words of a blob that ``run(sealing:toRow:)`` wrote.
    ///
    /// - Parameters:
    ///   - column: the column of the blob.
    ///   - row: the id of the row.
    /// - Returns: the words without their seal.
    /// - Throws: `DatabaseError` of code `SQLITE_CORRUPT` when they are not those that were written.
    func sealedWords(_ column: Int32, ofRow row: Int64) throws -> [UInt32] {
        var words = words(column)
        guard sqlite3_column_bytes(handle, column) % 4 == 0, let seal = words.popLast(),
            seal == WordSeal.of(words[...], row: row)
        else { throw WordSeal.broken }
        return words
    }

    private static var transient: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    private static func error(
        _ code: Int32, on connection: OpaquePointer, sql: String?
    ) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: String(cString: sqlite3_errmsg(connection)), sql: sql)
    }
}
