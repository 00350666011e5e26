/// How much of the words of each sentence of one text the sentences of the other text cover.
///
/// A word of the *covered* text counts once in its sentence, with a weight (idf², so that content
/// words decide). Each sentence of the *covering* text covers a share of it, 0…1. A window of
/// covering sentences covers the maximum over its members, so the coverage of a bead costs a pass
/// over the words of its sentences. The *mass* of a sentence is the sum of the weights of its words.
///
/// - Complexity: O(covering sentences · words of the covered text) time and memory to prepare.
struct SentenceCoverage {
    /// Index of the first word of each covered sentence among all, and of the end.
    private let starts: [Int]
    /// Weight of each word of all covered sentences, one sentence after the other.
    private let weights: [Float]
    /// Covering sentence × word: covered share, 0…1.
    private let table: [Float]
    /// Mass of each covered sentence; above 0.
    let mass: [Float]
    /// Covering sentence × covered sentence: share of the mass that the one covers of the other.
    private(set) var share: Matrix
    private let windows: WindowTable

    /// Prepares the coverage.
    ///
    /// - Parameters:
    ///   - covered: Local types of each covered sentence.
    ///   - covering: Local types of each covering sentence.
    ///   - typeWeights: Weight of each type of the covered text.
    ///   - links: Calls its last argument with each covered type that a covering type covers, and
    ///     the covered share.
    init(
        covered: [[Int32]], covering: [[Int32]], weights typeWeights: [Float],
        links: (Int32, (Int32, Float) -> Void) -> Void
    ) {
        var starts = [0]
        var words: [Int32] = []
        var seen = [Int32](repeating: -1, count: typeWeights.count)
        for (sentence, types) in covered.enumerated() {
            for type in types where seen[Int(type)] != Int32(sentence) {
                seen[Int(type)] = Int32(sentence)
                words.append(type)
            }
            starts.append(words.count)
        }
        let weights = words.map { typeWeights[Int($0)] }
        var table = [Float](repeating: 0, count: covering.count * words.count)
        var row = [Float](repeating: 0, count: typeWeights.count)
        var touched: [Int32] = []
        var share = Matrix(rows: covering.count, columns: covered.count)
        let mass = covered.indices.map { sentence in
            weights[starts[sentence]..<starts[sentence + 1]].reduce(1e-6, +)
        }
        for (line, types) in covering.enumerated() {
            for type in types {
                links(type) { other, covered in
                    if row[Int(other)] == 0 { touched.append(other) }
                    row[Int(other)] = max(row[Int(other)], covered)
                }
            }
            let base = line * words.count
            for (index, word) in words.enumerated() { table[base + index] = row[Int(word)] }
            for sentence in covered.indices {
                var sum: Float = 0
                for index in starts[sentence]..<starts[sentence + 1] {
                    sum += table[base + index] * weights[index]
                }
                share[line, sentence] = sum / mass[sentence]
            }
            for type in touched { row[Int(type)] = 0 }
            touched.removeAll(keepingCapacity: true)
        }
        self.starts = starts
        self.weights = weights
        self.table = table
        self.mass = mass
        self.share = share
        windows = WindowTable(covering: covering.count, covered: covered.count)
    }

    /// Returns the mass of a sentence that a window of the other text covers.
    func covered(_ sentence: Int, by window: Range<Int>) -> Float {
        if window.count == 1 { return share[window.lowerBound, sentence] * mass[sentence] }
        return windows.value(of: sentence, window: window) { computed(sentence, by: window) }
    }

    /// Returns the mass of a sentence that any sentences of the other text cover, word by word.
    ///
    /// - Complexity: O(words of the sentence · `others`).
    func computed(_ sentence: Int, by others: some Sequence<Int>) -> Float {
        let words = words(of: sentence)
        return table.withUnsafeBufferPointer { table in
            weights.withUnsafeBufferPointer { weights in
                var sum: Float = 0
                for index in words {
                    var best: Float = 0
                    for other in others {
                        let share = table[other &* weights.count &+ index]
                        // One instruction, where `max` with its rule for equal values takes four.
                        if share > best { best = share }
                    }
                    sum += best * weights[index]
                }
                return sum
            }
        }
    }

    /// The words of a sentence, as indices into those of all covered sentences, in the order of the
    /// text.
    func words(of sentence: Int) -> Range<Int> { starts[sentence]..<starts[sentence + 1] }

    /// The number of words of all covered sentences; a word counts once in its sentence.
    var wordCount: Int { weights.count }

    /// Calls `body` with the covered shares of all words, one covering sentence after the other.
    func withShares(_ body: (UnsafeBufferPointer<Float>) -> Void) {
        table.withUnsafeBufferPointer(body)
    }

    /// The weight of a word.
    func weight(of word: Int) -> Float { weights[word] }

    /// The share of a word that a sentence of the other text covers, 0…1.
    func share(ofWord word: Int, coveredBy other: Int) -> Float {
        table[other &* weights.count &+ word]
    }

    /// Returns the mass of several sentences that a group of the other text covers together.
    func covered(_ sentences: some Sequence<Int>, by others: SentenceGroup) -> Float {
        sentences.reduce(0) { sum, sentence in
            sum
                + (others.further.isEmpty
                    ? covered(sentence, by: others.neighbours)
                    : computed(sentence, by: others))
        }
    }

    /// Returns the share of the mass of a group that a group of the other text covers, 0…1.
    func share(of sentences: SentenceGroup, coveredBy others: SentenceGroup) -> Float {
        covered(sentences, by: others) / mass(of: sentences)
    }

    /// Returns the mass of a group.
    func mass(of sentences: SentenceGroup) -> Float { sentences.reduce(0) { $0 + mass[$1] } }

    /// Returns the share of the mass of a window that a window of the other text covers, 0…1.
    func share(of window: Range<Int>, coveredBy other: Range<Int>) -> Float {
        var (part, whole): (Float, Float) = (0, 0)
        for sentence in window {
            part += covered(sentence, by: other)
            whole += mass[sentence]
        }
        return part / whole
    }
}

/// What windows of two to five covering sentences cover of each sentence, once it was asked for:
/// beads that overlap ask for the same windows again.
private final class WindowTable {
    private let values: UnsafeMutableBufferPointer<Float>
    private let covering: Int
    private let covered: Int
    private static let sizes = 2...Bead.maximumCount + 1
    private static let unknown: Float = -1

    init(covering: Int, covered: Int) {
        self.covering = covering
        self.covered = covered
        values = .allocate(capacity: Self.sizes.count * covering * covered)
        values.initialize(repeating: Self.unknown)
    }

    deinit { values.deallocate() }

    /// Returns the value of a window and a sentence, which `find` computes at the first call.
    @inline(__always)
    func value(of sentence: Int, window: Range<Int>, otherwise find: () -> Float) -> Float {
        let size = window.count - Self.sizes.lowerBound
        guard size >= 0, size < Self.sizes.count else { return find() }
        let index = (size * covering + window.lowerBound) * covered + sentence
        if values[index] != Self.unknown { return values[index] }
        let value = find()
        values[index] = value
        return value
    }
}
