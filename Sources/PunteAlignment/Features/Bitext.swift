/// An English and a Romanian text, prepared for the comparison of any windows of sentences.
///
/// Romanian sentences are projected into the space of English word types through ``TypeLinks`` and
/// weighted by idf; the vector of a window is the sum of those of its sentences. (hunalign, Varga et
/// al. 2005, compares a crude translation in the same spirit; Vecalign, Thompson & Koehn 2019, sums
/// sentence vectors over windows.)
///
/// - Complexity: O(rows · columns) time and memory, so long texts are prepared in parts.
struct Bitext {
    /// Number of English sentences: columns of all matrices.
    let englishCount: Int
    /// Number of Romanian sentences: rows of all matrices.
    let romanianCount: Int
    /// Which word types of both texts may render each other.
    let typeLinks: TypeLinks
    /// Local types of the words of each sentence, in the order of the text.
    let englishWords: [[Int32]]
    let romanianWords: [[Int32]]
    /// Key ids of the distinct numbers of each sentence, ascending where there are several.
    let englishNumbers: [[UInt32]]
    let romanianNumbers: [[UInt32]]
    /// Which opposites the sentences name.
    let polarity: SentencePolarity
    /// Inner products of the vectors of single sentences.
    private(set) var dot: Matrix
    /// Cosines of single sentences, 0…1.
    private(set) var cosine: Matrix
    /// Inner product of the vector of each sentence (row) with those of itself and the sentences
    /// after it.
    private let englishGram: Matrix
    private let romanianGram: Matrix
    /// How much of the English words Romanian sentences cover.
    let englishCoverage: SentenceCoverage
    /// How much of the Romanian words English sentences cover.
    let romanianCoverage: SentenceCoverage

    /// Prepares two texts.
    ///
    /// - Parameters:
    ///   - english: Keys of each English sentence.
    ///   - romanian: Keys of each Romanian sentence.
    ///   - cache: The lexicon, with the table of these keys.
    init(english: [SentenceKeys], romanian: [SentenceKeys], cache: LexiconCache) {
        englishCount = english.count
        romanianCount = romanian.count
        let links = TypeLinks(english: english, romanian: romanian, cache: cache)
        typeLinks = links
        let englishWords = english.map { $0.ids.compactMap(links.englishTypes.local(of:)) }
        let romanianWords = romanian.map { $0.ids.compactMap(links.romanianTypes.local(of:)) }
        self.englishWords = englishWords
        self.romanianWords = romanianWords
        let isNumber = cache.table.isNumber
        let numbers = { (sentence: SentenceKeys) -> [UInt32] in
            let found = sentence.ids.filter { isNumber[Int($0)] }
            return found.count > 1 ? Array(Set(found)).sorted() : found
        }
        englishNumbers = english.map(numbers)
        romanianNumbers = romanian.map(numbers)
        polarity = SentencePolarity(english: english, romanian: romanian)
        let englishIDF = links.englishTypes.ids.map { cache.weight(ofEnglish: $0) }
        let romanianIDF = links.romanianTypes.ids.map { cache.weight(ofRomanian: $0) }

        let englishVectors = englishWords.map { words in
            SparseVector(words.map { ($0, englishIDF[Int($0)]) })
        }
        let romanianVectors = romanianWords.map {
            SparseVector(projecting: $0, through: links, weights: romanianIDF)
        }
        let width = links.englishTypes.count
        englishGram = Self.gram(of: englishVectors, width: width)
        romanianGram = Self.gram(of: romanianVectors, width: width)
        dot = Matrix(rows: romanian.count, columns: english.count)
        cosine = dot
        var dense = [Float](repeating: 0, count: width)
        for (row, vector) in romanianVectors.enumerated() {
            vector.scatter(into: &dense)
            for (column, other) in englishVectors.enumerated() {
                let product = other.dot(dense)
                dot[row, column] = product
                cosine[row, column] =
                    product / (romanianGram[row, 0].squareRoot() + 1e-6)
                    / (englishGram[column, 0].squareRoot() + 1e-6)
            }
            vector.clear(from: &dense)
        }

        englishCoverage = SentenceCoverage(
            covered: englishWords, covering: romanianWords, weights: englishIDF.map { $0 * $0 }
        ) { type, body in links.forEachEnglish(ofRomanian: type, body) }
        romanianCoverage = SentenceCoverage(
            covered: romanianWords, covering: englishWords, weights: romanianIDF.map { $0 * $0 }
        ) { type, body in links.forEachRomanian(ofEnglish: type, body) }
    }

