/// Measures how much of the words of a bead's sides account for each other, and what giving up one
/// of its sentences or taking in a neighbour would change.
///
/// A sentence *covers* the words of a facing sentence that it accounts for; see
/// ``SentenceCoverage``. Masses and coverages are sums of idf² over distinct words.
struct BeadCoverage {
    /// Coverage of the sentences of a bead by its other side.
    struct Shares {
        /// Share of the mass of the English words that the Romanian side covers, 0…1.
        var english: Float
        /// Share of the mass of the Romanian words that the English side covers, 0…1.
        var romanian: Float
        /// Mass of the English words.
        var englishMass: Float
        /// Mass of the Romanian words.
        var romanianMass: Float
        /// Minimum of the covered shares of single sentences, of both sides.
        var minimum: Float
        /// Maximum over the English sentences of: the share that the best single Romanian sentence
        /// outside the bead covers, minus the share that the bead covers.
        var englishExcessOutside: Float
        /// The same for the Romanian sentences.
        var romanianExcessOutside: Float
    }

    /// What the sentences directly before and after both sides of a bead would change.
    struct Neighbours {
        /// What the better neighbour on the Romanian side would add to the covered share of the
        /// English side, at least 0.
        var englishGain: Float = 0
        /// What the better neighbour on the English side would add to the covered share of the
        /// Romanian side, at least 0.
        var romanianGain: Float = 0
        /// Maximum over the neighbours of: the share of the neighbour that the facing side of the
        /// bead covers, minus the share that the best single sentence near that side covers; at
        /// least 0.
        var preference: Float = 0
        /// Mean, over the neighbours, of the greatest cosine with a sentence of the facing side.
        var meanCosine: Float = 0
        /// Number of neighbours, 0…4.
        fileprivate var count: Float = 0
    }

    private let english: SentenceCoverage
    private let romanian: SentenceCoverage
    private let cosine: Matrix
    private let englishOutside: OutsideMaxima
    private let romanianOutside: OutsideMaxima

    /// Number of sentences before and after a side that may cover a neighbour better than the side.
    private static let reach = 3

    /// Prepares the measures for all beads of a bitext.
    init(_ bitext: Bitext) {
        english = bitext.englishCoverage
        romanian = bitext.romanianCoverage
        cosine = bitext.cosine
        englishOutside = OutsideMaxima(of: english.share, along: .column)
        romanianOutside = OutsideMaxima(of: romanian.share, along: .column)
    }

    /// Returns how much each side of a bead covers of the other.
    func shares(of bead: Bead) -> Shares {
        let english = english.part(
            of: bead.english, coveredBy: bead.romanian, outside: englishOutside)
        let romanian = romanian.part(
            of: bead.romanian, coveredBy: bead.english, outside: romanianOutside)
        return Shares(
            english: english.covered / english.mass, romanian: romanian.covered / romanian.mass,
            englishMass: english.mass, romanianMass: romanian.mass,
            minimum: min(english.minimumShare, romanian.minimumShare),
            englishExcessOutside: english.excessOutside,
            romanianExcessOutside: romanian.excessOutside)
    }

    /// Returns the covered share that is lost when a bead gives up its first or last sentence on one
    /// side: the minimum over these, 1 at most, 0 for a bead of two sentences.
    ///
    /// The shares given are those of the bead.
    func loss(of bead: Bead, _ shares: Shares) -> Float {
        let (rows, columns) = (bead.romanian, bead.english)
        var result: Float = bead.isSingle ? 0 : 1
        if columns.count > 1 {
            let first = romanian.share(of: rows, coveredBy: columns.dropFirst())
            let last = romanian.share(of: rows, coveredBy: columns.dropLast())
            result = min(result, shares.romanian - max(first, last))
        }
        if rows.count > 1 {
            let first = english.share(of: columns, coveredBy: rows.dropFirst())
            let last = english.share(of: columns, coveredBy: rows.dropLast())
            result = min(result, shares.english - max(first, last))
        }
        return result
    }

