internal import PunteLanguage
internal import PunteText

/// Reports Romanian names in a spelling that the glossary deprecates.
struct DeprecatedRule: CheckRule {
    static let name = "deprecated"
    static let summary = "Names in a spelling that the glossary does not want."

    let glossary: Glossary

    func findings(in pair: CheckedPair) -> [Finding] {
        var result: [Finding] = []
        for match in pair.romanian.longestTerms
        where match.designation.status == .deprecated && glossary[match.term].status != .proposed {
            let isElsewhereRight = pair.romanian.terms.contains { other in
                other.range == match.range && other.designation.status != .deprecated
            }
            let isReported = result.contains { $0.range == match.range }
            // A name that one term deprecates may be the right name of another.
            let isMeant =
                pair.isWithoutSource
                ? mayBeMeant(match.range, in: pair.romanian)
                : pair.english.terms.contains { other in
                    other.term == match.term
                        && !isSurname(romanian: match.range, english: other.range, in: pair)
                }
            guard isMeant, !isElsewhereRight, !isReported else { continue }
            let message: Wording = "the glossary deprecates this name"
            let preferred = glossary[match.term].preferred(in: .romanian)
            result.append(
                preferred.map { finding(in: pair, romanian: match.range, message, write: $0) }
                    ?? finding(
                        in: pair, romanian: match.range, message, advice: "choose another name"))
        }
        return result
    }

    /// Returns whether a name without a source to tell can be the one that the glossary deprecates, and no
    /// surname.
    private func mayBeMeant(_ range: Range<Int>, in text: CheckedPair.Text) -> Bool {
        text.capitalBefore(range).map(text.isInitial) ?? true
    }

    /// Returns whether both names follow the same capitalised word, as surnames do: Luís Montenegro.
    ///
    /// At the start of a sentence a capital proves nothing: In Montenegro, În Montenegro.
    ///
    /// - Parameters:
    ///   - romanian: UTF-8 offsets of the name in the Romanian text.
    ///   - english: UTF-8 offsets of the name in the English text.
    ///   - pair: the texts.
    /// - Returns: whether the names are surnames.
    private func isSurname(
        romanian: Range<Int>, english: Range<Int>, in pair: CheckedPair
    ) -> Bool {
        guard let index = pair.romanian.capitalBefore(romanian),
            let other = pair.english.capitalBefore(english)
        else { return false }
        let (word, counterpart) = (pair.romanian.word(index), pair.english.word(other))
        if NormalForm.folded(word) == NormalForm.folded(counterpart) { return true }
        return !pair.romanian.isInitial(index) && !pair.english.isInitial(other)
            && NormalForm.bare(word) == NormalForm.bare(counterpart)
    }
}
