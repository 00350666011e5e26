public import PunteLanguage
internal import PunteText

/// Finds which words of two sentences render each other.
///
/// In each direction a hidden Markov model (Vogel, Ney & Tillmann 1996): the words of one sentence
/// are written one after the other, each as the rendering of a word of the other sentence that is
/// most often the one after the last (``WordOrder``). What both directions agree on is a link
/// (Liang, Taskar & Klein 2006), and so is what lies beside one while a word has none.
///
/// One instance serves one thread.
public final class WordAligner {
    public let lexicon: Lexicon
    private let cache: LexiconCache
    private let sourceKeys: LexicalKeys
    private let targetKeys: LexicalKeys
    private let order = WordOrder.shipped

    /// Least agreement of both directions in a link, 0…1.
    public var threshold: Float = 0.5

    /// A text of more words and signs is no sentence, and would take the time of thousands.
    static let longest = 500

    /// Least agreement of a pair beside a link.
    private static let growThreshold: Float = 0.1

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
    /// O(source words · target words · words of the longer sentence).
    ///
    /// - Returns: Nothing for texts of more than ``longest`` words and signs.
    public func align(source: String, target: String) throws -> [WordLink] {
        cache.table.beginText()
        let source = try sourceKeys.keys(in: source, signs: true)
        let target = try targetKeys.keys(in: target, signs: true)
        guard 1...Self.longest ~= source.ids.count, 1...Self.longest ~= target.ids.count else {
            return []
        }
        let agreement = agreement(
            WordEmissions(source: source, target: target, cache: cache, novelty: order.novelty))
        let grown = Self.grown(agreement, threshold)
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

    /// Geometric mean of the probabilities that a target word (row) renders a source word (column)
    /// and the other way round.
    private func agreement(_ emissions: WordEmissions) -> Matrix {
        var result = WordChain(
            emissions.target, null: emissions.targetAlone, jumps: order.target, order.null
        ).posteriors
        let reverse = WordChain(
            emissions.source, null: emissions.sourceAlone, jumps: order.source, order.null
        ).posteriors
        for row in 0..<result.rows {
            for column in 0..<result.columns {
                result[row, column] = (result[row, column] * reverse[column, row]).squareRoot()
            }
        }
        return result
    }

    /// The pairs that agree, and pairs beside them that one direction wants while one of the words
    /// has no link yet ("grow-diag", Koehn, Och & Marcu 2003).
    private static func grown(_ agreement: Matrix, _ threshold: Float) -> Matrix {
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
