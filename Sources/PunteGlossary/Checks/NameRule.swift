internal import PunteText

/// Names of the English that the Romanian lacks, and Romanian names that the English has not.
///
/// A name of the glossary is there when any of its designations is, or a word that begins like
/// one (ucrainean for Ukraine), or one that sounds like one. Other names are compared by sound,
/// and only reported where each side has one that the other lacks.
struct NameRule: CheckRule {
    static let name = "name"
    static let summary = "Names that are missing or differ."

    let glossary: Glossary
    let renderings: (any WordRenderings)?
    private let matcher = NameMatcher()
    private let derived: [String: [String]]
    /// For names of places the beginnings of English words derived from them.
    private let peoples: [String: [String]]
    private let words = NameWords.standard

    init(glossary: Glossary, renderings: (any WordRenderings)? = nil) {
        self.glossary = glossary
        self.renderings = renderings
        derived = Self.table(EmbeddedData.derivedNamesRoTSV)
        peoples = Self.table(EmbeddedData.derivedNamesEnTSV)
    }

    private static func table(_ data: StaticString) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for row in DataTable(data).rows where row.count >= 2 {
            result[row[0]] = row[1].split(separator: " ").map { NormalForm.bare(String($0)) }
        }
        return result
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        var result: [Finding] = []
        let romanianKeys = keys(pair.romanian) { matcher.key(romanian: $0) }
        var reported: Set<Int> = []
        for match in pair.english.longestTerms where isName(match) {
            if reported.contains(match.term) || isRendered(match, in: pair, romanianKeys) {
                continue
            }
            // Of several terms with one name, one is enough.
            let others = pair.english.terms.filter { $0.range == match.range }
            if others.contains(where: { isRendered($0, in: pair, romanianKeys) }) { continue }
            reported.formUnion(others.map(\.term))
            let preferred = glossary[match.term].preferred(in: .romanian) ?? ""
            result.append(
                finding(
                    in: pair, english: match.range, "this name is not in the Romanian",
                    advice: preferred.isEmpty ? "check the name" : "the glossary has \(preferred)"))
        }
        let strangers = strangers(in: pair, romanianKeys)
        if !strangers.isEmpty || !result.isEmpty { return result + strangers }
        return foreignTerms(in: pair)
    }

    private typealias Keys = [(index: Int, key: NameMatcher.Key)]

    private func isName(_ match: TermMatch) -> Bool {
        switch glossary[match.term].kind {
        case .person, .place: true
        case .organisation: match.designation.text.first?.isUppercase ?? false
        default: false
        }
    }

    private func keys(
        _ text: CheckedPair.Text, _ key: (String) -> NameMatcher.Key
    ) -> Keys {
        text.words.indices.compactMap { index in
            guard text.words[index].kind == .letters, text.isCapital(index) else { return nil }
            return (index, key(text.word(index)))
        }
    }

    private func isRendered(_ match: TermMatch, in pair: CheckedPair, _ keys: Keys) -> Bool {
        if pair.romanian.terms.contains(where: { $0.term == match.term }) { return true }
        let names = glossary[match.term].designations(in: .romanian).map(\.text)
        let words = pair.romanian.words.lazy.map { pair.romanian.excerpt($0.range) }
        let bare = words.map { NormalForm.bare($0) }
        let isPerson = glossary[match.term].kind == .person
        let takesDerived = !hasDerived(match, in: pair.english)
        for name in names + [match.designation.text] {
            let parts = name.split(separator: " ").map { NormalForm.bare(String($0)) }
            let last = parts.last ?? ""
            let stem = last.prefix(max(4, last.count * 2 / 3))
            if parts.count == 1 || isPerson, stem.count >= 4, takesDerived,
                bare.contains(where: { $0.hasPrefix(stem) })
            {
                return true
            }
            if name.utf8.count <= 5, pair.romanian.text.contains(name) { return true }
            // Departamentul american de Stat: all words, between others.
            let long = parts.filter { $0.count > 3 }
            let areThere = long.allSatisfy { part in
                bare.contains { $0.hasPrefix(part.prefix(max(4, part.count - 3))) }
            }
            if long.count > 1, areThere { return true }
            for beginning in derived[name] ?? []
            where takesDerived && bare.contains(where: { $0.hasPrefix(beginning) }) {
                return true
            }
        }
        // A spelling that the glossary does not have; the names of other terms are none.
        let key = matcher.key(english: match.designation.text)
        return keys.contains { name in
            let range = pair.romanian.words[name.index].range
            return matcher.similarity(key, name.key) >= 0.8
                && !pair.romanian.terms.contains { $0.range.overlaps(range) }
        }
    }

    /// Whether the English has a word derived from a name beside it: with Hungary and Hungarian, a
    /// Romanian adjective stands for the adjective.
    private func hasDerived(_ match: TermMatch, in text: CheckedPair.Text) -> Bool {
        let beginning = match.designation.text.prefix(4)
        guard beginning.count == 4, beginning.allSatisfy(\.isLetter) else { return false }
        return text.words.contains { word in
            !word.range.overlaps(match.range) && text.excerpt(word.range).hasPrefix(beginning)
                && !text.terms.contains { $0.term == match.term && $0.range.overlaps(word.range) }
        }
    }

    /// Whether two capitalised words look like nouns that were translated: Games, Jocurile.
    private func isCommonNoun(_ english: String, _ romanian: String) -> Bool {
        english.hasSuffix("s") || english.hasSuffix("day")
            || ["ul", "ele", "ile", "ii", "lor", "ului", "ea"].contains(where: romanian.hasSuffix)
    }

    /// Names that nothing on the other side explains: where each side has one, and Romanian ones of
    /// which the English cannot have spoken.
    private func strangers(in pair: CheckedPair, _ romanian: Keys) -> [Finding] {
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
                && !(renderings?.canRender(word, anyOf: english) ?? false)
        }
    }

    private func isTranslated(_ english: String, in text: CheckedPair.Text) -> Bool {
        guard let renderings else { return false }
        return text.words.contains { word in
            word.kind == .letters
                && renderings.canRender(text.excerpt(word.range), anyOf: [english])
        }
    }

    /// Places and persons of the glossary in the Romanian of which the English says nothing.
    private func foreignTerms(in pair: CheckedPair) -> [Finding] {
        let all = pair.english.words.filter { $0.kind == .letters }
            .map { pair.english.excerpt($0.range) }
        for match in pair.romanian.longestTerms
        where glossary[match.term].kind == .person || glossary[match.term].kind == .place {
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
