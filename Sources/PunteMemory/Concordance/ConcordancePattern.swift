internal import GRDB
internal import PunteLanguage
internal import PunteText

/// A concordance pattern translated into the query language of FTS5, and what that cannot express.
///
/// A lemma becomes its forms, a word with wildcards the words of the index that it matches, so that
/// the index serves all of them.
struct ConcordancePattern {
    /// The query of FTS5; nil when the pattern has nothing that the index knows.
    let text: String?
    /// The regular expressions that a segment must match, or must not.
    let regexes: [RegexCondition]

    /// A regular expression over the texts of a segment.
    struct RegexCondition {
        var expression: RegularExpression
        /// The offset in the pattern, in characters.
        var offset: Int
        /// The side; nil for either.
        var side: Side?
        var isWanted: Bool
    }

    /// The maximum number of words or word sequences to which a phrase is expanded.
    private static let maximumWords = 10_000

    /// Translates a pattern.
    ///
    /// - Parameters:
    ///   - expression: the pattern.
    ///   - query: the query that it belongs to.
    ///   - db: the memory.
    /// - Throws: ``ConcordanceSyntaxError`` for a regular expression inside OR.
    init(_ expression: ConcordanceExpression, of query: ConcordanceQuery, in db: Database) throws {
        var (indexed, conditions) = ([ConcordanceExpression](), [RegexCondition]())
        func regex(_ regex: ConcordanceRegex, _ side: Side?, _ isWanted: Bool) throws {
            let compiled = try RegularExpression(
                regex.source, ignoringCase: !query.respectsCase)
            conditions.append(
                RegexCondition(
                    expression: compiled, offset: regex.offset, side: side ?? query.side,
                    isWanted: isWanted))
        }
        for part in expression.conjuncts {
            switch part {
            case .regex(let found): try regex(found, nil, true)
            case .on(let side, .regex(let found)): try regex(found, side, true)
            case .not(.regex(let found), _): try regex(found, nil, false)
            case .not(.on(let side, .regex(let found)), _): try regex(found, side, false)
            default:
                if let place = part.firstRegex {
                    throw ConcordanceSyntaxError(
                        problem: "a regular expression stands beside other words, not inside OR",
                        pattern: query.pattern, offset: place)
                }
                indexed.append(part)
            }
        }
        regexes = conditions
        let compiler = Compiler(query: query, db: db)
        guard indexed.contains(where: \.isWanted) else {
            guard let refused = indexed.first?.firstRefusal else {
                text = nil
                return
            }
            throw ConcordanceSyntaxError(
                problem: "beside a regular expression alone, a word cannot be refused",
                pattern: query.pattern, offset: refused)
        }
        text = try compiler.text(.all(indexed), side: query.side)
    }

    /// Writes the query of FTS5.
    private struct Compiler {
        let query: ConcordanceQuery
        let db: Database

        /// A query that finds nothing.
        private static let nothing = "\"\u{10FFFD}\""

        func text(_ expression: ConcordanceExpression, side: Side?) throws -> String {
            switch expression {
            case .phrase(let phrase):
                return try alternatives(side) { side in
                    try sequences(of: phrase, side: side).map(Self.phrase)
                }
            case .near(let phrases, let distance):
                return try alternatives(side) { side in
                    let parts = try phrases.map { try sequences(of: $0, side: side) }
                    return try product(parts, at: phrases.first?.offset ?? 0).map { words in
                        "NEAR(\(words.map(Self.phrase).joined(separator: " ")), \(distance))"
                    }
                }
            case .all(let parts):
                var result = ""
                for part in parts where part.isWanted {
                    result += (result.isEmpty ? "" : " AND ") + (try text(part, side: side))
                }
                var refused: [String] = []
                for case .not(let part, _) in parts { refused.append(try text(part, side: side)) }
                if refused.isEmpty { return "(\(result))" }
                return "((\(result)) NOT (\(refused.joined(separator: " OR "))))"
            case .any(let parts):
                let texts = try parts.map { try text($0, side: side) }
                return "(" + texts.joined(separator: " OR ") + ")"
            case .on(let side, let inner):
                return try text(inner, side: side)
            case .not, .regex:
                return Self.nothing
            }
        }

