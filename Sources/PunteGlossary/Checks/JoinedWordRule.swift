internal import PunteLanguage
internal import PunteText

/// Reports words that are written for others of the same sound: „sau” for „s-au”, „ca” for „că”.
struct JoinedWordRule: RomanianRule {
    static let name = "sau"
    static let summary = "sau for s-au, la for l-a, va for v-a, ca for că, and the reverse."

    /// What follows where a word is wrong.
    private enum Next: String {
        case participle, pure, infinitive, noun, verb, possessor, subjunctive, withheld, any
        case adjective, denied, lone, reflexive, number, lexical
    }

    private struct Row {
        let right: String
        let next: Next
        let before: Set<String>
        let not: Set<String>
        /// Whether a subject in the plural may stand before it instead of ``before``.
        let takesSubject: Bool
        /// Whether any plural may.
        let takesPlural: Bool
        /// Whether the clause may consist of its subject so far, of either number.
        let takesBeginning: Bool
        /// Whether the written word is a possessive as well.
        let isPossessive: Bool
    }

    private static let conjunction = "conjunction"
    private static let subject = "SUBJECT"
    private static let plural = "PLURAL"
    private static let begun = "BEGUN"

    private let rows: [String: [Row]]
    private var conjunctions: [String: String] = [:]
    private let words = RomanianWords.all
    private let forms = WordForms.romanian
    private let grammar = GrammarWords.romanian
    private let negations = Negations.words(of: .romanian)

    init() {
        var rows: [String: [Row]] = [:]
        for row in DataTable(LanguageData.Ro.joinedWords).rows where row.count > 2 {
            if row[2] == Self.conjunction { conjunctions[row[0]] = row[1] }
            guard let next = Next(rawValue: row[2]) else { continue }
            func set(_ column: Int) -> Set<String> {
                column < row.count ? Set(row[column].split(separator: " ").map(String.init)) : []
            }
            rows[row[0], default: []].append(
                Row(
                    right: row[1], next: next, before: set(3), not: set(4),
                    takesSubject: set(3).contains(Self.subject),
                    takesPlural: set(3).contains(Self.plural),
                    takesBeginning: set(3).contains(Self.begun),
                    isPossessive: FunctionWords.words(of: .romanian).contains(
                        bare: row[0], in: [.pronoun])))
        }
        self.rows = rows
    }

    func finding(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard text.words[index].kind == .letters, !text.isJoined(index - 1, index) else {
            return nil
        }
        if let found = wrongConjunction(at: index, in: pair) { return found }
        // „Sa” without its mark, as the whole text, is no word of another sound.
        let isMarked = text.hasMarks
        let last = text.isJoined(index, index + 1) ? index + 1 : index
        let written = (index...last).map(text.lowercased).joined(separator: "-")
        if let next = text.wordAfterSpace(last), !text.isJoined(next, next + 1),
            let candidates = rows["\(written) \(text.lowercased(next))"]
        {
            return finding(on: index...next, among: candidates, isMarked: isMarked, in: pair)
        }
        guard let candidates = rows[written] else { return nil }
        return finding(on: index...last, among: candidates, isMarked: isMarked, in: pair)
    }

    /// Returns the finding of the first row that applies to the written words.
    private func finding(
        on range: ClosedRange<Int>, among candidates: [Row], isMarked: Bool, in pair: CheckedPair
    ) -> Finding? {
        let text = pair.romanian
        let (index, last) = (range.lowerBound, range.upperBound)
        let next = text.wordAfterSpace(last)
        let previous = text.wordBeforeSpace(index).map(text.lowercased) ?? ""
        for row in candidates {
            let isExpected =
                row.before.contains(previous)
                || row.before.isEmpty || row.takesSubject && followsSubject(index, in: text)
                || row.takesPlural && isOnlyPlural(previous)
                || row.takesBeginning && Subject(before: index, in: text)?.isDirect == true
            guard isExpected, next.map({ !row.not.contains(text.lowercased($0)) }) ?? true,
                next.map({ isNext($0, row.next, after: index, in: text) }) ?? (row.next == .any),
                isMarked || !row.right.hasMarks,
                !row.isPossessive || !isPossessed(previous)
                    || next.map({ text.forms($0).isOnlyAdjective }) ?? false
            else { continue }
            return finding(
                on: index...last, in: pair, right: text.matchingCase(row.right, of: index),
                "“\(text.excerpt(Int(text.words[index].start)..<Int(text.words[last].end)))” instead of “\(row.right)”"
            )
        }
        return nil
    }

    /// Returns whether „sa” may be a possessive after a word: casa sa, a sa.
    private func isPossessed(_ word: String) -> Bool {
        NounEndings.romanian.has(.femininePlace, word)
            && !FunctionWords.words(of: .romanian).contains(
                bare: NormalForm.bare(word), in: [.pronoun])
    }

    /// Returns whether a word is a plural and nothing else.
    private func isOnlyPlural(_ word: String) -> Bool {
        let forms = NominalForms(word)
        let all = forms.noun.union(forms.adjective)
        return !all.isEmpty && all.isSubset(of: .plural) && !forms.isVerb && !forms.isOther
    }

