internal import PunteLanguage

/// Reports words that stand in another form than their sentence wants: „profitul au scăzut”, „experiență internaționale”.
///
/// What is wanted was learned from right texts (``FormModel``); the other rules of grammar know what they
/// find.
struct FormRule: CheckRule {
    static let name = "form"
    static let summary = "Words in another form than their sentence wants: „profitul au scăzut”."

    private let lexicon = FormLexicon()

    func findings(in pair: CheckedPair) -> [Finding] {
        let text = pair.romanian
        let sentence = FormSentence(text, lexicon: lexicon)
        var found: [(finding: Finding, excess: Float)] = []
        for choice in FormChoices(of: sentence) {
            let model = FormModel.shipped
            guard let best = choice.best(by: model), best.excess >= 0 else { continue }
            let words = sentence.tokens[choice.index].words
            let range =
                text.words[words.lowerBound].range
                .lowerBound..<text.words[words.upperBound - 1].range.upperBound
            let written = text.excerpt(range)
            found.append(
                (
                    finding(
                        in: pair, romanian: range, "“\(written)” does not fit its sentence",
                        write: text.matchingCase(best.form, of: words.lowerBound)), best.excess
                ))
        }
        // A word that does not fit makes its neighbours look wrong.
        return found.filter { one in
            !found.contains { other in
                other.excess > one.excess
                    && abs(other.finding.range.lowerBound - one.finding.range.lowerBound)
                        <= GlossaryParameters.Forms.reachOfFinding
            }
        }.map(\.finding)
    }
}