        /// Returns the alternatives of one side or of both, each restricted to its side.
        private func alternatives(
            _ side: Side?, _ parts: (Side) throws -> [String]
        ) throws -> String {
            let texts = try (side.map { [$0] } ?? Side.allCases).flatMap { side in
                let parts = try parts(side)
                return parts.isEmpty
                    ? [] : ["{\(side.rawValue)} : (\(parts.joined(separator: " OR ")))"]
            }
            return texts.isEmpty ? Self.nothing : "(\(texts.joined(separator: " OR ")))"
        }

        private static func phrase(_ words: [String]) -> String {
            words.map { $0.hasSuffix("*") ? "\"\($0.dropLast())\" *" : "\"\($0)\"" }
                .joined(separator: " + ")
        }

        /// Returns the sequences of spellings of a phrase; the last word of a sequence may end in an
        /// asterisk.
        private func sequences(of phrase: ConcordancePhrase, side: Side) throws -> [[String]] {
            let words = try phrase.words.enumerated().map { index, word in
                try spellings(
                    of: word, side: side, isLast: index == phrase.words.count - 1,
                    isAlone: phrase.words.count == 1
                ).map { [$0] }
            }
            return try product(words, at: phrase.offset).map { $0.flatMap(\.self) }
        }

        /// Returns the choices of one alternative for each part.
        ///
        /// - Throws: ``ConcordanceSyntaxError`` at an offset of the pattern when there are too many.
        private func product<Element>(
            _ parts: [[Element]], at offset: Int
        ) throws -> [[Element]] {
            var sequences: [[Element]] = [[]]
            for alternatives in parts {
                guard sequences.count * alternatives.count <= ConcordancePattern.maximumWords else {
                    throw ConcordanceSyntaxError(
                        problem: "this stands for too many words; write more letters of it",
                        pattern: query.pattern, offset: offset)
                }
                sequences = sequences.flatMap { sequence in alternatives.map { sequence + [$0] } }
            }
            return sequences
        }

        /// Returns the spellings under which a word of the pattern is looked up.
        private func spellings(
            of word: ConcordanceWord, side: Side, isLast: Bool, isAlone: Bool
        ) throws -> [String] {
            switch word.kind {
            case .wildcard:
                let glob = NormalForm.folded(word.text)
                // The index itself knows beginnings, at the end of a phrase.
                if isLast, glob.hasSuffix("*"),
                    !glob.dropLast().contains(where: { "*?".contains($0) })
                {
                    return Self.spellings(of: String(glob.dropLast())).map { $0 + "*" }
                }
                return try storedWords(like: glob)
            case .literal where !query.allForms:
                return Self.spellings(of: NormalForm.folded(word.text))
            case .literal, .lemma, .verb:
                let forms = LemmaForms(word, side: side).forms
                    .flatMap { Self.spellings(of: $0) }
                return isAlone ? forms : try stored(forms)
            }
        }

        /// Returns the spellings of a word with â and with î inside it; other diacritics are ignored
        /// by the index.
        private static func spellings(of folded: String) -> [String] {
            let inside = folded.dropFirst().dropLast()
            guard inside.contains(where: { $0 == "â" || $0 == "î" }), let first = folded.first,
                let last = folded.last
            else { return [folded] }
            func spelled(_ letter: Character) -> String {
                String(first) + inside.map { $0 == "â" || $0 == "î" ? letter : $0 } + String(last)
            }
            return [spelled("â"), spelled("î")]
        }

        /// Returns those of some words that occur in the index.
        private func stored(_ words: [String]) throws -> [String] {
            try ConcordanceVocabulary.open(in: db)
            let statement = try db.cachedStatement(
                sql: "SELECT 1 FROM temp.vocabulary WHERE term = ?")
            return try words.filter { word in
                try Int.fetchOne(statement, arguments: [ConcordanceVocabulary.term(word)])
                    != nil
            }
        }

