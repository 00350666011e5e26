internal import GRDB
internal import PunteLanguage

/// What another module makes of a memory's contents and wants to find ready the next time. A cache
/// can be thrown away at any time; it is kept with the properties of the memory.
extension Memory {
    /// A hash of all terms with their names, in their order: when it is the same, so are they.
    /// Linear in the terms, about 1 µs for each name.
    public func termsFingerprint() throws -> UInt64 {
        try read { db in
            var fingerprint = Fingerprint()
            let terms = try BulkStatement(db, "SELECT kind, note, source FROM term ORDER BY id")
            while try terms.next() {
                for column: Int32 in 0..<3 { fingerprint.combine(terms.text(column)) }
            }
            let names = try BulkStatement(
                db,
                """
                SELECT term, language, text, status, grammar, forms FROM designation
                ORDER BY term, position
                """)
            while try names.next() {
                fingerprint.combine(UInt32(truncatingIfNeeded: names.int(0)))
                for column: Int32 in 1..<6 { fingerprint.combine(names.text(column)) }
            }
            return fingerprint.value
        }
    }

    /// The words that were cached under a name, `nil` when there are none.
    public func cached(_ name: String) throws -> [UInt32]? {
        try read { db in
            let statement = try BulkStatement(db, "SELECT value FROM property WHERE name = ?")
            statement.bind(Self.property(name), at: 1)
            guard try statement.next() else { return nil }
            let words = statement.words(0)
            statement.reset()
            return words
        }
    }

    /// Caches words under a name, in the place of those that were there.
    public func cache(_ words: [UInt32], as name: String) throws {
        try write { db in
            let statement = try BulkStatement(
                db, "INSERT OR REPLACE INTO property (name, value) VALUES (?, ?)")
            statement.bind(Self.property(name), at: 1)
            statement.bind(words, at: 2)
            try statement.run()
        }
    }

    private static func property(_ name: String) -> String { "cache." + name }
}