    /// Returns what the neighbours of a bead with the given shares would change.
    func neighbours(of bead: Bead, _ shares: Shares) -> Neighbours {
        var result = Neighbours()
        result.romanianGain = Self.visitNeighbours(
            of: bead.english, facing: bead.romanian, covered: english, covering: romanian,
            share: shares.romanian, into: &result
        ) { cosine[$1, $0] }
        result.englishGain = Self.visitNeighbours(
            of: bead.romanian, facing: bead.english, covered: romanian, covering: english,
            share: shares.english, into: &result
        ) { cosine[$0, $1] }
        if result.count > 0 { result.meanCosine /= result.count }
        return result
    }

    /// Looks at the sentences before and after one side of a bead.
    ///
    /// - Parameters:
    ///   - side: The sentences of that side.
    ///   - facing: The sentences of the other side.
    ///   - own: Coverage of the sentences of the text of `side`.
    ///   - other: Coverage of the sentences of the text of `facing`.
    ///   - share: Share of `facing` that `side` covers.
    ///   - result: Takes up preference, cosines and count.
    ///   - cosine: Returns the cosine of a sentence of that side and one of the other.
    /// - Returns: What the better of them would add to `share`.
    @inline(__always)
    private static func visitNeighbours(
        of side: Range<Int>, facing: Range<Int>, covered own: SentenceCoverage,
        covering other: SentenceCoverage, share: Float, into result: inout Neighbours,
        cosine: (Int, Int) -> Float
    ) -> Float {
        var gain: Float = 0
        for step in 0..<2 {
            let neighbour = step == 0 ? side.lowerBound - 1 : side.upperBound
            guard own.mass.indices.contains(neighbour) else { continue }
            let wider = min(neighbour, side.lowerBound)..<max(neighbour + 1, side.upperBound)
            gain = max(gain, other.share(of: facing, coveredBy: wider) - share)
            let here = own.covered(neighbour, by: facing) / own.mass[neighbour]
            let elsewhere = bestShare(of: neighbour, around: facing, in: own.share)
            result.preference = max(result.preference, here - elsewhere)
            var best: Float = 0
            for partner in facing { best = max(best, cosine(neighbour, partner)) }
            result.meanCosine += best
            result.count += 1
        }
        return gain
    }

    /// Returns the greatest share of a sentence that one near a window, but outside it, covers; the
    /// rows of the matrix are covering sentences, its columns covered ones.
    private static func bestShare(
        of covered: Int, around window: Range<Int>, in share: Matrix
    ) -> Float {
        share.values.withUnsafeBufferPointer { values in
            var best: Float = 0
            for line in max(0, window.lowerBound - reach)..<window.lowerBound {
                best = max(best, values[line * share.columns + covered])
            }
            let end = max(window.upperBound, min(share.rows, window.upperBound + reach))
            for line in window.upperBound..<end {
                best = max(best, values[line * share.columns + covered])
            }
            return best
        }
    }
}

extension SentenceCoverage {
    /// What a window of the other side covers of a window.
    fileprivate struct Part {
        /// Mass of the words that are covered, and of all.
        var covered: Float = 0
        var mass: Float = 0
        /// Minimum of the covered shares of single sentences.
        var minimumShare: Float = 1
        /// Maximum over the sentences of: share covered by the best sentence outside, minus share
        /// covered by the window; at least −1.
        var excessOutside: Float = -1
    }

    fileprivate func part(
        of window: Range<Int>, coveredBy other: Range<Int>, outside: OutsideMaxima
    ) -> Part {
        var result = Part()
        for sentence in window {
            let part = covered(sentence, by: other)
            result.covered += part
            result.mass += mass[sentence]
            let share = part / mass[sentence]
            result.minimumShare = min(result.minimumShare, share)
            result.excessOutside = max(
                result.excessOutside, outside.maximum(of: sentence, outside: other) - share)
        }
        return result
    }
}
