internal import PunteLanguage
internal import PunteText

/// Adds what embeddings say to the log-odds of beads: a logistic model over the log-odds of the
/// lexical model, the cosine of the bead and by how much it excels the best rival of its row and
/// column (`embedding-weights.tsv`).
struct EmbeddingJudge {
    static let shipped = LogisticWeights(DataTable(AlignmentData.embeddingWeights))

    private let embeddings: SentenceEmbeddings
    private let lexical: Float
    private let cosine: Float
    private let aboveRow: Float
    private let aboveColumn: Float
    private let bias: Float
    private let rows: RivalTable
    private let columns: RivalTable

    init(_ embeddings: SentenceEmbeddings, weights: LogisticWeights = Self.shipped) {
        self.embeddings = embeddings
        lexical = weights["lexical"]
        cosine = weights["cosine"]
        aboveRow = weights["above-row"]
        aboveColumn = weights["above-column"]
        bias = weights.bias
        let cosines = embeddings.cosines()
        rows = RivalTable(cosines)
        columns = RivalTable(cosines, transposed: true)
    }

    func logOdds(of bead: Bead, lexical odds: Float) -> Float {
        let (sources, targets) = (bead.sources, bead.targets)
        let cosine = embeddings.cosine(source: sources, target: targets)
        var (rivalRow, rivalColumn): (Float, Float) = (0, 0)
        for row in targets { rivalRow = max(rivalRow, rows.greatest(in: row, outside: sources)) }
        for column in sources {
            rivalColumn = max(rivalColumn, columns.greatest(in: column, outside: targets))
        }
        return lexical * odds + self.cosine * cosine + aboveRow * (cosine - rivalRow)
            + aboveColumn * (cosine - rivalColumn) + bias
    }
}
