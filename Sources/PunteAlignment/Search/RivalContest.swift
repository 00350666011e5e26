/// Decides between sentences that are nearly identical: of "the union accepted the offer" and "the
/// union did not accept the offer", the one that agrees in what has an opposite.
///
/// The trees rarely see such sentences, and what sets them apart is a word among many. So where two
/// sentences of one text share most of their words, and only one of them agrees with a sentence of
/// the other text, that one takes the greater log-odds of the two.
struct RivalContest {
    private let bitext: Bitext
    private let parameters: AlignmentParameters.Search

    init(_ bitext: Bitext, parameters: AlignmentParameters.Search = .shipped) {
        self.bitext = bitext
        self.parameters = parameters
    }

    /// Returns the log-odds of pairs after the contests.
    ///
    /// - Parameters:
    ///   - odds: The log-odds of the pairs.
    ///   - pairs: The pairs, by Romanian sentence.
    /// - Returns: For each pair its log-odds, those of a rival, or lower ones.
    /// - Complexity: O(Σ pairs of a sentence²).
    func settled(_ odds: [Float], of pairs: [SentencePair]) -> [Float] {
        var result = odds
        let balances = pairs.map { bitext.polarity.agreement(of: $0).balance }
        contest(
            Dictionary(grouping: pairs.indices, by: { pairs[$0].romanian }), balances, &result
        ) {
            likeness(bitext.englishWords[pairs[$0].english], bitext.englishWords[pairs[$1].english])
        }
        contest(
            Dictionary(grouping: pairs.indices, by: { pairs[$0].english }), balances, &result
        ) {
            likeness(
                bitext.romanianWords[pairs[$0].romanian], bitext.romanianWords[pairs[$1].romanian])
        }
        return result
    }

    private func contest(
        _ groups: [Int: [Int]], _ balances: [Int], _ odds: inout [Float],
        likeness: (Int, Int) -> Float
    ) {
        for key in groups.keys.sorted() {
            let group = groups[key] ?? []
            for winner in group {
                for loser in group where balances[winner] > balances[loser] {
                    guard max(odds[winner], odds[loser]) > parameters.minimumRivalLogOdds,
                        likeness(winner, loser) >= parameters.rivalLikeness
                    else { continue }
                    if odds[loser] > odds[winner] { odds.swapAt(winner, loser) }
                    let lead = Float(balances[winner] - balances[loser])
                    odds[loser] -= parameters.rivalPenalty * lead
                }
            }
        }
    }

    /// Returns the share of words that two sentences have in common (Dice 1945), 0…1.
    private func likeness(_ one: [Int32], _ other: [Int32]) -> Float {
        let (one, other) = (Set(one), Set(other))
        return 2 * Float(one.intersection(other).count) / Float(max(1, one.count + other.count))
    }
}
