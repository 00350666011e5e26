internal import PunteLanguage
internal import PunteText

extension TermExtractor {
    /// The candidates by falling score.
    public func candidates() -> [Candidate] {
        let lemma = RomanianLemma(matcher: matcher)
        let firstNames = firstNames()
        var best: [String: Candidate] = [:]
        var translated: [Candidate] = []
        for (pair, tally) in tallies {
            guard let candidate = candidate(pair, tally, lemma),
                candidate.kind == .place || !firstNames.contains(pair.english)
            else { continue }
            if candidate.evidence == .company {
                translated.append(candidate)
            } else if candidate.score > best[pair.english]?.score ?? 0 {
                best[pair.english] = candidate
            }
        }
        add(translated, to: &best)
        let others = (phrases.candidates() + units.candidates()).filter {
            best[$0.english] == nil && !isRejected($0)
        }
        return (grouped(Array(best.values)) + others).sorted {
            ($0.score, $0.count, $1.english) > ($1.score, $1.count, $0.english)
        }
    }

    /// Words that begin the names of two persons or more: alone they name nobody.
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

    private func isRejected(_ candidate: Candidate) -> Bool {
        rejected.contains(Self.key(english: candidate.english, romanian: candidate.romanian))
    }

    /// Names that only keep company, best first, as far as neither side has a counterpart yet.
    private func add(_ translated: [Candidate], to best: inout [String: Candidate]) {
        var taken = Set(best.values.map { Self.stem($0.romanian) })
        let order = translated.sorted {
            ($0.score, $0.count, $1.english) > ($1.score, $1.count, $0.english)
        }
        for candidate in order where best[candidate.english] == nil {
            let stem = Self.stem(candidate.romanian)
            let isTaken = taken.contains { $0 == stem || $0.contains(stem) || stem.contains($0) }
            guard !isTaken else { continue }
            taken.insert(stem)
            best[candidate.english] = candidate
        }
    }

    private func candidate(
        _ pair: NamePair, _ tally: NameTally, _ lemma: RomanianLemma
    ) -> Candidate? {
        guard (insideCounts[pair.english] ?? 0) > 0 || tally.count > 2, isName(pair.english) else {
            return nil
        }
        let forms = tally.formsByCount
        let isEqual = forms.contains(pair.english)
        let isAlike = tally.similarity >= 0.8
        let total = (sourceCounts[pair.english] ?? 1) + (targetCounts[pair.romanian] ?? 1)
        let dice = 2 * Double(tally.count) / Double(max(total, 1))
        guard
            isAlike || isEqual || (tally.count >= 5 && dice >= 0.8 && !words.isPeople(pair.english))
        else { return nil }
        let base =
            isAlike || isEqual
            ? lemma.base(of: forms, like: pair.english) : lemma.base(ofTranslated: forms)
        guard let base, !rejected.contains(Self.key(english: pair.english, romanian: base)) else {
            return nil
        }
        let weight = 1 - 1 / Double(tally.count + 2)
        let sureness = isAlike || isEqual ? max(tally.similarity, dice) : dice * 0.85
        return Candidate(
            kind: kind(pair.english, tally), english: pair.english, romanian: base,
            forms: forms.filter { $0 != base }, count: tally.count, score: sureness * weight,
            evidence: isEqual ? .equal : isAlike ? .sound : .company, contexts: tally.contexts)
    }

    /// Whether a stretch of capitals is a name rather than a word that began a title: a single
    /// word of the language is none, nor is a number in Roman digits.
    private func isName(_ name: String) -> Bool {
        let parts = WordScanner.words(of: Array(name.utf8))
        guard parts.count == 1, let word = parts.first else {
            return name.split(separator: " ").contains { !words.isCommon(String($0)) }
                || (sourceCounts[name] ?? 0) > 2
        }
        if name.utf8.allSatisfy({ "IVXLC".utf8.contains($0) }) { return false }
        // TV, HD: two letters that are the same in both languages need no term.
        if Acronym.matches(name.utf8) { return word.range.count > 2 }
        if word.range.count < 3 || words.isCommon(name) { return false }
        // Peoples are nouns of the language: Germans, Romans.
        if EnglishPlural.singular(name) != nil, words.isPeople(name) { return false }
        return (smallCounts[word.hash] ?? 0) <= (insideCounts[name] ?? 0) / 2
    }

    private func kind(_ name: String, _ tally: NameTally) -> Term.Kind {
        let parts = name.split(separator: " ").map(String.init)
        if parts.contains(where: { words.has($0, .organisation) }) { return .organisation }
        if parts.contains(where: { words.has($0, .place) }) { return .place }
        if tally.placeCues > tally.personCues { return .place }
        if tally.personCues > 0 { return .person }
        let isTwoNames = (2...3).contains(parts.count) && parts.allSatisfy { !words.isCommon($0) }
        return isTwoNames && tally.placeCues == 0 ? .person : .other
    }

    /// The surname of one person is an admitted name of that person.
    private func grouped(_ candidates: [Candidate]) -> [Candidate] {
        var result = candidates
        var persons: [String: [Int]] = [:]
        for (place, candidate) in result.enumerated() where candidate.kind == .person {
            let parts = candidate.english.split(separator: " ")
            guard parts.count > 1, let last = parts.last else { continue }
            persons[String(last), default: []].append(place)
        }
        var absorbed: Set<Int> = []
        for (place, candidate) in result.enumerated() {
            guard let owners = persons[candidate.english], owners.count == 1,
                let owner = owners.first,
                result[owner].romanian.hasSuffix(" " + candidate.romanian)
            else { continue }
            result[owner].aliases.append(
                Candidate.Alias(english: candidate.english, romanian: candidate.romanian))
            result[owner].count = max(result[owner].count, candidate.count)
            absorbed.insert(place)
        }
        return result.indices.filter { !absorbed.contains($0) }.map { result[$0] }
    }
}