        /// Returns the words of the index that a word with wildcards matches.
        private func storedWords(like glob: String) throws -> [String] {
            try ConcordanceVocabulary.open(in: db)
            let wanted = ConcordanceVocabulary.term(glob)
            let beginning = String(wanted.prefix { $0 != "*" && $0 != "?" })
            return try String.fetchAll(
                db,
                sql: """
                    SELECT term FROM temp.vocabulary
                    WHERE term >= ? AND term < ? AND term GLOB ? LIMIT ?
                    """,
                arguments: [
                    beginning, beginning + "\u{10FFFD}", wanted,
                    ConcordancePattern.maximumWords + 1,
                ])
        }
    }
}

extension ConcordanceExpression {
    /// The parts that must all be met.
    var conjuncts: [ConcordanceExpression] {
        guard case .all(let parts) = self else { return [self] }
        return parts.flatMap(\.conjuncts)
    }

    /// The offset of the first regular expression; nil when there is none.
    var firstRegex: Int? {
        switch self {
        case .phrase, .near: nil
        case .regex(let regex): regex.offset
        case .all(let parts), .any(let parts): parts.lazy.compactMap(\.firstRegex).first
        case .not(let inner, _), .on(_, let inner): inner.firstRegex
        }
    }
}

/// The forms that a word of a pattern stands for.
struct LemmaForms {
    /// The forms, in lower case.
    let forms: [String]

    /// Expands a word.
    ///
    /// A lemma stands for its forms. Another word stands for the lemmas that it is without
    /// diacritics, else for those that it is a form of. A noun with its article stands for the noun also
    /// where a verb is written alike: „greva” for „grevă”, and „a greva” for the verb.
    ///
    /// - Parameters:
    ///   - word: a lemma or another form of it.
    ///   - side: the language.
    init(_ word: ConcordanceWord, side: Side) {
        let analyzer = WordAnalyzer.analyzer(of: side)
        let part: PartOfSpeech? = word.kind == .verb ? .verb : nil
        let folded = NormalForm.folded(word.text)
        var lemmas = [folded]
        if analyzer.isLemma(folded) {
            if part == nil { lemmas += Self.nouns(written: folded, analyzer) }
        } else {
            let isBare = folded.unicodeScalars.allSatisfy(\.isASCII)
            let readings = analyzer.readings(of: folded).filter(\.isKnown).map(\.lemma)
            let restored = isBare ? analyzer.lemmas(likeBare: folded) : []
            lemmas += restored.isEmpty ? readings : restored
        }
        var forms: Set<String> = [folded]
        for lemma in lemmas where lemmas.count == 1 || lemma != folded {
            forms.formUnion(analyzer.forms(of: lemma, as: part))
        }
        // A form that is more than letters is a part of a word that the index has cut.
        self.forms = forms.filter { $0.allSatisfy(\.isLetter) }.sorted()
    }

    /// Returns the nouns that a word is with their article, where it is the dictionary form of verbs only.
    private static func nouns(written word: String, _ analyzer: WordAnalyzer) -> [String] {
        let readings = analyzer.readings(of: word).filter(\.isKnown)
        guard readings.allSatisfy({ $0.lemma != word || $0.partOfSpeech == .verb }) else {
            return []
        }
        return readings.filter { reading in
            reading.lemma != word && reading.partOfSpeech == .noun
                && reading.cells.contains { $0.contains(.definite) && !$0.contains(.oblique) }
        }.map(\.lemma)
    }
}

/// Compares a word with a pattern that has `*` for any letters and `?` for one.
enum Glob {
    /// Returns whether the whole word matches.
    ///
    /// When a letter does not fit, only the last `*` takes one letter more: whatever an earlier one
    /// could take, the last one can take as well.
    ///
    /// - Complexity: O(pattern · word), with one `*` O(word).
    static func matches(_ pattern: [Character], _ word: [Character]) -> Bool {
        var (place, letter) = (0, 0)
        var star: (after: Int, letter: Int)?
        while letter < word.count {
            if place < pattern.count, pattern[place] == "*" {
                place += 1
                star = (place, letter)
            } else if place < pattern.count, pattern[place] == "?" || pattern[place] == word[letter]
            {
                place += 1
                letter += 1
            } else if let last = star {
                star = (last.after, last.letter + 1)
                (place, letter) = (last.after, last.letter + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }
}
