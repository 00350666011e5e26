internal import GRDB
internal import PunteLanguage

/// Tells cheaply that the memory has no segment with certain texts.
///
/// The first questions are left to the index in the file. After them the fingerprints of all
/// segments are held in memory, 16 to 24 bytes for each, so that only what seems to be known is
/// looked for in the file.
final class KnownSegments {
    /// Questions for which the file is asked each time.
    private static let patience = 1000

    private var fingerprints: HashIndex?
    private var asked = 0
    private var version: Int64?

    /// To be called at the beginning of each transaction: others may have written since the last.
    func refresh(_ db: Database) throws {
        let current = try Int64.fetchOne(db, sql: "PRAGMA data_version")
        if current != version { fingerprints = nil }
        version = current
        asked = 0
    }

    /// False when no segment has the fingerprint.
    func mayHold(_ fingerprint: Int64, _ db: Database) throws -> Bool {
        if fingerprints == nil {
            asked += 1
            if asked <= Self.patience { return true }
            fingerprints = try Self.all(db)
        }
        guard let fingerprints else { return true }
        return fingerprints.index(of: UInt64(bitPattern: fingerprint)) != nil
    }

    func insert(_ fingerprint: Int64) { fingerprints?.insert(UInt64(bitPattern: fingerprint)) }

    private static func all(_ db: Database) throws -> HashIndex {
        var result = HashIndex(minimumCapacity: 512)
        let rows = try BulkStatement(db, "SELECT fingerprint FROM segment")
        while try rows.next() { result.insert(UInt64(bitPattern: rows.int(0))) }
        return result
    }
}
