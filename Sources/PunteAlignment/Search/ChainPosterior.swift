#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Computes how probable each bead is among all monotone chains of beads, when the weight of a chain
/// is the product of the odds of its beads.
///
/// The forward–backward algorithm over prefixes and suffixes of both texts. Sentences outside all
/// beads cost nothing, and a chain counts once in whatever order they are skipped: the sum over the
/// prefix (r, c) is that of (r − 1, c), plus the chains whose last bead ends with Romanian sentence
/// r − 1 and at or before English sentence c − 1.
///
/// - Complexity: O(rows · columns + beads) time, O(rows · columns) memory.
struct ChainPosterior {
    /// Posterior probability of each bead of the lattice, 0…1.
    let values: [Float]

    /// Log-odds above this value count as this value, so that no product of odds overflows.
    static let maximumLogOdds: Float = 6

    /// Computes the posteriors of all beads of a lattice.
    init(of lattice: BeadLattice) {
        let (rows, columns) = (lattice.romanianCount, lattice.englishCount)
        let weights = lattice.logOdds.map { Double(expf(min($0, Self.maximumLogOdds))) }
        var byEnd = [[Int32]](repeating: [], count: rows + 1)
        var byStart = byEnd
        for (index, bead) in lattice.beads.enumerated() {
            byEnd[bead.romanian.upperBound].append(Int32(index))
            byStart[bead.romanian.lowerBound].append(Int32(index))
        }
        let before = PrefixSums(rows: rows, columns: columns) { row, add in
            for index in byEnd[row] {
                let bead = lattice.beads[Int(index)]
                add(.init(rows: bead.romanian.count, columns: bead.english), weights[Int(index)])
            }
        }
        // The same over the reversed texts.
        let after = PrefixSums(rows: rows, columns: columns) { row, add in
            for index in byStart[rows - row] {
                let bead = lattice.beads[Int(index)]
                let reversed = columns - bead.english.upperBound..<columns - bead.english.lowerBound
                add(.init(rows: bead.romanian.count, columns: reversed), weights[Int(index)])
            }
        }
        let total = before.value(row: rows, column: columns)
        values = lattice.beads.indices.map { index in
            let bead = lattice.beads[index]
            let first = before.value(
                row: bead.romanian.lowerBound, column: bead.english.lowerBound)
            let last = after.value(
                row: rows - bead.romanian.upperBound, column: columns - bead.english.upperBound)
            let scale = first.exponent + last.exponent - total.exponent
            let probability = first.factor * weights[index] * last.factor / total.factor
            return Float(min(1, ldexp(probability, Int32(clamping: scale))))
        }
    }

    /// Sums of the weights of all chains within each prefix of both texts.
    ///
    /// Each row has a power of two of its own, so that sums over any number of beads fit a Double.
    private struct PrefixSums {
        /// A bead that ends with the row that is being computed.
        struct EndingBead {
            /// Number of its rows.
            let rows: Int
            let columns: Range<Int>
        }

        private let width: Int
        private var factors: [Double]
        private var exponents: [Int]

        /// Sums up the weights of all chains.
        ///
        /// - Parameters:
        ///   - rows: Number of rows.
        ///   - columns: Number of columns.
        ///   - beads: Calls `add` with each bead that ends directly before `row`, and the weight of
        ///     the bead.
        init(
            rows: Int, columns: Int,
            beads: (_ row: Int, _ add: (EndingBead, Double) -> Void) -> Void
        ) {
            width = columns + 1
            factors = Array(repeating: 1, count: (rows + 1) * width)
            exponents = Array(repeating: 0, count: rows + 1)
            var gains = [Double](repeating: 0, count: width)
            for row in stride(from: 1, through: rows, by: 1) {
                exponents[row] = exponents[row - 1]
                for column in gains.indices { gains[column] = 0 }
                beads(row) { bead, weight in
                    let start = row - bead.rows
                    let shift = Int32(clamping: exponents[start] - exponents[row])
                    let before = factors[start * width + bead.columns.lowerBound]
                    gains[bead.columns.upperBound] += ldexp(before * weight, shift)
                }
                var sum = 0.0
                var greatest = 0.0
                for column in 0..<width {
                    sum += gains[column]
                    let value = factors[(row - 1) * width + column] + sum
                    factors[row * width + column] = value
                    greatest = max(greatest, value)
                }
                if greatest > 0x1p100 {
                    exponents[row] += 100
                    for column in 0..<width { factors[row * width + column] *= 0x1p-100 }
                }
            }
        }

        /// Returns the sum over all chains within the first `row` rows and `column` columns, as
        /// factor · 2^exponent.
        func value(row: Int, column: Int) -> (factor: Double, exponent: Int) {
            (factors[row * width + column], exponents[row])
        }
    }
}
