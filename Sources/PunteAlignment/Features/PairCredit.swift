internal import PunteLanguage

/// Which words of the sentences of one text each sentence of the other text accounts for, where
/// several may account for the same word.
///
/// A sentence that a writer drew from three others has words from each; what tells that it draws on
/// one of them is not how much they share but what no other sentence accounts for as well.
struct PairCredit {
    private let coverage: SentenceCoverage
    /// The greatest covered share of each word, the sentence that covers it, and the greatest share
    /// that another sentence covers.
    private let best: [Float]
    private let bestSentence: [Int32]
    private let second: [Float]

    /// Prepares the credit of the sentences that cover a text.
    ///
    /// - Complexity: O(covering sentences · words of the covered text).
    init(_ coverage: SentenceCoverage) {
        self.coverage = coverage
        let count = coverage.wordCount
        var best = [Float](repeating: 0, count: count)
        var bestSentence = [Int32](repeating: -1, count: count)
        var second = best
        coverage.withShares { shares in
            for other in 0..<coverage.share.rows {
                for word in 0..<count {
                    let share = shares[other &* count &+ word]
                    guard share > second[word] else { continue }
                    if share > best[word] {
                        second[word] = best[word]
                        best[word] = share
                        bestSentence[word] = Int32(other)
                    } else {
                        second[word] = share
                    }
                }
            }
        }
        (self.best, self.bestSentence, self.second) = (best, bestSentence, second)
    }

    /// What one sentence of the other text accounts for in a sentence.
    ///
    /// Masses are sums of weights of words, as in ``SentenceCoverage``.
    struct Credit {
        /// The mass of the sentence.
        var mass: Float = 0
        /// The mass that is accounted for.
        var covered: Float = 0
        /// The part of it that no other sentence accounts for.
        var alone: Float = 0
        /// The mass of the words of which no other sentence accounts for more.
        var won: Float = 0
        /// The mass that is accounted for in addition to the partners.
        var gain: Float = 0
        /// The mass that the partners do not account for.
        var rest: Float = 0
        /// The greatest sum of gains, less a toll for each word, of words that follow each other.
        var clause: Float = 0
        /// The number of words of that run.
        var clauseLength = 0
        /// The greatest sum of what is accounted for, less a toll, of words that follow each other.
        var run: Float = 0
        /// The greatest weight of a word that no other sentence accounts for as well.
        var strongest: Float = 0
    }

    /// What each word of a run must gain, as a share of its weight.
    private static let toll: Float = 0.2
    /// What each word of a run must be accounted for, as a share of its weight.
    private static let runToll: Float = 0.35

    /// Returns what a sentence of the other text accounts for in a sentence.
    ///
    /// - Parameters:
    ///   - sentence: The sentence whose words are to be accounted for.
    ///   - other: The sentence of the other text.
    ///   - partners: The sentences of the other text with which the sentence is linked; `other` may
    ///     be among them.
    /// - Returns: The credit of the sentence of the other text.
    /// - Complexity: O(words · partners).
    func credit(of sentence: Int, for other: Int, partners: [Int]) -> Credit {
        var result = Credit()
        var sum: Float = 0
        var run: Float = 0
        var length = 0
        result.mass = coverage.mass[sentence]
        for word in coverage.words(of: sentence) {
            let share = coverage.share(ofWord: word, coveredBy: other)
            let weight = coverage.weight(of: word)
            var known: Float = 0
            for partner in partners where partner != other {
                known = max(known, coverage.share(ofWord: word, coveredBy: partner))
            }
            let rival = bestSentence[word] == Int32(other) ? second[word] : best[word]
            let gain = max(0, share - known) * weight
            result.covered += share * weight
            result.gain += gain
            result.rest += (1 - known) * weight
            if share > rival {
                result.alone += (share - rival) * weight
                result.strongest = max(result.strongest, (share - rival) * weight)
            }
            if share > 0, share >= rival { result.won += share * weight }
            sum += gain - Self.toll * weight
            length += 1
            if sum <= 0 { (sum, length) = (0, 0) }
            if sum > result.clause { (result.clause, result.clauseLength) = (sum, length) }
            run = max(0, run + (share - Self.runToll) * weight)
            result.run = max(result.run, run)
        }
        return result
    }

    /// Returns the mass that a sentence of the other text accounts for beyond the others, each of
    /// which counts with its probability.
    ///
    /// - Parameters:
    ///   - sentence: The sentence whose words are to be accounted for.
    ///   - other: The sentence of the other text.
    ///   - rivals: Other sentences of the other text that may account for it, with probabilities.
    /// - Returns: The sum of the weights, each times what is accounted for.
    func gain(of sentence: Int, from other: Int, beyond rivals: [(index: Int, share: Float)])
        -> Float
    {
        var result: Float = 0
        for word in coverage.words(of: sentence) {
            let share = coverage.share(ofWord: word, coveredBy: other)
            guard share > 0 else { continue }
            var known: Float = 0
            for rival in rivals where rival.index != other {
                known = max(
                    known, rival.share * coverage.share(ofWord: word, coveredBy: rival.index))
            }
            result += max(0, share - known) * coverage.weight(of: word)
        }
        return result
    }
}
