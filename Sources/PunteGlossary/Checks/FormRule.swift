internal import PunteLanguage

/// Reports words that stand in another form than their sentence wants: „planul guvernul”, „navele a plecat”.
///
/// What is wanted was learned from right texts (``FormModel``); the other rules of grammar know what they
/// find.
struct FormRule: CheckRule {
    static let name = "form"
    static let summary = "Words in another form than their sentence wants: „navele a plecat”."

    private let lexicon = FormLexicon()

    func findings(in pair: CheckedPair) -> [Finding] {
        let text = pair.romanian
        let sentence = FormSentence(text, lexicon: lexicon)
        var found: [(finding: Finding, odds: Float)] = []
        for choice in FormChoices(of: sentence) {
            let model = FormModel.shipped
            guard let best = choice.best(by: model), best.odds >= model.limit else { continue }
            let words = sentence.tokens[choice.index].words
            let range =
                text.words[words.lowerBound].range
                .lowerBound..<text.words[words.upperBound - 1].range.upperBound
            let written = text.excerpt(range)
            found.append(
                (
                    finding(
                        in: pair, romanian: range, "“\(written)” does not fit its sentence",
                        write: text.matchingCase(best.form, of: words.lowerBound)), best.odds
                ))
        }
        // A word that does not fit makes its neighbours look wrong.
        return found.filter { one in
            !found.contains { other in
                other.odds > one.odds
                    && abs(other.finding.range.lowerBound - one.finding.range.lowerBound)
                        <= GlossaryParameters.Forms.reachOfFinding
            }
        }.map(\.finding)
    }
}
