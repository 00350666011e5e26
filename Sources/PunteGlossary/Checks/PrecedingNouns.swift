internal import PunteLanguage

/// The nouns before a word in its sentence with which the word may agree.
struct PrecedingNouns {
    /// The genders and numbers of all of them and of the adjectives, which may stand for nouns, in both
    /// cases.
    private(set) var agreement: Agreement = []
    /// The noun that stands nearest, by its forms; nil where there is none.
    private(set) var nearest: Agreement?
    /// Whether one of the words is unknown or a name, of which the gender is not known.
    private(set) var isUncertain = false

    /// Reads the words before an index, back to the beginning of the text or to a number of words.
    ///
    /// - Parameters:
    ///   - index: the index of the word.
    ///   - text: the text.
    ///   - isGroup: whether to stop before the group of nouns of which the word is a part: at a verb, at a word
    ///     that begins a clause, and at a sign behind which a noun was found and no „și”.
    init(before index: Int, in text: CheckedPair.Text, inGroup isGroup: Bool = false) {
        let grammar = GrammarWords.romanian
        let first = max(0, index - GlossaryParameters.Checks.maximumAntecedent)
        var count = 0
        var isJoined = false
        for position in stride(from: index - 1, through: first, by: -1) {
            let word = text.lowercased(position)
            if isGroup {
                if grammar.has(.clause, word) || text.isListedVerb(at: position) { break }
                if text.wordBeforeSpace(position + 1) == nil, count > 0, !isJoined { break }
                if grammar.has(.and, word) { isJoined = true }
            }
            guard text.words[position].kind == .letters else {
                // „Cei 40”: a number that counts no noun stands for several.
                if !Self.countsNoun(position, in: text) { agreement.formUnion(.plural) }
                continue
            }
            if grammar.has(.preposition, word) || grammar.has(.clause, word) { continue }
            let forms = text.forms(position)
            if isGroup, forms.isVerb, forms.noun.isEmpty, forms.adjective.isEmpty { break }
            if !forms.isKnown
                || text.isCapital(position) && forms.noun.isEmpty
                    && (position > 0 || forms.adjective.isEmpty)
            {
                isUncertain = true
            }
            if text.isCapital(position), position > 0 { isUncertain = true }
            if !forms.noun.isEmpty {
                count += 1
                if count == 1 { nearest = forms.noun }
            }
            var found = forms.noun.union(forms.adjective)
            if isGroup {
                // „Din nou” is said of no noun, and „copii” of several where no genitive stands before it.
                found = forms.isOnlyAdjective && !forms.isArticled ? [] : found
                let bare = forms.noun.subtracting(forms.definite)
                if !bare.isDisjoint(with: .plural), !Self.isAfterGenitive(position, in: text) {
                    found.subtract(Agreement.feminineSingular.intersection(.oblique))
                }
            }
            agreement.formUnion(found.inBothCases)
            for kind in [Determiners.Kind.pronoun, .antecedent, .determiner, .numeral] {
                if let other = Determiners.romanian.agreement(of: word, as: kind) {
                    agreement.formUnion(other.inBothCases)
                }
            }
        }
        // Two nouns make a plural, a masculine one if they differ.
        if count > 1 { coordinated = .plural }
    }

    private static func isAfterGenitive(_ index: Int, in text: CheckedPair.Text) -> Bool {
        text.wordBeforeSpace(index).flatMap {
            Determiners.romanian.agreement(of: text.lowercased($0), as: .determiner)
        }?.isSubset(of: .oblique) ?? false
    }

    private static func countsNoun(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard let next = text.wordAfterSpace(index) else { return false }
        let word = text.lowercased(next)
        return word == CountedNouns.romanian.link || !text.forms(next).noun.isEmpty
    }

    /// The plurals that two nouns together may make.
    private var coordinated: Agreement = []

    /// Returns whether a word may agree with one of the nouns, or with two of them where `joined`.
    func allow(_ other: Agreement, joined: Bool = true) -> Bool {
        isUncertain || !other.isDisjoint(with: agreement)
            || joined && !other.isDisjoint(with: coordinated)
    }
}
