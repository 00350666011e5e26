internal import PunteLanguage
internal import PunteMemory

/// Finds the Romanian verbs that have to be written anew because their subject is another.
///
/// Where *The mayor said* becomes *The unions said*, „a declarat” becomes „au declarat”; where *The man was arrested* becomes
/// *The woman was arrested*, so does „a fost arestat”, although English has the same words.
struct SubjectAgreement {
    private let side: Side
    private let functionWords = FunctionWords.words(of: .english)
    private let subject = EnglishSubject()
    private let opening = PhraseOpening(.romanian)

    /// Creates a finder for matches of sentences in a language.
    init(from side: Side) { self.side = side }

    /// Returns the verbs in a stored translation whose English subject differs.
    ///
    /// - Parameters:
    ///   - match: the match; its English must be the looked-up side.
    ///   - links: the word links of the stored sentence and its translation.
    /// - Returns: the UTF-8 offsets of the verbs with their auxiliaries.
    func verbs(of match: Match, links: [DirectedWordLink]) -> [Range<Int>] {
        guard side == .english else { return [] }
        let targets = TextFacts.Word.words(of: match.target).map(\.range)
        var result: [Range<Int>] = []
        for (edit, next) in zip(match.edits, match.edits.dropFirst())
        where edit.kind != .same && edit.kind != .spelling && next.kind == .same {
            guard let stored = next.stored, let query = next.query else { continue }
            let group = verbGroup(from: stored.lowerBound, of: match.source)
            guard let verb = group.last else { continue }
            let isPassive = group.dropLast().contains {
                isWord(match.source.utf8Slice($0), in: [.copula])
            }
            let number = subject.number(at: match.query.utf8Slice(0..<query.lowerBound))
            for link in links where verb == link.source {
                let range = opening.completed(link.target, words: targets, in: match.target)
                let words = targets.filter { range.overlaps($0) }.map { match.target.utf8Slice($0) }
                guard isPassive || number.map({ !agrees(words, with: $0) }) == true else {
                    continue
                }
                result.append(range)
            }
        }
        return result
    }

    /// Returns whether a Romanian verb, or its auxiliary, has a number or none.
    private func agrees(_ verb: [String], with number: EnglishSubject.Number) -> Bool {
        let parts = verb.flatMap { $0.lowercased().split(separator: "-").map(String.init) }
        return parts.lazy.compactMap(RomanianVerbNumber.number).first.map { $0 == number } ?? true
    }

    /// Returns the auxiliaries at a place of a sentence and the verb behind them; empty where no verb stands there.
    private func verbGroup(from start: Int, of text: String) -> [Range<Int>] {
        let words = TextFacts.Word.words(of: text).filter { $0.range.lowerBound >= start }
        let auxiliaries = words.prefix { isWord($0.text, in: [.auxiliary]) }
        guard let verb = words.dropFirst(auxiliaries.count).first,
            WordAnalyzer.english.readings(of: verb.text).first?.partOfSpeech == .verb
        else { return [] }
        return auxiliaries.map(\.range) + [verb.range]
    }

    private func isWord(_ word: String, in groups: [FunctionWords.Group]) -> Bool {
        functionWords.contains(bare: NormalForm.bare(word), in: groups)
    }
}
