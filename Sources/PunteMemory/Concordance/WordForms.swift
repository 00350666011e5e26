internal import GRDB
internal import PunteLanguage
internal import PunteText

/// The forms of a word that occur in the memory.
enum WordForms {
    /// Words of the index with the stem of a word, final vowels aside (Snowball leaves *ministru*
    /// beside *ministr-ul*). Only words with the same first letters are looked at, which suffixes do
    /// not change.
    static func of(_ folded: String, _ side: Side, _ db: Database) throws -> [String] {
        let stemmer = Stemmer(language: side.language)
        let bare = NormalForm.bare(folded)
        let stem = root(stemmer.stem(bare))
        let beginning = String(bare.prefix(min(3, stem.count)))
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary
                USING fts5vocab(main, concordance, row)
                """)
        let words = try String.fetchAll(
            db, sql: "SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ?",
            arguments: [beginning, beginning + "\u{10FFFD}"])
        return words.filter { root(stemmer.stem($0)) == stem }
    }

    private static func root(_ stem: String) -> Substring {
        guard let last = stem.lastIndex(where: { !"aeiou".contains($0) }) else { return stem[...] }
        return stem[...last]
    }
}
