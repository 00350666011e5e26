public import PunteText

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Finds which words of two sentences render each other.
///
/// Each word distributes itself over the words of the other side in proportion to translation
/// probability and nearness to the diagonal (the E-step of IBM model 1 with the prior of Dyer,
/// Chahuneau & Smith 2013); a pair counts as much as both directions agree on it. A second round
/// prefers words whose neighbours are linked (after the HMM model, Vogel, Ney & Tillmann 1996), so
/// that words unknown to the lexicon find their place.
///
/// One instance serves one thread.
public final class WordAligner {
    public let lexicon: Lexicon
    private let cache: LexiconCache
    private let sourceKeys: LexicalKeys
    private let targetKeys: LexicalKeys

    /// Least agreement of both directions in a link, 0…1.
    public var threshold: Float = 0.45

    private static let tension: Float = 5
    /// Weight of a pair that nothing ties.
    private static let untied: Float = 0.001
    /// Weight of the empty word.
    private static let null: Float = 0.012
    /// Least agreement of a pair beside a link.
    private static let growThreshold: Float = 0.1
    private static let neighbourGain: Float = 6

    /// - Throws: ``AlignmentFileError``, or `ICUError` when a language has no word rules.
    public init(
        lexicon: Lexicon? = nil, source: Language = .english, target: Language = .romanian
    ) throws {
        self.lexicon = try lexicon ?? .shipped()
        let table = KeyTable()
        cache = LexiconCache(lexicon: self.lexicon, table: table)
        sourceKeys = try LexicalKeys(language: source, table: table)
        targetKeys = try LexicalKeys(language: target, table: table)
    }

    /// The links between the words, numbers and signs of two sentences, in the order of the target.
    /// O(source words · target words).
    public func align(source: String, target: String) throws -> [WordLink] {
        cache.table.beginText()
        let source = try sourceKeys.keys(in: source, signs: true)
        let target = try targetKeys.keys(in: target, signs: true)
        guard !source.ids.isEmpty, !target.ids.isEmpty else { return [] }
        let ties = DirectedTies(source: source, target: target, cache: cache)
        var agreement = Self.agreement(ties.weights(Matrix(rows: 0, columns: 0)))
        agreement = Self.agreement(ties.weights(agreement))
        agreement = Self.agreement(ties.weights(agreement))
        let shares = ties.weights(agreement)
        let grown = Self.grown(agreement, shares, threshold)
        var links: [WordLink] = []
        for row in target.ids.indices {
            for column in source.ids.indices where grown[row, column] > 0 {
                links.append(
                    WordLink(
                        source: source.ranges[column], target: target.ranges[row],
                        score: Double(agreement[row, column])))
            }
        }
        return links
    }

    /// Geometric mean of what each word gives to the other.
    private static func agreement(_ weights: (given: Matrix, taken: Matrix)) -> Matrix {
        let (rows, columns) = (weights.given.rows, weights.given.columns)
        var rowSums = [Float](repeating: null, count: rows)
        var columnSums = [Float](repeating: null, count: columns)
        for row in 0..<rows {
            for column in 0..<columns {
                rowSums[row] += weights.given[row, column]
                columnSums[column] += weights.taken[row, column]
            }
        }
        var result = Matrix(rows: rows, columns: columns)
        for row in 0..<rows {
            for column in 0..<columns {
                let given = weights.given[row, column] / rowSums[row]
                let taken = weights.taken[row, column] / columnSums[column]
                result[row, column] = (given * taken).squareRoot()
            }
        }
        return result
    }

    /// The pairs that agree, and pairs beside them that one direction wants while one of the words
    /// has no link yet ("grow-diag", Koehn, Och & Marcu 2003).
    private static func grown(
        _ agreement: Matrix, _ weights: (given: Matrix, taken: Matrix), _ threshold: Float
    ) -> Matrix {
        let (rows, columns) = (agreement.rows, agreement.columns)
        var result = Matrix(rows: rows, columns: columns)
        var rowLinked = [Bool](repeating: false, count: rows)
        var columnLinked = [Bool](repeating: false, count: columns)
        for row in 0..<rows {
            for column in 0..<columns where agreement[row, column] >= threshold {
                result[row, column] = 1
                rowLinked[row] = true
                columnLinked[column] = true
            }
        }
        var grew = true
        while grew {
            grew = false
            for row in 0..<rows {
                for column in 0..<columns where result[row, column] == 0 {
                    guard !rowLinked[row] || !columnLinked[column],
                        agreement[row, column] >= growThreshold,
                        result.padded(row - 1, column - 1) + result.padded(row + 1, column + 1)
                            + result.padded(row, column - 1) + result.padded(row, column + 1)
                            + result.padded(row - 1, column) + result.padded(row + 1, column) > 0
                    else { continue }
                    result[row, column] = 1
                    rowLinked[row] = true
                    columnLinked[column] = true
                    grew = true
                }
            }
        }
        return result
    }

    /// Translation probabilities of every pair of words of two sentences, both ways.
    private struct DirectedTies {
        /// p(target | source) and p(source | target), rows are targets.
        private var given: Matrix
        private var taken: Matrix

        init(source: SentenceKeys, target: SentenceKeys, cache: LexiconCache) {
            given = Matrix(
                rows: target.ids.count, columns: source.ids.count, filledWith: WordAligner.untied)
            taken = given
            let table = cache.table
            for (row, id) in target.ids.enumerated() {
                let range = cache.translations(ofTarget: id)
                for (column, other) in source.ids.enumerated() {
                    for index in range where cache.translated[index] == other {
                        given[row, column] += cache.reverses[index]
                        taken[row, column] += cache.probabilities[index]
                    }
                    let alike = Self.likeness(id, other, table)
                    given[row, column] = max(given[row, column], alike)
                    taken[row, column] = max(taken[row, column], alike)
                }
            }
        }

        private static func likeness(_ id: UInt32, _ other: UInt32, _ table: KeyTable) -> Float {
            if id == other { return 0.9 }
            guard table.onset[Int(id)] != nil, table.onset[Int(id)] == table.onset[Int(other)]
            else { return 0 }
            return 0.5 * table.skeletons[Int(id)].likeness(to: table.skeletons[Int(other)])
        }

        /// Probabilities × nearness to the diagonal × what the neighbours' agreement adds.
        func weights(_ agreement: Matrix) -> (given: Matrix, taken: Matrix) {
            var (given, taken) = (given, taken)
            for row in 0..<given.rows {
                let place = (Float(row) + 0.5) / Float(given.rows)
                for column in 0..<given.columns {
                    let distance = abs((Float(column) + 0.5) / Float(given.columns) - place)
                    var factor = expf(-WordAligner.tension * distance)
                    if agreement.rows > 0 {
                        let before = agreement.padded(row - 1, column - 1)
                        let after = agreement.padded(row + 1, column + 1)
                        factor *= 1 + WordAligner.neighbourGain * max(before, after)
                    }
                    given[row, column] *= factor
                    taken[row, column] *= factor
                }
            }
            return (given, taken)
        }
    }
}

/// Two words that render each other.
public struct WordLink: Sendable, Hashable {
    /// UTF-8 ranges of the tokens in their sentences. Parts of a token joined by a hyphen share its
    /// range.
    public var source: Range<Int>
    public var target: Range<Int>
    /// How much both directions agree, 0…1.
    public var score: Double
}
