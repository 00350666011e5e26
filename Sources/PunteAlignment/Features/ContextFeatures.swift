internal import PunteLanguage

/// Measures a bead in the light of the others, given first log-odds of all and a first guess.
///
/// The features tell of competing beads, of neighbours, of the gap between links that the bead would
/// fill, and of how much of the texts is linked at all. They are those of the model's second group of
/// trees, after those of ``BeadFeatures``.
struct ContextFeatures {
    /// Names of the features; part of the format of model files and of training tables.
    static let names = Measurements.featureNames()
    /// What the features of one bead are computed from.
    ///
    /// Log-odds of beads that are no candidates are ``BeadLattice/absent``.
    private struct Measurements: FeatureMeasurements {
        let bead: Bead
        /// First log-odds.
        let logOdds: Float
        /// Probability among all chains, 0.00001…0.99999.
        let posterior: Float
        /// Maximum log-odds, less ``BeadLattice/absent``, of the beads that pair a Romanian sentence
        /// of this one with an English one outside.
        let bestInRows: Float
        /// The same for the English sentences of this one.
        let bestInColumns: Float
        /// Maximum log-odds of the smaller beads inside this one.
        let bestInside: Float
        /// Maximum log-odds of the beads with one sentence more.
        let bestOutside: Float
        /// Maximum, over all ways to cut the bead in two beads, of the lesser log-odds of the two.
        let bestSplit: Float
        /// Maximum log-odds of the beads that end where this one begins, on both sides.
        let bestEndingBefore: Float
        /// Maximum log-odds of the beads that begin where this one ends, on both sides.
        let bestStartingAfter: Float
        /// The same with a few skipped sentences between the two beads.
        let bestNearBefore: Float
        let bestNearAfter: Float
        /// Maximum log-odds of the beads that touch this one in reversed order.
        let bestCrossed: Float
        /// Whether the bead is in the first guess.
        let isChosen: Bool
        let gap: GapTable.Gap
        /// Shares of the sentences of both texts that the first guess links.
        let linkedRomanian: Float
        let linkedEnglish: Float

        /// The features in the order of the model's second group of trees.
        ///
        /// The model was fitted on exactly these values: a change in one asks for a new fit. `source` in
        /// a name is the English side, `target` the Romanian one.
        static func list(in list: inout some FeatureSink<Measurements>) {
            list.add("log-odds") { $0.logOdds }
            list.add("chain-posterior") { $0.posterior.logOdds }
            list.add("rival-target") { $0.logOdds - ($0.bestInRows + BeadLattice.absent) }
            list.add("rival-source") { $0.logOdds - ($0.bestInColumns + BeadLattice.absent) }
            list.add("best-inside") { $0.bestInside }
            list.add("best-outside") { $0.bestOutside }
            list.add("split") { $0.bestSplit }
            list.add("joined-before") { $0.bestEndingBefore }
            list.add("joined-after") { $0.bestStartingAfter }
            list.add("near-before") { $0.bestNearBefore }
            list.add("near-after") { $0.bestNearAfter }
            list.add("crossed") { $0.bestCrossed }
            list.add("chosen") { $0.isChosen ? 1 : 0 }
            list.add("within-gap") { $0.gap.isWithin ? 1 : 0 }
            list.add("gap-targets") { Float(min($0.gap.romanian, 20)) }
            list.add("gap-sources") { Float(min($0.gap.english, 20)) }
            list.add("gap-left") {
                let left =
                    $0.gap.romanian - $0.bead.romanian.count + $0.gap.english
                    - $0.bead.english.count
                return Float(max(-9, min(left, 20)))
            }
            list.add("linked-targets") { $0.linkedRomanian }
            list.add("linked-sources") { $0.linkedEnglish }
            list.add("order-distance") { Float(min($0.gap.distance, 40)) }
        }
    }

    private let lattice: BeadLattice
    private let posterior: ChainPosterior
    private let rows: OutsideMaxima
    private let columns: OutsideMaxima
    private let gaps: GapTable
    private let chosen: Set<Bead>
    private let linkedRomanian: Float
    private let linkedEnglish: Float

