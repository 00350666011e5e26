internal import PunteLanguage
internal import PunteText

/// Reports names of the English that the Romanian lacks, and Romanian names that the English lacks.
///
/// A name of the glossary has a counterpart when the other text has any of its designations, a word that
/// begins like one (*ucrainean* for Ukraine), or a word that sounds like one. Other names are compared
/// by sound, and reported only where each side has one without a counterpart.
struct NameRule: CheckRule {
    static let name = "name"
    static let summary = "Names that are missing or differ."

    let glossary: Glossary
    /// The dictionary that distinguishes translated names from exchanged ones.
    let renderings: (any WordRenderings)?
    let matcher = NameMatcher()
    let words = NameWords.standard

    init(glossary: Glossary, renderings: (any WordRenderings)? = nil) {
        self.glossary = glossary
        self.renderings = renderings
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        let names = PairNames(pair, matcher: matcher)
        if let article = pair.article { return findings(in: names, of: article) }
        var result: [Finding] = []
        var reported: Set<Int> = []
        for match in pair.english.longestTerms where isName(match) {
            if reported.contains(match.term) || isRendered(match, in: names) {
                continue
            }
            // Where several terms have this name, one of them is enough.
            let others = pair.english.terms.filter { $0.range == match.range }
            if others.contains(where: { isRendered($0, in: names) }) { continue }
            reported.formUnion(others.map(\.term))
            let preferred = glossary[match.term].preferred(in: .romanian) ?? ""
            result.append(
                finding(
                    in: pair, english: match.range, "this name is not in the Romanian",
                    advice: preferred.isEmpty ? "check the name" : "the glossary has \(preferred)"))
        }
        let unmatched = unmatchedNames(in: names)
        if !unmatched.isEmpty || !result.isEmpty { return result + unmatched }
        return foreignTerms(in: names)
    }

    /// Returns whether a match names a person, a place or, in capitals, an organisation.
    func isName(_ match: TermMatch) -> Bool {
        switch glossary[match.term].kind {
        case .person, .place: true
        case .organisation: match.designation.text.first?.isUppercase ?? false
        default: false
        }
    }

    /// Returns whether the Romanian has a name of the term, or a word that may represent it.
    func isRendered(_ match: TermMatch, in names: PairNames) -> Bool {
        let pair = names.pair
        if pair.romanian.terms.contains(where: { $0.term == match.term }) { return true }
        let stems = GlossaryParameters.Stems.self
        let isPerson = glossary[match.term].kind == .person
        let takesDerived = !hasDerived(match, in: pair.english)
        for name in glossary[match.term].designations(in: .romanian).map(\.text)
            + [match.designation.text]
        {
            let parts = name.split(separator: " ").map { NormalForm.bare(String($0)) }
            let stem = stems.derivedFromName.stem(of: parts.last ?? "")
            if parts.count == 1 || isPerson, stem.count >= stems.minimumLength, takesDerived,
                names.hasRomanianWord(
                    beginningWith: stem, where: { !isOtherName($0, than: match, in: pair.romanian) }
                )
            {
                return true
            }
            if name.utf8.count <= GlossaryParameters.Names.maximumLiteralName,
                pair.romanian.text.contains(name)
            {
                return true
            }
            // Departamentul american de Stat: all words are there, with others between them.
            let long = parts.filter { $0.count > GlossaryParameters.Names.maximumShortWord }
            let areThere = long.allSatisfy { part in
                names.hasWord(
                    beginningWith: stems.inflectedName.stem(of: part), in: .romanian)
            }
            if long.count > 1, areThere { return true }
            for beginning in Places.standard.derived(from: name, in: .romanian)
            where takesDerived && names.hasWord(beginningWith: beginning, in: .romanian) {
                return true
            }
        }
        // The Romanian may have a spelling that the glossary lacks, but not the name of another term.
        let key = matcher.key(english: match.designation.text)
        return names.romanian.contains { name in
            guard name.isCapital else { return false }
            let range = pair.romanian.words[name.index].range
            return matcher.similarity(key, name.key)
                >= GlossaryParameters.Names.certainSimilarity
                && !pair.romanian.terms.contains { $0.range.overlaps(range) }
        }
    }

