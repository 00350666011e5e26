/// A source and a target text, prepared for comparison.
///
/// Target sentences are projected into the space of source keys through ``WordTies`` and weighted
/// by idf; a window of sentences is the sum of its vectors. Memory and time grow with the product
/// of the numbers of sentences, so long texts are prepared in parts.
struct Bitext {
    let sourceCount: Int
    let targetCount: Int
    let ties: WordTies
    /// Local types of each sentence in the order of the text.
    let sourceWords: [[Int32]]
    let targetWords: [[Int32]]
    /// Distinct numbers of each sentence, sorted.
    let sourceNumbers: [[UInt32]]
    let targetNumbers: [[UInt32]]
    /// Inner products of the vectors: target × source.
    private(set) var dot: Matrix
    /// Cosine of single sentences: target × source.
    private(set) var cosine: Matrix
    /// Inner product of each sentence's vector with those of the sentences after it.
    private let sourceGram: Matrix
    private let targetGram: Matrix
    /// Source words accounted for by target sentences, and the other way round.
    let sourceCoverage: SentenceCoverage
    let targetCoverage: SentenceCoverage

    init(source: [SentenceKeys], target: [SentenceKeys], cache: LexiconCache) {
        sourceCount = source.count
        targetCount = target.count
        let ties = WordTies(source: source, target: target, cache: cache)
        self.ties = ties
        let sourceWords = source.map { $0.ids.compactMap { ties.sourceTypes.local(of: $0) } }
        let targetWords = target.map { $0.ids.compactMap { ties.targetTypes.local(of: $0) } }
        self.sourceWords = sourceWords
        self.targetWords = targetWords
        let isNumber = cache.table.isNumber
        let numbers = { (sentence: SentenceKeys) -> [UInt32] in
            let found = sentence.ids.filter { isNumber[Int($0)] }
            return found.count > 1 ? Array(Set(found)).sorted() : found
        }
        sourceNumbers = source.map(numbers)
        targetNumbers = target.map(numbers)
        let sourceIDF = ties.sourceTypes.ids.map { cache.weight(ofSource: $0) }
        let targetIDF = ties.targetTypes.ids.map { cache.weight(ofTarget: $0) }

        let sourceVectors = sourceWords.map { words in
            SparseVector(words.map { ($0, sourceIDF[Int($0)]) }, lost: 0)
        }
        let targetVectors = targetWords.map {
            SparseVector(projecting: $0, through: ties, weights: targetIDF)
        }
        let width = ties.sourceTypes.count
        sourceGram = Self.gram(sourceVectors, width: width)
        targetGram = Self.gram(targetVectors, width: width)
        dot = Matrix(rows: target.count, columns: source.count)
        cosine = dot
        var dense = [Float](repeating: 0, count: width)
        for (row, vector) in targetVectors.enumerated() {
            vector.scatter(into: &dense)
            for (column, other) in sourceVectors.enumerated() {
                let product = other.dot(dense)
                dot[row, column] = product
                cosine[row, column] =
                    product / (targetGram[row, 0].squareRoot() + 1e-6)
                    / (sourceGram[column, 0].squareRoot() + 1e-6)
            }
            vector.clear(from: &dense)
        }

        sourceCoverage = SentenceCoverage(
            covered: sourceWords, covering: targetWords, weight: sourceIDF.map { $0 * $0 }
        ) { type, body in
            for index in ties.starts[Int(type)]..<ties.starts[Int(type) + 1] {
                body(ties.sources[index], Self.accounted(by: ties.weights[index]))
            }
        }
        targetCoverage = SentenceCoverage(
            covered: targetWords, covering: sourceWords, weight: targetIDF.map { $0 * $0 }
        ) { type, body in
            for index in ties.reverseStarts[Int(type)]..<ties.reverseStarts[Int(type) + 1] {
                body(ties.reverseTargets[index], Self.accounted(by: ties.reverseWeights[index]))
            }
        }
    }

    /// How much of a word another accounts for, by the weight of their tie.
    static func accounted(by weight: Float) -> Float { min(1, 1.5 * weight) }

    private static func gram(_ vectors: [SparseVector], width: Int) -> Matrix {
        var result = Matrix(rows: vectors.count, columns: Bead.longest)
        var dense = [Float](repeating: 0, count: width)
        for (row, vector) in vectors.enumerated() {
            vector.scatter(into: &dense)
            for next in row..<min(row + Bead.longest, vectors.count) {
                result[row, next - row] = vectors[next].dot(dense) + (next == row ? vector.lost : 0)
            }
            vector.clear(from: &dense)
        }
        return result
    }

    /// Cosine of the summed vectors of a bead's sides.
    func cosine(of bead: Bead) -> Float {
        if bead.isSingle { return cosine[Int(bead.target), Int(bead.source)] }
        var product: Float = 0
        for row in bead.targets {
            for column in bead.sources { product += dot[row, column] }
        }
        let norms = Self.square(targetGram, bead.targets) * Self.square(sourceGram, bead.sources)
        return product / (norms.squareRoot() + 1e-6)
    }

    private static func square(_ gram: Matrix, _ window: Range<Int>) -> Float {
        var sum: Float = 0
        for row in window {
            sum += gram[row, 0]
            for next in row + 1..<max(row + 1, window.upperBound) {
                sum += 2 * gram[row, next - row]
            }
        }
        return sum
    }
}

/// A vector over source types as lists of places and values.
struct SparseVector {
    private var places: [Int32] = []
    private var values: [Float] = []
    /// Squared length in dimensions that no source text has.
    private(set) var lost: Float = 0

    /// - Parameter lost: Squared length outside the space.
    init(_ entries: [(Int32, Float)], lost: Float) {
        places.reserveCapacity(entries.count)
        values.reserveCapacity(entries.count)
        for (place, value) in entries.sorted(by: { $0.0 < $1.0 }) {
            if places.last == place {
                values[values.count - 1] += value
            } else {
                places.append(place)
                values.append(value)
            }
        }
        self.lost = lost
    }

    /// Sum of the renderings of the words, each of length idf; a word without any counts half, in
    /// a dimension of its own.
    init(projecting words: [Int32], through ties: WordTies, weights: [Float]) {
        var entries: [(Int32, Float)] = []
        var lost: Float = 0
        for word in words {
            let range = ties.starts[Int(word)]..<ties.starts[Int(word) + 1]
            let weight = weights[Int(word)]
            if range.isEmpty { lost += (0.5 * weight) * (0.5 * weight) }
            var square: Float = 0
            for index in range { square += ties.weights[index] * ties.weights[index] }
            let scale = weight / max(1, square.squareRoot())
            for index in range {
                entries.append((ties.sources[index], scale * ties.weights[index]))
            }
        }
        self.init(entries, lost: lost)
    }

    func scatter(into dense: inout [Float]) {
        for index in places.indices { dense[Int(places[index])] = values[index] }
    }

    func clear(from dense: inout [Float]) {
        for place in places { dense[Int(place)] = 0 }
    }

    func dot(_ dense: [Float]) -> Float {
        var sum: Float = 0
        for index in places.indices { sum += values[index] * dense[Int(places[index])] }
        return sum
    }
}
