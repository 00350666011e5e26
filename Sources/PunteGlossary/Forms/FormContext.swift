internal import PunteLanguage

/// What stands around a word, and how its form and the forms for which it may have been written fit
/// there.
struct FormContext {
    private let sentence: FormSentence
    private let index: Int
    private var noun: Int?
    private var nextNoun: Int?
    private var governor: UInt32 = 0
    private var subject: Int?
    private var isRelative = false
    private let grammar = GrammarWords.romanian

    /// Looks around the word at an index.
    init(_ sentence: FormSentence, at index: Int) {
        self.sentence = sentence
        self.index = index
        let tokens = sentence.tokens
        noun = back(Self.reachOfNoun) {
            tokens[$0].endsSentence ? .stop : tokens[$0].isNoun ? .found : .on
        }
        nextNoun = ahead(Self.reachOfNextNoun) {
            tokens[$0].endsClause ? .stop : tokens[$0].isNoun ? .found : .on
        }
        let preposition = back(Self.reachOfPreposition) { position in
            guard let word = tokens[position].grammar else { return .stop }
            if isPreposition(tokens[position].text) { return .found }
            return word.isVerb && !tokens[position].isNoun ? .stop : .on
        }
        governor = preposition.map { tokens[$0].word } ?? 0
        findSubject()
    }

    private static let reachOfNoun = 8
    private static let reachOfNextNoun = 4
    private static let reachOfPreposition = 3
    private static let reachOfSubject = 25
    private static let reachOfAntecedent = 6
    private static let reachOfClause = 12
    private static let reachOfVerb = 10
    private static let reachOfNextVerb = 8

    private enum Step { case on, found, stop }

    /// Returns the index of the nearest token before the word that is sought; nil if there is none.
    private func back(
        from start: Int? = nil, _ reach: Int, _ look: (Int) -> Step
    ) -> Int? {
        let start = start ?? index
        for position in stride(from: start - 1, through: max(0, start - reach), by: -1) {
            switch look(position) {
            case .found: return position
            case .stop: return nil
            case .on: continue
            }
        }
        return nil
    }

    private func ahead(_ reach: Int, _ look: (Int) -> Step) -> Int? {
        for position in index + 1..<max(index + 1, min(sentence.tokens.count, index + reach + 1)) {
            switch look(position) {
            case .found: return position
            case .stop: return nil
            case .on: continue
            }
        }
        return nil
    }

    private func isPreposition(_ word: String) -> Bool {
        grammar.has(.dative, word) || grammar.has(.genitive, word)
            || FunctionWords.words(of: .romanian).contains(
                bare: NormalForm.bare(word), in: [.preposition])
    }

    /// Finds the noun that may be the subject of a verb at the index: the nearest one in the nominative
    /// that no preposition governs, or the one to which a relative refers.
    private mutating func findSubject() {
        let tokens = sentence.tokens
        var relative: Int?
        subject = back(Self.reachOfSubject) { position in
            let token = tokens[position]
            if token.endsSentence { return .stop }
            if grammar.has(.relative, token.text) {
                relative = position
                return .stop
            }
            if grammar.has(.clause, token.text), !grammar.has(.and, token.text) { return .stop }
            guard token.isNoun, let forms = token.grammar?.noun, !forms.isDisjoint(with: .direct)
            else { return .on }
            return isGoverned(position) ? .on : .found
        }
        guard let relative else { return }
        isRelative = true
        subject = back(from: relative, Self.reachOfAntecedent) { tokens[$0].isNoun ? .found : .on }
    }

    /// Returns whether a preposition stands before the noun at a position, without another noun between.
    private func isGoverned(_ position: Int) -> Bool {
        let tokens = sentence.tokens
        return back(from: position, Self.reachOfPreposition) { before in
            if tokens[before].grammar == nil || tokens[before].isNoun { return .stop }
            return isPreposition(tokens[before].text) ? .found : .on
        } != nil
    }

    // MARK: The surroundings

