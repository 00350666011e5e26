#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What speaks for and against a report as a source of an article, as numbers for a logistic model.
package struct PairingFeatures: Sendable, Hashable {
    /// The names of the features, in the order of ``values``.
    package static let names = [
        "similarity", "relatedness", "coverage", "marginal", "behind", "used", "names",
        "quantities",
        "quotations", "near-day", "far-day", "later-day", "outlet", "other-outlet",
        "covered-length",
    ]

    /// The values in the order of ``names``, 0 to about 1.
    package var values: [Double]

    /// Returns the probability that the report is a source of the article.
    func probability(_ weights: [String: Double]) -> Double {
        let odds = zip(Self.names, values).reduce(weights["bias"] ?? 0) { sum, feature in
            sum + (weights[feature.0] ?? 0) * feature.1
        }
        return 1 / (1 + exp(-odds))
    }

    /// Returns log-odds between -1 and 1 for a probability.
    static func logit(_ probability: Double) -> Double {
        let bounded = min(max(probability, 0.0005), 0.9995)
        return log(bounded / (1 - bounded)) / 7.6
    }
}
