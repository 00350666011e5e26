internal import PunteLanguage
internal import PunteText

/// Finds terms by the words that render each other in pairs of sentences.
///
/// An English noun phrase is proposed when its words are linked to a Romanian noun phrase, no word of which
/// renders anything else (a *consistent* pair of phrases). One pair of sentences is enough. The more of
/// the words are linked, the surer the links and the rarer the noun, the higher the score.
struct LinkedTermExtractor {
    /// The counts of an English and a Romanian phrase in dictionary form.
    private struct Tally {
        var forms: [String: Int] = [:]
        var count = 0
        var strength = 0.0
        var words = 1
        var head = ""
        var contexts: [Candidate.Context] = []
    }

    private typealias Parameters = GlossaryParameters.Extraction.Linked
    private let sources = NounPhrases(in: .english)
    private let targets = NounPhrases(in: .romanian)
    private var tallies: [String: [String: Tally]] = [:]
    /// The same for names, by the stem of the Romanian one.
    private var names: [String: [String: Tally]] = [:]

    /// The number of times that each noun stands alone in the English texts.
    private var nounCounts: [String: Int] = [:]

    /// Counts the phrases and the translated names of a pair: European Commission, Comisia Europeană.
    ///
    /// - Parameters:
    ///   - source: the English text.
    ///   - target: the Romanian text.
    ///   - names: the names of the English text.
    ///   - links: the words that render each other.
    ///   - context: the pair.
    mutating func add(
        english source: CheckedPair.Text, romanian target: CheckedPair.Text,
        names: [CapitalSequences.Sequence], links: [RenderedWords], context: Candidate.Context
    ) {
        let roles = targets.roles(in: target)
        let pair = LinkedPair(
            english: source, romanian: target, romanianRoles: roles,
            words: WordPairing(links, source, target, romanianRoles: roles), context: context)
        addPhrases(of: pair)
        add(names, of: pair)
    }

    /// Two sentences whose words are linked.
    private struct LinkedPair {
        let english: CheckedPair.Text
        let romanian: CheckedPair.Text
        let romanianRoles: [NounPhrases.Role]
        let words: WordPairing
        let context: Candidate.Context
    }

    private mutating func addPhrases(of pair: LinkedPair) {
        let (source, target, pairing) = (pair.english, pair.romanian, pair.words)
        let (targetRoles, context) = (pair.romanianRoles, pair.context)
        let roles = sources.roles(in: source)
        let spans = sources.englishSpans(in: source, roles)
        for span in spans where span.count == 1 {
            let lemma = WordAnalyzer.english.lemma(of: source.word(span.lowerBound), as: .noun)
            nounCounts[lemma, default: 0] += 1
        }
        var taken: [Range<Int>] = []
        for span in spans.sorted(by: { $0.count > $1.count })
        where !taken.contains(where: { $0.overlaps(span) }) {
            let linked = span.filter { pairing.isLinked(english: $0) }
            let isWhole = linked.count == span.count
            guard !isKnown(span, in: source),
                isWhole || linked.count == span.count - 1, let core = pairing.counterpart(of: span),
                !isHalf(span, in: source, roles, pairing),
                !isModifier(span, in: source, roles),
                let termhood = termhood(of: span, in: source)
            else { continue }
            let range =
                isWhole
                ? targets.completed(core, in: target, targetRoles, isOne: span.count == 1) {
                    pairing.isFree($0)
                } : targets.compound(core, in: target, targetRoles) { pairing.isFree($0) }
            guard isWhole || range != core,
                targets.isRomanianPhrase(range, in: target, targetRoles),
                !isKnown(range, in: target),
                span.count > 1 || range.count <= Parameters.maximumWordsForOne,
                span.count > 1 || !completesHead(range, in: target, targetRoles, pairing),
                hasHead(range, of: span, in: target, targetRoles, pairing),
                range.contains(where: { targetRoles[$0].contains(.noun) })
                    || isRareNoun(source.word(span.lowerBound))
            else { continue }
            let strength =
                pairing.strength(of: linked, core, linking: targetRoles)
                * (isWhole ? 1 : Parameters.partialFactor)
            guard strength >= Parameters.minimumStrength else { continue }
            taken.append(span)
            let english = TermBase.english(SplitPhrase(span, of: source))
            let written = SplitPhrase(range, of: target)
            let keepsPlural =
                isPlural(written.words)
                && !isPlural(english: source.word(span.upperBound - 1))
            let romanian =
                isNamed(span, in: source)
                ? written.text
                : TermBase.romanian(written, like: english, keepingPlural: keepsPlural)
            guard english != romanian || span.count > 1 || !source.isInitial(span.lowerBound)
            else { continue }
            var tally = tallies[english]?[romanian] ?? Tally()
            tally.count += 1
            tally.words = span.count
            tally.head = WordAnalyzer.english.lemma(
                of: source.word(span.upperBound - 1), as: .noun)
            tally.strength = max(tally.strength, strength * termhood)
            tally.forms[written.text, default: 0] += 1
            if tally.contexts.count < Candidate.maximumContexts { tally.contexts.append(context) }
            tallies[english, default: [:]][romanian] = tally
        }
    }

