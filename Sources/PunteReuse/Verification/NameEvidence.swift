internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// Finds the counterpart of each name of a pair: a term of the glossary, a word with the same
/// letters or sounds, or a word that a dictionary gives for it.
struct NameEvidence {
    private let renderings: (any WordRenderings)?
    private let matcher = NameMatcher()
    private let words = NameWords.standard
    private let functionWords = (
        english: FunctionWords.words(of: .english), romanian: FunctionWords.words(of: .romanian)
    )
    init(renderings: (any WordRenderings)?) {
        self.renderings = renderings
    }

    /// Returns the first name without a counterpart on the other side.
    func disagreement(_ english: TextFacts, _ romanian: TextFacts) -> FactDisagreement? {
        let left = keyed(english, of: .english)
        let right = keyed(romanian, of: .romanian)
        for name in left where isName(name.word, of: .english) {
            guard !isTerm(name.word, english, romanian),
                !right.contains(where: { areAlike(name, $0) })
            else { continue }
            return FactDisagreement(kind: .name, side: .english, excerpt: name.word.text)
        }
        for name in right where isName(name.word, of: .romanian) {
            guard !isTerm(name.word, romanian, english),
                !left.contains(where: { areAlike($0, name) })
            else { continue }
            return FactDisagreement(kind: .name, side: .romanian, excerpt: name.word.text)
        }
        return nil
    }

    /// Returns the words of a text that are names, in its order.
    func names(in facts: TextFacts, of side: Side) -> [TextFacts.Word] {
        facts.words.filter { isName($0, of: side) }
    }

    /// Returns the first word of a stored sentence that its translation repeats letter by letter while
    /// the new sentence does not have it.
    func repeated(
        from stored: TextFacts, in translation: TextFacts, butNotIn new: TextFacts
    ) -> TextFacts.Word? {
        let kept = Set(new.words.map(\.bare))
        let written = Set(translation.words.map(\.bare))
        return stored.words.first { word in
            written.contains(word.bare) && !kept.contains(word.bare)
                && !functionWords.english.contains(bare: word.bare)
                && !functionWords.romanian.contains(bare: word.bare)
        }
    }

    private typealias Keyed = (word: TextFacts.Word, key: NameMatcher.Key)

    private func keyed(_ facts: TextFacts, of side: Side) -> [Keyed] {
        facts.words.map { word in
            let key =
                side == .english
                ? matcher.key(english: word.text) : matcher.key(romanian: word.text)
            return (word, key)
        }
    }

    /// Returns whether a word is a name: it has a capital and is no function word.
    ///
    /// The first word of a sentence always has a capital, so it counts only if it is an abbreviation
    /// or the language has no such word.
    private func isName(_ word: TextFacts.Word, of side: Side) -> Bool {
        guard word.isCapital, word.bare.contains(where: \.isLetter) else { return false }
        let functions = side == .english ? functionWords.english : functionWords.romanian
        let isAcronym = word.text.count > 1 && word.text.allSatisfy(\.isUppercase)
        if functions.contains(bare: word.bare), !isAcronym || word.isInitial { return false }
        let isShort = word.text.count <= ReuseParameters.Verification.maximumAbbreviation
        guard word.isInitial, !(isAcronym && isShort) else { return true }
        switch side {
        case .english: return !words.isCommon(word.text)
        case .romanian: return !(renderings?.knows(romanian: word.text) ?? true)
        }
    }

    /// Returns whether a word belongs to a term that the other side has as well.
    private func isTerm(_ word: TextFacts.Word, _ own: TextFacts, _ other: TextFacts) -> Bool {
        own.terms.contains { match in
            match.range.overlaps(word.range) && other.terms.contains { $0.term == match.term }
        }
    }

    private func areAlike(_ english: Keyed, _ romanian: Keyed) -> Bool {
        let (left, right) = (english.word, romanian.word)
        if left.bare == right.bare { return true }
        guard left.text.count > 1, right.text.count > 1 else { return false }
        let similarity = matcher.similarity(english.key, romanian.key)
        if similarity >= ReuseParameters.Verification.nameSimilarity { return true }
        if left.bare.count == right.bare.count, left.text.allSatisfy(\.isUppercase),
            left.text.sorted() == right.text.sorted()
        {
            return true
        }
        let functions = functionWords.romanian
        if functions.contains(bare: right.bare) { return false }
        return renderings?.canRender(right.text, anyOf: [left.text]) ?? false
    }
}
