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
    private let matcher = NameMatcher()
    private let derived: [String: [String]]
    private let words = NameWords.standard

    init(glossary: Glossary) {
        self.glossary = glossary
        var derived: [String: [String]] = [:]
        for row in DataTable(EmbeddedData.derivedNamesRoTSV).rows where row.count >= 2 {
            derived[row[0]] = row[1].split(separator: " ").map { NormalForm.bare(String($0)) }
        }
        self.derived = derived
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
        return result + unknownNames(in: pair, romanianKeys)
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
        for name in names + [match.designation.text] {
            let parts = name.split(separator: " ").map { NormalForm.bare(String($0)) }
            let last = parts.last ?? ""
            let stem = last.prefix(max(4, last.count * 2 / 3))
            if stem.count >= 4, bare.contains(where: { $0.hasPrefix(stem) }) { return true }
            if name.utf8.count <= 5, pair.romanian.text.contains(name) { return true }
            // Departamentul american de Stat: all words, between others.
            let long = parts.filter { $0.count > 3 }
            let areThere = long.allSatisfy { part in
                bare.contains { $0.hasPrefix(part.prefix(max(4, part.count - 3))) }
            }
            if long.count > 1, areThere { return true }
            for beginning in derived[name] ?? []
            where bare.contains(where: { $0.hasPrefix(beginning) }) {
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

    /// Whether two capitalised words look like nouns that were translated: Games, Jocurile.
    private func isCommonNoun(_ english: String, _ romanian: String) -> Bool {
        english.hasSuffix("s") || english.hasSuffix("day")
            || ["ul", "ele", "ile", "ii", "lor", "ului", "ea"].contains(where: romanian.hasSuffix)
    }

    /// Names outside the glossary, where each side has one that the other lacks.
    private func unknownNames(in pair: CheckedPair, _ romanian: Keys) -> [Finding] {
        let english = keys(pair.english) { matcher.key(english: $0) }
        func isFree(_ index: Int, _ text: CheckedPair.Text) -> Bool {
            let word = text.words[index]
            return word.range.count > 3
                && !text.terms.contains { $0.range.overlaps(word.range) }
                && !text.quantities.contains { $0.range.overlaps(word.range) }
        }
        let left = english.filter { name in
            isFree(name.index, pair.english) && words.isName(pair.english.word(name.index))
                && !hasLike(name.key, in: pair.romanian)
        }
        let right = romanian.filter { name in
            !pair.romanian.isInitial(name.index) && isFree(name.index, pair.romanian)
                && !english.contains { matcher.similarity($0.key, name.key) >= Self.likeness }
        }
        guard let target = right.first,
            let source = nearest(to: target.index, pair.romanian, of: left, pair.english),
            !isCommonNoun(pair.english.word(source.index), pair.romanian.word(target.index)),
            !haveSameLetters(pair.english.word(source.index), pair.romanian.word(target.index))
        else { return [] }
        return [
            finding(
                in: pair, romanian: pair.romanian.words[target.index].range,
                "the English has “\(pair.english.word(source.index))”",
                advice: "check the name; `punte glossary add` keeps the pair")
        ]
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
