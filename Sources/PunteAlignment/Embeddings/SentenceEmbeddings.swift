/// Vectors of the sentences of two texts, made comparable: each text's mean is subtracted, so that
/// what all sentences share (their language, their subject) does not make them look alike.
///
/// The vector of a window is the sum of those of its sentences. Memory and time to prepare grow
/// with the number of sentences; the cosine of a bead costs the product of dimension and sentences.
public struct SentenceEmbeddings: Sendable {
    private let source: [[Float]]
    private let target: [[Float]]

    /// Texts of fewer sentences are centred on the mean of both, for their own says too little.
    private static let leastForMean = 6

    /// - Parameters: Vectors of equal length, one for each sentence.
    public init(source: [[Float]], target: [[Float]]) {
        let few = min(source.count, target.count) < Self.leastForMean
        let both = Self.mean(source + target)
        self.source = Self.centred(source, few ? both : Self.mean(source))
        self.target = Self.centred(target, few ? both : Self.mean(target))
    }

    private static func mean(_ vectors: [[Float]]) -> [Float] {
        guard let first = vectors.first else { return [] }
        var sum = [Float](repeating: 0, count: first.count)
        for vector in vectors {
            let scale = 1 / length(vector)
            for index in sum.indices { sum[index] += vector[index] * scale }
        }
        return sum.map { $0 / Float(vectors.count) }
    }

    private static func centred(_ vectors: [[Float]], _ mean: [Float]) -> [[Float]] {
        vectors.map { vector in
            let scale = 1 / length(vector)
            var result = vector
            for index in result.indices { result[index] = vector[index] * scale - mean[index] }
            return result
        }
    }

    private static func length(_ vector: [Float]) -> Float {
        max(vector.reduce(0) { $0 + $1 * $1 }.squareRoot(), 1e-9)
    }

    /// Cosine of two windows of sentences, −1…1; 0 when one has no direction.
    public func cosine(source: Range<Int>, target: Range<Int>) -> Float {
        let (a, b) = (Self.sum(self.source[source]), Self.sum(self.target[target]))
        var (product, first, second): (Float, Float, Float) = (0, 0, 0)
        for index in a.indices {
            product += a[index] * b[index]
            first += a[index] * a[index]
            second += b[index] * b[index]
        }
        let norm = (first * second).squareRoot()
        return norm > 1e-9 ? product / norm : 0
    }

    private static func sum(_ vectors: ArraySlice<[Float]>) -> [Float] {
        guard let first = vectors.first else { return [] }
        return vectors.dropFirst().reduce(into: first) { sum, vector in
            for index in sum.indices { sum[index] += vector[index] }
        }
    }

    /// The vectors of some sentences of both texts.
    func part(source: some Sequence<Int>, target: some Sequence<Int>) -> SentenceEmbeddings {
        SentenceEmbeddings(
            centredSource: source.map { self.source[$0] }, target: target.map { self.target[$0] })
    }

    private init(centredSource source: [[Float]], target: [[Float]]) {
        self.source = source
        self.target = target
    }
}

extension SentenceEmbeddings {
    /// Cosines of single sentences: target × source.
    func cosines() -> Matrix {
        var result = Matrix(rows: target.count, columns: source.count)
        for row in target.indices {
            for column in source.indices {
                result[row, column] = cosine(
                    source: column..<column + 1, target: row..<row + 1)
            }
        }
        return result
    }
}
