public import PunteLanguage
internal import PunteText

/// Finds the terms of a glossary in an article, also where the text shortens a name.
///
/// A family name is known wherever it is clear that nobody else is meant: “Angelova”, when the glossary
/// has Desislava Angelova. Given names, parts of double names, acronyms and the noun of an institution
/// are known in an article that has the full name. Where two persons share a short form, it is the name
/// of the one that the article has in full, and of nobody when it has both.
///
/// A name that other capitals continue is another name: Greta Angelova, Angelova Street, Ross & Angelova.
public struct MentionRecognizer: Sendable {
    private let glossary: Glossary
    private let recognizer: TermRecognizer
    private let side: Side
    private let forms: [UInt64: [ShortForm]]
    private let list = NameWords.standard

    /// Creates a recogniser of the names in one language.
    ///
    /// - Complexity: linear in the number of persons and institutions.
    public init(_ compiled: CompiledGlossary, side: Side) {
        glossary = compiled.glossary
        recognizer = compiled.recognizer(for: side)
        self.side = side
        var forms: [UInt64: [ShortForm]] = [:]
        for (index, term) in glossary.terms.enumerated()
        where term.kind == .person || term.kind == .organisation {
            for designation in term.designations(in: side.language) {
                for form in ShortForm.forms(of: designation, term, at: index, in: side) {
                    guard let first = form.words.first else { continue }
                    forms[first.hash, default: []].append(form)
                }
            }
        }
        self.forms = forms
    }

    /// Returns the terms in the sentences of an article, by their offset in each.
    ///
    /// - Parameters:
    ///   - sentences: the sentences in the order of the article.
    ///   - overlap: which of several overlapping full names are returned.
    /// - Returns: for each sentence its matches.
    public func matches(
        in sentences: [String], overlap: TermRecognizer.Overlap = .longest
    ) -> [[TermMatch]] {
        let texts = sentences.map { MentionText($0, side: side) }
        let full = sentences.map { recognizer.matches(in: $0, overlap: overlap) }
        var article = ArticleNames()
        for (text, matches) in zip(texts, full) {
            for match in matches {
                article.known.insert(match.term)
                if glossary[match.term].kind == .organisation,
                    let acronym = text.bracketedAcronym(after: match.range)
                {
                    article.acronyms[acronym, default: []].insert(match.term)
                }
            }
        }
        return zip(texts, full).map { text, matches in
            let found = shortMentions(in: text, beside: matches, of: article)
            guard !found.isEmpty else { return matches }
            let kept = matches.filter { match in
                !found.contains { $0.range.overlaps(match.range) }
            }
            return (kept + found).sorted {
                ($0.range.lowerBound, $1.range.upperBound) < (
                    $1.range.lowerBound, $0.range.upperBound
                )
            }
        }
    }

    /// What an article says about names in full.
    private struct ArticleNames {
        /// The terms whose full names it has.
        var known: Set<Int> = []
        /// The terms for which it introduces an acronym in brackets.
        var acronyms: [String: Set<Int>] = [:]
    }

    /// Returns the short forms of names in a text.
    private func shortMentions(
        in text: MentionText, beside full: [TermMatch], of article: ArticleNames
    ) -> [TermMatch] {
        var result: [TermMatch] = []
        var index = 0
        while index < text.words.count {
            if let (match, end) = mention(at: index, in: text, beside: full, of: article) {
                result.append(match)
                index = end
            } else {
                index += 1
            }
        }
        return result
    }

    /// Returns the short form that begins at a word, and the index of the word after it.
    private func mention(
        at start: Int, in text: MentionText, beside full: [TermMatch], of article: ArticleNames
    ) -> (match: TermMatch, end: Int)? {
        guard text.words[start].kind == .letters else { return nil }
        let fitting = (forms[text.words[start].hash] ?? []).filter { form in
            text.has(form, at: start)
                && (form.standsAlone || article.known.contains(form.term))
        }
        for length in Set(fitting.map(\.words.count)).sorted(by: >) {
            let words = start..<start + length
            let candidates = fitting.filter {
                $0.words.count == length
                    && isMention($0, at: words, in: text, beside: full, of: article)
            }
            guard let form = unambiguous(candidates, of: article) else { continue }
            return (match(of: form, at: words, in: text), words.upperBound)
        }
        guard !article.acronyms.isEmpty else { return nil }
        let word = text.word(start)
        if Acronym.matches(word.utf8), let terms = article.acronyms[word], terms.count == 1,
            let term = terms.first,
            !full.contains(where: { $0.range.overlaps(text.words[start].range) })
        {
            let form = ShortForm(
                word, of: Designation(word, side.language, status: .admitted), term: term,
                as: .acronym)
            return (match(of: form, at: start..<start + 1, in: text), start + 1)
        }
        return nil
    }

    /// Returns the form of the only term that is meant; nil when there is none or more than one.
    private func unambiguous(_ forms: [ShortForm], of article: ArticleNames) -> ShortForm? {
        let present = forms.filter { article.known.contains($0.term) }
        let meant = present.isEmpty ? forms : present
        guard Set(meant.map(\.term)).count == 1 else { return nil }
        return meant.first { $0.designation.status != .deprecated } ?? meant.first
    }

    /// Returns the match of a short form, with the initials before it.
    private func match(
        of form: ShortForm, at words: Range<Int>, in text: MentionText
    ) -> TermMatch {
        var range = text.range(of: words)
        if form.shortening == .family, let first = text.initials(before: words.lowerBound).first {
            range = Int(text.words[first].start)..<range.upperBound
        }
        var designation = Designation(
            form.text, form.designation.language,
            status: form.designation.status == .preferred ? .admitted : form.designation.status)
        if form.isPersonal, let ending = text.hyphenEnding(after: words.upperBound - 1) {
            range = range.lowerBound..<ending
            designation = Designation(
                text.excerpt(range), form.designation.language, status: .deprecated)
        }
        var match = TermMatch(
            range: range, term: form.term, designation: designation, inflection: [],
            spelling: .same)
        match.shortening = form.shortening
        return match
    }

