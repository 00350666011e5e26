internal import PunteLanguage
internal import PunteText

/// Reports nouns that lack the article which their place in the sentence asks for, or have one too many:
/// „Ministru a spus”, „toți miniștri”, „de către membri partidului”, „o amenda”.
struct ArticleRule: RomanianRule {
    static let name = "article"
    static let summary = "Nouns without the article that they need, or with one too many."

    private let grammar = GrammarWords.romanian
    private let extra = ExtraArticle()

    func finding(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard text.words[index].kind == .letters, !text.isJoined(index - 1, index),
            !text.isJoined(index, index + 1)
        else { return nil }
        let noun = text.forms(index)
        if let right = extra.correction(at: index, noun, in: text) {
            return finding(
                on: index...index, in: pair, right: right, "the noun takes no article here")
        }
        guard !noun.noun.isEmpty, !noun.isVerb, !noun.isOther, noun.definite.isEmpty,
            isSubject(index, noun, in: pair) || isWhole(index, noun, in: text)
                || isPossessed(index, noun, in: text) || isOwned(index, noun, in: text),
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
        guard !text.isCapital(index), let before = text.wordBeforeSpace(index),
            noun.noun.isSubset(of: .plural)
                ? grammar.has(.preposition, text.lowercased(before))
                : isAction(index, noun, after: before, in: text),
            let next = text.wordAfterSpace(index)
        else { return false }
        return text.forms(next).isDefiniteNoun(in: .oblique)
    }

    /// Returns whether a word is the name of an action, and no „în ajutor” that somebody gets: „în apropiere
    /// frontierei”.
    private func isAction(
        _ index: Int, _ noun: NominalForms, after before: Int, in text: CheckedPair.Text
    ) -> Bool {
        noun.isOnlyNoun && grammar.has(.verbalNounAfter, text.lowercased(before))
            && NounEndings.romanian.has(.action, text.lowercased(index))
    }

    /// Returns whether a plural stands before the pronoun of its owner: „pe bani lui”.
    private func isOwned(_ index: Int, _ noun: NominalForms, in text: CheckedPair.Text) -> Bool {
        guard noun.isOnlyNoun, noun.noun.isSubset(of: .plural), !text.isCapital(index),
            let owner = text.wordAfterSpace(index)
        else { return false }
        return grammar.has(.possessor, text.lowercased(owner))
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
