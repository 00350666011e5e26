internal import PunteLanguage
internal import PunteText

/// Reports words that no Romanian dictionary has and that are one letter away from a common one, and
/// listed misspellings.
struct SpellingRule: RomanianRule {
    static let name = "spelling"
    static let summary = "Words that are one letter away from a common one."

    private let words = RomanianWords.all
    /// The right spelling of a wrong one, from `Resources/ro/misspellings.tsv`.
    private let listed: [String: String]
    private let prefixes: [String]
    /// The endings of inflected words, each with those of the words that they may belong to.
    private let endings: [(ending: String, bases: [String])]

    init() {
        let rows = DataTable(LanguageData.Ro.wordParts).rows.filter { $0.count > 1 }
        listed = Dictionary(
            DataTable(LanguageData.Ro.misspellings).rows.filter { $0.count > 1 }
                .map { ($0[0], $0[1]) },
            uniquingKeysWith: { first, _ in first })
        prefixes = rows.filter { $0[0] == "prefix" }.map { $0[1] }
        endings = rows.filter { $0[0] == "ending" && $0.count > 2 }.map { row in
            (row[1], row[2].split(separator: " ").map { $0 == "0" ? "" : String($0) })
        }
    }

    func finding(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        if let found = listed(at: index, in: pair) ?? gerund(at: index, in: pair) { return found }
        guard text.words[index].kind == .letters, text.isInitial(index) || !text.isCapital(index),
            !text.isJoined(index - 1, index), !text.isJoined(index, index + 1)
        else { return nil }
        let word = text.lowercased(index)
        guard word.count >= GlossaryParameters.Checks.minimumMisspeltFunctionWord, !isKnown(word),
            words.marked(word).isEmpty, !pair.english.hasWord(text.word(index)),
            !isOtherSpelling(word), !Places.standard.isRomanianName([word])
        else { return nil }
        // A name begins with a capital, also where a sentence does.
        if text.isCapital(index) {
            let isEnglish = pair.english.words.contains { $0.hash == text.words[index].hash }
            guard !isEnglish, let next = text.wordAfterSpace(index), !text.isCapital(next) else {
                return nil
            }
        }
        if let right = hyphenated(word) {
            return finding(
                on: index...index, in: pair, right: text.matchingCase(right, of: index),
                "the hyphen before the pronoun is missing")
        }
        let found = isDerived(word) ? [] : words.corrections(of: word)
        guard let (right, rank) = found.first,
            found.count <= GlossaryParameters.Checks.maximumCorrections,
            word.count >= GlossaryParameters.Checks.minimumMisspeltWord
                || FunctionWords.words(of: .romanian).contains(bare: NormalForm.bare(right)),
            rank.isCommon
                || found.count == 1
                    && word.count >= GlossaryParameters.Checks.minimumMisspeltRareWord
                    && !text.isCapital(index) && isSlip(word, for: right)
                    && WordAnalyzer.romanian.readings(of: word).allSatisfy({ !$0.isKnown })
        else { return nil }
        return finding(
            on: index...index, in: pair, right: text.matchingCase(right, of: index),
            "no Romanian word")
    }

    /// Returns the finding about a listed misspelling, which may have a hyphen: „vre-un”.
    private func listed(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        let last = text.isJoined(index, index + 1) ? index + 1 : index
        let written = (index...last).map(text.lowercased).joined(separator: "-")
        guard let right = listed[written], text.isInitial(index) || !text.isCapital(index) else {
            return nil
        }
        return finding(
            on: index...last, in: pair, right: text.matchingCase(right, of: index),
            "a wrong spelling")
    }

    /// Returns the finding about a gerund that ends in -u before „o”: „bănuindu-o”.
    private func gerund(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        let word = text.lowercased(index)
        guard text.isJoined(index, index + 1), text.lowercased(index + 1) == Self.joinedPronoun,
            word.hasSuffix("ndu"), hyphenated(word.dropLast() + Self.joinedPronoun) != nil
        else { return nil }
        return finding(
            on: index...(index + 1), in: pair,
            right: "\(text.word(index).dropLast())-\(Self.joinedPronoun)", "a wrong spelling")
    }

    /// Returns a participle or a gerund with the pronoun that is written as its end: „auzit-o” for „auzito”.
    private func hyphenated(_ word: String) -> String? {
        guard word.hasSuffix(Self.joinedPronoun) else { return nil }
        let stem = String(word.dropLast(Self.joinedPronoun.count))
        let isVerb = WordAnalyzer.romanian.readings(of: stem).contains { reading in
            reading.isKnown && reading.partOfSpeech == .verb
                && reading.cells.contains { !$0.isDisjoint(with: [.participle, .gerund]) }
        }
        return isVerb ? stem + "-" + Self.joinedPronoun : nil
    }

    /// The pronoun that a hyphen joins to a participle or gerund.
    private static let joinedPronoun = "o"

    /// Returns whether a word differs from a rare one as a slip of the fingers does.
    ///
    /// Letters are exchanged, missing or twice there, before the ending. Another letter may make another
    /// word.
    private func isSlip(_ word: String, for right: String) -> Bool {
        let ending = GlossaryParameters.Checks.lettersOfEnding
        guard word.suffix(ending) == right.suffix(ending) else { return false }
        if word.count == right.count { return word.sorted() == right.sorted() }
        let isTwice = zip(word, word.dropFirst()).contains { $0 == $1 }
        return word.count < right.count || isTwice
    }

    /// Returns whether a word is known in the other spelling of its î: „lîngă”.
    private func isOtherSpelling(_ word: String) -> Bool {
        let other = NormalForm.withInnerA(word)
        return other != word && isKnown(other)
    }

    /// Returns whether a word is an unlisted form of a word of the list: „ministra”, „schiului”.
    private func isDerived(_ word: String) -> Bool {
        endings.contains { ending, bases in
            guard word.hasSuffix(ending) else { return false }
            let stem = word.dropLast(ending.count)
            return stem.count >= GlossaryParameters.Checks.minimumStem
                && stem.last != ending.first && bases.contains { words.rank(of: stem + $0) != nil }
        }
    }

    /// Returns whether a word is in the list, with or without a prefix: „reînarmat”.
    private func isKnown(_ word: String) -> Bool {
        if words.rank(of: word) != nil { return true }
        return prefixes.contains { prefix in
            guard word.hasPrefix(prefix) else { return false }
            let rest = String(word.dropFirst(prefix.count))
            return rest.count >= GlossaryParameters.Checks.minimumAfterPrefix
                && words.rank(of: rest) != nil
        }
    }
}
