internal import PunteLanguage

/// The best chain of beads in which both texts run forward.
///
/// Sentences may stay out of every bead at no cost or gain. O(targets · sources + beads).
struct MonotoneSearch {
    /// A bead and what it is worth; only beads of positive gain are worth giving.
    struct Candidate: Sendable {
        var bead: Bead
        var gain: Float
    }

    /// The numbers of the candidates that make the chain with the greatest sum of gains, in order.
    ///
    /// - Parameters:
    ///   - freeTargets: Target sentences that may be used, ascending; beads must lie within them.
    ///   - freeSources: The same of the source.
    static func bestChain(
        of candidates: [Candidate], freeTargets: [Int], freeSources: [Int]
    ) -> [Int] {
        let (rows, columns) = (freeTargets.count, freeSources.count)
        guard rows > 0, columns > 0, !candidates.isEmpty else { return [] }
        let rowRank = ranks(of: freeTargets)
        let columnRank = ranks(of: freeSources)
        let width = columns + 1
        var ending = [[Int32]](repeating: [], count: rows + 1)
        for (index, candidate) in candidates.enumerated() {
            ending[rowRank[candidate.bead.targets.upperBound - 1] + 1].append(Int32(index))
        }
        var best = [Float](repeating: 0, count: (rows + 1) * width)
        /// The candidate that ends at a cell, −1: none (step up), −2: none (step left).
        var choice = [Int32](repeating: -1, count: (rows + 1) * width)
        for row in 1...rows {
            let line = row * width
            for column in 0..<width { best[line + column] = best[line - width + column] }
            for index in ending[row] {
                let bead = candidates[Int(index)].bead
                let column = columnRank[bead.sources.upperBound - 1] + 1
                let before =
                    best[
                        (row - Int(bead.targetCount)) * width + column - Int(bead.sourceCount)]
                let value = before + candidates[Int(index)].gain
                if value > best[line + column] {
                    best[line + column] = value
                    choice[line + column] = index
                }
            }
            for column in 1..<width where best[line + column - 1] > best[line + column] {
                best[line + column] = best[line + column - 1]
                choice[line + column] = -2
            }
        }
        var chain: [Int] = []
        var (row, column) = (rows, columns)
        while row > 0, column > 0 {
            switch choice[row * width + column] {
            case -1: row -= 1
            case -2: column -= 1
            case let index:
                let bead = candidates[Int(index)].bead
                chain.append(Int(index))
                row -= Int(bead.targetCount)
                column -= Int(bead.sourceCount)
            }
        }
        return chain.reversed()
    }

    private static func ranks(of free: [Int]) -> [Int] {
        var result = [Int](repeating: 0, count: (free.last ?? -1) + 1)
        for (rank, index) in free.enumerated() { result[index] = rank }
        return result
    }
}
