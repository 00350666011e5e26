internal import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Joins the probabilities of the shipped lexicon and one's own evidence to one estimate.
///
/// The posterior mean under a Dirichlet prior (MacKay & Peto, "A hierarchical Dirichlet language
/// model", Natural Language Engineering 1, 1995): *p* = (κ·*p*₀ + *c*) / (κ + *C*), where *p*₀ is the
/// shipped probability, *c* the count of the pair, *C* that of the word, and κ how many occurrences
/// the shipped entry counts for. So *p* lies between *p*₀ and *c*/*C* and is never further from *p*₀
/// than *C* / (κ + *C*).
struct LexiconBlend {
    /// One's own counts.
    let evidence: LexiconEvidence

    /// The number of sentences that the shipped lexicon was trained on.
    static let trainingSentences = AlignmentParameters.shipped.lexicon.trainingSentences

    private static let parameters = AlignmentParameters.shipped.lexicon

    /// Returns κ of a word.
    ///
    /// The weight of a word is log(N/df) / log N, so it occurred in df = N^(1 − weight) of the N
    /// training sentences. It is nil for a word that the lexicon does not have.
    static func prior(weight: Double?) -> Double {
        let minimum = parameters.minimumPrior
        guard let weight else { return minimum }
        return min(parameters.maximumPrior, max(minimum, pow(trainingSentences, 1 - weight)))
    }

    /// Returns the posterior mean.
    ///
    /// - Parameters:
    ///   - shipped: Probability of the pair in the shipped lexicon, *p*₀.
    ///   - prior: κ of the given word.
    ///   - count: Count of the pair, *c*.
    ///   - total: Count of the given word, *C*.
    /// - Returns: A probability between `shipped` and `count` / `total`.
    static func probability(
        shipped: Double, prior: Double, count: Double, total: Double
    ) -> Double {
        (prior * shipped + count) / (prior + total)
    }

    /// Returns the translations of a Romanian key, by descending weight.
    ///
    /// - Parameters:
    ///   - key: The Romanian key.
    ///   - shipped: Its translations in the shipped lexicon.
    ///   - weight: Its weight, nil when the lexicon does not have it.
    ///   - englishWeight: Returns the weight of an English key, nil when the lexicon does not have it.
    /// - Returns: The shipped translations, and those that one's own evidence adds.
    func translations(
        of key: String, shipped: [Lexicon.Translation], weight: Double?,
        englishWeight: (String) -> Double?
    ) -> [Lexicon.Translation] {
        let total = evidence.total(ofRomanian: key)
        guard total > 0 || shipped.contains(where: { evidence.total(ofEnglish: $0.key) > 0 }) else {
            return shipped
        }
        let counts = evidence.counts(ofRomanian: key)
        let known = Set(shipped.map(\.key))
        let new = counts.keys.filter { !known.contains($0) }.sorted().map {
            Lexicon.Translation(key: $0, probability: 0, reverse: 0)
        }
        let prior = Self.prior(weight: weight)
        let minimum = Self.parameters.minimumBlendWeight
        return (shipped + new).map { entry in
            let count = counts[entry.key] ?? 0
            let probability = Self.probability(
                shipped: entry.probability, prior: prior, count: count, total: total)
            let reverse = Self.probability(
                shipped: entry.reverse, prior: Self.prior(weight: englishWeight(entry.key)),
                count: count, total: evidence.total(ofEnglish: entry.key))
            return Lexicon.Translation(key: entry.key, probability: probability, reverse: reverse)
        }.filter { $0.weight >= minimum || known.contains($0.key) }
            .sorted { ($0.weight, $1.key) > ($1.weight, $0.key) }
    }
}

extension Lexicon {
    /// Returns this lexicon as one's own confirmed translations change it.
    public func updated(by evidence: LexiconEvidence) -> Lexicon {
        var result = self
        result.blend = evidence.isEmpty ? nil : LexiconBlend(evidence: evidence)
        return result
    }
}
