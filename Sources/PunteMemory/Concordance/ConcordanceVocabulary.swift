internal import GRDB
internal import PunteLanguage

/// The words of the concordance's index, with how often they occur.
enum ConcordanceVocabulary {
    /// Makes the table of words, `temp.vocabulary`, which SQLite reads from the index.
    static func open(in db: Database) throws {
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary
                USING fts5vocab(main, concordance, row)
                """)
    }

    /// Returns a word as the index writes it.
    static func term(_ word: String) -> String {
        guard word.unicodeScalars.contains(where: { !$0.isASCII }) else { return word }
        return String(word.map { NormalForm.bare(String($0)).first ?? $0 })
    }

    /// How often words occur on a side.
    struct Frequency {
        /// The number of occurrences.
        var words = 0
        /// The sum over the words of the segments that have them.
        var segments = 0
    }

    /// Returns how often any of some words occurs on a side.
    static func frequency(
        of words: [String], on side: Side, in db: Database
    ) throws -> Frequency {
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabularyOfSides
                USING fts5vocab(main, concordance, col)
                """)
        let statement = try db.cachedStatement(
            sql: "SELECT doc, cnt FROM temp.vocabularyOfSides WHERE term = ? AND col = ?")
        var result = Frequency()
        for term in Set(words.map(term)) {
            guard let row = try Row.fetchOne(statement, arguments: [term, side.rawValue]) else {
                continue
            }
            result.segments += try row.decode(atIndex: 0)
            result.words += try row.decode(atIndex: 1)
        }
        return result
    }
}
