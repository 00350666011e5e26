/// What a token counts for in a match.
///
/// Weights are kept in quarters of a content word, costs in sixtieths, so that every weight and
/// every cost of ``MatchScore`` is a whole number.
enum TokenClass: UInt8, CaseIterable {
    /// Signs of all kinds: ¼.
    case punctuation
    /// Figures and number words (`number-words.tsv`): 1.
    case number
    /// Articles, prepositions, pronouns, auxiliaries (`function-words.tsv`): ½.
    case function
    /// Every other word: 1.
    case content

    /// In quarters of a content word.
    var quarters: Int {
        switch self {
        case .punctuation: 1
        case .number, .content: 4
        case .function: 2
        }
    }

    /// In sixtieths of a content word.
    var cost: Int32 { Int32(quarters) * 15 }
}

/// Costs of one token standing for another, in sixtieths of a content word.
enum SubstitutionCost {
    /// A number for another number: ⅕.
    static let number: Int32 = 12
    /// A word for another form of it: this part of its weight, ⅓.
    static let formDivisor: Int32 = 3
}
