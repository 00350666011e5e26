internal import PunteLanguage
internal import PunteText

/// What the words beside an English name say about its kind, over all its occurrences.
struct NameCues {
    private var person = 0
    private var place = 0
    private var organisation = 0
    private static let words = NameWords.standard
    private static let reporting = DataTable(LanguageData.En.reportingVerbs).words

    /// Counts the cues beside one occurrence.
    mutating func count(_ sequence: CapitalSequences.Sequence, in text: CheckedPair.Text) {
        let first = sequence.words.lowerBound
        let after = sequence.words.upperBound
        let isLong = sequence.words.count > 1
        if first > 0, text.words[first].gap == .joining {
            let before = text.word(first - 1)
            if Self.words.has(before.capitalizedFirst, .title) { person += 2 }
            if text.isCapital(first - 1) == false {
                if Self.words.has(before, .organisationNoun) { organisation += 2 }
                if Self.words.has(before, .placeNoun) { place += 2 }
                if isLong, Self.words.isPersonNoun(before) { person += 2 }
                if Self.words.has(before, .placeCue) { place += 1 }
                if first > 1, Self.words.has(text.word(first - 2), .placeNoun),
                    PersonNameWords.standard.has(before, .domain)
                {
                    place += 2
                }
            }
        }
        if first > 0, isLong, text.words[first].gap == .comma,
            Self.words.isPersonNoun(text.word(first - 1))
        {
            person += 1
        }
        guard after < text.words.count else { return }
        let next = text.word(after)
        if text.words[after].gap == .joining {
            if Self.reporting.contains(next) {
                if isLong { person += 1 } else { organisation += 1 }
            }
            if Self.words.has(next, .placeNoun), !text.isCapital(after) { place += 2 }
        }
        if text.words[after].kind == .digits, isAfterComma(after, in: text), next.count == 2 {
            person += 2
        }
        if !isLong, isListed(sequence, in: text) { person += 1 }
    }

    private func isAfterComma(_ index: Int, in text: CheckedPair.Text) -> Bool {
        text.excerpt(Int(text.words[index - 1].end)..<Int(text.words[index].start)) == ", "
    }

    /// Returns whether single capitalised words stand on both sides, as in the list of a team.
    private func isListed(
        _ sequence: CapitalSequences.Sequence, in text: CheckedPair.Text
    ) -> Bool {
        let index = sequence.words.lowerBound
        func isSeparated(_ index: Int) -> Bool {
            guard index > 0, index < text.words.count else { return false }
            let gap = text.excerpt(Int(text.words[index - 1].end)..<Int(text.words[index].start))
            return [", ", "; ", " – ", " ("].contains(gap)
        }
        let near = max(1, index - 2)...min(text.words.count, index + 3)
        return near.filter { isSeparated($0) && text.isCapital($0) }.count > 2
    }

    /// Returns the kind of a name by its words and the cues.
    ///
    /// - Parameters:
    ///   - name: the English name.
    ///   - lone: the names of one word that the texts have.
    /// - Returns: `other` when nothing tells.
    func kind(of name: String, besides lone: Set<String>) -> Term.Kind {
        let words = Self.words
        let parts = name.split(separator: " ").map(String.init)
        guard let first = parts.first, let last = parts.last else { return .other }
        let isOrganisation =
            parts.contains { words.has($0, .organisation) } || name.contains("&")
            || parts.count == 1 && Acronym.matches(name.utf8) && name.utf8.count > 2
            || parts.contains(where: \.hasInnerCapital)
        if isOrganisation, person < 2 { return .organisation }
        if parts.count > 1, lone.contains(first), !lone.contains(last), person < 2, place < 2 {
            return .organisation
        }
        if parts.contains(where: { words.has($0, .place) }), person < 2 { return .place }
        if organisation > max(person, place) { return .organisation }
        if parts.count == 1 {
            if TerritoryNames.isTerritory(name) { return .place }
            if place > person { return .place }
            return person > 0 ? .person : .other
        }
        if person > 0 || lone.contains(last) { return place > person + 1 ? .place : .person }
        if words.isCommon(last) { return .organisation }
        if place > 0 { return .place }
        return (2...3).contains(parts.count) && parts.allSatisfy { !words.isCommon($0) }
            ? .person : .other
    }
}

extension String {
    /// Whether a capital follows a small letter: FinSight.
    fileprivate var hasInnerCapital: Bool {
        zip(self, dropFirst()).contains { $0.isLowercase && $1.isUppercase }
    }
}

/// The English names of countries and regions.
private enum TerritoryNames {
    private static let names = Set(
        DataTable(LanguageData.Both.places).rows.flatMap { row in
            row[0].split(separator: ";").map(String.init)
        })

    /// Returns whether a name is that of a country or region.
    static func isTerritory(_ name: String) -> Bool { names.contains(name) }
}
