internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// Tells by the words around a term whether it is the term, and not a part of something longer or a verb.
struct TermSurroundings {
    private let glossary: Glossary
    private let side: Side
    private let words = NameWords.standard
    private let function: FunctionWords

    /// Creates a value for the terms of a glossary in texts of one language.
    init(_ glossary: Glossary, side: Side) {
        self.glossary = glossary
        self.side = side
        function = .words(of: side)
    }

    /// Returns whether a match is the term itself.
    ///
    /// - Parameters:
    ///   - match: a term in a sentence.
    ///   - text: the sentence.
    /// - Returns: false for a part of a longer word or name, for a verb, and for a name without its capital.
    func allow(_ match: TermMatch, in text: String) -> Bool {
        let source = text.utf8Slice(match.range)
        let before = text.utf8Slice(0..<match.range.lowerBound)
        let after = text.utf8Slice(match.range.upperBound..<text.utf8.count)
        guard !lacksCapital(match, written: source), !isJoined(before, after) else { return false }
        guard side == .english else { return true }
        return source.first?.isUppercase == true
            ? !isPartOfName(source, glossary[match.term].kind, before, after)
            : !isVerb(source, glossary[match.term].kind, after)
    }

    /// Returns whether a name with a capital is found in words that have none: *the hills* are not *the Hill*.
    ///
    /// An institution's name of several words may go without: *the interior ministry*.
    private func lacksCapital(_ match: TermMatch, written source: String) -> Bool {
        guard match.designation.text.contains(where: \.isUppercase),
            !source.contains(where: \.isUppercase)
        else { return false }
        return switch glossary[match.term].kind {
        case .place, .person: true
        case .organisation:
            match.designation.text.split(separator: " ").count {
                !function.contains(bare: NormalForm.bare(String($0)), in: [.article])
            } < 2
        default: false
        }
    }

    /// Returns whether a hyphen ties a match to another word: *water-bombing*, *diesel-electric*.
    private func isJoined(_ before: String, _ after: String) -> Bool {
        before.last == "-" && before.dropLast().last?.isLetter == true
            || side == .english && after.first == "-" && after.dropFirst().first?.isLetter == true
    }

    /// Returns whether a term is a part of a longer name or rank: the *Labour* of *Labour Minister*, the
    /// *Democrats* of *Social Democrats*, the *Admiral* of *Rear Admiral*, the *West Indies* of the *University of the
    /// West Indies*, the *New England* of its *Journal*, the *Catalunya* of *Plaça de Catalunya*.
    private func isPartOfName(
        _ source: String, _ kind: Term.Kind, _ before: String, _ after: String
    ) -> Bool {
        let previous = lastWord(of: before)
        let next = firstWord(of: after)
        switch kind {
        case .place:
            return next.map(words.isOfInstitution) == true
                || belongsToInstitution(before) || follows(foreignLinkIn: before)
        case .other:
            // Bexley AI.
            return source.isAcronym && previous.map(words.isName) == true
        case .organisation, .office:
            if let previous, previous.count > 1, previous.contains(where: \.isLowercase),
                words.isCommon(previous), before.dropLast(previous.count + 1).last == " "
            {
                return true
            }
            guard kind == .organisation, !source.contains(" "), !source.isAcronym, let next else {
                return false
            }
            return words.isCommon(next)
        default: return false
        }
    }

    /// Returns whether the words before a place are those of an institution: *University of the*.
    private func belongsToInstitution(_ before: String) -> Bool {
        var rest = before.split(separator: " ")[...]
        while let last = rest.last, EnglishArticles.contains(last) { rest.removeLast() }
        guard let last = rest.popLast(),
            function.contains(bare: NormalForm.bare(String(last)), in: [.preposition]),
            let head = rest.last
        else { return false }
        return head.first?.isUppercase == true && words.isOfInstitution(String(head))
    }

    /// Returns whether the words before a place are the beginning of a foreign name: *Plaça de*.
    private func follows(foreignLinkIn before: String) -> Bool {
        let words = before.split(separator: " ").suffix(2)
        guard words.count == 2, let head = words.first, let link = words.last else { return false }
        return head.first?.isUppercase == true && self.words.isForeignLink(String(link))
    }

    /// Returns whether an English noun is used as a verb, which only a verb's object follows: *attacks a ward*.
    private func isVerb(_ source: String, _ kind: Term.Kind, _ after: String) -> Bool {
        guard kind == .other || kind == .operation || kind == .office, !source.contains(" "),
            after.first == " ", let next = after.dropFirst().split(separator: " ").first
        else { return false }
        return EnglishArticles.contains(next)
            && WordAnalyzer.english.reading(of: source, as: .verb)?.isKnown == true
    }

    /// Returns the capitalised word that ends a text before a space; nil when there is none, or nothing before it.
    private func lastWord(of before: String) -> String? {
        guard before.hasSuffix(" "), let word = before.split(separator: " ").last,
            word.startIndex != before.startIndex, word.first?.isUppercase == true,
            word.allSatisfy(\.isLetter)
        else { return nil }
        return String(word)
    }

    /// Returns the capitalised word that begins a text behind a space; nil when there is none.
    private func firstWord(of after: String) -> String? {
        guard after.first == " ", let word = after.dropFirst().split(separator: " ").first,
            word.first?.isUppercase == true
        else { return nil }
        return String(word.prefix { $0.isLetter })
    }
}
