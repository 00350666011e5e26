internal import PunteLanguage
public import PunteMemory

extension ConcordanceHit {
    /// The lemmas of the words that translate the match, each once, in their order in the text; nil
    /// when none were found.
    public var counterpartLemmas: String? {
        guard let side = counterpartSide, !counterparts.isEmpty else { return nil }
        let analyzer = WordAnalyzer.analyzer(of: side)
        var lemmas: [String] = []
        for word in counterpartWords {
            // Of a word with a clitic after its apostrophe, only the word is told.
            let stem = word.prefix { $0 != "'" && $0 != "’" }
            let lemma = analyzer.lemmas(in: stem.isEmpty ? word : String(stem))
            if !lemmas.contains(lemma) { lemmas.append(lemma) }
        }
        return lemmas.joined(separator: " ")
    }
}

extension CounterpartFinder {
    /// Returns hits with their counterparts, in the alphabetical order of the counterparts' lemmas.
    ///
    /// Hits without a counterpart are last; hits with the same keep their order.
    ///
    /// - Throws: what ``addCounterpart(to:)`` throws.
    public func sortedByCounterpart(_ hits: [ConcordanceHit]) throws -> [ConcordanceHit] {
        var keyed: [(key: String?, index: Int, hit: ConcordanceHit)] = []
        for (index, hit) in hits.enumerated() {
            var hit = hit
            try addCounterpart(to: &hit)
            keyed.append((hit.counterpartLemmas.map(NormalForm.bare), index, hit))
        }
        return keyed.sorted { left, right in
            switch (left.key, right.key) {
            case (let left?, let right?) where left != right: left < right
            case (.some, nil): true
            case (nil, .some): false
            default: left.index < right.index
            }
        }.map(\.hit)
    }
}
