internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Finds the terms of a glossary in a sentence, with their names in the other language.
struct TermSuggester {
    private let side: Side
    private let glossary: Glossary
    private let recognizer: MentionRecognizer
    private let writer = TermWriter()
    private let obvious = ObviousTerms()
    private let surroundings: TermSurroundings
    private let usage: TermUsage?

    init(_ glossary: CompiledGlossary, from side: Side, usage: TermUsage?) {
        self.glossary = glossary.glossary
        self.usage = usage
        self.side = side
        surroundings = TermSurroundings(glossary.glossary, side: side)
        recognizer = MentionRecognizer(glossary, side: side)
    }

    /// Returns for each sentence the terms that a translator would want to be told, in its order.
    ///
    /// Units are omitted, because quantities are converted, and so are names that are written here as they
    /// are in the new article, and terms that every translator knows (``ObviousTerms``), unless people decided
    /// on them or made the entry themselves. A term that means different things is told where the words around it tell which. A term is told
    /// where the article has it first.
    ///
    /// - Throws: `MemoryError`.
    func terms(in sentences: [String]) throws -> [[SuggestedTerm]] {
        var told: Set<String> = []
        let matches = recognizer.matches(in: sentences)
        // Few articles have a term that the words around it must explain.
        lazy var words = sentences.map(WordSenses.words)
        lazy var article = words.reduce(into: Set()) { $0.formUnion($1) }
        return try sentences.indices.map { index in
            try matches[index].compactMap { match in
                guard surroundings.allow(match, in: sentences[index]),
                    isMeant(match, in: words[index], of: article),
                    let hint = try hint(match, in: sentences[index]),
                    told.insert(hint.source + "\t" + hint.target).inserted
                else { return nil }
                return hint
            }
        }
    }

    /// Returns whether a term that means different things has the sense of a match: *strike* as „grevă”.
    ///
    /// - Parameters:
    ///   - match: the term.
    ///   - sentence: the words of its sentence.
    ///   - article: those of the article.
    /// - Returns: whether it has; true for a term with one sense.
    private func isMeant(
        _ match: TermMatch, in sentence: @autoclosure () -> Set<String>,
        of article: @autoclosure () -> Set<String>
    ) -> Bool {
        let name = match.designation.text
        guard side == .english, let own = glossary[match.term].preferred(in: .romanian),
            WordSenses.standard.names(of: name).contains(own)
        else { return true }
        return WordSenses.standard.name(of: name, in: sentence(), of: article()) == own
    }

    private func hint(_ match: TermMatch, in text: String) throws -> SuggestedTerm? {
        let term = glossary[match.term]
        let source = text.utf8Slice(match.range)
        guard term.kind != .unit, let target = try target(of: term, for: match) else { return nil }
        let form =
            side == .english && match.shortening == nil
            ? writer.form(of: term, in: text, at: match.range, name: target) : nil
        let certain = form?.isCertain == true ? form?.text : nil
        let isDecided = term.status == .approved || !term.desks.isEmpty
        if !isDecided {
            if NormalForm.folded(certain ?? target)
                == NormalForm.folded(obvious.withoutArticle(source))
            {
                return nil
            }
            let names =
                side == .english
                ? (match.designation.text, target) : (target, match.designation.text)
            // Somebody who signs an entry wants it told.
            if term.origination.isEmpty, term.modification.isEmpty,
                obvious.contains(english: names.0, romanian: names.1, of: term)
            {
                return nil
            }
        }
        return SuggestedTerm(
            range: match.range, source: source, target: target, form: certain, kind: term.kind,
            note: target == term.preferred(in: side.other.language) ? term.note : nil)
    }

    /// Returns the name in the other language: the one that the memory writes, else the preferred one.
    ///
    /// For an acronym, it is an acronym if the other language has one: ONU for U.N.
    private func target(of term: Term, for match: TermMatch) throws -> String? {
        let language = side.other.language
        if match.shortening != nil { return term.name(for: match, in: language) }
        let name = match.designation.text
        if let counterpart = counterpart(of: match.designation, in: term) { return counterpart }
        guard name.isAcronym else {
            return try usage?.name(ofTerm: match.term, named: name) ?? term.preferred(in: language)
        }
        let acronym = term.designations(in: language).first {
            $0.status != .deprecated && $0.text.isAcronym
        }
        return acronym?.text ?? term.preferred(in: language)
    }
}

extension TermSuggester {
    /// Returns the name that belongs to an admitted name rather than to the term: „blocadă navală” for *naval
    /// blockade*, where the term is *blockade*; „cofondator” for *co-founder*, where it is *founder*; „Frontex”
    /// for *Frontex*, where it is the agency's name in full.
    ///
    /// - Parameters:
    ///   - name: the name in the new article.
    ///   - term: its term.
    /// - Returns: nil when no name of the other language belongs to it alone.
    private func counterpart(of name: Designation, in term: Term) -> String? {
        guard name.status == .admitted, let preferred = term.preferred(in: side.language) else {
            return nil
        }
        func admitted(_ language: Language) -> [String] {
            term.designations(in: language).filter { $0.status == .admitted }.map(\.text)
        }
        let (own, others) = (admitted(side.language), admitted(side.other.language))
        if let same = others.first(where: { NormalForm.folded($0) == NormalForm.folded(name.text) })
        {
            return same
        }
        if name.text.hasSuffix("-" + preferred),
            let target = term.preferred(in: side.other.language)
        {
            return others.first { $0.hasSuffix(target) && $0 != target && !$0.contains(" ") }
        }
        guard name.text.contains(" "), name.text.contains(preferred), own.count == others.count,
            let index = own.firstIndex(of: name.text)
        else { return nil }
        return others[index]
    }
}

extension String {
    /// Whether the name consists of capitals, with or without full stops (`UN`, `S.U.A.`).
    var isAcronym: Bool {
        count > 1 && allSatisfy { $0.isUppercase || $0 == "." }
    }
}
