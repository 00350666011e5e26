internal import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Shipped probabilities and evidence of one's own as one estimate.
///
/// The posterior mean under a Dirichlet prior (MacKay & Peto, "A hierarchical Dirichlet language
/// model", Natural Language Engineering 1 (1995)): *p* = (κ·*p*₀ + *c*) / (κ + *C*), where *p*₀ is
/// the shipped probability, *c* the count of the pair, *C* that of the word, and κ how many
/// occurrences the shipped entry stands for. So *p* lies between *p*₀ and *c*/*C* and is never
/// further from *p*₀ than *C* / (κ + *C*).
struct LexiconBlend {
    /// Occurrences that a well attested entry stands for at most: a newsroom's own fifty weigh as
    /// much as all of the training corpus.
    static let greatestPrior = 50.0
    /// What an unknown word has to be seen against.
    static let leastPrior = 2.0
    /// Sentences that the shipped lexicon was trained on, to tell occurrences from weights.
    static let trainingSentences = 200_000.0
    /// Geometric mean of both probabilities below which a translation is left out.
    static let leastWeight = 0.01

    let evidence: LexiconEvidence

    /// κ of a word by how telling it is, nil when the lexicon does not know it: log(N/df) / log N is
    /// the weight, so df = N^(1 − weight).
    static func prior(weight: Double?) -> Double {
        guard let weight else { return leastPrior }
        return min(greatestPrior, max(leastPrior, pow(trainingSentences, 1 - weight)))
    }

    static func probability(
        shipped: Double, prior: Double, count: Double, total: Double
    ) -> Double {
        (prior * shipped + count) / (prior + total)
    }

    /// The renderings of a target key.
    ///
    /// - Parameters:
    ///   - weight: Weight of the target key, nil when it is unknown.
    ///   - sourceWeight: The same of a source key.
    func translations(
        of key: String, shipped: [Lexicon.Translation], weight: Double?,
        sourceWeight: (String) -> Double?
    ) -> [Lexicon.Translation] {
        let total = evidence.total(ofTarget: key)
        guard total > 0 || shipped.contains(where: { evidence.total(ofSource: $0.key) > 0 }) else {
            return shipped
        }
        let counts = evidence.sources(ofTarget: key)
        let known = Set(shipped.map(\.key))
        let new = counts.keys.filter { !known.contains($0) }.sorted().map {
            Lexicon.Translation(key: $0, probability: 0, reverse: 0)
        }
        let prior = Self.prior(weight: weight)
        return (shipped + new).map { entry in
            let count = counts[entry.key] ?? 0
            let probability = Self.probability(
                shipped: entry.probability, prior: prior, count: count, total: total)
            let reverse = Self.probability(
                shipped: entry.reverse, prior: Self.prior(weight: sourceWeight(entry.key)),
                count: count, total: evidence.total(ofSource: entry.key))
            return Lexicon.Translation(key: entry.key, probability: probability, reverse: reverse)
        }.filter { $0.weight >= Self.leastWeight || known.contains($0.key) }
            .sorted { ($0.weight, $1.key) > ($1.weight, $0.key) }
    }
}

extension Lexicon {
    /// This lexicon as one's own confirmed translations change it.
    public func updated(by evidence: LexiconEvidence) -> Lexicon {
        var result = self
        result.blend = evidence.isEmpty ? nil : LexiconBlend(evidence: evidence)
        return result
    }
}
