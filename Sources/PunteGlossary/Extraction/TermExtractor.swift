internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Finds names and terms in pairs of texts that the glossary does not have.
///
/// In each pair, sequences of capitalised words are taken from both sides, without titles. Two of them
/// are one name when they are equal or sound alike (``NameMatcher``), or when they co-occur in the
/// memory: Dice's coefficient 2·n(e,r) / (n(e) + n(r)), in at least five pairs, and neither sounds like
/// another name. Terms of several common words are found by co-occurrence alone (``PhraseExtractor``),
/// units by the numbers before them (``UnitExtractor``).
///
/// The Romanian forms of one name are grouped, and so are the surname and the full name of a
/// person.
public struct TermExtractor {
    private var tallies: [NamePair: NameTally] = [:]
    private var sourceCounts: [String: Int] = [:]
    private var targetCounts: [String: Int] = [:]
    /// The number of times that an English name occurs inside a sentence, where its capital counts.
    private var insideCounts: [String: Int] = [:]
    /// The number of times that an English word occurs without a capital, by its hash.
    private var smallCounts: [UInt64: Int] = [:]
    private var phrases: PhraseExtractor
    private var units = UnitExtractor()
    private var linked = LinkedTermExtractor()
    /// What the words beside each English name say of its kind.
    private var cues: [String: NameCues] = [:]
    /// The names of one word that the English texts have.
    private var loneNames: Set<String> = []
    private let rejected: Set<String>
    private let matcher = NameMatcher()
    private let words = NameWords.standard
    private let mentions: MentionRecognizer
    private let english: TermRecognizer
    private let romanian: TermRecognizer
    private let sources = CapitalSequences(in: .english)
    private let targets = CapitalSequences(in: .romanian)

    /// Creates an extractor.
    ///
    /// - Parameters:
    ///   - glossary: the terms that are known already.
    ///   - rejected: pairs of names that a person has turned down, as ``GlossaryStore/rejected()``
    ///     gives them.
    public init(glossary: CompiledGlossary, rejected: Set<String> = []) {
        self.rejected = rejected
        mentions = MentionRecognizer(glossary, side: .english)
        english = glossary.recognizer(for: .english)
        romanian = glossary.recognizer(for: .romanian)
        phrases = PhraseExtractor()
    }

    /// The maximum number of segments of a memory whose words are linked for extraction.
    public static let maximumLinkedSegments =
        GlossaryParameters.Extraction.Linked.maximumSegments

    /// Creates an extractor after inflecting all terms of the glossary.
    public init(glossary: Glossary, rejected: Set<String> = []) {
        self.init(glossary: CompiledGlossary(glossary), rejected: rejected)
    }

    /// Returns the key of a pair of names in the set of the rejected ones.
    public static func key(english: String, romanian: String) -> String {
        english + "\t" + romanian
    }