    /// Returns whether a word is, by itself, another name of the glossary: Australia, not Austria.
    func isOtherName(
        _ index: Int, than match: TermMatch, in text: CheckedPair.Text
    ) -> Bool {
        let same = text.terms.filter { $0.range == text.words[index].range && isName($0) }
        return !same.isEmpty && !same.contains { $0.term == match.term }
    }

    /// Returns whether the English also has a word derived from the name: Hungary and Hungarian.
    ///
    /// A Romanian adjective then renders the derived word, and not the name.
    ///
    /// - Parameters:
    ///   - match: the name.
    ///   - text: the English text.
    /// - Returns: whether there is such a word outside of the term.
    private func hasDerived(_ match: TermMatch, in text: CheckedPair.Text) -> Bool {
        let stem = GlossaryParameters.Stems.derivedFromPlace.stem(of: match.designation.text)
        guard stem.count == GlossaryParameters.Stems.minimumLength,
            stem.allSatisfy(\.isLetter)
        else { return false }
        return text.words.contains { word in
            !word.range.overlaps(match.range) && text.excerpt(word.range).hasPrefix(stem)
                && !text.terms.contains {
                    $0.term == match.term && $0.range.overlaps(word.range)
                }
        }
    }
}

// Names that no name of the glossary explains.
extension NameRule {
    typealias Word = PairNames.Word

    /// Returns a finding when a side has a name without a counterpart on the other side.
    ///
    /// An English and a Romanian name without counterparts are reported together, as one may have been
    /// exchanged for the other; a Romanian name alone only when it is certainly a name.
    ///
    /// - Parameter names: the words of the pair.
    /// - Returns: at most one finding.
    private func unmatchedNames(in names: PairNames) -> [Finding] {
        let pair = names.pair
        let right = unmatchedRomanianNames(in: names)
        guard let target = right.first else { return [] }
        let left = names.english.filter { name in
            name.isCapital && isFree(name.index, in: pair.english) && words.isName(name.text)
                && !hasSimilarWord(name.key, in: names) && !isTranslated(name.text, in: names)
        }
        if let source = nearest(to: target, in: pair.romanian, among: left, of: pair.english),
            renderings != nil || !words.areNouns(source.text, romanian: target.text),
            !Acronym.haveSameLetters(source.text, target.text)
        {
            return [
                finding(
                    in: pair, romanian: pair.romanian.words[target.index].range,
                    against: source.text,
                    advice: "check the name; `punte glossary add` keeps the pair")
            ]
        }
        guard let unmatched = right.first(where: { isName($0, in: pair.romanian) }) else {
            return []
        }
        return [
            finding(
                in: pair, romanian: pair.romanian.words[unmatched.index].range,
                "nothing in the English is like this name",
                advice: "check where it comes from")
        ]
    }

    /// Returns whether a Romanian word is a name without looking at the English text.
    ///
    /// It is one when the dictionary does not have it, or when both languages spell it alike and English
    /// has no common word like it.
    ///
    /// - Parameters:
    ///   - word: the word.
    ///   - text: the Romanian text.
    /// - Returns: false when there is no dictionary or the word may begin a sentence.
    private func isName(_ word: Word, in text: CheckedPair.Text) -> Bool {
        guard let renderings, !text.isInitial(word.index), !Acronym.isRomanNumeral(word.text)
        else { return false }
        return !renderings.knows(romanian: word.text)
            || renderings.isShared(romanian: word.text) && !words.isLikeCommon(word.text)
    }

    /// Returns whether a word is long enough for a name and part of no term or quantity.
    func isFree(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let word = text.words[index]
        return word.range.count > GlossaryParameters.Names.maximumShortWord
            && !text.terms.contains { $0.range.overlaps(word.range) }
            && !text.quantities.contains { $0.range.overlaps(word.range) }
    }

