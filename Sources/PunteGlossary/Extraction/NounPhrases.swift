internal import PunteLanguage

/// Finds the noun phrases of a text that may be terms, by the parts of speech of their words.
struct NounPhrases {
    /// What a word can be in a noun phrase.
    struct Role: OptionSet {
        let rawValue: UInt8
        /// A noun, which may be the head.
        static let noun = Role(rawValue: 1)
        /// An adjective or a participle.
        static let adjective = Role(rawValue: 2)
        /// A small word between the parts of a term.
        static let link = Role(rawValue: 4)
        /// A participle that is no adjective besides.
        static let participle = Role(rawValue: 8)
    }

    let side: Side
    private let analyzer: WordAnalyzer
    private let stops: Set<String>
    private let links: Set<String>

    init(in side: Side) {
        self.side = side
        analyzer = .analyzer(of: side)
        stops = FrequentWords.phraseStops(of: side)
        links = FrequentWords.termLinks(of: side)
    }

    /// Returns the roles that each word of a text can have.
    func roles(in text: CheckedPair.Text) -> [Role] {
        text.words.indices.map { role(of: $0, in: text) }
    }

    private func role(of index: Int, in text: CheckedPair.Text) -> Role {
        guard text.words[index].kind == .letters else { return [] }
        let word = text.lowercased(index)
        if links.contains(word) { return .link }
        if stops.contains(word)
            || FunctionWords.words(of: side).contains(bare: NormalForm.bare(word))
        {
            return []
        }
        let readings = analyzer.readings(of: word)
        var role: Role = []
        for reading in readings {
            switch reading.partOfSpeech {
            case .noun: role.insert(.noun)
            case .adjective: role.insert(.adjective)
            case .verb where reading.cells.contains(where: isAdjectival):
                role.formUnion([.adjective, .participle])
            default: break
            }
        }
        if readings.contains(where: { $0.partOfSpeech == .adjective }) { role.remove(.participle) }
        if readings.isEmpty, word.utf8.count > 2 { role.insert(.noun) }
        return role
    }

    /// Returns whether a form of a verb can stand beside a noun as an adjective does: no Romanian gerund can.
    private func isAdjectival(_ cell: WordFeatures) -> Bool {
        cell.contains(.participle) || side == .english && cell.contains(.gerund)
    }

    /// Returns the ranges of words that may be an English term, longer before shorter.
    ///
    /// Its words are nouns and adjectives and the last is a noun.
    func englishSpans(in text: CheckedPair.Text, _ roles: [Role]) -> [Range<Int>] {
        let maximum = GlossaryParameters.Extraction.maximumLinkedWords
        var result: [Range<Int>] = []
        for end in roles.indices where roles[end].contains(.noun) && isHead(end, in: text) {
            var start = end
            var spans = [end..<end + 1]
            while start > 0, end - start + 1 < maximum, text.words[start].gap == .joining,
                !roles[start - 1].isDisjoint(with: [.noun, .adjective]),
                !isFiniteVerb(start - 1, before: start, in: text, roles),
                !isInfinitive(start - 1, in: text)
            {
                start -= 1
                spans.append(start..<end + 1)
            }
            result += spans.reversed()
        }
        return result
    }

    /// Returns whether a word is read as a noun where it stands.
    private func isHead(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let readings = analyzer.readings(of: text.word(index))
        if readings.contains(where: { reading in
            reading.partOfSpeech == .verb && reading.cells.contains { $0.contains(.past) }
        }) {
            return false
        }
        guard let first = readings.first else { return true }
        switch first.partOfSpeech {
        case .noun: return true
        case .verb:
            // A call, the call, deposit rate cut; but: they call, to call.
            guard index > 0, text.words[index].gap == .joining else { return false }
            let before = NormalForm.bare(text.word(index - 1))
            return !FunctionWords.words(of: side).contains(
                bare: before, in: [.pronoun, .auxiliary])
                && !analyzer.isInfinitiveMarker(before)
        default: return false
        }
    }

    /// Returns whether a word before others is the verb that they are the object of.
    private func isFiniteVerb(
        _ index: Int, before next: Int, in text: CheckedPair.Text, _ roles: [Role]
    ) -> Bool {
        guard let verb = analyzer.reading(of: text.word(index), as: .verb) else { return false }
        let isThirdPerson = verb.cells.contains { $0.contains([.finite, .singular]) }
        return isThirdPerson && !roles[next].contains(.noun)
    }

    /// Returns whether a word that is mostly a verb stands behind *to* or an auxiliary.
    private func isInfinitive(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard index > 0, text.words[index].gap == .joining,
            analyzer.readings(of: text.word(index)).first?.partOfSpeech == .verb
        else { return false }
        let before = text.word(index - 1).lowercased()
        return analyzer.isInfinitiveMarker(before)
            || FunctionWords.words(of: side).contains(
                bare: NormalForm.bare(before), in: [.auxiliary])
    }

    /// Returns whether some words are a Romanian noun phrase that stands for itself.
    func isRomanianPhrase(_ words: Range<Int>, in text: CheckedPair.Text, _ roles: [Role]) -> Bool {
        if words.count == 1, let word = words.first, isAdjectiveAsNoun(word, in: text, roles) {
            return true
        }
        guard let first = words.first, let last = words.last,
            !roles[last].isDisjoint(with: [.noun, .adjective]),
            words.contains(where: { roles[$0].contains(.noun) }),
            roles[first].contains(.noun)
                // „A oprit producția”
                || roles[first].contains(.adjective) && words.count > 1
                    && !isParticiple(first, in: text)
        else { return false }
        return words.dropFirst().allSatisfy { text.words[$0].gap == .joining && !roles[$0].isEmpty }
    }

