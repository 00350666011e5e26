public import PunteLanguage

/// A clause of a sentence that renders one whole sentence of the other text, within a link of several
/// sentences.
///
/// A newsroom joins “The bridge was closed. Two people were hurt.” in „Podul a fost închis, iar doi oameni au
/// fost răniți”: its clauses are the renderings of the two sentences.
public struct LinkClause: Sendable, Hashable {
    /// The text of which the sentence is rendered as a whole.
    public var side: Side
    /// The index of that sentence.
    public var sentence: Int
    /// The index of the sentence of the other text that has the clause.
    public var counterpart: Int
    /// The UTF-8 offsets of the clause in ``counterpart``; nil for the whole sentence.
    public var range: Range<Int>?

    /// Creates a clause from its parts.
    public init(side: Side, sentence: Int, counterpart: Int, range: Range<Int>? = nil) {
        self.side = side
        self.sentence = sentence
        self.counterpart = counterpart
        self.range = range
    }
}
