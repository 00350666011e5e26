internal import PunteLanguage
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
    let matcher = NameMatcher()
    let words = NameWords.standard

    init(glossary: Glossary, renderings: (any WordRenderings)? = nil) {
        self.glossary = glossary
        self.renderings = renderings
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        var result: [Finding] = []
        let names = PairNames(pair, matcher)
        var reported: Set<Int> = []
        for match in pair.english.longestTerms where isName(match) {
            if reported.contains(match.term) || isRendered(match, in: names) {
                continue
            }
            // Of several terms with one name, one is enough.
            let others = pair.english.terms.filter { $0.range == match.range }
            if others.contains(where: { isRendered($0, in: names) }) { continue }
            reported.formUnion(others.map(\.term))
            let preferred = glossary[match.term].preferred(in: .romanian) ?? ""
            result.append(
                finding(
                    in: pair, english: match.range, "this name is not in the Romanian",
                    advice: preferred.isEmpty ? "check the name" : "the glossary has \(preferred)"))
        }
        let strangers = strangers(in: names)
        if !strangers.isEmpty || !result.isEmpty { return result + strangers }
        return foreignTerms(in: names)
    }

    func isName(_ match: TermMatch) -> Bool {
        switch glossary[match.term].kind {
        case .person, .place: true
        case .organisation: match.designation.text.first?.isUppercase ?? false
        default: false
        }
    }

    func isRendered(_ match: TermMatch, in names: PairNames) -> Bool {
        let pair = names.pair
        if pair.romanian.terms.contains(where: { $0.term == match.term }) { return true }
        let bare = names.bareRomanian
        let isPerson = glossary[match.term].kind == .person
        let takesDerived = !hasDerived(match, in: pair.english)
        for name in glossary[match.term].designations(in: .romanian).map(\.text)
            + [match.designation.text]
        {
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
            for beginning in Places.standard.derived(from: name, in: .romanian)
            where takesDerived && bare.contains(where: { $0.hasPrefix(beginning) }) {
                return true
            }
        }
        // A spelling that the glossary does not have; the names of other terms are none.
        let key = matcher.key(english: match.designation.text)
        return names.romanian.contains { name in
            guard name.isCapital else { return false }
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
}