    private static func gram(of vectors: [SparseVector], width: Int) -> Matrix {
        var result = Matrix(rows: vectors.count, columns: Bead.maximumCount)
        var dense = [Float](repeating: 0, count: width)
        for (row, vector) in vectors.enumerated() {
            vector.scatter(into: &dense)
            for next in row..<min(row + Bead.maximumCount, vectors.count) {
                result[row, next - row] =
                    vectors[next].dot(dense) + (next == row ? vector.squareOutside : 0)
            }
            vector.clear(from: &dense)
        }
        return result
    }

    /// Returns the cosine of the summed vectors of both sides of a bead.
    func cosine(of bead: Bead) -> Float {
        if bead.isSingle { return cosine[bead.romanian.lowerBound, bead.english.lowerBound] }
        var product: Float = 0
        for row in bead.romanian {
            for column in bead.english { product += dot[row, column] }
        }
        let norms =
            Self.squaredLength(of: bead.romanian, romanianGram)
            * Self.squaredLength(of: bead.english, englishGram)
        return product / (norms.squareRoot() + 1e-6)
    }

    /// Returns the squared length of the summed vectors of a window.
    ///
    /// Sentences of a window longer than a bead count as orthogonal when they are further apart
    /// than those of a bead.
    private static func squaredLength(of window: Range<Int>, _ gram: Matrix) -> Float {
        var sum: Float = 0
        for row in window {
            sum += gram[row, 0]
            let end = min(window.upperBound, row + Bead.maximumCount)
            for next in row + 1..<max(row + 1, end) { sum += 2 * gram[row, next - row] }
        }
        return sum
    }
}

/// A vector over English types, as lists of dimensions and values.
struct SparseVector {
    /// Ascending.
    private var dimensions: [Int32] = []
    private var values: [Float] = []
    /// Squared length in dimensions that no English type has.
    private(set) var squareOutside: Float = 0

    /// Sums up values by dimension.
    ///
    /// - Parameters:
    ///   - entries: Dimensions in any order, each as often as it occurs.
    ///   - squareOutside: Squared length in dimensions that no English type has.
    init(_ entries: [(dimension: Int32, value: Float)], squareOutside: Float = 0) {
        dimensions.reserveCapacity(entries.count)
        values.reserveCapacity(entries.count)
        for (dimension, value) in entries.sorted(by: { $0.dimension < $1.dimension }) {
            if dimensions.last == dimension {
                values[values.count - 1] += value
            } else {
                dimensions.append(dimension)
                values.append(value)
            }
        }
        self.squareOutside = squareOutside
    }

    /// Sums up the English renderings of Romanian words.
    ///
    /// The renderings of one word have a length of at most its weight. A word without renderings counts
    /// with part of its weight, in a dimension of its own.
    ///
    /// - Parameters:
    ///   - words: Local Romanian types.
    ///   - links: The links to English types.
    ///   - weights: idf of each local Romanian type.
    init(projecting words: [Int32], through links: TypeLinks, weights: [Float]) {
        let unlinked = AlignmentParameters.shipped.words.unlinkedWeight
        var entries: [(dimension: Int32, value: Float)] = []
        var outside: Float = 0
        for word in words {
            let range = links.range(ofRomanian: word)
            let weight = weights[Int(word)]
            if range.isEmpty { outside += (unlinked * weight) * (unlinked * weight) }
            var square: Float = 0
            for index in range { square += links.weights[index] * links.weights[index] }
            let scale = weight / max(1, square.squareRoot())
            for index in range {
                entries.append((links.english[index], scale * links.weights[index]))
            }
        }
        self.init(entries, squareOutside: outside)
    }

    /// Writes the values into a dense vector.
    func scatter(into dense: inout [Float]) {
        for index in dimensions.indices { dense[Int(dimensions[index])] = values[index] }
    }

    /// Sets the values of a dense vector back to 0 that ``scatter(into:)`` wrote.
    func clear(from dense: inout [Float]) {
        for dimension in dimensions { dense[Int(dimension)] = 0 }
    }

    /// Returns the inner product with a dense vector.
    func dot(_ dense: [Float]) -> Float {
        var sum: Float = 0
        for index in dimensions.indices { sum += values[index] * dense[Int(dimensions[index])] }
        return sum
    }
}
