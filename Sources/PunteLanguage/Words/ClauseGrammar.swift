/// Tells what a run of words has of a clause: a subject, a verb.
package struct ClauseGrammar: Sendable {
    private let side: Side
    private let functionWords: FunctionWords
    private let analyzer: WordAnalyzer

    /// Creates the grammar of a language.
    package init(_ side: Side) {
        self.side = side
        functionWords = .words(of: side)
        analyzer = .analyzer(of: side)
    }

    /// Returns whether words before a mark are a clause, or say when, where or how: *on Monday*, of *on Monday, schools reopened*.
    package func isClauseOrAdverbial(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        let bare = NormalForm.bare(first)
        return functionWords.contains(bare: bare, in: [.preposition])
            || analyzer.readings(of: first).first?.partOfSpeech == .adverb
            || words.indices.contains { isVerb($0, of: words) }
    }

    /// Returns the index of the verb of a clause that has its subject before it; nil where one of the two is missing.
    ///
    /// A pronoun alone is no subject here: what its verb agrees with is in another sentence.
    ///
    /// - Parameter words: the clause without its opener.
    /// - Returns: the index of the verb.
    package func verbBehindSubject(in words: [String]) -> Int? {
        guard let first = words.first, !isVerb(0, of: words) || canBeNoun(first),
            !functionWords.contains(bare: NormalForm.bare(first), in: [.auxiliary, .relative]),
            let named = words.firstIndex(where: {
                !functionWords.contains(bare: NormalForm.bare($0))
            })
        else { return nil }
        let behind = words.indices.dropFirst(named + 1)
        return behind.first { isVerb($0, of: words) } ?? behind.first { canBeVerb(words[$0]) }
    }

    /// Returns whether a word is an auxiliary, or can be nothing but a verb with a person or in the past.
    package func isVerb(_ index: Int, of words: [String]) -> Bool {
        let bare = NormalForm.bare(words[index])
        if functionWords.contains(bare: bare, in: [.auxiliary, .copula]) {
            // „A” is an article and a preposition, too.
            return !functionWords.contains(bare: bare, in: [.article])
                || words[(index + 1)...].prefix(Self.reach).contains {
                    has(.participle, $0)
                }
        }
        if side == .romanian, GrammarWords.romanian.isVerb(words[index].lowercased()) {
            return true
        }
        if functionWords.contains(bare: bare) { return false }
        let readings = analyzer.readings(of: words[index]).filter(\.isKnown)
        return !readings.isEmpty
            && readings.allSatisfy { reading in
                reading.partOfSpeech == .verb
                    && reading.cells.contains { $0.contains(.finite) || $0.contains(.past) }
            }
    }

    /// The number of words behind an auxiliary among which its participle is: „a mai fost”.
    private static let reach = 3

    private func has(_ feature: WordFeatures, _ word: String) -> Bool {
        analyzer.readings(of: word).contains { reading in
            reading.isKnown && reading.partOfSpeech == .verb
                && reading.cells.contains { $0.contains(feature) }
        }
    }

    /// Returns whether a word can be a verb with a person: *run*, „vor”.
    package func canBeVerb(_ word: String) -> Bool {
        !functionWords.contains(bare: NormalForm.bare(word))
            && analyzer.readings(of: word).contains { reading in
                reading.isKnown && reading.partOfSpeech == .verb
                    && !reading.cells.allSatisfy {
                        $0.contains(.gerund) || side == .romanian && $0.contains(.participle)
                    }
            }
    }

    private func canBeNoun(_ word: String) -> Bool {
        analyzer.readings(of: word).contains { $0.isKnown && $0.partOfSpeech == .noun }
    }
}
