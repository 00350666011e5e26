internal import GRDB

/// What a sentence of a stored article says, as a number: spelling does not matter.
enum SentenceFingerprint {
    /// Computes all anew. They depend on the normal forms of texts.
    static func refresh(_ db: Database) throws {
        let rows = try BulkStatement(db, "SELECT article, position, text FROM sentence")
        let update = try BulkStatement(
            db, "UPDATE sentence SET fingerprint = ? WHERE article = ? AND position = ?")
        var all: [(article: Int64, position: Int64, fingerprint: Int64)] = []
        while try rows.next() {
            all.append((rows.int(0), rows.int(1), Context.fingerprint(of: rows.text(2))))
        }
        for sentence in all {
            update.bind(sentence.fingerprint, at: 1)
            update.bind(sentence.article, at: 2)
            update.bind(sentence.position, at: 3)
            try update.run()
        }
    }
}