    /// Returns whether the noun after a span, which renders nothing, is the head of the phrase that the span
    /// is from: the *short* of *short circuit*, „scurtcircuit”.
    private func isHalf(
        _ span: Range<Int>, in text: CheckedPair.Text, _ roles: [NounPhrases.Role],
        _ pairing: WordPairing
    ) -> Bool {
        let next = span.upperBound
        return next < roles.count && text.words[next].gap == .joining && roles[next] == .noun
            && pairing.isFree(english: next)
    }

    /// Returns whether one noun only says of what sort the noun behind it is: the *landmark* of *landmark ruling*.
    private func isModifier(
        _ span: Range<Int>, in text: CheckedPair.Text, _ roles: [NounPhrases.Role]
    ) -> Bool {
        let next = span.upperBound
        return span.count == 1 && next < roles.count && text.words[next].gap == .joining
            && roles[next] == .noun && !text.isCapital(next)
    }

    /// Returns whether the head of a Romanian phrase renders the noun of the English one, or nothing; a genitive is a
    /// head only as the first noun, and what follows a preposition is none.
    private func hasHead(
        _ range: Range<Int>, of span: Range<Int>, in target: CheckedPair.Text,
        _ roles: [NounPhrases.Role], _ pairing: WordPairing
    ) -> Bool {
        guard span.count > 1 else { return true }
        let nouns = range.prefix { roles[$0] != .link }.filter { roles[$0].contains(.noun) }
        if let first = nouns.first, pairing.links(span.upperBound - 1, first) { return true }
        return nouns.contains { index in
            guard pairing.isFree(index) || pairing.links(span.upperBound - 1, index) else {
                return false
            }
            let cells =
                WordAnalyzer.romanian.reading(of: target.word(index), as: .noun)?.cells ?? []
            return cells.isEmpty || !cells.allSatisfy { $0.contains([.definite, .oblique]) }
        }
    }

    /// Returns whether the noun before a Romanian phrase, which renders nothing, is the head that the phrase
    /// completes: the „culpă” of „ucidere din culpă”, *manslaughter*.
    private func completesHead(
        _ range: Range<Int>, in target: CheckedPair.Text, _ roles: [NounPhrases.Role],
        _ pairing: WordPairing
    ) -> Bool {
        let first = range.lowerBound
        guard first > 1, target.words[first].gap == .joining,
            target.words[first - 1].gap == .joining,
            roles[first - 2].contains(.noun), pairing.isFree(first - 2)
        else { return false }
        return FunctionWords.words(of: .romanian).contains(
            bare: NormalForm.bare(target.word(first - 1)), in: [.preposition])
    }

    /// Returns whether a span is a name and a noun behind it: Garissa county.
    private func isNamed(_ span: Range<Int>, in text: CheckedPair.Text) -> Bool {
        span.contains { text.isCapital($0) && !text.isInitial($0) }
    }

    private mutating func add(_ sequences: [CapitalSequences.Sequence], of pair: LinkedPair) {
        let (source, target, pairing) = (pair.english, pair.romanian, pair.words)
        let (roles, context) = (pair.romanianRoles, pair.context)
        for name in sequences {
            let content = name.words.filter { source.isCapital($0) }
            guard pairing.links(all: content), let core = pairing.counterpart(of: name.words),
                let first = core.first, target.isCapital(first), !isKnown(first, in: target)
            else { continue }
            let range = targets.completed(core, in: target, roles, isOne: false) {
                pairing.isFree($0)
            }
            let strength = pairing.strength(of: content, core, linking: roles)
            let written = target.excerpt(target.range(of: range))
            guard strength >= Parameters.minimumStrength, written != name.text else { continue }
            let stem = NamePair.romanianStem(of: written)
            var tally = names[name.text]?[stem] ?? Tally()
            tally.count += 1
            tally.strength = max(tally.strength, strength)
            tally.forms[written, default: 0] += 1
            if tally.contexts.count < Candidate.maximumContexts { tally.contexts.append(context) }
            names[name.text, default: [:]][stem] = tally
        }
    }