    /// Returns whether some words are a mention of the name that a form shortens.
    private func isMention(
        _ form: ShortForm, at words: Range<Int>, in text: MentionText,
        beside full: [TermMatch], of article: ArticleNames
    ) -> Bool {
        let range = text.range(of: words)
        let isInArticle = article.known.contains(form.term)
        for match in full where match.range.overlaps(range) {
            // The article on a person is about no town of the same name.
            guard form.isPersonal, isInArticle, match.range == range,
                glossary[match.term].kind == .place,
                !text.hasPlaceCue(before: words.lowerBound)
            else { return false }
        }
        switch form.shortening {
        case .acronym: return text.word(words.lowerBound) == form.text
        case .head: return isHead(at: words, in: text)
        case .family, .given, .part:
            return isFree(words, in: text, form)
                && isName(form, at: words, in: text, isInArticle: isInArticle)
        }
    }

    /// Returns whether no word beside some words is part of the same name.
    private func isFree(_ words: Range<Int>, in text: MentionText, _ form: ShortForm) -> Bool {
        let first = words.lowerBound
        let after = words.upperBound
        if text.words[first].gap == .ampersand { return false }
        if text.followsHyphen(first),
            !PersonNameWords.standard.has(text.word(first - 1), .prefix)
        {
            return false
        }
        if after < text.words.count {
            if text.words[after].gap == .ampersand { return false }
            // Xi's lawyers, but the city of Xi'an.
            if text.words[after].gap == .apostrophe, text.words[after].range.count > 1 {
                return false
            }
            if text.followsHyphen(after) {
                if text.isCapital(after) { return false }
                return side == .english || text.hyphenEnding(after: after - 1) != nil
            }
            if text.followsSpace(after), text.words[after].kind == .letters, text.isCapital(after),
                !isOutside(after, after: true, in: text)
            {
                return false
            }
        }
        let initials = text.initials(before: first)
        if let initial = initials.first {
            return form.shortening == .family && fits(initials, in: text, form)
                && (initial == 0 || !text.followsSpace(initial) || !text.isCapital(initial - 1)
                    || isOutside(initial - 1, after: false, in: text))
        }
        guard text.followsSpace(first), text.words[first - 1].kind == .letters,
            text.isCapital(first - 1)
        else {
            return !text.followsAbbreviatedName(first)
        }
        return isOutside(first - 1, after: false, in: text)
    }

    /// Returns whether a capitalised word beside a name is no part of it.
    private func isOutside(_ index: Int, after: Bool, in text: MentionText) -> Bool {
        let word = text.word(index)
        if PersonNameWords.standard.has(word, .generation) { return true }
        if CalendarNames.isName(word, in: side) { return true }
        if after { return side == .english && text.isTitleCase && text.isVerb(index) }
        if text.isTitle(index) || side == .english && list.isPeople(word) { return true }
        // Some first names are words of a dictionary too: Greta, Rose.
        let isWord =
            side == .romanian
            ? text.isCommon(index)
            : list.isCommon(word) || list.isPersonNoun(word.lowercased())
                || FunctionWords.words(of: .english).contains(bare: NormalForm.bare(word))
        return isWord
            && (text.isInitial(index) || text.isTitleCase && text.isVerb(index))
    }

    /// Returns whether the initials before a family name are those of the person.
    private func fits(_ initials: Range<Int>, in text: MentionText, _ form: ShortForm) -> Bool {
        guard let first = initials.first, let name = PersonName(form.designation.text),
            let given = name.given.first
        else { return false }
        return name.words[given].uppercased().hasPrefix(text.word(first).uppercased())
    }

    /// Returns whether words that may be others too are a name.
    private func isName(
        _ form: ShortForm, at words: Range<Int>, in text: MentionText, isInArticle: Bool
    ) -> Bool {
        let first = words.lowerBound
        guard words.allSatisfy({ text.isCapital($0) || text.isParticle($0) }) else { return false }
        guard let capital = words.first(where: text.isCapital) else { return false }
        if !text.initials(before: first).isEmpty { return true }
        let isTitled = first > 0 && text.followsSpace(first) && text.isTitle(first - 1)
        if isTitled { return true }
        let isCommon = words.count == 1 && (text.isCommon(capital) || text.isCommon(form.text))
        guard isCommon else { return true }
        guard isInArticle else { return false }
        if CalendarNames.isName(form.text, in: side) {
            return words.upperBound < text.words.count && text.isVerb(words.upperBound)
        }
        guard text.isInitial(first), text.followsSpace(words.upperBound),
            text.words[words.upperBound].kind == .letters
        else { return true }
        return text.isSurelyVerb(words.upperBound)
    }

    /// Returns whether a noun stands for an institution that the article has named.
    private func isHead(at words: Range<Int>, in text: MentionText) -> Bool {
        let index = words.lowerBound
        guard text.isCapital(index), !text.isTitleCase else { return false }
        let after = words.upperBound
        let isContinued =
            after < text.words.count && text.followsSpace(after)
            && (text.isCapital(after) || text.isPartOfNounPhrase(after))
        if isContinued || text.followsHyphen(after) || text.followsHyphen(index) { return false }
        switch side {
        case .english: return text.followsArticle(index)
        case .romanian:
            guard text.followsSpace(index), text.isCapital(index - 1) else { return true }
            return text.isInitial(index - 1) && text.isCommon(index - 1)
        }
    }
}
