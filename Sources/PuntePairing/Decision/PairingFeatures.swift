#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What speaks for and against a report as a source of an article, as numbers for a logistic model.
package struct PairingFeatures: Sendable, Hashable {
    /// The names of the features, in the order of ``values``.
    package static let names = [
        "similarity", "coverage", "used", "used-length", "marginal", "marginal-length", "names",
        "marginal-names", "quantities", "quotations", "near-day", "far-day", "later-day", "outlet",
        "other-outlet",
    ]

    /// The values in the order of ``names``, 0 to about 1.
    package let values: [Double]

    /// Counts what was found.
    ///
    /// - Parameters:
    ///   - evidence: what the aligner and the keys found.
    ///   - beyond: what of it no report found that accounts for more of the article.
    ///   - days: the number of days from the report to the article; nil when a date is not known.
    ///   - isNamed: whether the article names the outlet of the report.
    ///   - isOtherNamed: whether it names other outlets only.
    init(
        _ evidence: PairEvidence, beyond: EarlierEvidence.Beyond, days: Int?, isNamed: Bool,
        isOtherNamed: Bool
    ) {
        let count = Double(evidence.confidence.count)
        // An article of three sentences has no more to show than three.
        let used =
            evidence.usedSentences / min(Self.manyUsedSentences, max(Self.fewSentences, count))
        values = [
            Double(evidence.similarity), evidence.coverage, evidence.used,
            min(1, used), beyond.share,
            min(1, beyond.share * count / min(Self.manySentences, max(1, count))),
            evidence.shared.share(of: .name),
            min(1, beyond.names / Self.manyNames), evidence.shared.share(of: .quantity),
            Double(min(evidence.quotations.count, 4)) / 4,
            days.map { (-1...3).contains($0) ? 1 : 0 } ?? 0,
            days.map { abs($0) > 7 ? 1 : 0 } ?? 0, days.map { $0 < -1 ? 1 : 0 } ?? 0,
            isNamed ? 1 : 0, isOtherNamed ? 1 : 0,
        ]
    }

    /// The numbers of sentences and of rare names from which on more prove nothing more; of shorter
    /// articles fewer sentences are asked for.
    private static let manyUsedSentences = 10.0
    private static let manySentences = 5.0
    private static let fewSentences = 3.0
    private static let manyNames = 4.0

    /// Returns the probability that the report is a source of the article.
    func probability(_ weights: [String: Double]) -> Double {
        let odds = zip(Self.names, values).reduce(weights["bias"] ?? 0) { sum, feature in
            sum + (weights[feature.0] ?? 0) * feature.1
        }
        return 1 / (1 + exp(-odds))
    }
}
