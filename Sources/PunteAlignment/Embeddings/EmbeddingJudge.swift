/// Adds what embeddings say to the log-odds of beads: a logistic model over the log-odds of the
/// lexical model, the cosine of the bead and by how much it excels the best rival of its row and
/// column (`embedding-weights.tsv`).
struct EmbeddingJudge {
    struct Weights: Sendable {
        private(set) var lexical: Float = 1
        private(set) var cosine: Float = 0
        private(set) var aboveRow: Float = 0
        private(set) var aboveColumn: Float = 0
        private(set) var bias: Float = 0

        static let shipped = Weights(EmbeddedData.embeddingWeightsTSV)

        private init(_ table: StaticString) {
            let bytes = UnsafeBufferPointer(
                start: table.utf8Start, count: table.utf8CodeUnitCount)
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                let fields = line.split(separator: "\t")
                guard fields.count == 2, let value = Float(fields[1]) else { continue }
                switch fields[0] {
                case "lexical": lexical = value
                case "cosine": cosine = value
                case "above-row": aboveRow = value
                case "above-column": aboveColumn = value
                case "bias": bias = value
                default: continue
                }
            }
        }
    }

    private let embeddings: SentenceEmbeddings
    private let weights: Weights
    private let rows: RivalTable
    private let columns: RivalTable

    init(_ embeddings: SentenceEmbeddings, weights: Weights = .shipped) {
        self.embeddings = embeddings
        self.weights = weights
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
        return weights.lexical * odds + weights.cosine * cosine
            + weights.aboveRow * (cosine - rivalRow)
            + weights.aboveColumn * (cosine - rivalColumn) + weights.bias
    }
}
