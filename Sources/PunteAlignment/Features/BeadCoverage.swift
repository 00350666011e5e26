/// Which words the two sides of a bead account for, what a part adds, and what a neighbour would.
struct BeadCoverage {
    /// Coverage inside a bead.
    struct Parts {
        /// Share of all source words that the target side accounts for, and the other way round.
        var source: Float
        var target: Float
        /// Weights of all words.
        var sourceMass: Float
        var targetMass: Float
        /// The least share of a single sentence.
        var least: Float
        /// How much better a sentence outside accounts for one inside than the bead does.
        var rivalSource: Float
        var rivalTarget: Float
        /// The greater of both in a bead of more than two sentences, else 0.
        var astray: Float
    }

    struct Neighbours {
        /// What the better neighbour on the target side would add to the coverage of the source,
        /// and the other way round.
        var gainSource: Float = 0
        var gainTarget: Float = 0
        /// How much better a neighbour is accounted for here than elsewhere near by.
        var pull: Float = 0
        /// Mean of the neighbours' best cosines with the bead.
        var similarity: Float = 0
    }

    private let source: SentenceCoverage
    private let target: SentenceCoverage
    private let cosine: Matrix
    private let sourceRivals: RivalTable
    private let targetRivals: RivalTable

    /// How many sentences on either side of a bead are looked at for better homes of a neighbour.
    private static let reach = 3

    init(_ bitext: Bitext) {
        source = bitext.sourceCoverage
        target = bitext.targetCoverage
        cosine = bitext.cosine
        sourceRivals = RivalTable(source.share, transposed: true)
        targetRivals = RivalTable(target.share, transposed: true)
    }

    func parts(of bead: Bead) -> Parts {
        let (targets, sources) = (bead.targets, bead.sources)
        let forward = source.parts(sources, by: targets, sourceRivals)
        let backward = target.parts(targets, by: sources, targetRivals)
        return Parts(
            source: forward.covered / forward.mass, target: backward.covered / backward.mass,
            sourceMass: forward.mass, targetMass: backward.mass,
            least: min(forward.least, backward.least), rivalSource: forward.rival,
            rivalTarget: backward.rival,
            astray: bead.isSingle ? 0 : max(forward.rival, backward.rival))
    }

    /// Coverage lost when the bead gives up the outer sentence that matters less.
    func loss(of bead: Bead, _ parts: Parts) -> Float {
        let (targets, sources) = (bead.targets, bead.sources)
        var result: Float = bead.isSingle ? 0 : 1
        if sources.count > 1 {
            let first = target.share(of: targets, by: sources.dropFirst())
            let last = target.share(of: targets, by: sources.dropLast())
            result = min(result, parts.target - max(first, last))
        }
        if targets.count > 1 {
            let first = source.share(of: sources, by: targets.dropFirst())
            let last = source.share(of: sources, by: targets.dropLast())
            result = min(result, parts.source - max(first, last))
        }
        return result
    }

    func neighbours(of bead: Bead, _ parts: Parts) -> Neighbours {
        let (targets, sources) = (bead.targets, bead.sources)
        var result = Neighbours()
        var count: Float = 0
        result.gainTarget = Self.visit(
            sources, beside: targets, source, target, parts.target, &result, &count
        ) { cosine[$1, $0] }
        result.gainSource = Self.visit(
            targets, beside: sources, target, source, parts.source, &result, &count
        ) { cosine[$0, $1] }
        if count > 0 { result.similarity /= count }
        return result
    }

    /// Looks at the sentences before and after one side of a bead.
    ///
    /// - Parameters:
    ///   - own: Coverage of the sentences of that side.
    ///   - facing: Coverage of those of the other side.
    ///   - share: What the bead accounts for of the other side.
    ///   - cosine: Of a sentence of that side and one of the other.
    /// - Returns: What the better of them would add to `share`.
    @inline(__always)
    private static func visit(
        _ side: Range<Int>, beside other: Range<Int>, _ own: SentenceCoverage,
        _ facing: SentenceCoverage,
        _ share: Float, _ result: inout Neighbours, _ count: inout Float,
        _ cosine: (Int, Int) -> Float
    ) -> Float {
        var gain: Float = 0
        for step in 0..<2 {
            let place = step == 0 ? side.lowerBound - 1 : side.upperBound
            guard own.mass.indices.contains(place) else { continue }
            let wider = min(place, side.lowerBound)..<max(place + 1, side.upperBound)
            gain = max(gain, facing.share(of: other, by: wider) - share)
            let here = own.covered(place, by: other) / own.mass[place]
            let elsewhere = Self.best(own.share, place, around: other, facing.mass.count)
            result.pull = max(result.pull, here - elsewhere)
            var best: Float = 0
            for partner in other { best = max(best, cosine(place, partner)) }
            result.similarity += best
            count += 1
        }
        return gain
    }

    /// The greatest share of a sentence that one near a window, but outside it, accounts for.
    private static func best(
        _ share: Matrix, _ covered: Int, around window: Range<Int>, _ count: Int
    ) -> Float {
        share.values.withUnsafeBufferPointer { values in
            var best: Float = 0
            for line in max(0, window.lowerBound - reach)..<window.lowerBound {
                best = max(best, values[line * share.columns + covered])
            }
            let end = max(window.upperBound, min(count, window.upperBound + reach))
            for line in window.upperBound..<end {
                best = max(best, values[line * share.columns + covered])
            }
            return best
        }
    }
}

extension SentenceCoverage {
    /// Coverage of a window, its weight, the least share of a sentence, and by how much the best
    /// sentence outside excels the covering window on some sentence.
    fileprivate func parts(
        _ window: Range<Int>, by other: Range<Int>, _ rivals: RivalTable
    ) -> (covered: Float, mass: Float, least: Float, rival: Float) {
        var (covered, whole, least, rival): (Float, Float, Float, Float) = (0, 0, 1, -1)
        for sentence in window {
            let part = self.covered(sentence, by: other)
            covered += part
            whole += mass[sentence]
            let share = part / mass[sentence]
            least = min(least, share)
            rival = max(rival, rivals.greatest(in: sentence, outside: other) - share)
        }
        return (covered, whole, least, rival)
    }
}
