internal import PunteLanguage

/// Finds the bounds of the clause in which a run of words stands.
///
/// A clause is bounded by the ends of its sentence and by punctuation marks; conjunctions at its beginning are
/// no part of it. A clause that begins with a relative pronoun, or that has no finite verb, cannot stand alone.
struct ClauseBounds {
    private let words: FunctionWords
    private let analyzer: WordAnalyzer
    private let grammar: ClauseGrammar

    init(_ side: Side) {
        words = .words(of: side)
        analyzer = .analyzer(of: side)
        grammar = ClauseGrammar(side)
    }

    /// Returns the clause around a run of words.
    ///
    /// - Parameters:
    ///   - run: The UTF-8 offsets of the run.
    ///   - sentence: The sentence.
    ///   - tokens: The UTF-8 offsets of the words of the sentence, ascending.
    ///   - others: The offsets of the runs of the sentence that belong to something else.
    /// - Returns: The UTF-8 offsets of the clause, nil when its bounds are not sure or it cannot stand alone.
    /// - Complexity: O(words).
    func clause(
        around run: Range<Int>, in sentence: String, tokens: [Range<Int>], others: [Range<Int>]
    ) -> Range<Int>? {
        guard let first = tokens.firstIndex(where: { $0.lowerBound >= run.lowerBound }),
            let last = tokens.lastIndex(where: { $0.upperBound <= run.upperBound }), first <= last
        else { return nil }
        var start = first
        while start > 0, !hasMark(before: start, in: sentence, tokens) { start -= 1 }
        var end = last
        while end + 1 < tokens.count, !hasMark(before: end + 1, in: sentence, tokens) { end += 1 }
        let whole = tokens[start].lowerBound..<tokens[end].upperBound
        guard !others.contains(where: { $0.overlaps(whole) }) else { return nil }
        while start < end, isWord(sentence.utf8Slice(tokens[start]), in: [.coordinating]) {
            start += 1
        }
        guard end - start + 1 >= Self.minimumCount,
            isIndependent(Array(tokens[start...end]), in: sentence)
        else { return nil }
        let range = tokens[start].lowerBound..<tokens[end].upperBound
        return sentence.utf8Slice(range).hasBalancedMarks ? range : nil
    }

    /// A clause of fewer words says too little to be used again.
    private static let minimumCount = 4

    private func hasMark(before word: Int, in sentence: String, _ tokens: [Range<Int>]) -> Bool {
        let gap =
            tokens[word - 1].upperBound..<max(tokens[word - 1].upperBound, tokens[word].lowerBound)
        return sentence.utf8Slice(gap).contains(where: Self.marks.contains)
    }

    /// The marks at which a clause may end; a hyphen, an apostrophe and a percent sign belong to words.
    private static let marks: Set<Character> = [
        ",", ";", ":", ".", "–", "—", "(", ")", "[", "]", "„", "”", "“", "\"", "«", "»", "!", "?",
        "…",
    ]

    /// Returns whether a clause has a finite verb of its own, and neither begins nor ends with what ties it
    /// to other clauses.
    private func isIndependent(_ tokens: [Range<Int>], in sentence: String) -> Bool {
        let words = tokens.map { sentence.utf8Slice($0) }
        guard let first = words.first, let last = words.last,
            !isWord(last, in: [.conjunction, .relative, .preposition, .article]),
            !analyzer.readings(of: first).contains(where: {
                $0.partOfSpeech == .verb && $0.cells.contains { $0.contains(.gerund) }
            })
        else { return false }
        var isSubordinate = false
        for (index, word) in words.enumerated() {
            if index > 0, hasMark(before: index, in: sentence, tokens) {
                isSubordinate = false
            }
            if index < Self.openingCount, isWord(word, in: [.conjunction, .relative]) {
                return false
            }
            if isWord(word, in: [.relative]) { isSubordinate = true }
            if !isSubordinate, grammar.isVerb(index, of: words) { return true }
        }
        return false
    }

    /// The words among which a clause that depends on another one has its link: „în timp ce”.
    private static let openingCount = 3

    private func isWord(_ word: String, in groups: [FunctionWords.Group]) -> Bool {
        words.contains(bare: NormalForm.bare(word), in: groups)
    }
}
