/// What the reports that account for more of an article have shown already.
///
/// A report that repeats the background, or is of another day of the same talks, shares much with an
/// article, but nothing that a report which fits better does not share as well.
struct EarlierEvidence {
    /// What a report adds to those before it.
    struct Beyond: Sendable, Hashable {
        /// The share of the article's text.
        var share = 0.0
        /// The weight of the names.
        var names = 0.0
    }

    private var confidence: [Double]
    private var names: Set<SketchKey> = []

    /// Begins with no report.
    init(sentences: Int) { confidence = Array(repeating: 0, count: sentences) }

    /// Adds a report and returns what it has beyond those that were added before.
    mutating func add(_ evidence: PairEvidence) -> Beyond {
        add(
            confidence: evidence.confidence, share: evidence.share, names: evidence.shared.names)
    }

    /// Adds a report by its confidence for each sentence of the article and the names that both have.
    mutating func add(
        confidence added: [Double], share: [Double], names new: [(key: SketchKey, weight: Float)]
    ) -> Beyond {
        var result = Beyond()
        for (index, value) in added.enumerated() where value > confidence[index] {
            result.share += (value - confidence[index]) * share[index]
            confidence[index] = value
        }
        for name in new where names.insert(name.key).inserted {
            result.names += Double(name.weight)
        }
        return result
    }
}
