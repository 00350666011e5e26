#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Measures a bead by itself, before any search: the features of the model's first group of trees.
struct BeadFeatures {
    /// Names of the features; part of the format of model files and of training tables.
    static let names = features.names

    /// The features in the order of the model's first group of trees.
    ///
    /// The model was fitted on exactly these values: a change in one asks for a new fit. `source` in
    /// a name is the English side, `target` the Romanian one.
    private static let features = FeatureTable<Measurements>([
        ("cover-source", { $0.shares.english }),
        ("cover-target", { $0.shares.romanian }),
        ("cover-lesser", { min($0.shares.english, $0.shares.romanian) }),
        ("cover-part", { $0.shares.minimum }),
        ("loss", { $0.loss }),
        ("neighbour-gain", { max(0, $0.neighbours.englishGain, $0.neighbours.romanianGain) }),
        ("neighbour-pull", { $0.neighbours.preference }),
        ("cosine-above-neighbours", { $0.cosine - $0.neighbours.meanCosine }),
        (
            "astray",
            {
                $0.bead.isSingle
                    ? 0 : max($0.shares.englishExcessOutside, $0.shares.romanianExcessOutside)
            }
        ),
        ("cosine", { $0.cosine }),
        ("rival-row", { $0.bestInRows }),
        ("rival-column", { $0.bestInColumns }),
        ("above-row", { $0.cosine - $0.bestInRows }),
        ("above-column", { $0.cosine - $0.bestInColumns }),
        ("weakest-part", { $0.cells.weakestPart }),
        ("above-best-cell", { $0.cosine - $0.cells.best }),
        ("length-ratio", { $0.length.logRatio }),
        ("length-difference", { abs($0.length.logRatio) }),
        ("numbers-shared", { $0.numbers.sharedShare }),
        ("numbers-apart", { $0.numbers.unshared }),
        ("diagonal-before", { $0.cosineBefore }),
        ("diagonal-after", { $0.cosineAfter }),
        ("targets", { Float($0.bead.romanian.count) }),
        ("sources", { Float($0.bead.english.count) }),
        ("size", { $0.length.logLesser }),
        ("source-mass", { logf($0.shares.englishMass + 0.1) }),
        ("target-mass", { logf($0.shares.romanianMass + 0.1) }),
        ("source-uncovered", { (1 - $0.shares.english) * $0.shares.englishMass }),
        ("target-uncovered", { (1 - $0.shares.romanian) * $0.shares.romanianMass }),
        ("cover-rival-source", { $0.shares.englishExcessOutside }),
        ("cover-rival-target", { $0.shares.romanianExcessOutside }),
        ("neighbour-gain-source", { $0.neighbours.englishGain }),
        ("neighbour-gain-target", { $0.neighbours.romanianGain }),
        ("question", { $0.questions }),
        ("quotes", { $0.quotes }),
        ("segments", { $0.segments }),
        ("clauses", { $0.clauses }),
        ("opening", { $0.opening }),
    ])

    /// What the features of one bead are computed from.
    private struct Measurements {
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
    let coverage: BeadCoverage
    private let rows: OutsideMaxima
    private let columns: OutsideMaxima
    private let opensTexts: Bool

    /// Prepares the features of all beads of a bitext.
    ///
    /// - Parameters:
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
        Self.features.append(measurements(of: bead), to: &result)
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
