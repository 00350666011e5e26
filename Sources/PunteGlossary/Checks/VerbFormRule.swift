internal import PunteLanguage
internal import PunteText

/// Reports verbs in another form than the word before them asks for: „va oprii”, „să demonstrează”, „să fi
/// finalizată”.
struct VerbFormRule: RomanianRule {
    static let name = "verb"
    static let summary = "Verbs in a wrong form: „va oprii”, „să demonstrează”."

    private let grammar = GrammarWords.romanian

    func finding(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard text.words[index].kind == .letters, !text.isCapital(index),
            let governor = governor(of: index, in: text)
        else { return nil }
        let word = text.lowercased(index)
        guard !grammar.has(.verbClitic, word) else { return nil }
        let before = text.lowercased(governor)
        if grammar.has(.subjunctive, before) { return afterConjunction(at: index, in: pair) }
        if grammar.has(.future, before) { return afterFuture(at: index, in: pair) }
        if grammar.has(.auxiliary, before) { return afterAuxiliary(at: index, in: pair) }
        guard grammar.has(.subordinating, before) || grammar.has(.relative, before),
            let right = VerbMood.indicative(ofSubjunctive: word)
        else { return nil }
        return finding(on: index...index, in: pair, right: right, "a subjunctive without “să”")
    }

    /// Returns the index of the word before a verb and its clitics.
    private func governor(of index: Int, in text: CheckedPair.Text) -> Int? {
        var position = index
        while let before = text.wordBeforeSpace(position) {
            guard grammar.has(.verbClitic, text.lowercased(before)) else { return before }
            position = before
        }
        return nil
    }

    /// Returns the finding about an indicative after „să”, or „fi” before what is no participle of a past.
    private func afterConjunction(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        let word = text.lowercased(index)
        if grammar.has(.beInfinitive, word) {
            guard let next = text.wordAfterSpace(index), isPredicate(text.lowercased(next)) else {
                return nil
            }
            return finding(
                on: index...index, in: pair, right: grammar.only(.beSubjunctive),
                "the infinitive after “să”")
        }
        guard let right = VerbMood.subjunctive(ofIndicative: word) else { return nil }
        return finding(on: index...index, in: pair, right: right, "the indicative after “să”")
    }

    /// Returns whether a word can only be what somebody is, and no part of a past: „finalizată”, „o”.
    private func isPredicate(_ word: String) -> Bool {
        let forms = NominalForms(word)
        return forms.isOnlyAdjective && forms.adjective.isDisjoint(with: .masculineSingular)
            || Determiners.romanian.agreement(of: word, as: .determiner) != nil
    }

    /// Returns the finding about a verb with a person after „va” or „ar”: „va oprii”.
    private func afterFuture(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        let readings = WordAnalyzer.romanian.readings(of: text.lowercased(index))
        guard let lemma = readings.first?.lemma,
            readings.allSatisfy({
                $0.isKnown && $0.partOfSpeech == .verb && !$0.cells.isEmpty
                    && $0.cells.allSatisfy { $0.contains(.finite) }
            })
        else { return nil }
        let isOne = readings.allSatisfy { $0.lemma == lemma }
        return finding(
            on: index...index, in: pair, right: isOne ? lemma : nil,
            "a verb with a person after the auxiliary", advice: "write the infinitive")
    }

    /// Returns the finding about a tense of the past after „a” or „au”: „a întârziase”.
    private func afterAuxiliary(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        let word = text.lowercased(index)
        guard VerbMood.isPluperfect(word), let auxiliary = text.wordBeforeSpace(index) else {
            return nil
        }
        return finding(
            on: auxiliary...index, in: pair, right: text.matchingCase(word, of: auxiliary),
            "two tenses of the past in one")
    }
}