    /// Returns the candidates for translated names, in no order.
    func nameCandidates(_ lemma: RomanianLemma) -> [Candidate] {
        names.compactMap { english, renderings in
            let ranked = renderings.values.sorted {
                ($0.count, $0.strength, $1.forms.keys.min() ?? "")
                    > ($1.count, $1.strength, $0.forms.keys.min() ?? "")
            }
            guard let best = ranked.first else { return nil }
            let forms = best.forms.byCount
            guard let base = lemma.base(ofTranslated: forms) else { return nil }
            return Candidate(
                kind: .other, english: english, romanian: base,
                forms: forms.filter { $0 != base }, count: best.count,
                score: GlossaryParameters.Extraction.score(
                    best.strength, of: .links, best.count),
                evidence: .links, contexts: best.contexts)
        }
    }

    /// Returns the candidates in no order, the most frequent rendering of each term first.
    func candidates() -> [Candidate] {
        var result: [Candidate] = []
        for (english, renderings) in tallies {
            let ranked = renderings.sorted {
                ($0.value.count, $0.value.strength, $1.key) > (
                    $1.value.count, $1.value.strength, $0.key
                )
            }
            guard let best = ranked.first, isTerm(best.value) else { continue }
            let score = GlossaryParameters.Extraction.score(
                best.value.strength, of: .links, best.value.count)
            guard score >= Parameters.minimumScore else { continue }
            let forms = best.value.forms.byCount
            var candidate = Candidate(
                kind: kind(of: english), english: english, romanian: best.key,
                forms: forms.filter { $0 != best.key }, count: best.value.count,
                score: score, evidence: .links,
                contexts: best.value.contexts)
            candidate.renderings = ranked.map { name, tally in
                Candidate.Rendering(text: name, count: tally.count)
            }
            result.append(candidate)
        }
        return result
    }

    /// Returns whether a noun alone is rare enough for a term, or the texts keep to it.
    private func isTerm(_ tally: Tally) -> Bool {
        guard tally.words == 1 else { return true }
        let frequency = WordAnalyzer.frequency(ofEnglishNoun: tally.head) ?? 0
        return frequency <= Parameters.rareNoun
            || frequency <= Parameters.commonNoun
                && (nounCounts[tally.head] ?? 0) >= Parameters.minimumCommonNouns
    }

    /// Returns whether an English word is no adjective, and so rare that a Romanian adjective that stands for it is a
    /// noun of a subject field: „antibioticele”.
    private func isRareNoun(_ word: String) -> Bool {
        let analyzer = WordAnalyzer.english
        return analyzer.reading(of: word, as: .adjective)?.isKnown != true
            && (WordAnalyzer.frequency(ofEnglish: word) ?? 0) <= Parameters.rareAdjectiveAsNoun
    }

    /// Returns the kind of a phrase: a name with a noun behind it is a place or an institution.
    private func kind(of phrase: String) -> Term.Kind {
        guard phrase.first?.isUppercase == true,
            let last = phrase.split(separator: " ").last, phrase.contains(" ")
        else { return .other }
        return kind(ofNoun: String(last))
    }

    /// Returns the kind of what a noun behind a name is: county, council.
    private func kind(ofNoun noun: String) -> Term.Kind {
        let words = NameWords.standard
        let capital = noun.capitalizedFirst
        if words.has(noun, .placeNoun) || words.has(capital, .place) { return .place }
        return words.has(capital, .organisation) ? .organisation : .other
    }

    /// Returns how much a phrase is a term of a field, 0–1; nil when it is none.
    private func termhood(of span: Range<Int>, in text: CheckedPair.Text) -> Double? {
        guard let head = span.last else { return nil }
        let analyzer = WordAnalyzer.english
        let word = text.word(head)
        let lemma = analyzer.lemma(of: word, as: .noun)
        if isNamed(span, in: text) {
            return span.count > 1 && !text.isCapital(head) && kind(ofNoun: lemma) != .other
                ? 1 : nil
        }
        guard
            span.allSatisfy({ index in
                analyzer.readings(of: text.word(index)).contains(where: \.isKnown)
            }) || !text.isInitial(span.lowerBound)
        else { return nil }
        let isGeneral = GeneralNouns.contains(lemma)
        if span.count == 1 { return isGeneral || word.count < 3 ? nil : 1 }
        let others = span.dropLast().map { text.lowercased($0) }
        if others.contains(where: GeneralNouns.isQuality) { return nil }
        let isCompound = others.contains {
            analyzer.readings(of: $0).contains { $0.partOfSpeech == .noun }
        }
        return isGeneral ? (isCompound ? Parameters.generalHeadFactor : nil) : 1
    }