    /// Counts the names, phrases and units of a pair.
    ///
    /// - Parameters:
    ///   - segment: the id of the pair.
    ///   - source: the English text.
    ///   - target: the Romanian text.
    ///   - links: the words that render each other; without them no term is found in a single pair.
    /// - Complexity: linear in the texts, and the product of the numbers of their names.
    public mutating func add(
        segment: Int64, english source: String, romanian target: String,
        links: [RenderedWords] = []
    ) {
        let left = text(source, terms: english)
        let right = text(target, terms: romanian)
        let names = sources.sequences(in: left).map { trimmed($0, in: left) }
            .filter { !$0.text.isEmpty && !isKnown($0, in: left) }
        let others = targets.sequences(in: right).flatMap { withAndWithoutFirst($0, in: right) }
            .filter { !isKnown($0, in: right) }
        for index in left.words.indices where !left.isCapital(index) {
            smallCounts[left.words[index].hash, default: 0] += 1
        }
        count(names, in: left)
        for name in Set(names.map(\.text)) { sourceCounts[name, default: 0] += 1 }
        for name in names where !name.isInitial { insideCounts[name.text, default: 0] += 1 }
        for name in Set(others.map { NamePair.romanianStem(of: $0.text) }) {
            targetCounts[name, default: 0] += 1
        }
        let context = Candidate.Context(segment: segment, english: source, romanian: target)
        let keys = others.map { matcher.key(romanian: $0.text) }
        var seen: Set<NamePair> = []
        for name in names {
            let key = matcher.key(english: name.text)
            for (other, otherKey) in zip(others, keys) {
                let pair = NamePair(
                    english: name.text, romanian: NamePair.romanianStem(of: other.text))
                guard seen.insert(pair).inserted else { continue }
                var tally = tallies[pair] ?? NameTally()
                tally.count += 1
                tally.forms[other.text, default: 0] += 1
                if tally.contexts.count < Candidate.maximumContexts {
                    tally.contexts.append(context)
                }
                tally.similarity = max(tally.similarity, matcher.similarity(key, otherKey))
                addCues(
                    english: wordBefore(name, in: left), romanian: wordBefore(other, in: right),
                    to: &tally)
                tallies[pair] = tally
            }
        }
        phrases.add(english: left, romanian: right, context: context)
        units.add(english: left, romanian: right, context: context)
        if !links.isEmpty {
            linked.add(
                english: left, romanian: right, names: names, links: links, context: context)
        }
    }

    /// Counts the names of two whole articles, whatever their sentences are linked to.
    ///
    /// An adapted article has most names in other sentences than its source.
    ///
    /// - Parameters:
    ///   - source: the sentences of the English article.
    ///   - target: those of the Romanian one.
    /// - Complexity: the product of the numbers of names.
    public mutating func add(articles source: [String], _ target: [String]) {
        for sentence in source {
            let text = text(sentence, terms: english)
            count(
                sources.sequences(in: text).map { trimmed($0, in: text) }.filter {
                    !$0.text.isEmpty
                }, in: text)
        }
        let names = occurrences(in: source, of: sources, english) { [trimmed($0, in: $1)] }
        let others = occurrences(in: target, of: targets, romanian) { parts(of: $0, in: $1) }
        for name in names {
            if name.isInside { insideCounts[name.text, default: 0] += 1 }
            sourceCounts[name.text, default: 0] += 1
        }
        let keys = others.map { matcher.key(romanian: $0.text) }
        for name in names {
            let key = matcher.key(english: name.text)
            let length = name.text.split(separator: " ").count
            for (other, otherKey) in zip(others, keys)
            where other.text.split(separator: " ").count == length {
                let similarity = matcher.similarity(key, otherKey)
                guard
                    other.text == name.text
                        || similarity >= GlossaryParameters.Names.certainSimilarity
                else { continue }
                let pair = NamePair(
                    english: name.text, romanian: NamePair.romanianStem(of: other.text))
                var tally = tallies[pair] ?? NameTally()
                tally.count = max(tally.count, min(name.count, other.count))
                tally.forms[other.text] = max(tally.forms[other.text] ?? 0, other.count)
                tally.similarity = max(tally.similarity, similarity)
                if tally.contexts.isEmpty {
                    tally.contexts.append(
                        Candidate.Context(
                            segment: 0, english: name.sentence, romanian: other.sentence))
                }
                tallies[pair] = tally
            }
        }
        addSurnames(of: names, among: others)
    }

    /// Adds the persons whose full name only the English article has.
    private mutating func addSurnames(of names: [Occurrences], among others: [Occurrences]) {
        let written = Dictionary(others.map { ($0.text, $0) }) { first, _ in first }
        for name in names {
            guard let person = PersonName(name.text), person.words.count > 1,
                written[name.text] == nil, !person.family.isEmpty,
                let other = written[person.text(person.family)],
                told(of: name.text) == .person
            else { continue }
            let pair = NamePair(
                english: name.text, romanian: NamePair.romanianStem(of: other.text))
            var tally = NameTally()
            tally.count = other.count
            tally.forms = [other.text: other.count]
            tally.similarity = GlossaryParameters.Names.certainSimilarity
            tally.contexts = [
                Candidate.Context(segment: 0, english: name.sentence, romanian: other.sentence)
            ]
            tallies[pair] = tally
        }
    }

