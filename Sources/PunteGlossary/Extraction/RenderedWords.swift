/// A word of an English text and the Romanian word that renders it.
public struct RenderedWords: Sendable, Hashable {
    /// UTF-8 offsets of the English word in its text.
    public var english: Range<Int>
    /// UTF-8 offsets of the Romanian word in its text.
    public var romanian: Range<Int>
    /// How sure the link is, 0–1.
    public var score: Double

    /// Creates a link of two words.
    public init(english: Range<Int>, romanian: Range<Int>, score: Double) {
        self.english = english
        self.romanian = romanian
        self.score = score
    }
}
