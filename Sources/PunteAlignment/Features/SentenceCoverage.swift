/// How much of each sentence the sentences of the other side account for, word by word.
///
/// For every word of a sentence (once, however often it occurs) the table holds how surely each
/// sentence of the other side renders it. What a *window* of sentences accounts for is the maximum
/// over its members, so the coverage of a bead costs a pass over the words of its sentences.
struct SentenceCoverage {
    /// Words of all sentences of the covered side, one after the other.
    private let starts: [Int]
    /// Weight of each word: idf², so that content words decide.
    private let weights: [Float]
    /// Covering sentence × word: 0…1.
    private let table: [Float]
    /// Sum of the weights of each sentence.
    let mass: [Float]
    /// Covering sentence × covered sentence: share of the covered sentence.
    private(set) var share: Matrix
    private let windows: WindowTable

    /// - Parameters:
    ///   - covered: For each covered sentence its local types.
    ///   - covering: For each covering sentence its local types.
    ///   - weight: Weight of each type of the covered side.
    ///   - ties: Calls its last argument with each covered type tied to a covering type and the
    ///     weight of the tie.
    init(
        covered: [[Int32]], covering: [[Int32]], weight: [Float],
        ties: (Int32, (Int32, Float) -> Void) -> Void
    ) {
        var starts = [0]
        var words: [Int32] = []
        var seen = [Int32](repeating: -1, count: weight.count)
        for (sentence, types) in covered.enumerated() {
            for type in types where seen[Int(type)] != Int32(sentence) {
                seen[Int(type)] = Int32(sentence)
                words.append(type)
            }
            starts.append(words.count)
        }
        let weights = words.map { weight[Int($0)] }
        var table = [Float](repeating: 0, count: covering.count * words.count)
        var row = [Float](repeating: 0, count: weight.count)
        var touched: [Int32] = []
        var share = Matrix(rows: covering.count, columns: covered.count)
        let mass = covered.indices.map { sentence in
            weights[starts[sentence]..<starts[sentence + 1]].reduce(1e-6, +)
        }
        for (line, types) in covering.enumerated() {
            for type in types {
                ties(type) { other, tie in
                    if row[Int(other)] == 0 { touched.append(other) }
                    row[Int(other)] = max(row[Int(other)], tie)
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

    /// The weight of the words of a sentence that a window of the other side accounts for.
    func covered(_ sentence: Int, by window: Range<Int>) -> Float {
        if window.count == 1 { return share[window.lowerBound, sentence] * mass[sentence] }
        return windows.value(sentence, window) { computed(sentence, by: window) }
    }

    /// The weight of the words of a sentence that some of the other side account for.
    func computed(_ sentence: Int, by others: some Sequence<Int>) -> Float {
        let words = starts[sentence]..<starts[sentence + 1]
        return table.withUnsafeBufferPointer { table in
            weights.withUnsafeBufferPointer { weights in
                var sum: Float = 0
                for index in words {
                    var best: Float = 0
                    for other in others { best = max(best, table[other * weights.count + index]) }
                    sum += best * weights[index]
                }
                return sum
            }
        }
    }

    /// The weight of the words of sentences that sentences of the other side account for together.
    func covered(_ sentences: some Sequence<Int>, by others: SentenceGroup) -> Float {
        sentences.reduce(0) { sum, sentence in
            sum
                + (others.further.isEmpty
                    ? covered(sentence, by: others.neighbours)
                    : computed(sentence, by: others))
        }
    }

    /// The share of the words of sentences that sentences of the other side account for together.
    func share(of sentences: SentenceGroup, by others: SentenceGroup) -> Float {
        covered(sentences, by: others) / mass(of: sentences)
    }

    /// The weight of the words of sentences.
    func mass(of sentences: SentenceGroup) -> Float { sentences.reduce(0) { $0 + mass[$1] } }

    /// The share of the words of a window that a window of the other side accounts for.
    func share(of window: Range<Int>, by other: Range<Int>) -> Float {
        var (part, whole): (Float, Float) = (0, 0)
        for sentence in window {
            part += covered(sentence, by: other)
            whole += mass[sentence]
        }
        return part / whole
    }
}

/// What windows of two to five sentences account for of each sentence, once it was asked for:
/// beads that overlap ask for the same again and again.
private final class WindowTable {
    private let values: UnsafeMutableBufferPointer<Float>
    private let covering: Int
    private let covered: Int
    private static let sizes = 2...Bead.longest + 1
    private static let unknown: Float = -1

    init(covering: Int, covered: Int) {
        self.covering = covering
        self.covered = covered
        values = .allocate(capacity: Self.sizes.count * covering * covered)
        values.initialize(repeating: Self.unknown)
    }

    deinit { values.deallocate() }

    @inline(__always)
    func value(_ sentence: Int, _ window: Range<Int>, otherwise find: () -> Float) -> Float {
        let size = window.count - Self.sizes.lowerBound
        guard size >= 0, size < Self.sizes.count else { return find() }
        let place = (size * covering + window.lowerBound) * covered + sentence
        if values[place] != Self.unknown { return values[place] }
        let value = find()
        values[place] = value
        return value
    }
}
