internal import PunteLanguage
internal import PunteText

/// Vectors of the sentences of two texts, made comparable: the mean of each text is subtracted, so
/// that what all sentences share (their language, their subject) does not make them look alike.
///
/// The vector of a window is the sum of those of its sentences.
public struct SentenceEmbeddings: Sendable {
    private let english: [[Float]]
    private let romanian: [[Float]]

    /// Texts of fewer sentences are centred on the mean of both: their own says too little.
    private static let minimumForOwnMean = 6

    /// Scales all vectors to length 1 and centres them.
    ///
    /// - Parameters:
    ///   - english: A vector for each English sentence.
    ///   - romanian: A vector of the same dimension for each Romanian sentence.
    /// - Complexity: O(sentences · dimension).
    public init(english: [[Float]], romanian: [[Float]]) {
        let isShort = min(english.count, romanian.count) < Self.minimumForOwnMean
        let both = Self.mean(of: english + romanian)
        self.english = Self.centred(english, on: isShort ? both : Self.mean(of: english))
        self.romanian = Self.centred(romanian, on: isShort ? both : Self.mean(of: romanian))
    }

    private static func mean(of vectors: [[Float]]) -> [Float] {
        guard let first = vectors.first else { return [] }
        var sum = [Float](repeating: 0, count: first.count)
        for vector in vectors {
            let scale = 1 / length(of: vector)
            for index in sum.indices { sum[index] += vector[index] * scale }
        }
        return sum.map { $0 / Float(vectors.count) }
    }

    private static func centred(_ vectors: [[Float]], on mean: [Float]) -> [[Float]] {
        vectors.map { vector in
            let scale = 1 / length(of: vector)
            var result = vector
            for index in result.indices { result[index] = vector[index] * scale - mean[index] }
            return result
        }
    }

    private static func length(of vector: [Float]) -> Float {
        max(vector.reduce(0) { $0 + $1 * $1 }.squareRoot(), 1e-9)
    }

    /// Returns the cosine of two windows of sentences, −1…1; 0 when a sum has no direction.
    ///
    /// - Complexity: O(sentences of the windows · dimension).
    func cosine(english: Range<Int>, romanian: Range<Int>) -> Float {
        let (a, b) = (Self.sum(of: self.english[english]), Self.sum(of: self.romanian[romanian]))
        var (product, first, second): (Float, Float, Float) = (0, 0, 0)
        for index in a.indices {
            product += a[index] * b[index]
            first += a[index] * a[index]
            second += b[index] * b[index]
        }
        let norm = (first * second).squareRoot()
        return norm > 1e-9 ? product / norm : 0
    }

    private static func sum(of vectors: ArraySlice<[Float]>) -> [Float] {
        guard let first = vectors.first else { return [] }
        return vectors.dropFirst().reduce(into: first) { sum, vector in
            for index in sum.indices { sum[index] += vector[index] }
        }
    }

    /// Returns the cosines of single sentences: Romanian × English.
    func cosines() -> Matrix {
        var result = Matrix(rows: romanian.count, columns: english.count)
        for row in romanian.indices {
            for column in english.indices {
                result[row, column] = cosine(
                    english: column..<column + 1, romanian: row..<row + 1)
            }
        }
        return result
    }

    /// Returns the vectors of some sentences of both texts, centred as they are.
    func selected(
        english: some Sequence<Int>, romanian: some Sequence<Int>
    ) -> SentenceEmbeddings {
        SentenceEmbeddings(
            centredEnglish: english.map { self.english[$0] },
            romanian: romanian.map { self.romanian[$0] })
    }

    private init(centredEnglish english: [[Float]], romanian: [[Float]]) {
        self.english = english
        self.romanian = romanian
    }
}

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
