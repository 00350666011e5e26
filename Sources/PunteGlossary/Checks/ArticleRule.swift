internal import PunteLanguage
internal import PunteText

/// Reports nouns that lack the article which their place in the sentence asks for: „Ministru a spus”, „toți
/// miniștri”, „de către membri partidului”.
struct ArticleRule: RomanianRule {
    static let name = "article"
    static let summary = "Nouns without the article that they need: „Ministru a spus”."

    private let grammar = GrammarWords.romanian

    func finding(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard text.words[index].kind == .letters, !text.isJoined(index - 1, index),
            !text.isJoined(index, index + 1)
        else { return nil }
        let noun = NominalForms(text.lowercased(index))
        guard !noun.noun.isEmpty, !noun.isVerb, !noun.isOther, noun.definite.isEmpty,
            isSubject(index, noun, in: pair) || isWhole(index, noun, in: text)
                || isPossessed(index, noun, in: text),
            let right = definite(text.lowercased(index), noun)
        else { return nil }
        return finding(
            on: index...index, in: pair, right: text.matchingCase(right, of: index),
            "the article of the noun is missing")
    }

    /// Returns whether a sentence begins with a masculine noun in the singular and its verb.
    ///
    /// Headlines leave the article out; a surname may be a noun as well.
    private func isSubject(_ index: Int, _ noun: NominalForms, in pair: CheckedPair) -> Bool {
        let text = pair.romanian
        return index == 0 && noun.isOnlyNoun && text.text.hasSuffix(".")
            && noun.noun.isSubset(of: .masculineSingular)
            && !pair.english.words.isEmpty && !pair.english.hasWord(text.word(index))
            && text.wordAfterSpace(index).map(text.isListedVerb) ?? false
    }

    /// Returns whether a plural follows „toți” or „toate” and is not what is said of somebody: „sunt toți
    /// prieteni”.
    private func isWhole(
        _ index: Int, _ noun: NominalForms, in text: CheckedPair.Text
    ) -> Bool {
        guard noun.isOnlyNoun, noun.noun.isSubset(of: .plural), !text.isCapital(index),
            let all = text.wordBeforeSpace(index), grammar.has(.universal, text.lowercased(all)),
            !NumberWords.words(of: .romanian).contains(bare: NormalForm.bare(text.word(index)))
        else { return false }
        return text.wordBeforeSpace(all).map { before in
            let word = text.lowercased(before)
            return !grammar.has(.copula, word) && !grammar.has(.beenForm, word)
                && !grammar.has(.preposition, word)
        } ?? true
    }

    /// Returns whether a masculine plural stands between a preposition and its genitive.
    private func isPossessed(
        _ index: Int, _ noun: NominalForms, in text: CheckedPair.Text
    ) -> Bool {
        guard noun.noun.isSubset(of: .plural), !text.isCapital(index),
            let before = text.wordBeforeSpace(index),
            grammar.has(.preposition, text.lowercased(before)),
            let next = text.wordAfterSpace(index)
        else { return false }
        return NominalForms(text.lowercased(next)).isDefiniteNoun(in: .oblique)
    }

    /// Returns a noun with its article; nil where the list of words has no such form.
    private func definite(_ word: String, _ noun: NominalForms) -> String? {
        NounEndings.romanian.endings(.addedArticle).map { word + $0 }.first { form in
            let articled = NominalForms(form)
            return !articled.definite.isEmpty
                && !articled.definite.inBothCases.isDisjoint(with: noun.noun.inBothCases)
        }
    }
}