    /// Returns whether a word that the dictionary has as an adjective stands where a noun does: „antibioticele”,
    /// „un diuretic”; it has the article, or stands before no noun and behind none.
    private func isAdjectiveAsNoun(
        _ index: Int, in text: CheckedPair.Text, _ roles: [Role]
    ) -> Bool {
        guard roles[index] == .adjective else { return false }
        func isBesideNoun(_ other: Int, gapAt gap: Int) -> Bool {
            roles.indices.contains(other) && text.words[gap].gap == .joining
                && roles[other].contains(.noun)
        }
        return !isParticiple(index, in: text) && !isBesideNoun(index - 1, gapAt: index)
            && !(index + 1 < roles.count && isBesideNoun(index + 1, gapAt: index + 1))
    }

    /// Returns some Romanian words with the free words beside them that belong to the same phrase.
    ///
    /// Of *zonă de ancorare* the last word alone may be linked, of *flux disponibil* the first. A field of lilies is not
    /// what *lilies* are, nor is a participle a part of the noun before it that renders nothing: „tratative purtate”.
    ///
    /// - Parameters:
    ///   - words: the words.
    ///   - text: the text.
    ///   - roles: the roles of its words.
    ///   - isOne: whether they render one English word.
    ///   - isFree: tells whether the word at an index renders nothing.
    /// - Returns: the range of the phrase.
    func completed(
        _ words: Range<Int>, in text: CheckedPair.Text, _ roles: [Role], isOne: Bool,
        isFree: (Int) -> Bool
    ) -> Range<Int> {
        var result = words
        let first = words.lowerBound
        if let head = head(before: first, in: text, roles, isFree: isFree),
            !roles[first].isDisjoint(with: [.noun, .adjective]),
            !(isOne && isPlural(first, in: text))
        {
            result = head..<result.upperBound
        }
        let after = result.upperBound
        if after < roles.count, text.words[after].gap == .joining, isFree(after),
            roles[after] == .adjective, roles[after - 1].contains(.noun),
            isOne ? !isParticiple(after, in: text) : !hasComplement(after, in: text)
        {
            result = result.lowerBound..<after + 1
        }
        return result
    }

    /// Returns some Romanian words with the one free word beside them that renders the rest of an English compound.
    ///
    /// It is an adjective behind them (*gene therapy*, „terapie genică”), a genitive (*sign language*, „limbajul
    /// semnelor”), or a noun behind or before a small word (*talent show*, „show de talente”; *anchorage area*, „zonă
    /// de ancorare”).
    ///
    /// - Parameters:
    ///   - words: the words that render the other words of the compound.
    ///   - text: the text.
    ///   - roles: the roles of its words.
    ///   - isFree: tells whether the word at an index renders nothing.
    /// - Returns: the range of the phrase; `words` when there is no such word.
    func compound(
        _ words: Range<Int>, in text: CheckedPair.Text, _ roles: [Role], isFree: (Int) -> Bool
    ) -> Range<Int> {
        func joins(_ index: Int) -> Bool {
            index < roles.count && text.words[index].gap == .joining
        }
        let (first, after) = (words.lowerBound, words.upperBound)
        if words.contains(where: { roles[$0] != .link && isFree($0) }) { return words }
        if joins(after), isFree(after), !text.isCapital(after), roles[after - 1].contains(.noun) {
            if roles[after] == .adjective, !hasComplement(after, in: text) {
                return first..<after + 1
            }
            if roles[after].contains(.noun), isGenitive(after, in: text) {
                return first..<after + 1
            }
            if roles[after] == .link, joins(after + 1), isFree(after + 1),
                roles[after + 1].contains(.noun), !text.isCapital(after + 1)
            {
                return first..<after + 2
            }
        }
        return head(before: first, in: text, roles, isFree: isFree).map { $0..<after } ?? words
    }

    /// Returns the index of the noun that a small word joins to the word at an index; nil where there is none that
    /// renders nothing.
    private func head(
        before index: Int, in text: CheckedPair.Text, _ roles: [Role], isFree: (Int) -> Bool
    ) -> Int? {
        guard index > 1, roles[index - 1] == .link, roles[index - 2].contains(.noun),
            text.words[index].gap == .joining, text.words[index - 1].gap == .joining,
            isFree(index - 2)
        else { return nil }
        return index - 2
    }

    /// Returns whether a noun is a genitive and nothing else: „semnelor”.
    private func isGenitive(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard let noun = analyzer.reading(of: text.word(index), as: .noun), !noun.cells.isEmpty
        else { return false }
        return noun.cells.allSatisfy { $0.contains([.definite, .oblique]) }
    }

    /// Returns whether a participle has a phrase of its own behind it: „tratative purtate într-un hotel”.
    private func hasComplement(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let next = index + 1
        return isParticiple(index, in: text) && next < text.words.count
            && text.words[next].gap == .joining
            && FunctionWords.words(of: side).contains(
                bare: NormalForm.bare(text.word(next)), in: [.preposition])
    }

    private func isParticiple(_ index: Int, in text: CheckedPair.Text) -> Bool {
        analyzer.readings(of: text.word(index)).contains {
            $0.cells.contains { $0.contains(.participle) }
        }
    }

    /// Returns whether a word is a plural and nothing else.
    private func isPlural(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard let noun = analyzer.reading(of: text.word(index), as: .noun), !noun.cells.isEmpty
        else { return false }
        return noun.cells.allSatisfy { $0.contains(.plural) }
    }
}
