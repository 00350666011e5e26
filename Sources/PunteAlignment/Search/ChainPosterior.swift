#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How probable each bead is among all monotone chains of beads, when a chain's weight is the
/// product of the odds of its beads.
///
/// The forward–backward algorithm over prefixes and suffixes of both texts; chains are counted
/// once whatever order their unlinked sentences are skipped in (inclusion and exclusion).
/// O(targets · sources + beads).
struct ChainPosterior {
    /// By bead: posterior probability, 0…1.
    let values: [Float]

    /// Log-odds are cut here so that no product overflows.
    private static let greatest: Float = 6

    init(of lattice: BeadLattice) {
        let (rows, columns) = (lattice.targetCount, lattice.sourceCount)
        let weights = lattice.logOdds.map { Double(expf(min($0, Self.greatest))) }
        var byEnd = [[Int32]](repeating: [], count: rows + 1)
        var byStart = byEnd
        for (index, bead) in lattice.beads.enumerated() {
            byEnd[bead.targets.upperBound].append(Int32(index))
            byStart[bead.targets.lowerBound].append(Int32(index))
        }
        let before = Sums(rows: rows, columns: columns) { row, add in
            for index in byEnd[row] {
                let bead = lattice.beads[Int(index)]
                add(
                    Int(bead.targetCount), bead.sources.lowerBound, bead.sources.upperBound,
                    weights[Int(index)])
            }
        }
        // The same over the reversed texts.
        let after = Sums(rows: rows, columns: columns) { row, add in
            for index in byStart[rows - row] {
                let bead = lattice.beads[Int(index)]
                add(
                    Int(bead.targetCount), columns - bead.sources.upperBound,
                    columns - bead.sources.lowerBound, weights[Int(index)])
            }
        }
        let total = before.value(rows, columns)
        values = lattice.beads.indices.map { index in
            let bead = lattice.beads[index]
            let first = before.value(Int(bead.target), Int(bead.source))
            let last = after.value(
                rows - bead.targets.upperBound, columns - bead.sources.upperBound)
            let scale = first.exponent + last.exponent - total.exponent
            let probability = first.factor * weights[index] * last.factor / total.factor
            return Float(min(1, ldexp(probability, Int32(clamping: scale))))
        }
    }

    /// Sums of the weights of all chains within each prefix, each row with a power of two of its own.
    private struct Sums {
        private let width: Int
        private var factors: [Double]
        private var exponents: [Int]

        init(
            rows: Int, columns: Int,
            beads: (_ row: Int, _ add: (Int, Int, Int, Double) -> Void) -> Void
        ) {
            width = columns + 1
            factors = Array(repeating: 1, count: (rows + 1) * width)
            exponents = Array(repeating: 0, count: rows + 1)
            var gains = [Double](repeating: 0, count: width)
            for row in stride(from: 1, through: rows, by: 1) {
                exponents[row] = exponents[row - 1]
                for column in gains.indices { gains[column] = 0 }
                beads(row) { count, start, end, weight in
                    let shift = Int32(clamping: exponents[row - count] - exponents[row])
                    gains[end] += ldexp(factors[(row - count) * width + start] * weight, shift)
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

        func value(_ row: Int, _ column: Int) -> (factor: Double, exponent: Int) {
            (factors[row * width + column], exponents[row])
        }
    }
}
