internal import PunteLanguage
internal import PunteText

/// A Romanian name that the linked English does not have as it is written, and the English name that may belong in
/// its place.
package struct NameCandidate {
    /// The UTF-8 range of the Romanian name.
    package let romanian: Range<Int>
    /// The English name.
    package let english: String
    /// Whether the Romanian name is a spelling of the English one rather than another name.
    package let isSpelling: Bool
    /// The values of ``NameFeatures/names``.
    package let features: [Float]
}

/// Finds the Romanian names of a passage that may be wrong.
struct NameCandidates {
    let rule: NameRule
    let names: PairNames
    let article: ArticleFacts
    let tied: TiedPair?
    /// The names of the English passage.
    let sources: [NameMention]
    /// The names of the Romanian passage.
    let targets: [NameMention]
    /// The countries that the English passage names.
    private let englishCountries: Set<Int>
    /// The UTF-8 ranges of the Romanian names that the conditions of the rule find.
    let found: [Range<Int>]

    /// - Parameters:
    ///   - names: the words of the passage.
    ///   - article: the articles that it is of.
    ///   - rule: the rule that judges the names.
    ///   - found: the UTF-8 ranges of the Romanian names that its conditions find.
    init(
        _ names: PairNames, of article: ArticleFacts, by rule: NameRule, found: [Range<Int>]
    ) {
        (self.names, self.article, self.rule, self.found) = (names, article, rule, found)
        tied = names.pair.tied(by: rule.glossary, rule.renderings)
        let (english, romanian) = (names.pair.english, names.pair.romanian)
        sources =
            english.longestTerms.filter(rule.isName).map {
                NameMention($0, in: english, .english, words: names.english)
            }
            + names.english.filter { word in
                word.isCapital && rule.isFree(word.index, in: english)
            }.map { NameMention($0, in: english, .english) }.filter { name in
                !name.countries.isEmpty
                    || name.first.map { rule.words.isName($0.text) } ?? false
            }
        targets =
            romanian.longestTerms.filter { rule.isName($0) && !rule.isOutlet($0, in: romanian) }
            .map { NameMention($0, in: romanian, .romanian, words: names.romanian) }
            + names.romanian.filter {
                rule.mayBeName($0, in: romanian) && (rule.isProper($0) || rule.isPlace($0))
            }
            .map { NameMention($0, in: romanian, .romanian) }
        englishCountries = english.words.indices.reduce(
            into: Places.standard.rows(ofPhrasesIn: english.text, in: .english)
        ) { $0.formUnion(english.countries(at: $1, .english)) }
    }

    /// Returns the names that the English passage does not have as they are written, in the order of the text.
    ///
    /// Where there is no English passage, only spellings are compared. The readers' own country is one that the
    /// article may have added.
    func all() -> [NameCandidate] {
        targets.filter {
            $0.countries.isDisjoint(with: Self.own) && !isThere($0) && !isGovernment($0)
        }
        .compactMap { NameFeatures($0, in: self).candidate }
        .filter { $0.isSpelling || !names.pair.english.words.isEmpty }.sorted {
            $0.romanian.lowerBound < $1.romanian.lowerBound
        }
    }

    /// The country of the readers.
    private static let own = Places.standard.rows(ofBare: "romania", in: .romanian)

    /// Returns whether the Romanian passage has nothing for an English name.
    func isLost(_ source: NameMention) -> Bool {
        let pair = names.pair
        if let match = source.match {
            return !pair.english.terms.contains {
                $0.range == match.range && rule.isRendered($0, in: names)
            }
        }
        guard let word = source.first else { return false }
        if !source.countries.isEmpty {
            return !pair.romanian.words.indices.contains {
                !pair.romanian.countries(at: $0, .romanian).isDisjoint(with: source.countries)
            }
        }
        return !rule.isRendered(word, in: names) && !rule.isTranslated(word.text, in: names)
    }

    /// Returns whether a Romanian name stands for an English one as a government does for its country: „Kievul” for
    /// *Ukraine*.
    private func isGovernment(_ target: NameMention) -> Bool {
        func texts(_ name: NameMention, _ text: CheckedPair.Text, _ language: Language) -> [String]
        {
            [text.excerpt(name.range)] + name.stems
                + (name.match.map {
                    rule.glossary[$0.term].designations(in: language).map(\.text)
                } ?? [])
        }
        let romanian = texts(target, names.pair.romanian, .romanian)
        return sources.contains { source in
            SeatsOfGovernment.standard.areOne(
                english: texts(source, names.pair.english, .english), romanian: romanian)
        }
    }

    /// Returns whether the English article names the country of a Romanian word.
    func hasCountry(_ target: NameMention) -> Bool {
        article.english.contains { text in
            text.words.indices.contains {
                !text.countries(at: $0, .english).isDisjoint(with: target.countries)
            }
                || !Places.standard.rows(ofPhrasesIn: text.text, in: .english)
                    .isDisjoint(with: target.countries)
        }
    }

