/// Finds the best chain of beads in which both texts run forward.
///
/// Sentences outside the chain cost nothing and gain nothing.
struct MonotoneSearch {
    /// A bead and its gain, which is positive.
    struct Candidate: Sendable {
        var bead: Bead
        var gain: Float
    }

    /// Returns the candidates that form the chain with the greatest sum of gains.
    ///
    /// - Parameters:
    ///   - candidates: Beads whose sentences are all among those that may be used.
    ///   - freeRomanian: Indices of the Romanian sentences that may be used, ascending.
    ///   - freeEnglish: Indices of the English sentences that may be used, ascending.
    /// - Returns: Indices of candidates, in the order of the texts.
    /// - Complexity: O(rows · columns + candidates) time, O(rows · columns) memory.
    static func bestChain(
        of candidates: [Candidate], freeRomanian: [Int], freeEnglish: [Int]
    ) -> [Int] {
        let (rows, columns) = (freeRomanian.count, freeEnglish.count)
        guard rows > 0, columns > 0, !candidates.isEmpty else { return [] }
        let rowRank = ranks(of: freeRomanian)
        let columnRank = ranks(of: freeEnglish)
        let width = columns + 1
        var ending = [[Int32]](repeating: [], count: rows + 1)
        for (index, candidate) in candidates.enumerated() {
            ending[rowRank[candidate.bead.romanian.upperBound - 1] + 1].append(Int32(index))
        }
        // A cell has the greatest sum over the rows and columns before it.
        var best = [Float](repeating: 0, count: (rows + 1) * width)
        var choice = [Int32](repeating: stepUp, count: (rows + 1) * width)
        for row in 1...rows {
            let line = row * width
            for column in 0..<width { best[line + column] = best[line - width + column] }
            for index in ending[row] {
                let bead = candidates[Int(index)].bead
                let column = columnRank[bead.english.upperBound - 1] + 1
                let before =
                    best[(row - bead.romanian.count) * width + column - bead.english.count]
                let value = before + candidates[Int(index)].gain
                if value > best[line + column] {
                    best[line + column] = value
                    choice[line + column] = index
                }
            }
            for column in 1..<width where best[line + column - 1] > best[line + column] {
                best[line + column] = best[line + column - 1]
                choice[line + column] = stepLeft
            }
        }
        return chain(through: choice, width: width, of: candidates)
    }

    /// Marks a cell whose best chain is that of the cell above.
    private static let stepUp: Int32 = -1
    /// Marks a cell whose best chain is that of the cell on the left.
    private static let stepLeft: Int32 = -2

    /// Returns the indices of the candidates on the way from the last cell back to the first, in the
    /// order of the texts.
    ///
    /// - Parameters:
    ///   - choice: By cell, row after row: ``stepUp``, ``stepLeft`` or the index of the candidate
    ///     that ends there.
    ///   - width: Number of cells in a row.
    ///   - candidates: The candidates.
    /// - Returns: Indices of candidates.
    private static func chain(
        through choice: [Int32], width: Int, of candidates: [Candidate]
    ) -> [Int] {
        var chain: [Int] = []
        var (row, column) = (choice.count / width - 1, width - 1)
        while row > 0, column > 0 {
            switch choice[row * width + column] {
            case stepUp: row -= 1
            case stepLeft: column -= 1
            case let index:
                let bead = candidates[Int(index)].bead
                chain.append(Int(index))
                row -= bead.romanian.count
                column -= bead.english.count
            }
        }
        return chain.reversed()
    }

    /// Returns the position of each index in `free`, by index.
    private static func ranks(of free: [Int]) -> [Int] {
        var result = [Int](repeating: 0, count: (free.last ?? -1) + 1)
        for (rank, index) in free.enumerated() { result[index] = rank }
        return result
    }
}
