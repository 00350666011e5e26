internal import PunteLanguage

/// Finds a noun with its article where the words around it leave no place for one: „o amenda”, „de
/// locuitorii”, „în ultima runda”, „din tribunalul.”.
struct ExtraArticle: Sendable {
    private let grammar = GrammarWords.romanian
    private let determiners = Determiners.romanian

    /// Returns the noun without its article; nil where the article may be right.
    func correction(
        at index: Int, _ forms: NominalForms, in text: CheckedPair.Text
    ) -> String? {
        guard !text.isCapital(index), let before = text.wordBeforeSpace(index) else { return nil }
        let word = text.lowercased(index)
        guard forms.isArticledNominal, !forms.noun.isEmpty, forms.noun.isSubset(of: .direct),
            isDetermined(before, in: text)
                && (forms.isOnlyArticled || isNoVerb(word, after: before, in: text))
                || isCounted(forms, after: before, in: text)
                || isAlone(index, forms, after: before, in: text)
        else { return nil }
        // A text without marks lacks that of „prima repriză”.
        return Self.bare(word, forms).flatMap { $0.hasSuffix("ă") && !text.hasMarks ? nil : $0 }
    }

    /// Returns whether a word takes a noun without its article: „o”, „această”, „ultima”.
    private func isDetermined(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let word = text.lowercased(index)
        // „Pe fiecare locul exact”: a pronoun.
        guard !text.isJoined(index - 1, index),
            text.wordBeforeSpace(index).map({
                !grammar.has(.objectPreposition, text.lowercased($0))
            })
                ?? true
        else { return false }
        if grammar.has(.feminineDeterminer, word) || grammar.has(.preposedArticle, word) {
            return true
        }
        if determiners.agreement(of: word, as: .preposed) != nil || isOrdinal(index, in: text) {
            return true
        }
        return determiners.agreement(of: word, as: .determiner) != nil
            && determiners.agreement(of: word, as: .adjectival) == nil
            && determiners.agreement(of: word, as: .pronoun) == nil
    }

    /// Returns whether an ordinal ends with a word: „a cincea”, „al doilea”.
    private func isOrdinal(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard let article = text.wordBeforeSpace(index),
            determiners.agreement(of: text.lowercased(article), as: .article) != nil,
            // „În a doua serviciile publice”
            text.wordBeforeSpace(article).map({
                !grammar.has(.preposition, text.lowercased($0))
            }) ?? true
        else { return false }
        let written = "\(text.lowercased(article)) \(text.lowercased(index))"
        return Ordinals.forms(in: .romanian).words.values.contains {
            $0.masculine == written || $0.feminine == written
        }
    }

    /// Returns whether a frequent noun in -a, which is a verb as well, can be none: „singura fabrica”, but not in „o
    /// fabrica”.
    private func isNoVerb(_ word: String, after before: Int, in text: CheckedPair.Text) -> Bool {
        RomanianWords.all.rank(of: word) == .commonDefinite
            && determiners.agreement(of: text.lowercased(before), as: .object) == nil
    }

    /// Returns whether a number and „de” stand before a plural: „20 de locuitorii”.
    private func isCounted(
        _ forms: NominalForms, after link: Int, in text: CheckedPair.Text
    ) -> Bool {
        guard forms.noun.isSubset(of: .plural),
            text.lowercased(link) == CountedNouns.romanian.link,
            let number = text.wordBeforeSpace(link), text.words[number].kind == .digits
        else { return false }
        return WholeNumber(endingAt: number, in: text)?.takesPreposition == true
    }

    /// Returns whether a noun stands between a preposition and the end of its clause, so that nothing
    /// belongs to it that asks for the article: „a ieșit din tribunalul.”.
    private func isAlone(
        _ index: Int, _ forms: NominalForms, after preposition: Int, in text: CheckedPair.Text
    ) -> Bool {
        let word = text.lowercased(index)
        let before = text.lowercased(preposition)
        guard forms.isOnlyNoun, grammar.has(.bareNoun, before),
            !text.isJoined(preposition - 1, preposition),
            !grammar.has(.atHome, word), !grammar.has(.timeNoun, word)
        else { return false }
        if let next = text.wordAfterSpace(index) {
            // „Jumătate din gaura înseamnă”
            return !text.isCapital(next) && text.forms(next).isOnlyVerb
        }
        guard text.endsClause(index) else { return false }
        // „La scrutinul, care a fost secret”
        let next = text.words.indices.suffix(from: index + 1)
            .prefix(GlossaryParameters.Checks.wordsToRelative)
        return !next.contains { grammar.has(.relative, text.lowercased($0)) }
            && !text.words.indices.suffix(from: index + 1)
                .prefix(GlossaryParameters.Checks.wordsToGenitive).contains {
                    // „De la semnarea, anul trecut, a acordului”
                    text.beginsClause($0)
                        && determiners.agreement(of: text.lowercased($0), as: .article) != nil
                }
    }

    /// Returns the form of a noun without its article; nil where the list of words has none.
    private static func bare(_ word: String, _ forms: NominalForms) -> String? {
        let endings = NounEndings.romanian
        let candidates =
            endings.endings(.addedArticle).filter(word.hasSuffix).map {
                String(word.dropLast($0.count))
            } + [word.dropLast() + "ă", String(word.dropLast(2))]
        return candidates.first { candidate in
            let other = NominalForms(candidate)
            return !other.noun.isEmpty && other.definite.isEmpty
                && !other.noun.inBothCases.isDisjoint(with: forms.noun.inBothCases)
        }
    }
}