    /// Returns whether a Romanian name and an English one stand beside the same word of a longer name: *Tomaž
    /// Hribar*, „Matjaž Hribar”.
    func isBeside(_ target: NameMention, _ source: NameMention) -> Bool {
        [true, false].contains { isAfter in
            guard let own = neighbour(of: target.words, isAfter, in: names.pair.romanian),
                let other = neighbour(of: source.words, isAfter, in: names.pair.english)
            else { return false }
            return NameMention.stems(of: NormalForm.bare(own)).contains(NormalForm.bare(other))
        }
    }

    /// Returns whether the words before a Romanian name and an English one both say where something is.
    func arePlaces(_ target: NameMention, _ source: NameMention) -> Bool {
        Self.placing.romanian.contains(names.pair.romanian.bare(before: target.words))
            && Self.placing.english.contains(names.pair.english.bare(before: source.words))
    }

    private static let placing: (english: Set<String>, romanian: Set<String>) = (
        ["in", "at", "from", "to", "near", "of", "outside", "into"],
        ["in", "la", "din", "de", "langa", "spre", "catre", "orasul", "localitatea"]
    )

    /// Returns the English name that stands in the article beside the word of a longer name beside which the Romanian
    /// name stands, where the name itself never does; nil for none.
    func partner(of target: NameMention) -> String? {
        for isAfter in [true, false] {
            guard let own = neighbour(of: target.words, isAfter, in: names.pair.romanian) else {
                continue
            }
            let stems = NameMention.stems(of: NormalForm.bare(own))
            var partners: [String] = []
            for text in article.english {
                for index in text.words.indices
                where text.isCapital(index) && stems.contains(NormalForm.bare(text.word(index))) {
                    let partner = neighbour(of: index..<index + 1, !isAfter, in: text)
                    if let partner { partners.append(partner) }
                }
            }
            if !partners.contains(where: { target.stems.contains(NormalForm.bare($0)) }) {
                return partners.first
            }
        }
        return nil
    }

    /// Returns the word with a capital right before or after some words.
    private func neighbour(
        of words: Range<Int>, _ isAfter: Bool, in text: CheckedPair.Text
    ) -> String? {
        guard !words.isEmpty else { return nil }
        let index =
            isAfter
            ? text.wordAfterSpace(words.upperBound - 1) : text.wordBeforeSpace(words.lowerBound)
        return index.flatMap { text.isCapital($0) ? text.word($0) : nil }
    }

    /// Returns whether the English passage has a name as the Romanian writes it.
    private func isThere(_ target: NameMention) -> Bool {
        if let match = target.match,
            names.pair.english.terms.contains(where: { $0.term == match.term })
        {
            return true
        }
        if !target.countries.isDisjoint(with: englishCountries) { return true }
        return target.match == nil && target.stems.contains { names.hasEnglishWord($0) }
    }
}

extension CheckedPair.Text {
    /// Returns the word before some words in bare form; an empty text for none.
    fileprivate func bare(before words: Range<Int>) -> String {
        guard !words.isEmpty, let index = wordBeforeSpace(words.lowerBound) else { return "" }
        return NormalForm.bare(word(index))
    }
}

/// A name of a text: a term of the glossary or a word with a capital.
struct NameMention {
    /// The UTF-8 range.
    let range: Range<Int>
    /// The indices of its words.
    let words: Range<Int>
    /// Its first word.
    let first: PairNames.Word?
    let match: TermMatch?
    /// The name without capitals and diacritics, and without each of the endings of Romanian cases that it may have.
    let stems: [String]
    /// The countries that it names or is derived from.
    let countries: Set<Int>

    init(_ word: PairNames.Word, in text: CheckedPair.Text, _ side: Side) {
        range = text.words[word.index].range
        words = word.index..<word.index + 1
        first = word
        match = nil
        let bare = NormalForm.bare(word.text)
        stems =
            side == .romanian ? NameMention.stems(of: bare) : [bare, NameRule.withoutUmlauts(bare)]
        countries = text.countries(at: word.index, side)
    }

    init(_ match: TermMatch, in text: CheckedPair.Text, _ side: Side, words: [PairNames.Word]) {
        range = match.range
        self.match = match
        let own = words.filter { text.words[$0.index].range.overlaps(match.range) }
        first = own.first
        self.words = (own.first?.index ?? 0)..<(own.last?.index ?? -1) + 1
        stems = [NormalForm.bare(text.excerpt(match.range))]
        countries = own.reduce(into: []) { $0.formUnion(text.countries(at: $1.index, side)) }
    }

    /// Returns a name in bare form, and without each of the endings of Romanian cases that it may have.
    static func stems(of bare: String) -> [String] {
        let feminine = bare.hasSuffix("ei") ? [String(bare.dropLast(2)) + "a"] : []
        return [bare] + NameRule.stems(of: bare) + feminine
    }
}
