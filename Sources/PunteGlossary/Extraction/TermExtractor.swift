internal import PunteText

/// Finds names in pairs of texts that the glossary does not have.
///
/// In each pair, stretches of capitals are taken from both sides. Two of them are one name when
/// they sound alike (``NameMatcher``), or when over the whole memory they keep each other's
/// company: Dice's coefficient 2·n(e,r) / (n(e) + n(r)), with at least three pairs. The Romanian
/// forms of one name are grouped by their common beginning; the name to propose is the most
/// frequent one without a case ending.
public struct TermExtractor {
    private struct Tally {
        var count = 0
        var forms: [String: Int] = [:]
        var contexts: [Candidate.Context] = []
        var similarity = 0.0
    }

    private struct Key: Hashable {
        var english: String
        var romanian: String
    }

    private let glossary: Glossary
    private let rejected: Set<String>
    private let english: TermRecognizer
    private let romanian: TermRecognizer
    private let matcher = NameMatcher()
    private let sources = CapitalSequences(isRomanian: false)
    private let targets = CapitalSequences(isRomanian: true)
    private let functionWords: WordSet
    private var tallies: [Key: Tally] = [:]
    private var sourceCounts: [String: Int] = [:]
    private var targetCounts: [String: Int] = [:]
    /// How often a source stood where its capital means something.
    private var insideCounts: [String: Int] = [:]
    /// How often each word, by its hash, was written without a capital in the English.
    private var smallCounts: [UInt64: Int] = [:]

    /// - Parameter rejected: pairs of names that a person has turned down, as
    ///   ``GlossaryStore/rejected()`` gives them.
    public init(glossary: Glossary, rejected: Set<String> = []) {
        self.glossary = glossary
        self.rejected = rejected
        english = TermRecognizer(glossary, language: .english)
        romanian = TermRecognizer(glossary, language: .romanian)
        var words = WordSet()
        for row in DataTable(EmbeddedData.englishWordsTSV).rows { words.insert(row[0]) }
        functionWords = words
    }

    /// What a pair is called in the list of the rejected.
    public static func key(english: String, romanian: String) -> String {
        english + "\t" + romanian
    }

    /// Looks at a pair. Linear in the texts, but for the product of their names.
    public mutating func add(segment: Int64, english source: String, romanian target: String) {
        let left = text(source, english)
        let right = text(target, romanian)
        let names = sources.sequences(in: left).filter { !isKnown($0, left) }.map {
            trimmed($0, left)
        }.filter { !$0.text.isEmpty }
        let others = targets.sequences(in: right).flatMap { withoutInitial($0, right) }
            .filter { !isKnown($0, right) }
        for index in left.words.indices where !left.isCapital(index) {
            smallCounts[left.words[index].hash, default: 0] += 1
        }
        for name in Set(names.map(\.text)) { sourceCounts[name, default: 0] += 1 }
        for name in names where !name.isInitial { insideCounts[name.text, default: 0] += 1 }
        for name in Set(others.map { stem($0.text) }) { targetCounts[name, default: 0] += 1 }
        let keys = others.map { matcher.key(romanian: $0.text) }
        var seen: Set<Key> = []
        for name in names {
            let key = matcher.key(english: name.text)
            for (other, otherKey) in zip(others, keys) {
                let pair = Key(english: name.text, romanian: stem(other.text))
                guard seen.insert(pair).inserted else { continue }
                let context = Candidate.Context(
                    segment: segment, english: source, romanian: target)
                var tally = tallies[pair] ?? Tally()
                tally.count += 1
                tally.forms[other.text, default: 0] += 1
                if tally.contexts.count < 3 { tally.contexts.append(context) }
                tally.similarity = max(tally.similarity, matcher.similarity(key, otherKey))
                tallies[pair] = tally
            }
        }
    }

