internal import PunteLanguage

/// Finds a number or a pronoun of another gender than those of whom it is one: „doi dintre cele mai mari bănci”,
/// „este unul dintre cele mai sărace țări”.
struct PartitiveCheck: AgreementCheck {
    private let grammar = GrammarWords.romanian
    private let determiners = Determiners.romanian

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let genders = genders(of: text.lowercased(index)),
            let link = text.wordAfterSpace(index),
            grammar.has(.subjectLink, text.lowercased(link)),
            let determiner = text.wordAfterSpace(link),
            let whole = whole(from: determiner, in: text), genders.isDisjoint(with: whole)
        else { return nil }
        return AgreementFault(
            words: index...determiner, right: nil,
            message: "“\(text.word(index))” has another gender than those it is one of")
    }

    /// Returns the genders of the plurals of which a word takes a part; nil for other words.
    ///
    /// A neuter noun is masculine when it is alone: „unul dintre orașe”, „două dintre orașe”.
    private func genders(of word: String) -> Set<RomanianGrammar>? {
        if let number = determiners.agreement(of: word, as: .numeral) {
            return Self.genders(of: number)
        }
        guard let part = determiners.agreement(of: word, as: .antecedent) else { return nil }
        if part.isSubset(of: .plural) { return Self.genders(of: part) }
        guard grammar.has(.one, word) else { return nil }
        return part.isSubset(of: .feminineSingular)
            ? [.femininePlural] : [.masculinePlural, .neuterPlural]
    }

    private static func genders(of plural: Agreement) -> Set<RomanianGrammar>? {
        if plural.isSubset(of: .masculinePlural) { return [.masculinePlural] }
        return plural.isSubset(of: .femininePlural) ? [.femininePlural, .neuterPlural] : nil
    }

    /// Returns the genders of a plural, by „cei” or „cele” and by the noun that follows.
    private func whole(from determiner: Int, in text: CheckedPair.Text) -> Set<RomanianGrammar>? {
        let first = text.forms(determiner)
        let form =
            determiners.agreement(of: text.lowercased(determiner), as: .adjectival)
            ?? (first.isOnlyAdjective && first.isArticled ? first.adjective : nil)
        guard let form, let genders = Self.genders(of: form) else { return nil }
        var position = text.wordAfterSpace(determiner)
        while let current = position, !text.isCapital(current) {
            let word = text.lowercased(current)
            let forms = text.forms(current)
            if forms.isOnlyNoun, let gender = WordAnalyzer.grammar(ofRomanianNoun: word) {
                return genders.contains(gender) ? [gender] : genders
            }
            guard grammar.has(.comparative, word) || forms.isOnlyAdjective else { break }
            position = text.wordAfterSpace(current)
        }
        return genders
    }
}
