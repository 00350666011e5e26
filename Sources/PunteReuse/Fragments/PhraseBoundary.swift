internal import PunteGlossary
internal import PunteLanguage

/// Tells whether a run of words is a unit of its sentence, which can be taken over as it is.
struct PhraseBoundary {
    let side: Side
    private let words: FunctionWords
    private let analyzer: WordAnalyzer

    init(_ side: Side) {
        self.side = side
        words = .words(of: side)
        analyzer = .analyzer(of: side)
    }

    /// Returns whether a phrase neither begins nor ends inside a unit.
    ///
    /// It is cut inside no number and no compound. Its quotation marks and brackets are balanced, it ends
    /// with no preposition, conjunction, article, auxiliary or word of degree, and no compound begins before
    /// it or goes on behind it.
    ///
    /// - Parameters:
    ///   - range: the UTF-8 offsets of the phrase.
    ///   - text: the sentence.
    /// - Returns: whether it is a unit.
    func isUnit(_ range: Range<Int>, in text: String) -> Bool {
        let phrase = text.utf8Slice(range)
        let parts = Self.words(of: phrase)
        guard let first = parts.first, let last = parts.last, phrase.hasBalancedMarks,
            !phrase.hasSuffix("-")
        else { return false }
        let open: [FunctionWords.Group] = [.article, .preposition, .conjunction, .auxiliary]
        if words.contains(bare: NormalForm.bare(last), in: open)
            || analyzer.isInfinitiveMarker(last)
            || DegreeWords.contains(bare: NormalForm.bare(last), of: side)
        {
            return false
        }
        if words.contains(bare: NormalForm.bare(first), in: [.conjunction]) { return false }
        let before = text.utf8Slice(0..<range.lowerBound)
        let after = text.utf8Slice(range.upperBound..<text.utf8.count)
        if isCut(before: before, after: after) { return false }
        let previous = before.last?.isWhitespace == true ? Self.words(of: before) : []
        if isInQuantity(parts, after: previous, before: after) { return false }
        switch side {
        case .english:
            if let previous = previous.last, isNoun(previous), isNoun(first) { return false }
        case .romanian:
            if isNoun(first), completesNoun(previous) { return false }
            // „de oameni” has lost the number or the noun before it.
            if isMeasured(first), parts.count > 1, isNoun(parts[1]) { return false }
        }
        if after.first == " ", let next = Self.words(of: after).first, next.first?.isLetter == true,
            after.dropFirst().first?.isLetter == true
        {
            // *Four* of *four officers*.
            if isNumber(last) { return false }
            switch side {
            case .english:
                if isModifier(last) && isNoun(next) { return false }
                // *Its* of *its plant*.
                if words.contains(bare: NormalForm.bare(last), in: [.pronoun]), canBeModifier(next)
                {
                    return false
                }
                // *Short* is an adverb, too, but not in *a short circuit*.
                let article = parts.dropLast().last.map(NormalForm.bare) ?? ""
                if words.contains(bare: article, in: [.article]), canBeAdjective(last),
                    isNoun(next)
                {
                    return false
                }
            case .romanian: if isNoun(last) && isAdjective(next) { return false }
            }
        }
        return true
    }

    /// Returns whether Romanian words before a noun end with a noun and „de”: „oameni de” știință.
    ///
    /// After a number, „de” is no part of the noun: 40 „de ani de închisoare”.
    private func completesNoun(_ words: [String]) -> Bool {
        guard words.count > 1, let link = words.last, isMeasured(link) else { return false }
        return isNoun(words[words.count - 2])
            && NumberWords.words(of: .romanian).group(
                ofBare: NormalForm.bare(words[words.count - 2])) == nil
    }

    /// Returns whether a phrase begins or ends inside a number, a time, or a compound: the 4 of 4:20, *an air* of
    /// *an air-conditioning unit*, „într” of „într-un incendiu”.
    ///
    /// A Romanian phrase may begin behind a hyphen, which joins two words as often as it makes one.
    private func isCut(before: String, after: String) -> Bool {
        func isInside(_ mark: Character?, _ next: Character?) -> Bool {
            guard let mark, let next else { return false }
            switch mark {
            case ":", ",", ".", "/": return next.isNumber
            case "-", "’", "'": return next.isLetter || next.isNumber
            default: return false
            }
        }
        return after.first == "%"
            || isInside(after.first, after.dropFirst().first)
            || !(side == .romanian && before.last == "-")
                && isInside(before.last, before.dropLast().last)
    }

    /// Returns whether a phrase begins or ends inside a measure of two units, or before the number of its last
    /// noun: 66 *years and nine months*, *three hours* and four minutes, *winds of force* seven.
    private func isInQuantity(
        _ phrase: [String], after previous: [String], before after: String
    ) -> Bool {
        func isCoordinating(_ word: String) -> Bool {
            words.contains(bare: NormalForm.bare(word), in: [.coordinating])
        }
        if let number = previous.last, isNumber(number), phrase.count > 2, isNoun(phrase[0]),
            isCoordinating(phrase[1]), isNumber(phrase[2])
        {
            return true
        }
        guard after.first == " ", let last = phrase.last,
            readings(of: last).contains(where: { $0.partOfSpeech == .noun })
        else { return false }
        let next = Self.words(of: after)
        guard let first = next.first, after.dropFirst().hasPrefix(first) else { return false }
        if isNumber(first) { return true }
        return phrase.count > 1 && isNumber(phrase[phrase.count - 2]) && isCoordinating(first)
            && next.count > 1 && isNumber(next[1])
    }

    private func isNumber(_ word: String) -> Bool {
        word.allSatisfy(\.isNumber)
            || NumberWords.words(of: side).contains(bare: NormalForm.bare(word))
    }

    private func isMeasured(_ word: String) -> Bool {
        GrammarWords.romanian.has(.measured, word.lowercased())
    }

    private func readings(of word: String) -> [WordReading] {
        analyzer.readings(of: word).filter(\.isKnown)
    }

    private func isNoun(_ word: String) -> Bool {
        readings(of: word).first?.partOfSpeech == .noun
    }

    private func isAdjective(_ word: String) -> Bool {
        readings(of: word).first?.partOfSpeech == .adjective
    }

    private func canBeAdjective(_ word: String) -> Bool {
        readings(of: word).contains { $0.partOfSpeech == .adjective }
    }

    /// Returns whether a word can stand behind a possessive: a noun that is also a verb can, an adverb cannot.
    private func canBeModifier(_ word: String) -> Bool {
        isModifier(word)
            || readings(of: word).first?.partOfSpeech == .verb
                && readings(of: word).contains { $0.partOfSpeech == .noun }
    }

    private func isModifier(_ word: String) -> Bool { isNoun(word) || isAdjective(word) }

    static func words(of text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "’" && $0 != "'" }
            .map(String.init)
    }
}
