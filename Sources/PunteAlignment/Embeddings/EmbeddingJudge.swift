internal import PunteLanguage
internal import PunteText

/// Adds the evidence of sentence embeddings to the log-odds of beads.
///
/// A logistic model over the log-odds of the lexical model, the cosine of the bead, and by how much it
/// exceeds the best competing candidate of its rows and columns (`embedding-weights.tsv`).
struct EmbeddingJudge {
    private let embeddings: SentenceEmbeddings
    private let lexicalWeight: Float
    private let cosineWeight: Float
    private let aboveRowWeight: Float
    private let aboveColumnWeight: Float
    private let bias: Float
    private let rows: OutsideMaxima
    private let columns: OutsideMaxima

    private static let shippedWeights = LogisticWeights(DataTable(AlignmentData.embeddingWeights))

    /// Prepares the judgement of all beads of two texts.
    init(_ embeddings: SentenceEmbeddings, weights: LogisticWeights = Self.shippedWeights) {
        self.embeddings = embeddings
        lexicalWeight = weights["lexical"]
        cosineWeight = weights["cosine"]
        aboveRowWeight = weights["above-row"]
        aboveColumnWeight = weights["above-column"]
        bias = weights.bias
        let cosines = embeddings.cosines()
        rows = OutsideMaxima(of: cosines, along: .row)
        columns = OutsideMaxima(of: cosines, along: .column)
    }

    /// Returns the log-odds of a bead, given those of the lexical model.
    func logOdds(of bead: Bead, lexical odds: Float) -> Float {
        let cosine = embeddings.cosine(english: bead.english, romanian: bead.romanian)
        let bestInRows = rows.maximum(of: bead.romanian, outside: bead.english)
        let bestInColumns = columns.maximum(of: bead.english, outside: bead.romanian)
        return lexicalWeight * odds + cosineWeight * cosine
            + aboveRowWeight * (cosine - bestInRows) + aboveColumnWeight * (cosine - bestInColumns)
            + bias
    }
}
