internal import PunteLanguage

/// How often two words were seen to translate each other.
public struct LexiconCount: Sendable, Hashable, Codable {
    /// Words as the lexicon knows them; empty for a word that has no counterpart.
    public var english: String
    public var romanian: String
    /// An expected number, more than 0. Summed over the English words it gives the probability of
    /// an English word for a Romanian one, over the Romanian words the other direction.
    public var count: Double

    public init(english: String, romanian: String, count: Double) {
        self.english = english
        self.romanian = romanian
        self.count = count
    }
}

/// What counts of the lexicon were learned from. They go when it goes.
public enum LexiconSource: Sendable, Hashable {
    /// Id of a ``StoredPair``.
    case pair(Int64)
    /// Id of a ``StoredSegment``.
    case segment(Int64)
}
