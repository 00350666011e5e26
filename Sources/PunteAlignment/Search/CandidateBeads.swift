internal import PunteLanguage

/// The beads that are worth a look: those with a cell that is not much worse than the best of its
/// row or of its column.
struct CandidateBeads {
    /// Least cosine of a cell.
    static let leastCosine: Float = 0.08
    /// Least share of the lesser of the best cosines of row and column.
    static let leastShare: Float = 0.5

    /// Least cosine that a sentence of a larger bead has with one of the other side.
    static let leastTie: Float = 0.04
    /// Words of a sentence that need not have any.
    static let shortSentence = 4

    static func find(in bitext: Bitext) -> [Bead] {
        let (rows, columns) = (bitext.targetCount, bitext.sourceCount)
        guard rows > 0, columns > 0 else { return [] }
        var rowBest = [Float](repeating: 0, count: rows)
        var columnBest = [Float](repeating: 0, count: columns)
        for row in 0..<rows {
            for column in 0..<columns {
                let value = bitext.cosine[row, column]
                rowBest[row] = max(rowBest[row], value)
                columnBest[column] = max(columnBest[column], value)
            }
        }
        var result: [Bead] = []
        var good = [Bool](repeating: false, count: rows * columns)
        for row in 0..<rows {
            for column in 0..<columns {
                let floor = max(leastCosine, leastShare * min(rowBest[row], columnBest[column]))
                good[row * columns + column] = bitext.cosine[row, column] >= floor
            }
        }
        let ties = Ties(bitext)
        for (targets, sources) in Bead.shapes where targets <= rows && sources <= columns {
            for row in 0...rows - targets {
                for column in 0...columns - sources {
                    var isSeed = false
                    for line in row..<row + targets {
                        for place in column..<column + sources {
                            isSeed = isSeed || good[line * columns + place]
                        }
                    }
                    guard isSeed else { continue }
                    let bead = Bead(
                        target: row, source: column, targetCount: targets, sourceCount: sources)
                    if bead.isSingle || ties.holdEveryPart(of: bead) { result.append(bead) }
                }
            }
        }
        return result
    }

    /// Which sentences have something in common.
    private struct Ties {
        private let tied: [Bool]
        private let columns: Int
        /// Sentences that say too little to have anything in common with others.
        private let shortTargets: [Bool]
        private let shortSources: [Bool]

        init(_ bitext: Bitext) {
            columns = bitext.sourceCount
            tied = bitext.cosine.values.map { $0 >= leastTie }
            shortTargets = bitext.targetWords.map { $0.count <= shortSentence }
            shortSources = bitext.sourceWords.map { $0.count <= shortSentence }
        }

        /// Each sentence of the bead is tied to the other side or short.
        func holdEveryPart(of bead: Bead) -> Bool {
            let (targets, sources) = (bead.targets, bead.sources)
            for row in targets where !shortTargets[row] {
                var isTied = false
                for column in sources { isTied = isTied || tied[row * columns + column] }
                if !isTied { return false }
            }
            for column in sources where !shortSources[column] {
                var isTied = false
                for row in targets { isTied = isTied || tied[row * columns + column] }
                if !isTied { return false }
            }
            return true
        }
    }
}
