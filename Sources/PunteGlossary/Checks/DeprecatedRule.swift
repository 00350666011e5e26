internal import PunteLanguage
internal import PunteText

/// Romanian names in a spelling that the glossary deprecates.
struct DeprecatedRule: CheckRule {
    static let name = "deprecated"
    static let summary = "Names in a spelling that the glossary does not want."

    let glossary: Glossary

    func findings(in pair: CheckedPair) -> [Finding] {
        var result: [Finding] = []
        for match in pair.romanian.longestTerms where match.designation.status == .deprecated {
            let isElsewhereRight = pair.romanian.terms.contains { other in
                other.range == match.range && other.designation.status != .deprecated
            }
            let isReported = result.contains { $0.range == match.range }
            // What one concept may not be called may be the right name of another.
            let isMeant = pair.english.terms.contains { other in
                other.term == match.term && !isSurname(match.range, other.range, pair)
            }
            guard isMeant, !isElsewhereRight, !isReported else { continue }
            let preferred = glossary[match.term].preferred(in: .romanian)
            result.append(
                finding(
                    in: pair, romanian: match.range, "the glossary deprecates this name",
                    advice: preferred.map { "write \($0)" } ?? "choose another name"))
        }
        return result
    }

    /// Whether both names end a person's: the same word with a capital stands before them (Luís
    /// Montenegro). At the start of a sentence a capital says little: In Montenegro, În Montenegro.
    private func isSurname(
        _ romanian: Range<Int>, _ english: Range<Int>, _ pair: CheckedPair
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
