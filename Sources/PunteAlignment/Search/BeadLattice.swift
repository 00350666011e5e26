/// Candidate beads with their log-odds, and look-ups from sentences to beads.
///
/// Memory: 4 bytes for each pair of sentences and shape, and three matrices of sentence pairs.
struct BeadLattice {
    /// Number of Romanian sentences.
    let romanianCount: Int
    /// Number of English sentences.
    let englishCount: Int
    /// The candidates in the order in which they were added.
    private(set) var beads: [Bead] = []
    /// Log-odds that each candidate is a link, at least ``absent``.
    private(set) var logOdds: [Float] = []
    /// By shape, first Romanian and first English sentence: index of the bead, −1 for none.
    private var indices: [Int32]
    /// Maximum log-odds of the beads that begin at a pair of sentences; ``absent`` for none.
    private(set) var starting: Matrix
    /// Maximum log-odds of the beads that end before a pair of sentences; ``absent`` for none.
    private(set) var ending: Matrix
    /// Maximum log-odds of the beads that hold a pair of sentences; ``absent`` for none.
    private(set) var holding: Matrix

    /// The log-odds of a bead that is no candidate.
    static let absent: Float = -12

    /// Creates a lattice without beads.
    init(romanianCount: Int, englishCount: Int) {
        self.romanianCount = romanianCount
        self.englishCount = englishCount
        indices = Array(repeating: -1, count: Bead.shapes.count * romanianCount * englishCount)
        starting = Matrix(
            rows: romanianCount + 1, columns: englishCount + 1, filledWith: Self.absent)
        ending = starting
        holding = Matrix(rows: romanianCount, columns: englishCount, filledWith: Self.absent)
    }

    /// Adds a bead of one of the ``Bead/shapes`` that lies within the texts.
    mutating func append(_ bead: Bead, logOdds odds: Float) {
        let odds = max(odds, Self.absent)
        indices[slot(of: bead, shape: bead.shapeIndex ?? 0)] = Int32(beads.count)
        beads.append(bead)
        logOdds.append(odds)
        let (rows, columns) = (bead.romanian, bead.english)
        starting[rows.lowerBound, columns.lowerBound] = max(
            starting[rows.lowerBound, columns.lowerBound], odds)
        ending[rows.upperBound, columns.upperBound] = max(
            ending[rows.upperBound, columns.upperBound], odds)
        holding.raise(rows: rows, columns: columns, to: odds)
    }

    /// Returns the index of a bead in ``beads``, nil when it is no candidate or does not lie within
    /// the texts.
    func index(of bead: Bead) -> Int? {
        guard bead.romanian.lowerBound >= 0, bead.english.lowerBound >= 0,
            bead.romanian.upperBound <= romanianCount, bead.english.upperBound <= englishCount,
            let shape = bead.shapeIndex
        else { return nil }
        let index = indices[slot(of: bead, shape: shape)]
        return index >= 0 ? Int(index) : nil
    }

    /// Returns the log-odds of a bead, ``absent`` when it is no candidate.
    func logOdds(of bead: Bead) -> Float {
        index(of: bead).map { logOdds[$0] } ?? Self.absent
    }

    private func slot(of bead: Bead, shape: Int) -> Int {
        (shape * romanianCount + bead.romanian.lowerBound) * englishCount
            + bead.english.lowerBound
    }
}
