internal import PunteLanguage
internal import PunteText

extension NameRule {
    private typealias Word = PairNames.Word

    /// Names that nothing on the other side explains: where each side has one, and Romanian ones of
    /// which the English cannot have spoken.
    func strangers(in names: PairNames) -> [Finding] {
        let pair = names.pair
        let right = unexplained(in: names)
        guard let target = right.first else { return [] }
        let left = names.english.filter { name in
            name.isCapital && isFree(name.index, pair.english) && words.isName(name.text)
                && !hasLike(name.key, in: names) && !isTranslated(name.text, in: names)
        }
        if let source = nearest(to: target.index, pair.romanian, of: left, pair.english),
            renderings != nil || !words.areNouns(source.text, romanian: target.text),
            !Acronym.haveSameLetters(source.text, target.text)
        {
            return [
                finding(
                    in: pair, romanian: pair.romanian.words[target.index].range,
                    "the English has “\(source.text)”",
                    advice: "check the name; `punte glossary add` keeps the pair")
            ]
        }
        guard let stranger = right.first(where: { isName($0, pair.romanian) }) else { return [] }
        return [
            finding(
                in: pair, romanian: pair.romanian.words[stranger.index].range,
                "nothing in the English is like this name",
                advice: "check where it comes from")
        ]
    }

    /// Whether a Romanian word is a name by itself: no dictionary has it, or both languages write
    /// it alike and English has no common word like it.
    private func isName(_ word: Word, _ text: CheckedPair.Text) -> Bool {
        guard let renderings, !text.isInitial(word.index) else { return false }
        if word.text.utf8.allSatisfy({ "IVXLC".utf8.contains($0) }) { return false }
        return !renderings.knows(romanian: word.text)
            || renderings.isShared(romanian: word.text) && !words.isLikeCommon(word.text)
    }

    private func isFree(_ index: Int, _ text: CheckedPair.Text) -> Bool {
        let word = text.words[index]
        return word.range.count > 3
            && !text.terms.contains { $0.range.overlaps(word.range) }
            && !text.quantities.contains { $0.range.overlaps(word.range) }
    }

    /// Capitalised Romanian words that no English word sounds like or means. The first word of a
    /// sentence counts only where the dictionary has never seen it.
    private func unexplained(in names: PairNames) -> [Word] {
        names.romanian.filter { name in
            guard name.isCapital else { return false }
            if names.pair.romanian.isInitial(name.index) {
                guard let renderings, !renderings.knows(romanian: name.text) else { return false }
            }
            return isFree(name.index, names.pair.romanian) && !isShouted(name.text)
                && !names.english.contains {
                    matcher.similarity($0.key, name.key) >= Self.likeness
                        || Acronym.haveSameLetters($0.text, name.text)
                }
                && !(renderings?.canRender(name.text, anyOf: names.englishTexts) ?? false)
        }
    }

    /// Whether a word is in capitals for its weight rather than as an abbreviation.
    private func isShouted(_ word: String) -> Bool {
        word.count > 6 && word.allSatisfy(\.isUppercase)
    }

    private func isTranslated(_ english: String, in names: PairNames) -> Bool {
        guard let renderings else { return false }
        return names.romanian.contains { renderings.canRender($0.text, anyOf: [english]) }
    }

    /// Places and persons of the glossary in the Romanian of which the English says nothing.
    func foreignTerms(in names: PairNames) -> [Finding] {
        let pair = names.pair
        for match in pair.romanian.longestTerms
        where isName(match) && !(isOrganisation(match) && hasOwnAcronym(names)) {
            let same = pair.romanian.terms.filter { $0.range == match.range }
            if same.contains(where: { isExplained($0, in: names) }) { continue }
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

    /// Whether the English has an abbreviation that neither the glossary nor the Romanian has: it
    /// may stand for anything.
    private func hasOwnAcronym(_ names: PairNames) -> Bool {
        let pair = names.pair
        return names.english.contains { word in
            let acronym = Acronym.singular(word.text)
            let range = pair.english.words[word.index].range
            return Acronym.matches(acronym.utf8) && !pair.romanian.text.contains(acronym)
                && !pair.english.terms.contains { $0.range.overlaps(range) }
        }
    }

    private func isExplained(_ match: TermMatch, in names: PairNames) -> Bool {
        let pair = names.pair
        if pair.english.terms.contains(where: { $0.term == match.term }) { return true }
        let bare = names.bareEnglish
        for name in glossary[match.term].designations.map(\.text) {
            if Places.standard.derived(from: name, in: .english).contains(where: { people in
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
        return names.romanian.contains { word in
            guard pair.romanian.words[word.index].range.overlaps(match.range) else { return false }
            return (renderings?.canRender(word.text, anyOf: names.englishTexts) ?? true)
                || names.english.contains {
                    matcher.similarity($0.key, word.key) >= Self.likeness
                }
        }
    }

    /// The name that stands at most alike a place in its text.
    private func nearest(
        to index: Int, _ text: CheckedPair.Text, of names: [Word], _ other: CheckedPair.Text
    ) -> Word? {
        let place = Double(index) / Double(text.words.count)
        return names.min { left, right in
            abs(Double(left.index) / Double(other.words.count) - place)
                < abs(Double(right.index) / Double(other.words.count) - place)
        }
    }

    /// Words as alike as this are not two names.
    private static let likeness = NameMatcher.threshold

    /// Whether any Romanian word sounds like a name: budist, Buddhist.
    private func hasLike(_ key: NameMatcher.Key, in names: PairNames) -> Bool {
        names.romanian.contains { word in
            names.pair.romanian.words[word.index].range.count > 2
                && matcher.similarity(key, word.key) >= (word.isCapital ? Self.likeness : 0.85)
        }
    }
}