    /// Returns whether a phrase is a term, a part of one, or has a name in it that is one; a word of it may be a
    /// term: the *surveillance* of *surveillance zone*.
    private func isKnown(_ words: Range<Int>, in text: CheckedPair.Text) -> Bool {
        let range = text.range(of: words)
        return text.terms.contains { match in
            guard match.range.overlaps(range) else { return false }
            let isWithin =
                match.range.lowerBound >= range.lowerBound
                && match.range.upperBound <= range.upperBound && match.range != range
            return !isWithin || match.designation.text.contains(where: \.isUppercase)
        }
    }

    private func isKnown(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let range = text.words[index].range
        return text.terms.contains { $0.range.overlaps(range) }
    }

    private func isPlural(english word: String) -> Bool {
        WordAnalyzer.english.reading(of: word, as: .noun)?.cells.contains { $0.contains(.plural) }
            ?? false
    }

    private func isPlural(_ words: [String]) -> Bool {
        let readings = words.lazy.compactMap {
            WordAnalyzer.romanian.reading(of: $0, as: .noun)
        }
        return readings.first?.cells.allSatisfy { $0.contains(.plural) } ?? false
    }
}

/// The links between the words of two texts, by their indices.
private struct WordPairing {
    private var byEnglish: [Int: [Int: Double]] = [:]
    private var byRomanian: [Int: [Int: Double]] = [:]
    /// The small Romanian words that may stand inside a term.
    private let small: Set<Int>

    init(
        _ links: [RenderedWords], _ source: CheckedPair.Text, _ target: CheckedPair.Text,
        romanianRoles roles: [NounPhrases.Role]
    ) {
        small = Set(roles.indices.filter { roles[$0] == .link })
        let minimum = GlossaryParameters.Extraction.Linked.minimumLink
        for link in links where link.score >= minimum {
            guard let english = Self.index(of: link.english, in: source),
                let romanian = Self.index(of: link.romanian, in: target)
            else { continue }
            byEnglish[english, default: [:]][romanian] = link.score
            byRomanian[romanian, default: [:]][english] = link.score
        }
    }

    private static func index(of range: Range<Int>, in text: CheckedPair.Text) -> Int? {
        var low = 0
        var high = text.words.count
        while low < high {
            let middle = (low + high) / 2
            if Int(text.words[middle].end) <= range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < text.words.count, text.words[low].range.overlaps(range) else { return nil }
        return low
    }

    /// Returns the Romanian words that render an English phrase and nothing else; nil if there are none.
    func counterpart(of span: Range<Int>) -> Range<Int>? {
        let linked = span.flatMap { byEnglish[$0].map { Array($0.keys) } ?? [] }
        guard let first = linked.min(), let last = linked.max(),
            last - first < GlossaryParameters.Extraction.maximumLinkedRomanianWords
        else { return nil }
        let range = first..<last + 1
        // A preposition inside is often linked to an English one elsewhere.
        let isConsistent = range.allSatisfy { index in
            small.contains(index) || (byRomanian[index] ?? [:]).keys.allSatisfy(span.contains)
        }
        return isConsistent ? range : nil
    }

    /// Returns whether an English and a Romanian word are linked.
    func links(_ english: Int, _ romanian: Int) -> Bool { byEnglish[english]?[romanian] != nil }

    /// Returns whether an English word is linked to something.
    func isLinked(english index: Int) -> Bool { byEnglish[index] != nil }

    /// Returns whether every word of an English phrase is linked.
    func links(all span: some Sequence<Int>) -> Bool { span.allSatisfy { byEnglish[$0] != nil } }

    /// Returns whether an English word is linked to nothing.
    func isFree(english index: Int) -> Bool { byEnglish[index] == nil }

    /// Returns whether a Romanian word is linked to nothing.
    func isFree(_ index: Int) -> Bool { byRomanian[index] == nil }

    /// Returns the mean score of the links of two phrases, 0–1; words without a link count 0.
    func strength(
        of span: some Sequence<Int>, _ range: Range<Int>, linking roles: [NounPhrases.Role]
    ) -> Double {
        let english = span.map { byEnglish[$0]?.values.max() ?? 0 }
        let romanian = range.filter { roles[$0] != .link }.map { byRomanian[$0]?.values.max() ?? 0 }
        let all = english + romanian
        return all.reduce(0, +) / Double(max(1, all.count))
    }
}

extension CheckedPair.Text {
    /// Returns the UTF-8 offsets of some words.
    func range(of words: Range<Int>) -> Range<Int> {
        Int(self.words[words.lowerBound].start)..<Int(self.words[words.upperBound - 1].end)
    }
}
