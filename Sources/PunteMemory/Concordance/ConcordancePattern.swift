internal import GRDB
internal import PunteLanguage
internal import PunteText

/// A ``ConcordanceQuery`` in the language of FTS5.
struct ConcordancePattern {
    let text: String

    init?(_ query: ConcordanceQuery, _ db: Database) throws {
        var parts: [String] = []
        for phrase in query.phrases {
            var alternatives: [String] = []
            for side in query.side.map({ [$0] }) ?? Side.allCases {
                let found = try Self.alternatives(phrase, query.allForms ? side : nil, db)
                alternatives += found.map { query.allForms ? "{\(side.rawValue)} : \($0)" : $0 }
                if !query.allForms { break }
            }
            parts.append("(" + alternatives.joined(separator: " OR ") + ")")
        }
        guard !parts.isEmpty else { return nil }
        let all = parts.joined(separator: " AND ")
        text = query.side.map { "{\($0.rawValue)} : (\(all))" } ?? all
    }

    /// The ways in which a phrase may be written; with a side also the forms of its words.
    private static func alternatives(
        _ phrase: ConcordanceQuery.Phrase, _ side: Side?, _ db: Database
    ) throws -> [String] {
        var sequences: [[String]] = [[]]
        for (place, word) in phrase.words.enumerated() {
            let isPrefix = phrase.isPrefix && place == phrase.words.count - 1
            var forms = spellings(word)
            if let side, !isPrefix { forms = try WordForms.of(word, side, db) + forms }
            var seen: Set<String> = []
            let unique = forms.filter { seen.insert($0).inserted }
            sequences = sequences.flatMap { sequence in unique.map { sequence + [$0] } }
            sequences = Array(sequences.prefix(512))
        }
        return sequences.map { words in
            words.map { "\"\($0)\"" }.joined(separator: " + ") + (phrase.isPrefix ? " *" : "")
        }
    }

    /// The index knows words without diacritics; an â inside a word may be an î in older texts.
    private static func spellings(_ folded: String) -> [String] {
        let inside = folded.dropFirst().dropLast()
        guard inside.contains(where: { $0 == "â" || $0 == "î" }), let first = folded.first,
            let last = folded.last
        else { return [folded] }
        func spelled(_ letter: Character) -> String {
            String(first) + inside.map { $0 == "â" || $0 == "î" ? letter : $0 } + String(last)
        }
        return [spelled("â"), spelled("î")]
    }
}
