internal import PunteLanguage
internal import PunteText

/// Finds the subject and the object of a verb that were exchanged: „Rusia a atacat Ucraina” for *Ukraine
/// attacked Russia*.
struct ExchangedRoles {
    let renderings: any WordRenderings

    /// Returns the UTF-8 offsets of both names with the verb in each text; nil when nothing was exchanged.
    ///
    /// Each side must have both names once, with nothing but a verb in the active between them.
    func places(in pair: CheckedPair) -> (english: Range<Int>, romanian: Range<Int>)? {
        let sources = names(in: pair.english)
        let targets = names(in: pair.romanian)
        guard sources.count >= 2, targets.count >= 2 else { return nil }
        for (subject, object) in zip(sources, sources.dropFirst()) {
            guard let second = only(subject, among: targets),
                let first = only(object, among: targets),
                first.range.upperBound <= second.range.lowerBound,
                only(subject, among: sources) != nil, only(object, among: sources) != nil,
                let action = verb(from: subject, to: object, in: pair.english, .english),
                let other = verb(from: first, to: second, in: pair.romanian, .romanian),
                renderings.canRender(other, anyOf: [action])
            else { continue }
            return (
                subject.range.lowerBound..<object.range.upperBound,
                first.range.lowerBound..<second.range.upperBound
            )
        }
        return nil
    }

    private func names(in text: CheckedPair.Text) -> [TermMatch] {
        text.longestTerms.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Returns the match of the term of another one; nil where there is none, or several.
    private func only(_ match: TermMatch, among others: [TermMatch]) -> TermMatch? {
        let same = others.filter { $0.term == match.term }
        return same.count == 1 ? same[0] : nil
    }

    /// Returns the verb that alone is between a subject and its object; nil where more is between them, or a
    /// passive.
    private func verb(
        from subject: TermMatch, to object: TermMatch, in text: CheckedPair.Text, _ side: Side
    ) -> String? {
        let between = text.words.indices.filter {
            text.words[$0].range.lowerBound >= subject.range.upperBound
                && text.words[$0].range.upperBound <= object.range.lowerBound
        }
        guard let last = between.last,
            between.count <= GlossaryParameters.Order.wordsOfVerb,
            text.bytes[subject.range.upperBound..<object.range.lowerBound].allSatisfy({
                $0 == UInt8(ascii: " ") || $0 >= 0x80 || $0.isASCIILetter
            })
        else { return nil }
        let functions = FunctionWords.words(of: side)
        let negations = Negations.words(of: side)
        let isActive = between.dropLast().allSatisfy { index in
            let bare = NormalForm.bare(text.word(index))
            return functions.contains(bare: bare, in: [.auxiliary])
                && !functions.contains(bare: bare, in: [.copula]) && !negations.contains(bare: bare)
        }
        let word = NormalForm.bare(text.word(last))
        guard isActive, !functions.contains(bare: word),
            WordAnalyzer.analyzer(of: side).readings(of: text.word(last)).contains(where: {
                $0.partOfSpeech == .verb
            })
        else { return nil }
        return text.word(last)
    }
}
