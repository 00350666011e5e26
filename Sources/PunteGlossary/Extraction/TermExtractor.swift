internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Finds names and terms in pairs of texts that the glossary does not have.
///
/// In each pair, stretches of capitals are taken from both sides, without titles. Two of them are
/// one name when they are equal or sound alike (``NameMatcher``), or when over the whole memory
/// they keep each other's company: Dice's coefficient 2·n(e,r) / (n(e) + n(r)), in at least five
/// pairs, and neither has a counterpart by sound. Terms of several small words are found by their
/// company alone (``PhraseExtractor``), units by the numbers before them (``UnitExtractor``).
///
/// The Romanian forms of one name are grouped, and so are the surname and the full name of a
/// person.
public struct TermExtractor {
    private(set) var tallies: [NamePair: NameTally] = [:]
    private(set) var sourceCounts: [String: Int] = [:]
    private(set) var targetCounts: [String: Int] = [:]
    /// How often a source stood where its capital means something.
    private(set) var insideCounts: [String: Int] = [:]
    /// How often each word, by its hash, was written without a capital in the English.
    private(set) var smallCounts: [UInt64: Int] = [:]
    private(set) var phrases: PhraseExtractor
    private(set) var units = UnitExtractor()
    let rejected: Set<String>
    let matcher = NameMatcher()
    let words = NameWords.standard
    private let english: TermRecognizer
    private let romanian: TermRecognizer
    private let sources = CapitalSequences(in: .english)
    private let targets = CapitalSequences(in: .romanian)

    /// - Parameter rejected: pairs of names that a person has turned down, as
    ///   ``GlossaryStore/rejected()`` gives them.
    public init(glossary: CompiledGlossary, rejected: Set<String> = []) {
        self.rejected = rejected
        english = glossary.recognizer(for: .english)
        romanian = glossary.recognizer(for: .romanian)
        phrases = PhraseExtractor()
    }

    /// As ``init(glossary:rejected:)-(CompiledGlossary,_)``, making all forms first.
    public init(glossary: Glossary, rejected: Set<String> = []) {
        self.init(glossary: CompiledGlossary(glossary), rejected: rejected)
    }

    /// What a pair is called in the list of the rejected.
    public static func key(english: String, romanian: String) -> String {
        english + "\t" + romanian
    }

    /// Looks at a pair. Linear in the texts, but for the product of their names.
    public mutating func add(segment: Int64, english source: String, romanian target: String) {
        let left = text(source, english)
        let right = text(target, romanian)
        let names = sources.sequences(in: left).map { trimmed($0, left) }
            .filter { !$0.text.isEmpty && !isKnown($0, left) }
        let others = targets.sequences(in: right).flatMap { withoutInitial($0, right) }
            .filter { !isKnown($0, right) }
        for index in left.words.indices where !left.isCapital(index) {
            smallCounts[left.words[index].hash, default: 0] += 1
        }
        for name in Set(names.map(\.text)) { sourceCounts[name, default: 0] += 1 }
        for name in names where !name.isInitial { insideCounts[name.text, default: 0] += 1 }
        for name in Set(others.map { Self.stem($0.text) }) { targetCounts[name, default: 0] += 1 }
        let context = Candidate.Context(segment: segment, english: source, romanian: target)
        let keys = others.map { matcher.key(romanian: $0.text) }
        var seen: Set<NamePair> = []
        for name in names {
            let key = matcher.key(english: name.text)
            for (other, otherKey) in zip(others, keys) {
                let pair = NamePair(english: name.text, romanian: Self.stem(other.text))
                guard seen.insert(pair).inserted else { continue }
                var tally = tallies[pair] ?? NameTally()
                tally.count += 1
                tally.forms[other.text, default: 0] += 1
                if tally.contexts.count < 3 { tally.contexts.append(context) }
                tally.similarity = max(tally.similarity, matcher.similarity(key, otherKey))
                addCues(of: name, left, other, right, to: &tally)
                tallies[pair] = tally
            }
        }
        phrases.add(left, right, context)
        units.add(left, right, context)
    }

    /// The words beside a name that tell a person from a place.
    private func addCues(
        of name: CapitalSequences.Sequence, _ left: CheckedPair.Text,
        _ other: CapitalSequences.Sequence, _ right: CheckedPair.Text, to tally: inout NameTally
    ) {
        func before(_ sequence: CapitalSequences.Sequence, _ text: CheckedPair.Text) -> String {
            let first = sequence.words.lowerBound
            return first > 0 ? text.word(first - 1) : ""
        }
        let (source, target) = (before(name, left), before(other, right))
        if words.has(source, .placeCue), words.has(target, .placeCue, in: .romanian) {
            tally.placeCues += 1
        }
        if words.has(source, .title) || words.has(target, .personCue, in: .romanian) {
            tally.personCues += 1
        }
    }

    /// What the forms of one Romanian name share: each word without its ending.
    static func stem(_ name: String) -> String {
        name.split(separator: " ").map { word in
            let bare = NormalForm.bare(String(word))
            for ending in NounEndings.romanian.endings(.case)
            where bare.count >= ending.count + 4 && bare.hasSuffix(ending) {
                return String(bare.dropLast(ending.count))
            }
            return bare
        }.joined(separator: " ")
    }

    /// Without a leading word that has its capital from the start of the sentence.
    private func trimmed(
        _ sequence: CapitalSequences.Sequence, _ text: CheckedPair.Text
    ) -> CapitalSequences.Sequence {
        var result = sequence
        while let first = result.words.first,
            FrequentWords.unmistakablyEnglish.contains(text.word(first).lowercased())
        {
            result.words = result.words.dropFirst()
            result.isInitial = false
        }
        guard let first = result.words.first, let last = result.words.last else {
            result.text = ""
            return result
        }
        result.text = text.excerpt(Int(text.words[first].start)..<Int(text.words[last].end))
        return result
    }

    /// A stretch at the start of a sentence, and the same without its first word, which may have
    /// its capital from the sentence: „Primărița Olena Oceret”.
    private func withoutInitial(
        _ sequence: CapitalSequences.Sequence, _ text: CheckedPair.Text
    ) -> [CapitalSequences.Sequence] {
        guard sequence.isInitial, sequence.words.count > 1, let last = sequence.words.last else {
            return [sequence]
        }
        var rest = sequence
        rest.words = sequence.words.dropFirst()
        rest.isInitial = false
        let start = Int(text.words[rest.words.lowerBound].start)
        rest.text = text.excerpt(start..<Int(text.words[last].end))
        return [sequence, rest]
    }

    private func isKnown(
        _ sequence: CapitalSequences.Sequence, _ text: CheckedPair.Text
    ) -> Bool {
        guard let first = sequence.words.first, let last = sequence.words.last else { return true }
        let range = Int(text.words[first].start)..<Int(text.words[last].end)
        return text.terms.contains { $0.range.overlaps(range) && $0.range.count * 2 >= range.count }
    }

    private func text(_ text: String, _ terms: TermRecognizer) -> CheckedPair.Text {
        let bytes = Array(text.utf8)
        return CheckedPair.Text(
            text: text, bytes: bytes, words: WordScanner.words(of: bytes), quantities: [],
            terms: terms.matches(in: text))
    }
}
