internal import PunteLanguage

/// Finds the beads that the model is asked about.
///
/// A bead is a candidate when one of its pairs of sentences is a *seed*: its cosine is not much less
/// than the best of its row or of its column. In a bead of more than two sentences, each sentence
/// must besides have something in common with one of the other side, or be short.
struct CandidateBeads {
    private let bitext: Bitext
    private let parameters: AlignmentParameters.Candidates
    /// By pair of sentences, row after row: whether their cosine is more than chance.
    private let areSimilar: [Bool]
    /// Sentences that hold too few words to have any in common with others, by side.
    private let isShortRomanian: [Bool]
    private let isShortEnglish: [Bool]

    /// Returns the candidates, by shape, then by first Romanian and first English sentence.
    ///
    /// - Complexity: O(rows · columns).
    static func find(
        in bitext: Bitext, parameters: AlignmentParameters.Candidates = .shipped
    ) -> [Bead] {
        guard bitext.romanianCount > 0, bitext.englishCount > 0 else { return [] }
        return CandidateBeads(bitext, parameters).beads()
    }

    private init(_ bitext: Bitext, _ parameters: AlignmentParameters.Candidates) {
        self.bitext = bitext
        self.parameters = parameters
        let (minimum, short) = (parameters.minimumPartCosine, parameters.shortSentence)
        areSimilar = bitext.cosine.values.map { $0 >= minimum }
        isShortRomanian = bitext.romanianWords.map { $0.count <= short }
        isShortEnglish = bitext.englishWords.map { $0.count <= short }
    }

    private func beads() -> [Bead] {
        let (rows, columns) = (bitext.romanianCount, bitext.englishCount)
        let isSeed = seeds()
        var result: [Bead] = []
        for shape in Bead.shapes where shape.romanian <= rows && shape.english <= columns {
            for row in 0...rows - shape.romanian {
                for column in 0...columns - shape.english {
                    var holdsSeed = false
                    for innerRow in row..<row + shape.romanian {
                        for innerColumn in column..<column + shape.english {
                            holdsSeed = holdsSeed || isSeed[innerRow * columns + innerColumn]
                        }
                    }
                    guard holdsSeed else { continue }
                    let bead = Bead(shape, fromRomanian: row, english: column)
                    if bead.isSingle || isEachPartSimilar(of: bead) { result.append(bead) }
                }
            }
        }
        return result
    }

    /// Returns which pairs of sentences are seeds, row after row.
    private func seeds() -> [Bool] {
        let (rows, columns) = (bitext.romanianCount, bitext.englishCount)
        var rowBest = [Float](repeating: 0, count: rows)
        var columnBest = [Float](repeating: 0, count: columns)
        for row in 0..<rows {
            for column in 0..<columns {
                let value = bitext.cosine[row, column]
                rowBest[row] = max(rowBest[row], value)
                columnBest[column] = max(columnBest[column], value)
            }
        }
        let (minimum, share) = (parameters.minimumSeedCosine, parameters.minimumSeedShare)
        var result = [Bool](repeating: false, count: rows * columns)
        for row in 0..<rows {
            for column in 0..<columns {
                let floor = max(minimum, share * min(rowBest[row], columnBest[column]))
                result[row * columns + column] = bitext.cosine[row, column] >= floor
            }
        }
        return result
    }

    /// Returns whether each sentence of a bead is similar to one of the other side or short.
    private func isEachPartSimilar(of bead: Bead) -> Bool {
        let columns = bitext.englishCount
        for row in bead.romanian where !isShortRomanian[row] {
            guard bead.english.contains(where: { areSimilar[row * columns + $0] }) else {
                return false
            }
        }
        for column in bead.english where !isShortEnglish[column] {
            guard bead.romanian.contains(where: { areSimilar[$0 * columns + column] }) else {
                return false
            }
        }
        return true
    }
}
