internal import GRDB

extension Memory {
    /// Returns a mark of what the memory knows besides its segments: decisions, terms and words.
    ///
    /// A program that keeps what it made of them compares the marks, also when another program
    /// changes the memory.
    ///
    /// - Throws: ``MemoryError``.
    package func knowledgeMark() throws -> [Int64] {
        try read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT (SELECT max(id) FROM operation) AS operation,
                    (SELECT max(id) FROM lexiconUpdate) AS words,
                    (SELECT max(id) FROM term) AS term
                    """)
            return ["operation", "words", "term"].map { row?[$0] as Int64? ?? 0 }
        }
    }

    /// Returns the segments of a pair of articles, in the order of their ids.
    ///
    /// - Throws: ``MemoryError``.
    package func segments(ofPair pair: Int64) throws -> [StoredSegment] {
        try read { try StoredSegment.fetch(ofPair: pair, in: $0) }
    }
}