    /// The occurrences of a name in an article.
    private struct Occurrences {
        var text: String
        var count: Int
        var isInside: Bool
        var sentence: String
    }

    /// Returns the names in the sentences of an article that the glossary lacks.
    private func occurrences(
        in sentences: [String], of finder: CapitalSequences, _ recognizer: TermRecognizer,
        _ parts: (CapitalSequences.Sequence, CheckedPair.Text) -> [CapitalSequences.Sequence]
    ) -> [Occurrences] {
        var found: [String: Occurrences] = [:]
        var order: [String] = []
        for sentence in sentences {
            let text = text(sentence, terms: recognizer)
            let names = finder.sequences(in: text).flatMap { parts($0, text) }
                .filter { !$0.text.isEmpty && !isKnown($0, in: text) }
            for name in names {
                if found[name.text] == nil { order.append(name.text) }
                var occurrences =
                    found[name.text]
                    ?? Occurrences(text: name.text, count: 0, isInside: false, sentence: sentence)
                occurrences.count += 1
                if !name.isInitial { occurrences.isInside = true }
                found[name.text] = occurrences
            }
        }
        return order.compactMap { found[$0] }
    }

    /// Counts what stands beside some English names.
    private mutating func count(_ names: [CapitalSequences.Sequence], in text: CheckedPair.Text) {
        for name in names {
            cues[name.text, default: NameCues()].count(name, in: text)
            if name.words.count == 1 { loneNames.insert(name.text) }
        }
    }

    /// Returns a Romanian sequence and those inside it: an institution and its head may follow each other.
    private func parts(
        of sequence: CapitalSequences.Sequence, in text: CheckedPair.Text
    ) -> [CapitalSequences.Sequence] {
        var result: [CapitalSequences.Sequence] = []
        for start in sequence.words where text.isCapital(start) {
            for end in start..<sequence.words.upperBound
            where text.isCapital(end) || end == sequence.words.upperBound - 1 {
                var part = sequence
                part.words = start..<end + 1
                part.isInitial = sequence.isInitial && start == sequence.words.lowerBound
                part.text = text.excerpt(text.range(of: part.words))
                result.append(part)
            }
        }
        return result
    }

    /// Returns the word before a sequence; empty at the beginning of the text.
    private func wordBefore(
        _ sequence: CapitalSequences.Sequence, in text: CheckedPair.Text
    ) -> String {
        let first = sequence.words.lowerBound
        return first > 0 ? text.word(first - 1) : ""
    }

    /// Counts the words before two names that show them to be places or persons.
    private func addCues(
        english source: String, romanian target: String, to tally: inout NameTally
    ) {
        if words.has(source, .placeCue), words.has(target, .placeCue, in: .romanian) {
            tally.placeCues += 1
        }
        if words.has(source, .title) || words.has(target, .personCue, in: .romanian) {
            tally.personCues += 1
        }
    }

    /// Returns a sequence without first words that only the sentence gives a capital.
    private func trimmed(
        _ sequence: CapitalSequences.Sequence, in text: CheckedPair.Text
    ) -> CapitalSequences.Sequence {
        var result = sequence
        while let first = result.words.first,
            FrequentWords.unmistakablyEnglish.contains(text.word(first).lowercased())
                || text.isInitial(first)
                    && isDroppedAtStart(first, of: result.words.count, in: text)
        {
            result.words = result.words.dropFirst()
            result.isInitial = false
        }
        result.text = result.words.isEmpty ? "" : text.excerpt(text.range(of: result.words))
        return result
    }

