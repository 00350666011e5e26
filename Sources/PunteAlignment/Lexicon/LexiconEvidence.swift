internal import PunteLanguage
internal import PunteText

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How often words rendered each other in pairs of sentences that a person confirmed: expected
/// numbers of links between keys.
///
/// Evidence is a sum over sentence pairs, so that what one pair contributed can be taken away again.
public struct LexiconEvidence: Sendable, Hashable {
    /// Two keys and the expected number of times that they rendered each other.
    public struct Count: Sendable, Hashable {
        /// The English key.
        public var english: String
        /// The Romanian key.
        public var romanian: String
        /// Expected number of links, at least 0.
        public var count: Double

        /// Creates the count of two keys.
        public init(english: String, romanian: String, count: Double) {
            self.english = english
            self.romanian = romanian
            self.count = count
        }
    }

    /// Counts by Romanian key, then English key.
    private var links: [String: [String: Double]] = [:]
    private var englishTotals: [String: Double] = [:]
    private var romanianTotals: [String: Double] = [:]

    /// Creates the sum of some counts.
    ///
    /// Counts with an empty key (a word without a counterpart) and counts of 0 or less are left out.
    public init(_ counts: some Sequence<Count> = []) {
        for entry in counts
        where entry.count > 0 && !entry.english.isEmpty && !entry.romanian.isEmpty {
            links[entry.romanian, default: [:]][entry.english, default: 0] += entry.count
            englishTotals[entry.english, default: 0] += entry.count
            romanianTotals[entry.romanian, default: 0] += entry.count
        }
    }

    /// Whether there is no count.
    public var isEmpty: Bool { links.isEmpty }

    /// The counts of all pairs of keys, by Romanian key, then by English key.
    public var counts: [Count] {
        links.flatMap { romanian, counts in
            counts.map { Count(english: $0.key, romanian: romanian, count: $0.value) }
        }.sorted { ($0.romanian, $0.english) < ($1.romanian, $1.english) }
    }

    /// Returns the sum of the counts of an English key.
    func total(ofEnglish key: String) -> Double { englishTotals[key] ?? 0 }

    /// Returns the sum of the counts of a Romanian key.
    func total(ofRomanian key: String) -> Double { romanianTotals[key] ?? 0 }

    /// Returns the counts of a Romanian key by English key.
    func counts(ofRomanian key: String) -> [String: Double] { links[key] ?? [:] }

    /// Returns the Romanian keys that have a count with an English key, sorted.
    ///
    /// - Complexity: O(Romanian keys).
    func romanianKeys(ofEnglish key: String) -> [String] {
        links.filter { $0.value[key] != nil }.map(\.key).sorted()
    }
}

/// Finds what a confirmed pair of sentences says about the translation of its words.
///
/// The counts are those of the links that ``WordAligner`` finds under a lexicon that does not change
/// with what is learned: what a pair contributes depends on nothing but the pair, so that it can be
/// taken away again.
///
/// One instance serves one thread.
public final class LexiconLearner {
    private let aligner: WordAligner
    private let keys: BilingualKeys

    /// Creates a learner.
    ///
    /// - Parameter lexicon: The translations that word links are found with; ``Lexicon/shipped()``
    ///   for nil.
    /// - Throws: ``AlignmentFileError``, or `ICUError` when a language has no word rules.
    public init(lexicon: Lexicon? = nil) throws {
        aligner = try WordAligner(lexicon: lexicon)
        keys = try BilingualKeys()
    }

    /// Returns the expected number of links between the words of two sentences, by key.
    ///
    /// The links of one word add up to at most one. Numbers teach nothing, and neither do words of
    /// several parts (`s-a`).
    ///
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    /// - Complexity: That of ``WordAligner/align(english:romanian:)``.
    public func counts(english: String, romanian: String) throws -> [LexiconEvidence.Count] {
        let links = try aligner.align(english: english, romanian: romanian)
        let englishKeys = try keysByStart(of: english, keys.english)
        let romanianKeys = try keysByStart(of: romanian, keys.romanian)
        var englishSums: [Int: Double] = [:]
        var romanianSums: [Int: Double] = [:]
        for link in links {
            englishSums[link.english.lowerBound, default: 0] += link.score
            romanianSums[link.romanian.lowerBound, default: 0] += link.score
        }
        return LexiconEvidence(
            links.compactMap { link in
                let (start, romanianStart) = (link.english.lowerBound, link.romanian.lowerBound)
                guard let english = englishKeys[start], let romanian = romanianKeys[romanianStart]
                else { return nil }
                let sum = max(1, englishSums[start] ?? 0, romanianSums[romanianStart] ?? 0)
                return LexiconEvidence.Count(
                    english: english, romanian: romanian, count: link.score / sum)
            }
        ).counts
    }

    /// Returns the keys of the words of one part, by the UTF-8 offset of the word.
    private func keysByStart(of sentence: String, _ reader: LexicalKeys) throws -> [Int: String] {
        let found = try reader.keys(in: sentence)
        var result: [Int: String] = [:]
        var ofSeveralParts: Set<Int> = []
        for (id, range) in zip(found.ids, found.ranges) where !keys.table.isNumber[Int(id)] {
            if result.updateValue(keys.table[id], forKey: range.lowerBound) != nil {
                ofSeveralParts.insert(range.lowerBound)
            }
        }
        return result.filter { !ofSeveralParts.contains($0.key) }
    }
}

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