    private func isNext(
        _ index: Int, _ next: Next, after first: Int, in text: CheckedPair.Text
    ) -> Bool {
        guard !text.isCapital(index) else { return false }
        let word = text.lowercased(index)
        switch next {
        case .participle: return forms.has(.participle, word)
        case .pure:
            return grammar.has(.beenForm, word)
                || forms.has(.participle, word) && text.forms(index).noun.isEmpty
        case .infinitive:
            return grammar.has(.infinitive, word)
        case .lexical: return grammar.has(.infinitive, word) || isInfinitive(word)
        case .noun:
            guard !grammar.has(.withinVerb, word), words.rank(of: word)?.isCommon == true,
                !forms.has(.participle, word)
            else { return false }
            return text.forms(index).isOnlyNoun || words.rank(of: word) == .commonDefinite
        case .verb: return !forms.has(.participle, word) && isOnly(.verb, word)
        case .possessor: return grammar.has(.possessor, word)
        case .subjunctive: return grammar.has(.subjunctive, word)
        case .withheld:
            return grammar.has(.withinVerb, word)
                && text.wordAfterSpace(index).map { forms.has(.participle, text.lowercased($0)) }
                    ?? false
        case .adjective: return isOnly(.adjective, word)
        case .denied:
            return text.forms(index).isOnlyNoun && denies(around: first, in: text)
        case .lone:
            return forms.has(.participle, word) && !text.forms(index).adjective.isEmpty
                && !hasVerb(after: index, in: text)
        case .reflexive: return text.isJoined(index, index + 1) && grammar.has(.reflexive, word)
        case .number: return NumberWords.words(of: .romanian).contains(bare: NormalForm.bare(word))
        case .any: return true
        }
    }

    /// Returns whether a word is a part of speech and nothing else.
    private func isOnly(_ partOfSpeech: PartOfSpeech, _ word: String) -> Bool {
        let readings = WordAnalyzer.romanian.readings(of: word)
        return !readings.isEmpty
            && readings.allSatisfy { $0.isKnown && $0.partOfSpeech == partOfSpeech }
    }

    /// Returns whether a word is the infinitive of a verb and nothing else: „lovi”.
    private func isInfinitive(_ word: String) -> Bool {
        let readings = WordAnalyzer.romanian.readings(of: word)
        return isOnly(.verb, word)
            && readings.contains { $0.cells.contains { $0.contains(.infinitive) } }
    }

    /// Returns whether a sentence denies, and says „nici” only at an index.
    private func denies(around index: Int, in text: CheckedPair.Text) -> Bool {
        let word = text.lowercased(index)
        if text.wordBeforeSpace(index).map({ grammar.has(.clause, text.lowercased($0)) }) == true {
            return false
        }
        var denies = false
        for other in text.words.indices where other != index {
            let found = text.lowercased(other)
            if found == word { return false }
            denies = denies || negations.isVerbal(bare: NormalForm.bare(found))
        }
        return denies
    }

    /// Returns whether a clause has a verb with a person after a word.
    private func hasVerb(after index: Int, in text: CheckedPair.Text) -> Bool {
        text.words.indices.dropFirst(index + 1).prefix { !text.beginsClause($0) }.contains {
            let word = text.lowercased($0)
            return grammar.isVerb(word) || grammar.has(.copula, word) || NominalForms(word).isVerb
        }
    }

    /// Returns whether the sentence has begun with a subject in the plural and has no verb yet.
    private func followsSubject(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard let subject = Subject(before: index, in: text) else { return false }
        return subject.isPlural
    }

    // MARK: Ca and că

    /// Returns the finding about a „ca” that begins what is reported: „a spus ca pleacă”.
    private func wrongConjunction(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard let right = conjunctions[text.lowercased(index)],
            let next = text.wordAfterSpace(index),
            let before = text.wordBeforeSpace(index)
        else { return nil }
        let word = text.lowercased(next)
        guard !grammar.has(.notReported, word), !isComparing(from: next, in: text) else {
            return nil
        }
        let isBelieved =
            grammar.has(.believing, text.lowercased(before)) && text.forms(next).isVerb
            && text.forms(next).noun.isEmpty
        guard
            grammar.has(.negation, word) && denies(from: next, in: text) || isBelieved
                || grammar.has(.cause, text.lowercased(before)) || reports(before, in: text)
        else { return nil }
        return finding(
            on: index...index, in: pair, right: text.matchingCase(right, of: index),
            "“\(text.word(index))” instead of “\(right)”")
    }

    /// Returns whether a clause denies its verb from a word on: not in „respiră ca nimeni alta”.
    private func denies(from start: Int, in text: CheckedPair.Text) -> Bool {
        text.clause(from: start).contains {
            negations.isVerbal(bare: NormalForm.bare(text.word($0)))
        }
    }

    /// Returns whether a verb that reports ends with a word, or with one of the words of its object.
    private func reports(_ index: Int, in text: CheckedPair.Text) -> Bool {
        var position: Int? = index
        for _ in 0..<4 {
            guard let current = position else { return false }
            let word = text.lowercased(current)
            if grammar.has(.reporting, word) { return true }
            if grammar.has(.clause, word) { return false }
            position = text.wordBeforeSpace(current)
        }
        return false
    }

    /// Returns whether „să” or „cumva” follows, with which „ca” is right: „a cerut ca ministrul să plece”.
    private func isComparing(from start: Int, in text: CheckedPair.Text) -> Bool {
        var position: Int? = start
        while let current = position {
            let word = text.lowercased(current)
            if grammar.has(.comparing, word) { return true }
            let isOwnClause = grammar.isVerb(word) || grammar.has(.negation, word)
            if isOwnClause, current > start { return false }
            position = text.wordAfterSpace(current)
        }
        return false
    }
}