    /// Returns whether only the sentence gives the first word of a sequence its capital.
    ///
    /// In Odessa, Goalkeeper Andrei Hovrin.
    ///
    /// - Parameters:
    ///   - index: index of the word.
    ///   - count: the number of words of the sequence.
    ///   - text: the text.
    /// - Returns: whether it is no part of the name.
    private func isDroppedAtStart(
        _ index: Int, of count: Int, in text: CheckedPair.Text
    ) -> Bool {
        let word = text.word(index)
        if FunctionWords.words(of: .english).contains(bare: NormalForm.bare(word)) { return true }
        return count > 2 && !words.has(word, .organisation)
            && WordAnalyzer.english.readings(of: word).contains {
                $0.isKnown && $0.partOfSpeech == .noun
            }
    }

    /// Returns a sequence and, at the start of a sentence, the same without its first word.
    ///
    /// The first word may have its capital from the sentence: „Primărița Olena Oceret”.
    ///
    /// - Parameters:
    ///   - sequence: a Romanian sequence.
    ///   - text: the text that has it.
    /// - Returns: one sequence or two.
    private func withAndWithoutFirst(
        _ sequence: CapitalSequences.Sequence, in text: CheckedPair.Text
    ) -> [CapitalSequences.Sequence] {
        guard sequence.isInitial, sequence.words.count > 1 else { return [sequence] }
        var rest = sequence
        rest.words = sequence.words.dropFirst()
        rest.isInitial = false
        rest.text = text.excerpt(text.range(of: rest.words))
        return [sequence, rest]
    }

    /// Returns whether a known term covers half of a sequence or more.
    private func isKnown(
        _ sequence: CapitalSequences.Sequence, in text: CheckedPair.Text
    ) -> Bool {
        guard !sequence.words.isEmpty else { return true }
        let range = text.range(of: sequence.words)
        return text.terms.contains { $0.range.overlaps(range) && $0.range.count * 2 >= range.count }
    }

    /// Returns a text with its words and the known terms in it.
    private func text(_ text: String, terms: TermRecognizer) -> CheckedPair.Text {
        let bytes = Array(text.utf8)
        return CheckedPair.Text(
            text: text, bytes: bytes, words: WordScanner.words(of: bytes), quantities: [],
            terms: terms.matches(in: text))
    }
}

// From what was counted to candidates.
extension TermExtractor {
    /// Returns the candidates by falling score.
    public func candidates() -> [Candidate] {
        let lemma = RomanianLemma(matcher: matcher)
        let firstNames = firstNames()
        var best: [String: Candidate] = [:]
        var translated: [Candidate] = []
        let found = tallies.compactMap { pair, tally in
            candidate(for: pair, counted: tally, lemma: lemma).map { (pair: pair, candidate: $0) }
        }.sorted { ($0.pair.english, $0.pair.romanian) < ($1.pair.english, $1.pair.romanian) }
        for (pair, candidate) in found
        where candidate.kind == .place || !firstNames.contains(pair.english) {
            if candidate.evidence == .cooccurrence {
                translated.append(candidate)
            } else if candidate.score > best[pair.english]?.score ?? 0 {
                best[pair.english] = candidate
            }
        }
        add(translated, to: &best)
        let named = linked.nameCandidates(lemma).map { candidate in
            var candidate = candidate
            candidate.kind = told(of: candidate.english)
            return candidate
        }.filter { isName($0.english) && ($0.english.contains(" ") || !isAdjective($0.english)) }
        let others = (phrases.candidates() + units.candidates() + linked.candidates() + named)
            .filter {
                best[$0.english] == nil && !isRejected($0)
            }
        return (grouped(Array(best.values)) + others).filter {
            !isKnown($0) && !Self.isNumber($0.english)
        }.sorted {
            ($0.score, $0.count, $1.english) > ($1.score, $1.count, $0.english)
        }
    }

    /// Returns whether a phrase is a number in words, which no glossary has.
    private static func isNumber(_ phrase: String) -> Bool {
        let numbers = NumberWords.words(of: .english)
        return phrase.split { $0 == " " || $0 == "-" }.allSatisfy {
            numbers.contains(bare: NormalForm.bare(String($0)))
        }
    }

