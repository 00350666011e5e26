internal import PunteText

extension NameRule {
    /// Whether two capitalised words look like nouns that were translated: Games, Jocurile.
    private func isCommonNoun(_ english: String, _ romanian: String) -> Bool {
        english.hasSuffix("s") || english.hasSuffix("day")
            || ["ul", "ele", "ile", "ii", "lor", "ului", "ea"].contains(where: romanian.hasSuffix)
    }

    /// Names that nothing on the other side explains: where each side has one, and Romanian ones of
    /// which the English cannot have spoken.
    func strangers(in pair: CheckedPair, _ romanian: Keys) -> [Finding] {
        let english = keys(pair.english) { matcher.key(english: Self.singular($0)) }
        let all = pair.english.words.filter { $0.kind == .letters }
            .map { pair.english.excerpt($0.range) }
        let right = unexplained(romanian, in: pair, all)
        guard let target = right.first else { return [] }
        let left = english.filter { name in
            isFree(name.index, pair.english) && words.isName(pair.english.word(name.index))
                && !hasLike(name.key, in: pair.romanian)
                && !isTranslated(pair.english.word(name.index), in: pair.romanian)
        }
        let word = pair.romanian.word(target.index)
        if let source = nearest(to: target.index, pair.romanian, of: left, pair.english),
            renderings != nil || !isCommonNoun(pair.english.word(source.index), word),
            !haveSameLetters(pair.english.word(source.index), word)
        {
            return [
                finding(
                    in: pair, romanian: pair.romanian.words[target.index].range,
                    "the English has “\(pair.english.word(source.index))”",
                    advice: "check the name; `punte glossary add` keeps the pair")
            ]
        }
        guard let stranger = right.first(where: { isName($0.index, pair.romanian) }) else {
            return []
        }
        return [
            finding(
                in: pair, romanian: pair.romanian.words[stranger.index].range,
                "nothing in the English is like this name",
                advice: "check where it comes from")
        ]
    }

    /// Whether a Romanian word is a name by itself: no dictionary has it, or both languages write
    /// it alike and English has no common word like it.
    private func isName(_ index: Int, _ text: CheckedPair.Text) -> Bool {
        guard let renderings, !text.isInitial(index) else { return false }
        let word = text.word(index)
        if word.utf8.allSatisfy({ "IVXLC".utf8.contains($0) }) { return false }
        return !renderings.knows(romanian: word)
            || renderings.isShared(romanian: word) && !words.isLikeCommon(word)
    }

    private func isFree(_ index: Int, _ text: CheckedPair.Text) -> Bool {
        let word = text.words[index]
        return word.range.count > 3
            && !text.terms.contains { $0.range.overlaps(word.range) }
            && !text.quantities.contains { $0.range.overlaps(word.range) }
    }

    /// Capitalised Romanian words that no English word sounds like or means. The first word of a
    /// sentence counts only where the dictionary has never seen it.
    private func unexplained(_ names: Keys, in pair: CheckedPair, _ english: [String]) -> Keys {
        let keys = english.map { matcher.key(english: Self.singular($0)) }
        return names.filter { name in
            let word = pair.romanian.word(name.index)
            if pair.romanian.isInitial(name.index) {
                guard let renderings, !renderings.knows(romanian: word) else { return false }
            }
            return isFree(name.index, pair.romanian)
                && !keys.contains { matcher.similarity($0, name.key) >= Self.likeness }
                && !english.contains { haveSameLetters($0, word) } && !isShouted(word)
                && !(renderings?.canRender(word, anyOf: english) ?? false)
        }
    }

    /// Whether a word is in capitals for its weight rather than as an abbreviation.
    private func isShouted(_ word: String) -> Bool {
        word.count > 6 && word.allSatisfy(\.isUppercase)
    }

    private func isTranslated(_ english: String, in text: CheckedPair.Text) -> Bool {
        guard let renderings else { return false }
        return text.words.contains { word in
            word.kind == .letters
                && renderings.canRender(text.excerpt(word.range), anyOf: [english])
        }
    }

