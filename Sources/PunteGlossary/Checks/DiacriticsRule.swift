internal import PunteLanguage
internal import PunteText

/// Reports words that are Romanian only with their diacritics.
///
/// A word that is right without them as well is judged by its neighbours, and left alone where they do
/// not decide.
struct DiacriticsRule: RomanianRule {
    static let name = "diacritics"
    static let summary = "Words without their diacritics."

    private let words = RomanianWords.all
    private let grammar = GrammarWords.romanian

    func finding(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard text.words[index].kind == .letters, isRunningText(index, in: text) else { return nil }
        let word = text.lowercased(index)
        if words.rank(of: word) != nil {
            guard let right = homograph(word, at: index, in: text) else { return nil }
            return finding(
                on: index...index, in: pair, right: text.matchingCase(right, of: index),
                "its diacritics are missing")
        }
        let marked = words.marked(word)
        guard !marked.isEmpty, !isForeign(index, meaning: marked, in: pair) else { return nil }
        let common = marked.filter { $0.rank.isCommon }
        let found = (common.isEmpty ? marked : common).map(\.word)
        let right = found.count > 1 ? choice(among: found, at: index, in: text) : found[0]
        return finding(
            on: index...index, in: pair, right: text.matchingCase(right, of: index),
            "its diacritics are missing")
    }

    // MARK: Foreign words

    /// Returns whether a word is written in small letters, or has the capital of its sentence or of a
    /// single name.
    private func isRunningText(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard text.isCapital(index) else { return true }
        let word = text.word(index)
        if word.dropFirst().contains(where: \.isUppercase) { return false }
        let isAfterName = text.wordBeforeSpace(index).map(text.isCapital) ?? false
        let isBeforeName = text.wordAfterSpace(index).map(text.isCapital) ?? false
        return !isAfterName && !isBeforeName
    }

    /// Returns whether a word that the list has only with diacritics is rather of another language.
    ///
    /// - Parameters:
    ///   - index: the index of the word.
    ///   - marked: the words that it may be.
    ///   - pair: the texts.
    /// - Returns: whether it is a name or a word of the English text.
    private func isForeign(
        _ index: Int, meaning marked: [(word: String, rank: RomanianWords.Rank)],
        in pair: CheckedPair
    ) -> Bool {
        let text = pair.romanian
        let isCommon = marked.contains { $0.rank.isCommon }
        if text.isCapital(index) {
            // A name is not sought in the list of words, unless the list has it as a common name.
            guard isCommon else { return true }
            if !text.isInitial(index) {
                return !Places.standard.isRomanianName(marked.map(\.word))
            }
        }
        let word = text.word(index)
        if !isCommon, word.count < GlossaryParameters.Checks.minimumRareWord { return true }
        if text.isJoined(index - 1, index), !isCommon { return true }
        // În, că and the like are short enough to be English words too.
        let isFunctionWord = marked.contains {
            FunctionWords.words(of: .romanian).contains(bare: NormalForm.bare($0.word))
        }
        // „Tie-break”: the first part of a compound is rather foreign, unless it is „într-”.
        if text.isJoined(index, index + 1), !isFunctionWord { return true }
        return !isFunctionWord && pair.english.hasWord(word)
            && !Places.standard.isRomanianName(marked.map(\.word))
    }

    // MARK: Several possibilities

    /// Returns the word that the neighbours make most likely.
    private func choice(
        among words: [String], at index: Int, in text: CheckedPair.Text
    ) -> String {
        let bare = words.filter { $0.hasSuffix("ă") }
        let other = words.filter { !$0.hasSuffix("ă") }
        guard let indefinite = bare.first, let definite = other.first else { return words[0] }
        if self.words.rank(of: definite) == .commonDefinite {
            return takesNoArticle(index, in: text) ? indefinite : definite
        }
        // A verb: „a anunța”, „va anunța”, but „ministrul anunță”.
        return isInfinitive(index, in: text) ? definite : indefinite
    }

    /// Returns whether a feminine noun at an index has no article: „o casă”, „fără casă”.
    private func takesNoArticle(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard let before = text.wordBeforeSpace(index) else { return false }
        let word = text.lowercased(before)
        if grammar.has(.feminineDeterminer, word) { return true }
        guard isPreposition(word), !grammar.has(.with, word) else { return false }
        guard let after = text.wordAfterSpace(index) else { return true }
        let next = text.lowercased(after)
        return isPreposition(next) || grammar.has(.clause, next)
            || grammar.isVerb(next) && !grammar.has(.auxiliary, next)
    }

    private func isPreposition(_ word: String) -> Bool {
        FunctionWords.words(of: .romanian).contains(
            bare: NormalForm.bare(word), in: [.preposition])
    }

    private func isInfinitive(_ index: Int, in text: CheckedPair.Text) -> Bool {
        var before = text.wordBeforeSpace(index)
        if let at = before, grammar.has(.clitic, text.lowercased(at)) {
            before = text.wordBeforeSpace(at)
        }
        return before.map { grammar.has(.beforeInfinitive, text.lowercased($0)) } ?? false
    }

    // MARK: Words that are right both ways

    /// Returns what a word of the list must be in its place; nil when it may be itself.
    private func homograph(_ word: String, at index: Int, in text: CheckedPair.Text) -> String? {
        if words.rank(of: word) == .commonDefinite {
            guard let before = text.wordBeforeSpace(index),
                grammar.has(.feminineDeterminer, text.lowercased(before))
            else { return nil }
            return word.dropLast() + "ă"
        }
        return Self.homographs[word]?.first { $0.applies(at: index, in: text) }?.right
    }

    private static let homographs = Dictionary(
        grouping: DataTable(LanguageData.Ro.bareHomographs).rows.filter {
            $0.count > 4 && $0[0] == "word"
        }.map(Homograph.init), by: \.written
    )
}

/// A word that is another one without its diacritics, and the neighbours that tell which is meant.
private struct Homograph {
    let written: String
    let right: String
    /// The words before it, of which one must be there; any if empty.
    let before: Set<String>
    /// The words after it, of which one must be there; any if empty.
    let after: Set<String>
    /// Whether the words before it are those that must not be there.
    let isBeforeExcluded: Bool

    init(_ row: [String]) {
        written = row[1]
        right = row[2]
        isBeforeExcluded = row[3].hasPrefix("!")
        before = Set(row[3].split { $0 == " " || $0 == "!" }.map(String.init))
        after = Set(row[4].split(separator: " ").map(String.init))
    }

    func applies(at index: Int, in text: CheckedPair.Text) -> Bool {
        let previous = text.wordBeforeSpace(index).map(text.lowercased) ?? ""
        let next = text.wordAfterSpace(index).map(text.lowercased) ?? ""
        if !before.isEmpty, before.contains(previous) == isBeforeExcluded { return false }
        if !after.isEmpty, !after.contains(next) { return false }
        return !before.isEmpty || !after.isEmpty
    }
}