    /// Returns the words that begin the names of two persons or more: alone they name nobody.
    private func firstNames() -> Set<String> {
        var counts: [String: Int] = [:]
        for name in sourceCounts.keys {
            let parts = name.split(separator: " ")
            guard parts.count == 2, let first = parts.first, let last = parts.last,
                words.isName(String(last)), !words.has(String(last), .place),
                !words.has(String(last), .organisation)
            else { continue }
            counts[String(first), default: 0] += 1
        }
        return Set(counts.filter { $0.value > 1 }.keys)
    }

    /// Returns whether the glossary has the English name, in full or as the short form of another.
    private func isKnown(_ candidate: Candidate) -> Bool {
        mentions.matches(in: [candidate.english]).joined().contains {
            $0.range == 0..<candidate.english.utf8.count
        }
    }

    /// Returns whether a person has turned the pair of names down.
    private func isRejected(_ candidate: Candidate) -> Bool {
        rejected.contains(Self.key(english: candidate.english, romanian: candidate.romanian))
    }

    /// Adds names that only co-occur, best first, where neither name has a counterpart yet.
    private func add(_ translated: [Candidate], to best: inout [String: Candidate]) {
        var taken = Set(best.values.map { NamePair.romanianStem(of: $0.romanian) })
        let order = translated.sorted {
            ($0.score, $0.count, $1.english, $1.romanian)
                > ($1.score, $1.count, $0.english, $0.romanian)
        }
        for candidate in order where best[candidate.english] == nil {
            let stem = NamePair.romanianStem(of: candidate.romanian)
            let isTaken = taken.contains { $0 == stem || $0.contains(stem) || stem.contains($0) }
            guard !isTaken else { continue }
            taken.insert(stem)
            best[candidate.english] = candidate
        }
    }

    /// Returns the candidate of two names; nil when the evidence is too weak.
    private func candidate(
        for pair: NamePair, counted tally: NameTally, lemma: RomanianLemma
    ) -> Candidate? {
        let parameters = GlossaryParameters.Extraction.self
        guard
            (insideCounts[pair.english] ?? 0) > 0 || tally.count > 2 || isUnlikeWords(pair.english),
            isName(pair.english)
        else {
            return nil
        }
        let forms = tally.forms.byCount
        let isEqual = forms.contains(pair.english)
        let isAlike = tally.similarity >= GlossaryParameters.Names.certainSimilarity
        let total = (sourceCounts[pair.english] ?? 1) + (targetCounts[pair.romanian] ?? 1)
        // In whole articles a name may be counted more often than the pairs that have it.
        let dice = min(1, 2 * Double(tally.count) / Double(max(total, 1)))
        let cooccur =
            tally.count >= parameters.minimumNamePairs && dice >= parameters.minimumNameDice
        // Peoples and their languages sound like the country: French, Catalan.
        if !isEqual, !pair.english.contains(" "), isAdjective(pair.english) { return nil }
        guard isAlike || isEqual || (cooccur && !words.isPeople(pair.english)) else { return nil }
        let base =
            isAlike || isEqual
            ? lemma.base(of: forms, like: pair.english) : lemma.base(ofTranslated: forms)
        guard let base, !rejected.contains(Self.key(english: pair.english, romanian: base)) else {
            return nil
        }
        let evidence: Candidate.Evidence = isEqual ? .equal : isAlike ? .sound : .cooccurrence
        let strength = isAlike || isEqual ? max(tally.similarity, dice) : dice
        return Candidate(
            kind: kind(of: pair.english, counted: tally), english: pair.english, romanian: base,
            forms: forms.filter { $0 != base }, count: tally.count,
            score: parameters.score(strength, of: evidence, tally.count), evidence: evidence,
            contexts: tally.contexts)
    }

    /// Returns whether an English word may be an adjective.
    private func isAdjective(_ word: String) -> Bool {
        WordAnalyzer.english.readings(of: word).contains {
            $0.isKnown && $0.partOfSpeech == .adjective
        }
    }

    /// Returns whether a sequence has two words or more and none is also written small.
    private func isUnlikeWords(_ name: String) -> Bool {
        let parts = name.split(separator: " ").map(String.init)
        return parts.count > 1 && parts.allSatisfy { !words.isCommon($0) }
    }

