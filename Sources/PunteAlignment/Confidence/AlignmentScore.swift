/// How well links agree with gold links, summed over documents.
package struct AlignmentScore: Sendable {
    /// Numbers of links, or pairs of sentences, and the measures that follow from them.
    package struct Count: Sendable {
        /// The number of found links that the gold alignment has too.
        package fileprivate(set) var rightFound = 0
        /// The number of links found.
        package fileprivate(set) var found = 0
        /// The number of gold links that were found.
        package fileprivate(set) var rightWanted = 0
        /// The number of gold links.
        package fileprivate(set) var wanted = 0

        /// The share of those found that are right, 0…1.
        package var precision: Double { found > 0 ? Double(rightFound) / Double(found) : 0 }
        /// The share of the gold ones that were found, 0…1.
        package var recall: Double { wanted > 0 ? Double(rightWanted) / Double(wanted) : 0 }
        /// The harmonic mean of precision and recall, 0…1.
        package var f1: Double {
            let sum = precision + recall
            return sum > 0 ? 2 * precision * recall / sum : 0
        }

        fileprivate static func += (left: inout Self, right: Self) {
            left.rightFound += right.rightFound
            left.found += right.found
            left.rightWanted += right.rightWanted
            left.wanted += right.wanted
        }
    }

    /// Over links, of which one is right when it is exactly a gold link.
    package private(set) var strict = Count()
    /// Over links, of which one is right when it shares a pair of sentences with a gold link.
    package private(set) var lax = Count()
    /// Over pairs of sentences.
    package private(set) var pairs = Count()
    /// Over the pairs of sentences of links of more than two sentences: of those found, the ones that
    /// any gold link has; of the gold ones, those that any found link has.
    package private(set) var fused = Count()
    /// The number of documents.
    package private(set) var documents = 0
    /// The confidence of each link found that has one, and whether it is strictly right.
    package private(set) var calibration = CalibrationTable()

    /// Creates the score of no documents.
    package init() {}

    /// Adds a document; lines with an empty side do not count.
    package mutating func add(system: LinkFile, gold: LinkFile) {
        documents += 1
        let (found, wanted) = (system.links, gold.links)
        let wantedLinks = Set(wanted.map(Sides.init))
        let foundLinks = Set(found.map(Sides.init))
        let (wantedPairs, foundPairs) = (Self.pairs(of: wanted), Self.pairs(of: found))

        let right = foundLinks.intersection(wantedLinks).count
        strict += Count(
            rightFound: right, found: found.count, rightWanted: right, wanted: wanted.count)
        lax += Count(
            rightFound: found.count { !Self.pairs(of: [$0]).isDisjoint(with: wantedPairs) },
            found: found.count,
            rightWanted: wanted.count { !Self.pairs(of: [$0]).isDisjoint(with: foundPairs) },
            wanted: wanted.count)
        let shared = wantedPairs.intersection(foundPairs).count
        pairs += Count(
            rightFound: shared, found: foundPairs.count, rightWanted: shared,
            wanted: wantedPairs.count)
        let fusedWanted = Self.pairs(of: wanted.filter(\.isFused))
        let fusedFound = Self.pairs(of: found.filter(\.isFused))
        fused += Count(
            rightFound: fusedFound.intersection(wantedPairs).count, found: fusedFound.count,
            rightWanted: fusedWanted.intersection(foundPairs).count, wanted: fusedWanted.count)
        for link in found {
            guard let confidence = link.confidence else { continue }
            calibration.add(confidence: confidence, isRight: wantedLinks.contains(Sides(link)))
        }
    }

    private struct Sides: Hashable {
        let romanian: [Int]
        let english: [Int]

        init(_ line: LinkFile.Line) {
            romanian = line.romanian
            english = line.english
        }
    }

    private struct SentencePair: Hashable {
        let romanian: Int
        let english: Int
    }

    private static func pairs(of links: [LinkFile.Line]) -> Set<SentencePair> {
        var result: Set<SentencePair> = []
        for link in links {
            for romanian in link.romanian {
                for english in link.english {
                    result.insert(SentencePair(romanian: romanian, english: english))
                }
            }
        }
        return result
    }
}

extension LinkFile.Line {
    /// Whether the link has more than two sentences.
    fileprivate var isFused: Bool { romanian.count + english.count > 2 }
}

/// Stated confidence against observed precision, in ten equal bins.
package struct CalibrationTable: Sendable {
    /// The links whose confidence is in a tenth of 0…1.
    package struct Bin: Sendable {
        /// The number of links.
        package fileprivate(set) var count = 0
        /// The sum of their confidences.
        package fileprivate(set) var confidence = 0.0
        /// The number of links that the gold alignment has too.
        package fileprivate(set) var right = 0
    }

    /// Ten bins in ascending order.
    package private(set) var bins = [Bin](repeating: Bin(), count: 10)

    /// Creates a table of no links.
    package init() {}

    /// Adds a link with its confidence, 0…1.
    package mutating func add(confidence: Double, isRight: Bool) {
        let bin = max(0, min(9, Int(confidence * 10)))
        bins[bin].count += 1
        bins[bin].confidence += confidence
        bins[bin].right += isRight ? 1 : 0
    }

    /// The mean distance of confidence and precision over the bins, weighted by their links (Naeini,
    /// Cooper & Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning", AAAI
    /// 2015).
    package var expectedError: Double {
        let total = bins.reduce(0) { $0 + $1.count }
        guard total > 0 else { return 0 }
        return bins.reduce(0.0) { $0 + abs($1.confidence - Double($1.right)) } / Double(total)
    }
}
