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

    init(glossary: Glossary) { self.glossary = glossary }

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
        let bare = NormalForm.bare(pair.romanian.text)
        for name in names + [match.designation.text] {
            let word = NormalForm.bare(name.split(separator: " ").last.map(String.init) ?? name)
            let stem = word.prefix(max(4, word.count * 2 / 3))
            if stem.count >= 4, bare.contains(stem) { return true }
            if name.utf8.count <= 5, pair.romanian.text.contains(name) { return true }
        }
        // A longer name of the Romanian may hold it: Departamentul de Stat al SUA.
        let key = matcher.key(english: match.designation.text)
        return keys.contains { matcher.similarity(key, $0.key) >= NameMatcher.threshold }
    }

    /// Whether two capitalised words look like nouns that were translated: Games, Jocurile.
    private func isCommonNoun(_ english: String, _ romanian: String) -> Bool {
        english.hasSuffix("s") || english.hasSuffix("day")
            || ["ul", "ele", "ile", "ii", "lor", "ului", "ea"].contains(where: romanian.hasSuffix)
    }

    /// Names outside the glossary, where both sides have one that the other lacks.
    private func unknownNames(in pair: CheckedPair, _ romanian: Keys) -> [Finding] {
        let english = keys(pair.english) { matcher.key(english: $0) }
        func isFree(_ index: Int, _ text: CheckedPair.Text) -> Bool {
            let word = text.words[index]
            return !text.isInitial(index) && word.range.count > 3
                && !text.terms.contains { $0.range.overlaps(word.range) }
        }
        func hasLike(_ key: NameMatcher.Key, _ others: Keys) -> Bool {
            others.contains { matcher.similarity(key, $0.key) >= 0.6 }
        }
        let left = english.filter { isFree($0.index, pair.english) && !hasLike($0.key, romanian) }
        let right = romanian.filter { name in
            isFree(name.index, pair.romanian)
                && !english.contains { matcher.similarity($0.key, name.key) >= 0.6 }
        }
        guard left.count == 1, right.count == 1, let source = left.first, let target = right.first,
            !isCommonNoun(pair.english.word(source.index), pair.romanian.word(target.index))
        else { return [] }
        return [
            finding(
                in: pair, romanian: pair.romanian.words[target.index].range,
                "the English has “\(pair.english.word(source.index))”",
                advice: "check the name; `punte glossary add` keeps the pair")
        ]
    }
}
