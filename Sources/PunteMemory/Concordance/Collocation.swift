public import PunteLanguage

/// A word that stands with the matches of a pattern more often than chance would have it.
public struct Collocation: Sendable, Hashable {
    /// Where a word is counted.
    public enum Place: String, Sendable, Hashable, CaseIterable {
        /// A few words beside the match.
        case beside
        /// In the text of the other language.
        case across
    }

    /// The language of the word.
    public var side: Side
    /// Where it is counted.
    public var place: Place
    /// The word in its dictionary form.
    public var lemma: String
    /// How often it is there.
    public var count: Int
    /// How often it is in the memory.
    public var frequency: Int
    /// The log-dice of word and match: 14 when neither is without the other.
    ///
    /// Source: Rychlý, “A Lexicographer-Friendly Association Score”, RASLAN 2008.
    public var logDice: Double
}