    /// The names of ``values``; part of the format of the model and of training tables.
    static let names = [
        "word-1", "word+1", "word-2", "word+2", "kind-1", "kind+1", "form-1", "form+1", "form-2",
        "form+2", "form-3", "form+3", "noun", "noun-distance", "next-noun", "next-noun-distance",
        "governor", "subject", "relative", "clause", "verb", "next-verb",
    ]

    /// What stands around the word, in the order of ``names``.
    var values: [UInt32] {
        let tokens = sentence.tokens
        func token(_ offset: Int) -> FormSentence.Token? {
            tokens.indices.contains(index + offset) ? tokens[index + offset] : nil
        }
        var result = [-1, 1, -2, 2].map { token($0)?.word ?? 0 }
        result += [-1, 1].map { token($0)?.kind ?? 0 }
        result += [-1, 1, -2, 2, -3, 3].map { token($0)?.morphology ?? 0 }
        result += [noun.map { tokens[$0].morphology } ?? 0, distance(to: noun)]
        result += [nextNoun.map { tokens[$0].morphology } ?? 0, distance(to: nextNoun), governor]
        let number = subject.flatMap { tokens[$0].grammar?.agreement }.map {
            1 + ($0.isDisjoint(with: .singular) ? 0 : 1) + ($0.isDisjoint(with: .plural) ? 0 : 2)
        }
        result += [UInt32(number ?? 0), isRelative ? 1 : 0]
        let before = back(Self.reachOfVerb, lookForVerb)
        let after = ahead(Self.reachOfNextVerb, lookForVerb)
        return result
            + [
                beginningOfClause, before.map { tokens[$0].morphology } ?? 0,
                after.map { tokens[$0].morphology } ?? 0,
            ]
    }

    private func distance(to position: Int?) -> UInt32 {
        position.map { UInt32(min(3, abs($0 - index))) } ?? 9
    }

    private var beginningOfClause: UInt32 {
        var first = index
        while first > 0, index - first < Self.reachOfClause, !sentence.tokens[first - 1].endsClause
        {
            first -= 1
        }
        return first < index ? sentence.tokens[first].morphology : 0
    }

    private func lookForVerb(_ position: Int) -> Step {
        if sentence.tokens[position].endsSentence { return .stop }
        guard let word = sentence.tokens[position].grammar else { return .on }
        return word.isVerb && word.noun.isEmpty || word.isAuxiliary ? .found : .on
    }

    // MARK: A form in them

    /// The names of the values of a form; part of the format of the model and of training tables.
    static let choiceNames = [
        "word", "kind", "form", "with-1", "with+1", "with-noun", "with-next-noun", "with-subject",
        "parts",
    ]

    /// Returns what is known of a form.
    func grammar(of form: String) -> FormGrammar { sentence.lexicon.grammar(of: form) }

    /// Returns how a form fits in the place of the word, in the order of ``choiceNames``.
    func values(of form: String) -> [UInt32] {
        let own = sentence.lexicon.grammar(of: form)
        let isName = sentence.tokens[index].isName
        func marked(_ value: UInt32) -> UInt32 { isName ? FormHash.mixed(value, 2) : value }
        return [
            own.word, marked(own.kind), marked(own.morphology), fit(own, at: index - 1),
            fit(own, at: index + 1), fit(own, at: noun), fit(own, at: nextNoun),
            own.number(
                of: form, with: subject.flatMap { sentence.tokens[$0].grammar?.agreement }),
            own.parts,
        ]
    }

    /// Returns the number of whether a form agrees with another token, and of what both are.
    private func fit(_ own: FormGrammar, at position: Int?) -> UInt32 {
        guard let position, sentence.tokens.indices.contains(position) else { return 0 }
        let other = sentence.tokens[position].grammar
        let forms = other?.agreement ?? []
        let agreement: UInt64 =
            own.agreement.isEmpty || forms.isEmpty
            ? 0
            : !own.agreement.isDisjoint(with: forms)
                ? 1 : !own.agreement.inBothCases.isDisjoint(with: forms.inBothCases) ? 2 : 3
        return FormHash.of([agreement, UInt64(own.parts), other?.isArticled == true ? 1 : 0])
    }
}
