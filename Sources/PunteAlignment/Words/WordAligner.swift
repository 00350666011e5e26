internal import PunteLanguage
internal import PunteText

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Finds which words of two sentences render each other.
///
/// In each direction the aligner runs a hidden Markov model (Vogel, Ney & Tillmann 1996): the words of
/// one sentence are written one after the other, each as the rendering of a word of the other
/// sentence that is most often the one after the last (``WordOrder``). Pairs on which both directions
/// agree are links (Liang, Taskar & Klein, "Alignment by Agreement", HLT-NAACL 2006), and so are pairs
/// beside a link while one of their words has none.
///
/// One instance serves one thread.
public final class WordAligner {
    private let keys: BilingualKeys
    private let cache: LexiconCache
    private let order = WordOrder.shipped
    private let parameters = AlignmentParameters.Words.shipped

    /// The minimum agreement of both directions in a link, 0…1.
    public var threshold: Float

    /// The greatest number of words and punctuation marks of a sentence; a longer text is no sentence,
    /// and the time grows with the cube of the length.
    static let maximumLength = 500

    /// Creates a word aligner.
    ///
    /// - Parameter lexicon: The translations of words; ``Lexicon/shipped()`` for nil.
    /// - Throws: ``AlignmentFileError``, or `ICUError` when a language has no word rules.
    public init(lexicon: Lexicon? = nil) throws {
        threshold = parameters.linkThreshold
        keys = try BilingualKeys()
        cache = LexiconCache(lexicon: try lexicon ?? .shipped(), table: keys.table)
    }

    /// The number of words that were met so far and are kept for the next texts.
    package var wordCount: Int { keys.wordCount }

    /// Returns the links between the words, numbers and punctuation marks of two sentences, in the
    /// order of the Romanian words.
    ///
    /// - Returns: Nothing for texts of more than 500 words and marks.
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    /// - Complexity: O(English words · Romanian words · words of the longer sentence).
    public func align(english: String, romanian: String) throws -> [WordLink] {
        let (english, romanian) = try keys(english: english, romanian: romanian)
        guard 1...Self.maximumLength ~= english.ids.count,
            1...Self.maximumLength ~= romanian.ids.count
        else { return [] }
        let agreement = agreement(emissions(english: english, romanian: romanian))
        let isLinked = grown(agreement)
        var links: [WordLink] = []
        for row in romanian.ids.indices {
            for column in english.ids.indices where isLinked[row, column] > 0 {
                links.append(
                    WordLink(
                        english: english.ranges[column], romanian: romanian.ranges[row],
                        score: Double(agreement[row, column])))
            }
        }
        return links
    }

    /// Returns the keys of the words, numbers and punctuation marks of two sentences.
    func keys(
        english: String, romanian: String
    ) throws -> (english: SentenceKeys, romanian: SentenceKeys) {
        keys.table.beginText()
        return (
            try keys.english.keys(in: english, includingPunctuation: true),
            try keys.romanian.keys(in: romanian, includingPunctuation: true)
        )
    }

    /// Returns how probable each word is as the rendering of each word of the other sentence by itself.
    func emissions(english: SentenceKeys, romanian: SentenceKeys) -> WordEmissions {
        WordEmissions(english: english, romanian: romanian, cache: cache, novelty: order.novelty)
    }

    /// Returns, by Romanian and English word, the geometric mean of the probabilities that the one
    /// renders the other and the other way round.
    func agreement(_ emissions: WordEmissions) -> Matrix {
        var result = WordChain(
            emissions: emissions.romanian, alone: emissions.romanianAlone, jumps: order.romanian,
            nullProbability: order.nullProbability
        ).posteriors
        let reverse = WordChain(
            emissions: emissions.english, alone: emissions.englishAlone, jumps: order.english,
            nullProbability: order.nullProbability
        ).posteriors
        for row in 0..<result.rows {
            for column in 0..<result.columns {
                result[row, column] = (result[row, column] * reverse[column, row]).squareRoot()
            }
        }
        return result
    }

    /// Returns 1 for the pairs that agree, and for pairs beside such a pair that agree a little while
    /// one of their words has no link yet (“grow-diag”, Koehn, Och & Marcu, "Statistical Phrase-Based
    /// Translation", HLT-NAACL 2003); 0 for the others.
    private func grown(_ agreement: Matrix) -> Matrix {
        let (rows, columns) = (agreement.rows, agreement.columns)
        var result = Matrix(rows: rows, columns: columns)
        var isRowLinked = [Bool](repeating: false, count: rows)
        var isColumnLinked = [Bool](repeating: false, count: columns)
        for row in 0..<rows {
            for column in 0..<columns where agreement[row, column] >= threshold {
                result[row, column] = 1
                isRowLinked[row] = true
                isColumnLinked[column] = true
            }
        }
        var grew = true
        while grew {
            grew = false
            for row in 0..<rows {
                for column in 0..<columns where result[row, column] == 0 {
                    guard !isRowLinked[row] || !isColumnLinked[column],
                        agreement[row, column] >= parameters.growThreshold,
                        Self.touchesLink(row: row, column: column, in: result)
                    else { continue }
                    result[row, column] = 1
                    isRowLinked[row] = true
                    isColumnLinked[column] = true
                    grew = true
                }
            }
        }
        return result
    }

    /// Returns whether a cell above, below, on the left, on the right, or the next or last one of the
    /// main diagonal is linked.
    private static func touchesLink(row: Int, column: Int, in links: Matrix) -> Bool {
        links.value(row: row - 1, column: column - 1)
            + links.value(row: row + 1, column: column + 1)
            + links.value(row: row, column: column - 1) + links.value(row: row, column: column + 1)
            + links.value(row: row - 1, column: column) + links.value(row: row + 1, column: column)
            > 0
    }
}

