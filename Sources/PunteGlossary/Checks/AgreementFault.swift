/// Words that do not agree with a noun.
struct AgreementFault {
    /// The indices of the words that are wrong.
    var words: ClosedRange<Int>
    /// What to write in their place; nil where it is not known.
    var right: String?
    /// What is wrong.
    var message: Wording
}

/// A check of one kind of agreement, which ``AgreementRule`` makes at each word.
protocol AgreementCheck: Sendable {
    /// Returns what is wrong at the word with an index; nil where nothing is certain to be.
    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault?
}
