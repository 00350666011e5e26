internal import PunteLanguage

/// Finds the number of the English subject before a verb, which its Romanian verb must agree with.
struct EnglishSubject {
    /// Whether a subject is one or several.
    enum Number {
        case singular
        case plural
    }

    private let analyzer = WordAnalyzer.english
    private let functionWords = FunctionWords.words(of: .english)
    private let openers = ClauseOpeners.words(of: .english)
    private let grammar = ClauseGrammar(.english)
    private static let marks: Set<Character> = [",", ";", ":", "–", "—"]

    /// Returns the number of the subject with which a text ends; nil where it is not sure.
    ///
    /// The subject of *The leaders of the party*, *The mayor, Ana Pop,* and *He said that the unions* is *leaders*, *mayor*
    /// and *unions*; of *Nurses and doctors* it is both.
    func number(at end: String) -> Number? {
        var parts = end.split(omittingEmptySubsequences: false, whereSeparator: Self.marks.contains)
            .map { PhraseBoundary.words(of: String($0)) }
        if parts.count > 2, parts.last?.isEmpty == true {
            // What stands between two commas says who the subject is.
            parts.removeLast(2)
        }
        guard let words = parts.last.map(behindVerb), let first = words.first,
            !functionWords.contains(bare: NormalForm.bare(first), in: [.preposition])
        else { return nil }
        let head = words.prefix { !isWord($0, in: [.preposition, .relative]) }
        let joined = head.split { isWord($0, in: [.coordinating]) }
        guard let noun = joined.last?.last else { return nil }
        return joined.count > 1 ? .plural : number(of: noun)
    }

    /// Returns the words behind the last verb or opener of a clause: the beginning of the next one.
    private func behindVerb(_ words: [String]) -> [String] {
        let bare = words.map(NormalForm.bare)
        let last = words.indices.last { index in
            openers.opener(in: bare, at: index) != nil && !isWord(words[index], in: [.preposition])
                || grammar.isVerb(index, of: words)
        }
        return last.map { Array(words[($0 + 1)...]) } ?? words
    }

    private func isWord(_ word: String, in groups: [FunctionWords.Group]) -> Bool {
        functionWords.contains(bare: NormalForm.bare(word), in: groups)
    }

    private func number(of noun: String) -> Number? {
        if isWord(noun, in: [.plural]) { return .plural }
        if isWord(noun, in: [.pronoun]) { return nil }
        guard let reading = analyzer.reading(of: noun, as: .noun), reading.isKnown else {
            return noun.first?.isUppercase == true ? .singular : nil
        }
        let isPlural = reading.cells.contains { $0.contains(.plural) }
        let isSingular = reading.cells.contains { $0.contains(.singular) }
        return isPlural == isSingular ? nil : isPlural ? .plural : .singular
    }
}