    /// Prepares the features of all beads of a lattice.
    ///
    /// - Parameters:
    ///   - lattice: The candidates with their first log-odds.
    ///   - chain: The first chain of the guess, in the order of the texts.
    ///   - later: The beads of the later chains.
    init(_ lattice: BeadLattice, chain: [Bead], later: [Bead]) {
        self.lattice = lattice
        posterior = ChainPosterior(of: lattice)
        // The maxima of `OutsideMaxima` are at least 0, so that 0 has to mean `absent`.
        var fromZero = lattice.holding
        fromZero.add(-BeadLattice.absent)
        rows = OutsideMaxima(of: fromZero, along: .row)
        columns = OutsideMaxima(of: fromZero, along: .column)
        let all = chain + later
        chosen = Set(all)
        gaps = GapTable(
            chain: chain, later: later, romanianCount: lattice.romanianCount,
            englishCount: lattice.englishCount)
        let romanian = all.reduce(0) { $0 + $1.romanian.count }
        let english = all.reduce(0) { $0 + $1.english.count }
        linkedRomanian = Float(romanian) / Float(max(1, lattice.romanianCount))
        linkedEnglish = Float(english) / Float(max(1, lattice.englishCount))
    }

    /// Appends the features of a bead, given by its index in the lattice, in the order of ``names``.
    func append(at index: Int, to result: inout [Float]) {
        measurements(at: index).appendFeatures(count: Self.names.count, to: &result)
    }

    private func measurements(at index: Int) -> Measurements {
        let bead = lattice.beads[index]
        let start = Position(row: bead.romanian.lowerBound, column: bead.english.lowerBound)
        let end = Position(row: bead.romanian.upperBound, column: bead.english.upperBound)
        return Measurements(
            bead: bead, logOdds: lattice.logOdds[index],
            posterior: min(max(posterior.values[index], 1e-5), 1 - 1e-5),
            bestInRows: rows.maximum(of: bead.romanian, outside: bead.english),
            bestInColumns: columns.maximum(of: bead.english, outside: bead.romanian),
            bestInside: bestInside(bead), bestOutside: bestOutside(bead),
            bestSplit: bestSplit(bead), bestEndingBefore: lattice.ending[start.row, start.column],
            bestStartingAfter: lattice.starting[end.row, end.column],
            bestNearBefore: bestNear(start, step: -1, in: lattice.ending),
            bestNearAfter: bestNear(end, step: 1, in: lattice.starting),
            bestCrossed: bestCrossed(bead), isChosen: chosen.contains(bead),
            gap: gaps.gap(around: bead), linkedRomanian: linkedRomanian,
            linkedEnglish: linkedEnglish)
    }

    /// A position between sentences of both texts.
    private struct Position {
        /// Number of Romanian sentences before it.
        let row: Int
        /// Number of English sentences before it.
        let column: Int
    }

    private func bestInside(_ bead: Bead) -> Float {
        guard !bead.isSingle else { return BeadLattice.absent }
        let (rows, columns) = (bead.romanian, bead.english)
        var best = BeadLattice.absent
        for shape in Bead.shapes
        where shape.romanian <= rows.count && shape.english <= columns.count
            && shape.romanian + shape.english < bead.sentenceCount
        {
            for row in rows.lowerBound...rows.upperBound - shape.romanian {
                for column in columns.lowerBound...columns.upperBound - shape.english {
                    let inner = Bead(shape, fromRomanian: row, english: column)
                    best = max(best, lattice.logOdds(of: inner))
                }
            }
        }
        return best
    }

    private func bestOutside(_ bead: Bead) -> Float {
        let (rows, columns) = (bead.romanian, bead.english)
        let romanianBefore = Bead(
            romanian: rows.lowerBound - 1..<rows.upperBound, english: columns)
        let romanianAfter = Bead(
            romanian: rows.lowerBound..<rows.upperBound + 1, english: columns)
        let englishBefore = Bead(
            romanian: rows, english: columns.lowerBound - 1..<columns.upperBound)
        let englishAfter = Bead(
            romanian: rows, english: columns.lowerBound..<columns.upperBound + 1)
        return max(
            max(lattice.logOdds(of: romanianBefore), lattice.logOdds(of: romanianAfter)),
            max(lattice.logOdds(of: englishBefore), lattice.logOdds(of: englishAfter)))
    }

    private func bestSplit(_ bead: Bead) -> Float {
        let (rows, columns) = (bead.romanian, bead.english)
        var best = BeadLattice.absent
        for row in rows.dropFirst() {
            for column in columns.dropFirst() {
                let first = Bead(
                    romanian: rows.lowerBound..<row, english: columns.lowerBound..<column)
                let second = Bead(
                    romanian: row..<rows.upperBound, english: column..<columns.upperBound)
                best = max(best, min(lattice.logOdds(of: first), lattice.logOdds(of: second)))
            }
        }
        return best
    }