    /// Returns whether a sequence of capitals is a name rather than a word that begins a title.
    ///
    /// A single word of the language is none, nor is a Roman numeral.
    ///
    /// - Parameter name: an English sequence.
    /// - Returns: whether it is a name.
    private func isName(_ name: String) -> Bool {
        let parts = WordScanner.words(of: Array(name.utf8))
        guard parts.count == 1, let word = parts.first else {
            return name.split(separator: " ").contains { !words.isCommon(String($0)) }
                || (sourceCounts[name] ?? 0) > 2
        }
        if Acronym.isRomanNumeral(name) || CalendarNames.isName(name, in: .english) { return false }
        // TV, HD: two letters that are the same in both languages need no term.
        if Acronym.matches(name.utf8) { return word.range.count > 2 }
        if word.range.count < 3 || words.isCommon(name) { return false }
        // Peoples are nouns of the language: Germans, Romans.
        if EnglishPlural.singular(name) != nil, words.isPeople(name) { return false }
        return (smallCounts[word.hash] ?? 0) <= (insideCounts[name] ?? 0) / 2
    }

    /// Returns the kind of a name by its words and by the words beside it.
    private func kind(of name: String, counted tally: NameTally) -> Term.Kind {
        let told = told(of: name)
        if told != .other { return told }
        if tally.placeCues > tally.personCues { return .place }
        return tally.personCues > 0 ? .person : .other
    }

    /// Returns the kind that the words of a name and those beside it tell.
    private func told(of name: String) -> Term.Kind {
        (cues[name] ?? NameCues()).kind(of: name, besides: loneNames)
    }

    /// Returns the candidates with each surname joined to the only person that has it.
    private func grouped(_ candidates: [Candidate]) -> [Candidate] {
        var result = candidates
        var persons: [String: [Int]] = [:]
        for (index, candidate) in result.enumerated() where candidate.kind == .person {
            let parts = candidate.english.split(separator: " ")
            guard parts.count > 1 else { continue }
            for part in parts { persons[String(part), default: []].append(index) }
        }
        var absorbed: Set<Int> = []
        for (index, candidate) in result.enumerated() {
            guard let owners = persons[candidate.english], owners.count == 1,
                let owner = owners.first,
                owner != index,
                result[owner].romanian.split(separator: " ")
                    .contains(Substring(candidate.romanian))
            else { continue }
            guard result[owner].english.hasSuffix(" " + candidate.english) else {
                // A given name or one of two family names: it is found beside the full name.
                absorbed.insert(index)
                continue
            }
            result[owner].aliases.append(
                Candidate.Alias(english: candidate.english, romanian: candidate.romanian))
            result[owner].count = max(result[owner].count, candidate.count)
            absorbed.insert(index)
        }
        return result.indices.filter { !absorbed.contains($0) }.map { result[$0] }
    }
}

/// The counts for an English and a Romanian name that occur in the same pairs.
private struct NameTally {
    /// The number of pairs that have both names.
    var count = 0
    /// The number of times that each Romanian form was seen.
    var forms: [String: Int] = [:]
    /// The first pairs that have both names.
    var contexts: [Candidate.Context] = []
    /// The greatest similarity by sound, 0–1.
    var similarity = 0.0
    /// The number of pairs in which the words beside the names are those of a place.
    var placeCues = 0
    /// The number of pairs in which a word beside the names is that of a person.
    var personCues = 0
}

extension [String: Int] {
    /// The keys, those with the highest count first.
    var byCount: [String] { sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key) }
}

/// An English and a Romanian name or word.
struct NamePair: Hashable {
    /// The English name.
    var english: String
    /// The stem of the Romanian name.
    var romanian: String

    /// Returns the stems of the words of a Romanian name: bare forms without a case ending.
    static func romanianStem(of name: String) -> String {
        name.split(separator: " ").map { word in
            String(GlossaryParameters.Stems.romanianForm.stem(of: NormalForm.bare(String(word))))
        }.joined(separator: " ")
    }
}
