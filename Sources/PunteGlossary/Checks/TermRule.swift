internal import PunteLanguage
internal import PunteText

/// Reports terms of the glossary that the Romanian renders with other words.
struct TermRule: CheckRule {
    static let name = "term"
    static let summary = "Terms for which the Romanian has none of the glossary's words."

    let glossary: Glossary
    /// A dictionary; with it a term is only missing where another word renders it.
    var renderings: (any WordRenderings)?

    func findings(in pair: CheckedPair) -> [Finding] {
        var result: [Finding] = []
        for match in pair.english.longestTerms where isTerm(match) {
            let group = pair.english.terms.filter { $0.range == match.range }.map(\.term)
            let isUsed = pair.romanian.terms.contains { group.contains($0.term) }
            guard !isUsed, !result.contains(where: { $0.range == match.range }) else { continue }
            let names = glossary[match.term].designations(in: .romanian)
                .filter { $0.status != .deprecated }.map(\.text)
            // The head alone may render a single English word: frigate, fregată de atac.
            let isSingle = !match.designation.text.utf8.contains(0x20)
            let wanted = isSingle ? names.map { String($0.prefix { $0 != " " }) } + names : names
            guard !names.isEmpty, !wanted.contains(where: { hasWords(of: $0, in: pair.romanian) }),
                isRenderedOtherwise(match, as: names, in: pair)
            else { continue }
            result.append(
                finding(
                    in: pair, english: match.range, "the glossary's term is not in the Romanian",
                    advice: "the glossary has \(names.joined(separator: ", "))"))
        }
        return result
    }

    /// Returns whether a text has the stems of all words of a name: ministrul ungar de Externe.
    private func hasWords(of name: String, in text: CheckedPair.Text) -> Bool {
        let bare = NormalForm.bare(text.text)
        let words = NormalForm.bare(name).split { $0 == " " || $0 == "-" }
            .filter { $0.utf8.count > GlossaryParameters.Names.maximumShortWord }
        return !words.isEmpty
            && words.allSatisfy { word in
                bare.contains(GlossaryParameters.Stems.inflectedTerm.stem(of: String(word)))
            }
    }

    /// Returns whether a Romanian word renders the head of an English term and is in none of its names.
    ///
    /// An adapted article may leave out the office of somebody, and name it another time.
    private func isRenderedOtherwise(
        _ match: TermMatch, as names: [String], in pair: CheckedPair
    ) -> Bool {
        guard let renderings else { return true }
        let head = pair.english.excerpt(match.range).split { $0 == " " || $0 == "-" }.last ?? ""
        let own = NormalForm.bare(names.joined(separator: " "))
        return pair.romanian.words.indices.contains { index in
            let word = pair.romanian.word(index)
            return word.count > GlossaryParameters.Names.maximumShortWord
                && renderings.canRender(word, anyOf: [head.lowercased()])
                && !own.contains(
                    GlossaryParameters.Stems.inflectedTerm.stem(of: NormalForm.bare(word)))
        }
    }

    /// Returns whether a term was decided on and is specific enough: most single words mean too many
    /// things.
    private func isTerm(_ match: TermMatch) -> Bool {
        let name = match.designation.text
        let isSingle = !name.utf8.contains(0x20) && !name.utf8.contains(0x2D)
        if glossary[match.term].status == .proposed { return false }
        let kind = glossary[match.term].kind
        // An office in one word is told in many: *spokesman*, *prosecutors*, *chairman*.
        if isSingle, kind != .equipment { return false }
        switch kind {
        case .office, .operation, .equipment, .other: return true
        case .organisation: return name.first?.isLowercase ?? false
        case .person, .place, .unit: return false
        }
    }
}
