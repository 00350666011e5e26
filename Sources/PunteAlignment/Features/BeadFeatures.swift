#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Measures a bead by itself, before any search: the features of the model's first group of trees.
struct BeadFeatures {
    /// Names of the features; part of the format of model files and of training tables.
    static let names = Measurements.featureNames()
    /// What the features of one bead are computed from.
    private struct Measurements: FeatureMeasurements {
        let bead: Bead
        let shares: BeadCoverage.Shares
        /// Covered share that the bead loses with its first or last sentence on one side.
        let loss: Float
        let neighbours: BeadCoverage.Neighbours
        let cosine: Float
        /// Maximum cosine of a Romanian sentence of the bead and an English one outside.
        let bestInRows: Float
        /// Maximum cosine of an English sentence of the bead and a Romanian one outside.
        let bestInColumns: Float
        let cells: Cells
        let length: BeadTraits.Length
        let numbers: BeadTraits.Numbers
        /// Cosine of the two sentences before the bead, and of the two after it; 0 at the ends.
        let cosineBefore: Float
        let cosineAfter: Float
        let questions: Float
        let quotes: Float
        let segments: Float
        let clauses: Float
        let opening: Float

        /// The features in the order of the model's first group of trees.
        ///
        /// The model was fitted on exactly these values: a change in one asks for a new fit. `source` in
        /// a name is the English side, `target` the Romanian one.
        static func list(in list: inout some FeatureSink<Measurements>) {
            list.add("cover-source") { $0.shares.english }
            list.add("cover-target") { $0.shares.romanian }
            list.add("cover-lesser") { min($0.shares.english, $0.shares.romanian) }
            list.add("cover-part") { $0.shares.minimum }
            list.add("loss") { $0.loss }
            list.add("neighbour-gain") {
                max(0, $0.neighbours.englishGain, $0.neighbours.romanianGain)
            }
            list.add("neighbour-pull") { $0.neighbours.preference }
            list.add("cosine-above-neighbours") { $0.cosine - $0.neighbours.meanCosine }
            list.add("astray") {
                $0.bead.isSingle
                    ? 0 : max($0.shares.englishExcessOutside, $0.shares.romanianExcessOutside)
            }
            list.add("cosine") { $0.cosine }
            list.add("rival-row") { $0.bestInRows }
            list.add("rival-column") { $0.bestInColumns }
            list.add("above-row") { $0.cosine - $0.bestInRows }
            list.add("above-column") { $0.cosine - $0.bestInColumns }
            list.add("weakest-part") { $0.cells.weakestPart }
            list.add("above-best-cell") { $0.cosine - $0.cells.best }
            list.add("length-ratio") { $0.length.logRatio }
            list.add("length-difference") { abs($0.length.logRatio) }
            list.add("numbers-shared") { $0.numbers.sharedShare }
            list.add("numbers-apart") { $0.numbers.unshared }
            list.add("diagonal-before") { $0.cosineBefore }
            list.add("diagonal-after") { $0.cosineAfter }
            list.add("targets") { Float($0.bead.romanian.count) }
            list.add("sources") { Float($0.bead.english.count) }
            list.add("size") { $0.length.logLesser }
            list.add("source-mass") { logf($0.shares.englishMass + 0.1) }
            list.add("target-mass") { logf($0.shares.romanianMass + 0.1) }
            list.add("source-uncovered") { (1 - $0.shares.english) * $0.shares.englishMass }
            list.add("target-uncovered") { (1 - $0.shares.romanian) * $0.shares.romanianMass }
            list.add("cover-rival-source") { $0.shares.englishExcessOutside }
            list.add("cover-rival-target") { $0.shares.romanianExcessOutside }
            list.add("neighbour-gain-source") { $0.neighbours.englishGain }
            list.add("neighbour-gain-target") { $0.neighbours.romanianGain }
            list.add("question") { $0.questions }
            list.add("quotes") { $0.quotes }
            list.add("segments") { $0.segments }
            list.add("clauses") { $0.clauses }
            list.add("opening") { $0.opening }
        }
    }

    /// Cosines of the single sentences of a bead.
    private struct Cells {
        /// Minimum over the sentences of both sides of their best cosine inside the bead.
        var weakestPart: Float = 1
        /// Maximum cosine.
        var best: Float = 0
    }

    private let bitext: Bitext
    private let traits: BeadTraits
    /// How much each side of a bead covers of the other.
    private let coverage: BeadCoverage
    /// The greatest cosines of each row and column outside a window.
    let rows: OutsideMaxima
    let columns: OutsideMaxima
    private let opensTexts: Bool

    /// Prepares the features of all beads of a bitext.
    ///
    /// - Parameters:
    ///   - bitext: The bitext.
    ///   - english: Traits of each English sentence of the bitext.
    ///   - romanian: Traits of each Romanian sentence of the bitext.
    ///   - opensTexts: Whether the bitext begins with the first sentences of both texts.
    init(
        _ bitext: Bitext, english: [SentenceTraits], romanian: [SentenceTraits], opensTexts: Bool
    ) {
        self.bitext = bitext
        self.opensTexts = opensTexts
        traits = BeadTraits(bitext, english: english, romanian: romanian)
        coverage = BeadCoverage(bitext)
        rows = OutsideMaxima(of: bitext.cosine, along: .row)
        columns = OutsideMaxima(of: bitext.cosine, along: .column)
    }

    /// Appends the features of a bead in the order of ``names``.
    func append(_ bead: Bead, to result: inout [Float]) {
        measurements(of: bead).appendFeatures(count: Self.names.count, to: &result)
    }

    private func measurements(of bead: Bead) -> Measurements {
        let shares = coverage.shares(of: bead)
        let (first, last) = (
            (row: bead.romanian.lowerBound, column: bead.english.lowerBound),
            (row: bead.romanian.upperBound, column: bead.english.upperBound)
        )
        return Measurements(
            bead: bead, shares: shares, loss: coverage.loss(of: bead, shares),
            neighbours: coverage.neighbours(of: bead, shares), cosine: bitext.cosine(of: bead),
            bestInRows: rows.maximum(of: bead.romanian, outside: bead.english),
            bestInColumns: columns.maximum(of: bead.english, outside: bead.romanian),
            cells: cells(of: bead), length: traits.length(of: bead),
            numbers: traits.numbers(of: bead),
            cosineBefore: bitext.cosine.value(row: first.row - 1, column: first.column - 1),
            cosineAfter: bitext.cosine.value(row: last.row, column: last.column),
            questions: traits.questions(of: bead), quotes: traits.quotes(of: bead),
            segments: traits.segments(of: bead), clauses: traits.clauses(of: bead),
            opening: opening(of: bead))
    }

    /// Returns 1 for a bead that holds the first sentences of both texts, which mostly are headlines,
    /// −1 for one that holds that of one text, 0 for others.
    private func opening(of bead: Bead) -> Float {
        guard opensTexts else { return 0 }
        let opensRomanian = bead.romanian.lowerBound == 0
        let opensEnglish = bead.english.lowerBound == 0
        return opensRomanian == opensEnglish ? (opensRomanian ? 1 : 0) : -1
    }

    private func cells(of bead: Bead) -> Cells {
        var result = Cells()
        for row in bead.romanian {
            var line: Float = 0
            for column in bead.english { line = max(line, bitext.cosine[row, column]) }
            result.weakestPart = min(result.weakestPart, line)
            result.best = max(result.best, line)
        }
        for column in bead.english {
            var line: Float = 0
            for row in bead.romanian { line = max(line, bitext.cosine[row, column]) }
            result.weakestPart = min(result.weakestPart, line)
        }
        return result
    }
}