    /// Returns the maximum of a matrix over the positions up to two rows and three columns before
    /// (step −1) or after (step 1) a position, without that position itself.
    private func bestNear(_ position: Position, step: Int, in places: Matrix) -> Float {
        var best = BeadLattice.absent
        for rows in 0...2 {
            for columns in 0...3 where rows + columns > 0 {
                let (row, column) = (position.row + step * rows, position.column + step * columns)
                guard row >= 0, row < places.rows, column >= 0, column < places.columns
                else { continue }
                best = max(best, places[row, column])
            }
        }
        return best
    }

    private func bestCrossed(_ bead: Bead) -> Float {
        let (rows, columns) = (bead.romanian, bead.english)
        var best = BeadLattice.absent
        for shape in Bead.shapes {
            let after = Bead(
                shape, fromRomanian: rows.upperBound, english: columns.lowerBound - shape.english)
            let before = Bead(
                shape, fromRomanian: rows.lowerBound - shape.romanian, english: columns.upperBound)
            best = max(best, lattice.logOdds(of: after), lattice.logOdds(of: before))
        }
        return best
    }
}

/// Finds the gap of a chain of beads that another bead would lie in.
struct GapTable {
    /// The gap around a bead.
    struct Gap {
        /// Free Romanian sentences between the beads of the chain before and after it.
        var romanian: Int
        /// Free English sentences between these.
        var english: Int
        /// Whether the English side of the bead lies between these.
        var isWithin: Bool
        /// Number of English sentences by which it lies outside, 0 when it lies between these.
        var distance: Int
    }

    private let chain: [Bead]
    /// Number of free sentences before each index.
    private let freeRomanian: [Int]
    private let freeEnglish: [Int]
    private let romanianCount: Int
    private let englishCount: Int

    /// Prepares the gaps of a chain.
    ///
    /// - Parameters:
    ///   - chain: The beads that bound the gaps; they overlap in no sentence.
    ///   - later: Further beads, whose sentences are not free.
    ///   - romanianCount: Number of Romanian sentences of the texts.
    ///   - englishCount: Number of English sentences of the texts.
    init(chain: [Bead], later: [Bead], romanianCount: Int, englishCount: Int) {
        self.chain = chain.sorted { $0.romanian.lowerBound < $1.romanian.lowerBound }
        self.romanianCount = romanianCount
        self.englishCount = englishCount
        var romanian = [Int](repeating: 1, count: romanianCount)
        var english = [Int](repeating: 1, count: englishCount)
        for bead in later + chain {
            for row in bead.romanian { romanian[row] = 0 }
            for column in bead.english { english[column] = 0 }
        }
        freeRomanian = romanian.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        freeEnglish = english.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    }

    /// Returns the gap between the beads of the chain before and after the Romanian side of a bead;
    /// beads that share a Romanian sentence with it are passed over.
    ///
    /// - Complexity: O(log *n*) for a chain of *n* beads.
    func gap(around bead: Bead) -> Gap {
        var low = (romanian: 0, english: 0)
        var high = (romanian: romanianCount, english: englishCount)
        var position = firstIndex(endingAfter: bead.romanian.lowerBound)
        if position > 0 {
            let before = chain[position - 1]
            low = (before.romanian.upperBound, before.english.upperBound)
        }
        while position < chain.count, chain[position].romanian.overlaps(bead.romanian) {
            position += 1
        }
        if position < chain.count {
            high = (chain[position].romanian.lowerBound, chain[position].english.lowerBound)
        }
        let distance = max(
            0, low.english - bead.english.lowerBound, bead.english.upperBound - high.english)
        return Gap(
            romanian: freeRomanian[high.romanian] - freeRomanian[min(low.romanian, high.romanian)],
            english: freeEnglish[max(low.english, high.english)] - freeEnglish[low.english],
            isWithin: distance == 0, distance: distance)
    }

    /// Returns the index of the first bead of the chain that ends after a Romanian sentence begins.
    private func firstIndex(endingAfter sentence: Int) -> Int {
        var (low, high) = (0, chain.count)
        while low < high {
            let middle = (low + high) / 2
            if chain[middle].romanian.upperBound > sentence {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }
}