    /// Returns the capitalised Romanian words that no English word sounds like or translates.
    ///
    /// The first word of a sentence is among them only when the dictionary does not have it.
    ///
    /// - Parameter names: the words of the pair.
    /// - Returns: the words in the order of the text.
    private func unmatchedRomanianNames(in names: PairNames) -> [Word] {
        names.romanian.filter { name in
            guard name.isCapital, !isOutlet(name.index, in: names.pair.romanian),
                !isWithinInstitution(name.index, in: names.pair.romanian)
            else { return false }
            if names.pair.romanian.isInitial(name.index) {
                guard let renderings, !renderings.knows(romanian: name.text) else {
                    return false
                }
            }
            return isFree(name.index, in: names.pair.romanian) && !isEmphasised(name.text)
                && !names.english.contains { isCounterpart($0, name, in: names) }
                && !(renderings?.canRender(name.text, anyOf: names.englishTexts) ?? false)
        }
    }

    /// Returns whether an English and a Romanian word may be one name.
    ///
    /// A Romanian name that is much more like the English one takes it: of *Ploiești* and *Pitești*
    /// only the first is Ploiesti.
    private func isCounterpart(_ english: Word, _ romanian: Word, in names: PairNames) -> Bool {
        if Acronym.haveSameLetters(english.text, romanian.text) { return true }
        let similarity = matcher.similarity(english.key, romanian.key)
        guard similarity >= NameMatcher.threshold else { return false }
        return !names.romanian.contains { other in
            other.isCapital && other.text != romanian.text
                && matcher.similarity(english.key, other.key)
                    >= similarity + GlossaryParameters.Names.minimumLead
        }
    }

    /// Returns whether a word belongs to the name of a news outlet.
    ///
    /// A Romanian article names the source of the report („relatează CNN”) where the report itself
    /// does not.
    func isOutlet(_ index: Int, in text: CheckedPair.Text) -> Bool {
        NewsOutlets.standard.covers(index, of: text.words.indices.map(text.word))
    }

    /// Returns whether a word is in capitals for emphasis rather than as an abbreviation.
    func isEmphasised(_ word: String) -> Bool {
        word.count > GlossaryParameters.Names.maximumAbbreviation
            && word.allSatisfy(\.isUppercase)
    }

    /// Returns whether the dictionary has a Romanian word of the pair for an English word.
    func isTranslated(_ english: String, in names: PairNames) -> Bool {
        guard let renderings else { return false }
        return names.romanian.contains { renderings.canRender($0.text, anyOf: [english]) }
    }

