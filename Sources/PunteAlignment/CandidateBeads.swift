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
        for (targets, sources) in Bead.shapes where targets <= rows && sources <= columns {
            for row in 0...rows - targets {
                for column in 0...columns - sources {
                    let bead = Bead(
                        target: row, source: column, targetCount: targets, sourceCount: sources)
                    let isSeed = bead.targets.contains { line in
                        bead.sources.contains { good[line * columns + $0] }
                    }
                    if isSeed, bead.isSingle || everyPartIsTied(bead, in: bitext) {
                        result.append(bead)
                    }
                }
            }
        }
        return result
    }

    /// Each sentence of the bead has something in common with the other side, or says too little
    /// for that.
    private static func everyPartIsTied(_ bead: Bead, in bitext: Bitext) -> Bool {
        bead.targets.allSatisfy { row in
            bitext.targetWords[row].count <= shortSentence
                || bead.sources.contains { bitext.cosine[row, $0] >= leastTie }
        }
            && bead.sources.allSatisfy { column in
                bitext.sourceWords[column].count <= shortSentence
                    || bead.targets.contains { bitext.cosine[$0, column] >= leastTie }
            }
    }
}