    /// The candidates by falling score.
    public func candidates() -> [Candidate] {
        var best: [String: Candidate] = [:]
        for (key, tally) in tallies {
            guard let candidate = candidate(key, tally) else { continue }
            if let other = best[key.english], other.score >= candidate.score { continue }
            best[key.english] = candidate
        }
        return best.values.sorted {
            ($0.score, $0.count, $1.english) > ($1.score, $1.count, $0.english)
        }
    }

    private func candidate(_ key: Key, _ tally: Tally) -> Candidate? {
        guard (insideCounts[key.english] ?? 0) > 0 || tally.count > 2, isName(key.english) else {
            return nil
        }
        let forms = tally.forms.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
        guard let lemma = lemma(forms) else { return nil }
        guard !rejected.contains(Self.key(english: key.english, romanian: lemma)) else {
            return nil
        }
        let total = (sourceCounts[key.english] ?? 1) + (targetCounts[key.romanian] ?? 1)
        let dice = 2 * Double(tally.count) / Double(max(total, 1))
        let isEqual = forms.contains(key.english)
        let isAlike = tally.similarity >= 0.8
        guard isAlike || isEqual || (tally.count >= 3 && dice >= 0.7) else { return nil }
        let weight = 1 - 1 / Double(tally.count + 2)
        let sureness = isAlike || isEqual ? max(tally.similarity, dice) : dice * 0.85
        return Candidate(
            kind: kind(key.english, tally), english: key.english, romanian: lemma,
            forms: forms.filter { $0 != lemma }, count: tally.count, score: sureness * weight,
            evidence: isEqual ? .equal : isAlike ? .sound : .company,
            contexts: tally.contexts)
    }

    /// Whether a stretch of capitals is a name rather than a word that began a title: a single
    /// word that is written small more often is none, nor is a number in Roman digits.
    private func isName(_ name: String) -> Bool {
        let words = WordScanner.words(of: Array(name.utf8))
        guard words.count == 1, let word = words.first else { return true }
        if name.utf8.allSatisfy({ "IVXLC".utf8.contains($0) }) { return false }
        let isAcronym = name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
        if word.range.count < 3, !isAcronym { return false }
        return (smallCounts[word.hash] ?? 0) <= (insideCounts[name] ?? 0) / 2
    }

    /// The most frequent form that has no ending of the oblique cases, or the one that it only
    /// adds the article to.
    private func lemma(_ forms: [String]) -> String? {
        let oblique = ["ului", "lor", "ei", "iei", "ii", "-ului", "-ul"]
        let direct = forms.first { form in
            let word = form.split(separator: " ").first.map(String.init) ?? form
            return !oblique.contains(where: word.hasSuffix)
        }
        guard let direct = direct ?? forms.first else { return nil }
        return forms.first { direct == $0 + "ul" || direct == $0 + "l" } ?? direct
    }

    private func kind(_ name: String, _ tally: Tally) -> Term.Kind {
        let words = name.split(separator: " ")
        let organisations: Set<Substring> = [
            "Ministry", "Union", "Agency", "Committee", "Council", "Party", "Bank", "Court",
            "University", "Institute", "Organization", "Organisation", "Association",
            "Department", "Commission", "Church", "Party", "Fund", "Parliament", "Army",
        ]
        if words.contains(where: organisations.contains) { return .organisation }
        if words.count == 1, name.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) {
            return .organisation
        }
        let places = tally.contexts.count { context in
            ["in ", "from ", "at ", "near "].contains { context.english.contains($0 + name) }
        }
        if places * 2 >= tally.contexts.count { return .place }
        return words.count > 1 ? .person : .other
    }

    /// What the forms of one Romanian name share: each word without its ending.
    private func stem(_ name: String) -> String {
        name.split(separator: " ").map { word in
            let bare = NormalForm.bare(String(word))
            let endings = ["ului", "ilor", "elor", "ul", "lui", "iei", "ei", "ii", "a", "e", "i"]
            for ending in endings where bare.count >= ending.count + 4 && bare.hasSuffix(ending) {
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
            functionWords.contains(text.word(first).lowercased().utf8)
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
    /// its capital from the sentence: „Primarul Olena Oceret”.
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