    /// Returns a finding about the first name of the glossary that only the Romanian has.
    ///
    /// A place is none: an article tells its readers where something is („Serviciul Meteorologic
    /// Național al SUA”).
    private func foreignTerms(in names: PairNames) -> [Finding] {
        let pair = names.pair
        for match in pair.romanian.longestTerms
        where isName(match) && glossary[match.term].kind != .place
            && !(isOrganisation(match) && hasUnknownAcronym(names))
        {
            if isOutlet(match, in: pair.romanian) { continue }
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

    /// Returns whether a match names an organisation.
    private func isOrganisation(_ match: TermMatch) -> Bool {
        glossary[match.term].kind == .organisation
    }

    /// Returns whether the English has an abbreviation, in no term and not in the Romanian.
    ///
    /// Such an abbreviation may name any organisation.
    ///
    /// - Parameter names: the words of the pair.
    /// - Returns: whether there is one.
    private func hasUnknownAcronym(_ names: PairNames) -> Bool {
        let pair = names.pair
        return names.english.contains { word in
            let acronym = Acronym.singular(word.text)
            let range = pair.english.words[word.index].range
            return Acronym.matches(acronym.utf8) && !pair.romanian.text.contains(acronym)
                && !pair.english.terms.contains { $0.range.overlaps(range) }
        }
    }

    /// Returns whether the English has a name of the term, or a word that may represent it.
    func isExplained(_ match: TermMatch, in names: PairNames) -> Bool {
        let pair = names.pair
        if pair.english.terms.contains(where: { $0.term == match.term }) { return true }
        for name in glossary[match.term].designations.map(\.text) {
            if Places.standard.derived(from: name, in: .english)
                .contains(where: { names.hasWord(beginningWith: $0, in: .english) })
            {
                return true
            }
            // Ukrainian for Ucraina, Syrians for Siria.
            for part in name.split(separator: " ")
            where part.count > GlossaryParameters.Names.maximumShortWord {
                let bare = NormalForm.bare(String(part))
                let stem = GlossaryParameters.Stems.derivedFromPlace.stem(of: bare)
                if names.hasWord(beginningWith: stem, in: .english) { return true }
            }
            if name.utf8.count <= GlossaryParameters.Names.maximumLiteralName,
                pair.english.text.contains(name)
            {
                return true
            }
        }
        return names.romanian.contains { word in
            guard pair.romanian.words[word.index].range.overlaps(match.range) else {
                return false
            }
            return (renderings?.canRender(word.text, anyOf: names.englishTexts) ?? true)
                || names.english.contains {
                    matcher.similarity($0.key, word.key) >= NameMatcher.threshold
                }
        }
    }

    /// Returns the name at the relative position, 0 to 1, that is closest to that of a word.
    func nearest(
        to word: Word, in text: CheckedPair.Text, among names: [Word],
        of other: CheckedPair.Text
    ) -> Word? {
        let position = Double(word.index) / Double(text.words.count)
        return names.min { left, right in
            abs(Double(left.index) / Double(other.words.count) - position)
                < abs(Double(right.index) / Double(other.words.count) - position)
        }
    }

    /// Returns whether any Romanian word sounds like a name: budist, Buddhist.
    func hasSimilarWord(_ key: NameMatcher.Key, in names: PairNames) -> Bool {
        names.romanian.contains { word in
            names.pair.romanian.words[word.index].range.count > 2
                && matcher.similarity(key, word.key)
                    >= (word.isCapital
                        ? NameMatcher.threshold : GlossaryParameters.Names.commonWordSimilarity)
        }
    }
}

/// The words of a pair with their sounds, each computed when it is first needed.
final class PairNames {
    /// A word of letters.
    struct Word {
        /// Index of the word in its text.
        var index: Int
        /// The word as it is written.
        var text: String
        /// Whether the word begins with a capital.
        var isCapital: Bool
        /// The word as sounds.
        var key: NameMatcher.Key
    }

    let pair: CheckedPair
    private let matcher: NameMatcher
    private(set) lazy var english = words(of: pair.english) {
        matcher.key(english: Acronym.singular($0))
    }
    private(set) lazy var romanian = words(of: pair.romanian) { matcher.key(romanian: $0) }
    private(set) lazy var englishTexts = english.map(\.text)
    /// The English words of letters, without capitals and diacritics.
    private lazy var bareEnglish = englishTexts.map { NormalForm.bare($0) }
    /// All Romanian words, without capitals and diacritics.
    private lazy var bareRomanian = pair.romanian.words.map {
        NormalForm.bare(pair.romanian.excerpt($0.range))
    }

    init(_ pair: CheckedPair, matcher: NameMatcher) {
        self.pair = pair
        self.matcher = matcher
    }

    /// Returns whether a text has a word that begins with a stem in bare form.
    func hasWord(beginningWith stem: some StringProtocol, in side: Side) -> Bool {
        (side == .english ? bareEnglish : bareRomanian).contains { $0.hasPrefix(stem) }
    }

    /// Returns whether the English has a word of some bare form.
    func hasEnglishWord(_ bare: String) -> Bool { bareEnglish.contains(bare) }

    /// Returns whether the Romanian has a word that begins with a stem in bare form and satisfies a
    /// condition on its index.
    func hasRomanianWord(
        beginningWith stem: some StringProtocol, where condition: (Int) -> Bool
    ) -> Bool {
        bareRomanian.indices.contains { bareRomanian[$0].hasPrefix(stem) && condition($0) }
    }

    /// Returns the words of letters of a text, with the sounds that `key` gives them.
    private func words(
        of text: CheckedPair.Text, _ key: (String) -> NameMatcher.Key
    ) -> [Word] {
        text.words.indices.filter { text.words[$0].kind == .letters }.map { index in
            let word = text.word(index)
            return Word(
                index: index, text: word, isCapital: text.isCapital(index), key: key(word))
        }
    }
}