/// Two words that render each other.
///
/// Parts of a token that a hyphen joins (`într-un`) share the range of the token.
public struct WordLink: Sendable, Hashable {
    /// UTF-8 offsets of the English token in its sentence.
    public var english: Range<Int>
    /// UTF-8 offsets of the Romanian token in its sentence.
    public var romanian: Range<Int>
    /// Geometric mean of the probabilities of both directions, 0…1.
    public var score: Double
}

/// How the words of one language follow those that they render: distributions that were learned from
/// sentence pairs, without links made by hand.
struct WordOrder: Sendable {
    /// Jumps over English words from one Romanian word to the next.
    private(set) var romanian = JumpDistribution()
    /// Jumps over Romanian words from one English word to the next.
    private(set) var english = JumpDistribution()
    /// Probability that a word renders nothing.
    private(set) var nullProbability: Float = 0
    /// Probability that a word is rendered by one that the lexicon does not expect.
    private(set) var novelty: Float = 0

    /// The distributions that come with Punte.
    static let shipped = WordOrder(DataTable(AlignmentData.wordOrder))

    /// Reads a table: rows of `null` or `novelty` and its value; rows of the length of a jump and its
    /// probabilities in Romanian and in English, the longest jump back first.
    init(_ table: DataTable) {
        for row in table.rows {
            let numbers = row.dropFirst().compactMap { Float($0) }
            switch (row[0], numbers.count) {
            case ("null", 1): nullProbability = numbers[0]
            case ("novelty", 1): novelty = numbers[0]
            case (_, 2):
                romanian.append(numbers[0])
                english.append(numbers[1])
            default: break
            }
        }
    }
}

/// How probable each word of a sentence is as the rendering of each word of the other sentence, and
/// by itself, in both directions.
struct WordEmissions {
    /// p(Romanian word | English word): Romanian × English words.
    var romanian: Matrix
    /// p(English word | Romanian word): English × Romanian words.
    var english: Matrix
    /// p(Romanian word), whatever the other sentence says.
    var romanianAlone: [Float]
    /// p(English word), whatever the other sentence says.
    var englishAlone: [Float]
    /// Probability that a word is rendered by one that is not expected.
    let novelty: Float

    /// Looks up the probabilities of all pairs of words.
    ///
    /// - Parameters:
    ///   - english: Keys of the English sentence.
    ///   - romanian: Keys of the Romanian sentence.
    ///   - cache: The lexicon, with the table of these keys.
    ///   - novelty: Probability that a word is rendered by one that the lexicon does not expect: by
    ///     any other, as often as that occurs.
    ///   - parameters: Probabilities of words by their spelling and frequency.
    /// - Complexity: O(English words · Romanian words · translations of a word).
    init(
        english: SentenceKeys, romanian: SentenceKeys, cache: LexiconCache, novelty: Float,
        parameters: AlignmentParameters.Words = .shipped
    ) {
        let table = cache.table
        let romanianAlone = romanian.ids.map {
            Self.frequency(of: table[$0], weight: cache.weight(ofRomanian: $0), parameters)
        }
        let englishAlone = english.ids.map {
            Self.frequency(of: table[$0], weight: cache.weight(ofEnglish: $0), parameters)
        }
        var forward = Matrix(rows: romanian.ids.count, columns: english.ids.count)
        var backward = Matrix(rows: english.ids.count, columns: romanian.ids.count)
        for (row, id) in romanian.ids.enumerated() {
            let range = cache.translations(ofRomanian: id)
            for (column, other) in english.ids.enumerated() {
                let likeness = Self.likeness(of: id, to: other, in: table, parameters)
                var (given, taken) = (likeness, likeness)
                for index in range where cache.translated[index] == other {
                    given = max(given, cache.reverses[index])
                    taken = max(taken, cache.probabilities[index])
                }
                forward[row, column] = given + novelty * (romanianAlone[row] - given)
                backward[column, row] = taken + novelty * (englishAlone[column] - taken)
            }
        }
        self.novelty = novelty
        self.romanian = forward
        self.english = backward
        self.romanianAlone = romanianAlone
        self.englishAlone = englishAlone
    }

    /// Returns the probability of two words as renderings by their spelling alone.
    private static func likeness(
        of id: UInt32, to other: UInt32, in table: KeyTable,
        _ parameters: AlignmentParameters.Words
    ) -> Float {
        if id == other { return parameters.sameKeyProbability }
        guard table.onset[Int(id)] != nil, table.onset[Int(id)] == table.onset[Int(other)]
        else { return 0 }
        return parameters.alikeProbability
            * table.skeletons[Int(id)].likeness(to: table.skeletons[Int(other)])
    }

    /// Returns the share of all words of a text that a key of some weight makes up.
    ///
    /// The weight is log(N/df) / log N, where df of the N sentences that the lexicon was trained on
    /// hold the key.
    private static func frequency(
        of key: String, weight: Float, _ parameters: AlignmentParameters.Words
    ) -> Float {
        let first = key.unicodeScalars.first?.properties
        if first?.isAlphabetic == false, first?.numericType == nil {
            return parameters.punctuationFrequency
        }
        let sentences = Float(LexiconBlend.trainingSentences)
        return max(
            powf(sentences, -weight) / parameters.wordsPerSentence, parameters.minimumFrequency)
    }
}
