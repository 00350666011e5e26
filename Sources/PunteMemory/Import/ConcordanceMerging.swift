internal import GRDB

/// When FTS5 joins the parts of the concordance.
///
/// Each portion that is written makes a part. As a rule FTS5 joins parts as soon as there are four of
/// a size, so that of many portions each word is written out again and again. While very many
/// segments are written, parts are joined once, ``together`` at a time.
enum ConcordanceMerging {
    private static let together = 24

    static func postpone(_ db: Database) throws {
        // Let it collect as much as it is given at once. This one stays in the file: it says
        // nothing but how much memory a writer may take.
        try set("hashsize", SegmentInsertion.concordancePortion * 8, db)
        try set("automerge", 0, db)
        try set("crisismerge", together, db)
    }

    /// Back to the values that FTS5 has by itself.
    static func resume(_ db: Database) throws {
        try set("automerge", 4, db)
        try set("crisismerge", 16, db)
    }

    private static func set(_ name: String, _ value: Int, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO concordance (concordance, rank) VALUES (?, ?)",
            arguments: [name, value])
    }
}