    /// Places and persons of the glossary in the Romanian of which the English says nothing.
    func foreignTerms(in pair: CheckedPair) -> [Finding] {
        let all = pair.english.words.filter { $0.kind == .letters }
            .map { pair.english.excerpt($0.range) }
        for match in pair.romanian.longestTerms
        where isName(match) && !(isOrganisation(match) && hasUnknownAcronym(pair.english)) {
            let same = pair.romanian.terms.filter { $0.range == match.range }
            if same.contains(where: { isExplained($0, in: pair, all) }) { continue }
            return [
                finding(
                    in: pair, romanian: match.range, "the English does not have this name",
                    advice: "check where it comes from")
            ]
        }
        return []
    }

    private func isOrganisation(_ match: TermMatch) -> Bool {
        glossary[match.term].kind == .organisation
    }

    /// Whether a text has an abbreviation that the glossary lacks: it may stand for anything.
    private func hasUnknownAcronym(_ text: CheckedPair.Text) -> Bool {
        text.words.contains { word in
            word.range.count > 1 && isAcronym(Self.singular(text.excerpt(word.range)))
                && !text.terms.contains { $0.range.overlaps(word.range) }
        }
    }

    private func isAcronym(_ word: String) -> Bool {
        word.utf8.count > 1 && word.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }

    private func isExplained(
        _ match: TermMatch, in pair: CheckedPair, _ english: [String]
    ) -> Bool {
        if pair.english.terms.contains(where: { $0.term == match.term }) { return true }
        let bare = english.map { NormalForm.bare($0) }
        let term = glossary[match.term]
        for name in term.designations.map(\.text) {
            if (peoples[name] ?? []).contains(where: { people in
                bare.contains { $0.hasPrefix(people) }
            }) {
                return true
            }
            // Ukrainian for Ucraina, Syrians for Siria.
            for part in name.split(separator: " ") where part.count > 3 {
                let stem = NormalForm.bare(String(part)).prefix(4)
                if bare.contains(where: { $0.hasPrefix(stem) }) { return true }
            }
            if name.utf8.count <= 5, pair.english.text.contains(name) { return true }
        }
        let written = pair.romanian.words.filter {
            $0.kind == .letters && $0.range.overlaps(match.range)
        }
        return written.contains { word in
            let text = pair.romanian.excerpt(word.range)
            let key = matcher.key(romanian: text)
            return (renderings?.canRender(text, anyOf: english) ?? true)
                || english.contains {
                    matcher.similarity(matcher.key(english: $0), key) >= Self.likeness
                }
        }
    }

    /// The name that stands at most alike a place in its text.
    private func nearest(
        to index: Int, _ text: CheckedPair.Text, of names: Keys, _ other: CheckedPair.Text
    ) -> Keys.Element? {
        let place = Double(index) / Double(text.words.count)
        return names.min { left, right in
            abs(Double(left.index) / Double(other.words.count) - place)
                < abs(Double(right.index) / Double(other.words.count) - place)
        }
    }

    /// An abbreviation without the ending of the plural: SSRIs.
    private static func singular(_ word: String) -> String {
        let stem = word.utf8.dropLast()
        let isPlural =
            word.hasSuffix("s") && stem.count > 1
            && stem.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
        return isPlural ? String(word.dropLast()) : word
    }

    /// Words as alike as this are not two names.
    private static let likeness = NameMatcher.threshold

    /// Whether any word of a text sounds like a name: budist, Buddhist.
    private func hasLike(_ key: NameMatcher.Key, in text: CheckedPair.Text) -> Bool {
        text.words.indices.contains { index in
            guard text.words[index].kind == .letters, text.words[index].range.count > 2 else {
                return false
            }
            return matcher.similarity(key, matcher.key(romanian: text.word(index)))
                >= (text.isCapital(index) ? Self.likeness : 0.85)
        }
    }

    /// Acronyms of one name in two languages have their letters in another order: NAPR, ANRP.
    private func haveSameLetters(_ left: String, _ right: String) -> Bool {
        left.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
            && left.utf8.sorted() == right.utf8.sorted()
    }
}
