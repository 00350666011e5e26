internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// Replaces a name of the glossary in a translation by another name in the same grammatical case.
///
/// | stored | old → new | result |
/// |---|---|---|
/// | `armata Ucrainei` | Ukraine → Syria | `armata Siriei` |
/// | `declarația lui Putin` | Putin → Zelenskyy | `declarația lui Zelenski` |
/// | `în Ucraina` | Ukraine → the Netherlands | refused in English: the article |
///
/// Both names must have the same gender and number, so that the words around them need not change,
/// and the paradigm must allow only one form.
struct NameRewriter {
    let glossary: Glossary
    /// The language of the translation.
    let side: Side
    private let inflector = RomanianInflector()

    init(_ glossary: Glossary, side: Side) {
        self.glossary = glossary
        self.side = side
    }

    /// Returns the text to write in the place of a name of the translation.
    ///
    /// - Parameters:
    ///   - target: the name in the translation.
    ///   - text: the translation.
    ///   - old: the name in the stored sentence.
    ///   - new: the name in the same place of the new sentence.
    /// - Returns: The text, with the number of bytes around the name that it also replaces.
    /// - Throws: ``RepairRefusal`` when the words around the name might have to change with it.
    func rewrite(
        _ target: NamedSlot, in text: String, from old: NamedSlot, to new: NamedSlot
    ) throws(RepairRefusal) -> Rewriting {
        let written = text.utf8Slice(target.range)
        let name = try designation(of: new, like: target, from: old, written: written)
        let (from, to) = (glossary[target.term], glossary[new.term])
        guard let oldGrammar = from.grammar, let newGrammar = to.grammar,
            Agreement(oldGrammar) == Agreement(newGrammar), attachedIsPlain(target)
        else { throw RepairRefusal(.agreement(from: written, to: name.text)) }
        if side == .english {
            return try english(name, like: target, written: written, in: text)
        }
        try checkPreposition(before: target, for: name, in: text, written: written)
        return Rewriting(
            try form(of: name, in: to, grammar: newGrammar, like: target, written: written))
    }

    /// The gender and number that determine the words around a name.
    ///
    /// Masculine and neuter are equal in the singular.
    private struct Agreement: Equatable {
        var isFeminine: Bool
        var isPlural: Bool
        var isUnknown: Bool

        init(_ grammar: RomanianGrammar) {
            isFeminine = grammar == .feminine || grammar == .femininePlural
            isPlural = grammar.isPlural
            isUnknown = grammar == .invariable
        }

        static func == (left: Agreement, right: Agreement) -> Bool {
            !left.isUnknown && !right.isUnknown && left.isFeminine == right.isFeminine
                && left.isPlural == right.isPlural
        }
    }

    private func attachedIsPlain(_ target: NamedSlot) -> Bool {
        if target.attached.isEmpty { return true }
        return side == .english
            && NameSlots.words(.possessive, in: .english).contains(target.attached)
    }

    // MARK: Which name

    /// Returns the counterpart of the new name that has the same shape as the written name.
    ///
    /// An acronym is replaced by an acronym, and a surname by a surname.
    private func designation(
        of new: NamedSlot, like target: NamedSlot, from old: NamedSlot, written: String
    ) throws(RepairRefusal) -> Designation {
        let sameShape = Shape(old.designation.text) == Shape(new.designation.text)
        let wanted = Shape(target.designation.text)
        let names = glossary[new.term].designations(in: side.language).filter {
            $0.status != .deprecated
        }
        guard let preferred = names.first(where: { $0.status == .preferred }) ?? names.first else {
            throw RepairRefusal(.cannotBeRewritten(written))
        }
        if new.kind == .place, !wanted.isAcronym, !Shape(preferred.text).isAcronym {
            return preferred
        }
        guard sameShape, let name = names.first(where: { Shape($0.text) == wanted }) else {
            throw RepairRefusal(.cannotBeRewritten(written))
        }
        return name
    }

    private struct Shape: Equatable {
        var words: Int
        var isAcronym: Bool

        init(_ name: String) {
            isAcronym = name.count > 1 && name.allSatisfy { $0.isUppercase || $0 == "." }
            words = name.split(separator: " ").count
        }
    }

    // MARK: Its form

    /// Returns the form that has the same cases and numbers as the written form.
    private func form(
        of name: Designation, in term: Term, grammar: RomanianGrammar, like target: NamedSlot,
        written: String
    ) throws(RepairRefusal) -> String {
        let forms = inflector.forms(
            of: name.text, kind: term.kind, grammar: grammar,
            known: knownForms(of: name, in: term))
        let refusal = RepairRefusal(.cannotBeRewritten(written))
        guard !target.inflection.isEmpty else {
            // Persons with „lui” and acronyms have one form for all cases.
            guard NormalForm.folded(written) == NormalForm.folded(target.designation.text),
                forms.allSatisfy({ $0.inflection.isEmpty })
            else { throw refusal }
            return name.text
        }
        var chosen: InflectedForm?
        for place in Inflection.all where target.inflection.contains(place) {
            let holding = forms.filter { $0.inflection.contains(place) }
            if holding.isEmpty { continue }
            let certain = holding.filter(\.isCertain)
            guard certain.count == 1, let form = certain.first,
                chosen == nil || chosen?.text == form.text
            else { throw refusal }
            chosen = form
        }
        guard let chosen else { throw refusal }
        return chosen.text
    }

    /// Returns the forms that the glossary lists for this name but not for another name of the
    /// term.
    private func knownForms(of name: Designation, in term: Term) -> [String] {
        let names = term.designations(in: side.language)
        guard names.count > 1 else { return term.romanianForms }
        return term.romanianForms.filter { form in
            let own = form.commonPrefixCount(with: name.text)
            return names.allSatisfy { $0 == name || form.commonPrefixCount(with: $0.text) < own }
        }
    }

    /// Throws if the new name needs another preposition: „la” for towns, „în” for countries and
    /// regions.
    private func checkPreposition(
        before target: NamedSlot, for name: Designation, in text: String, written: String
    ) throws(RepairRefusal) {
        guard target.kind == .place else { return }
        let before = text.utf8Slice(0..<target.range.lowerBound)
        let word = NormalForm.folded(
            String(before.split(whereSeparator: \.isWhitespace).last ?? ""))
        guard NameSlots.words(.place, in: .romanian).contains(word) else { return }
        guard
            Places.standard.isArea(romanian: target.designation.text)
                == Places.standard.isArea(romanian: name.text)
        else { throw RepairRefusal(.agreement(from: "\(word) \(written)", to: name.text)) }
    }

    private func english(
        _ name: Designation, like target: NamedSlot, written: String, in text: String
    ) throws(RepairRefusal) -> Rewriting {
        let before = text.utf8Slice(0..<target.range.lowerBound)
        let hasArticle = NormalForm.folded(before).hasSuffix(EnglishArticles.definite + " ")
        let places = Places.standard
        guard hasArticle == places.takesArticle(english: name.text),
            hasArticle == places.takesArticle(english: target.designation.text),
            name.text.last != "s" || target.attached.isEmpty
        else { throw RepairRefusal(.agreement(from: written, to: name.text)) }
        return Rewriting(name.text)
    }
}
