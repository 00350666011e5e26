/// A finding of a check that a person dismissed for good.
public struct Dismissal: Sendable, Hashable, Identifiable {
    /// The id in the memory; 0 for one that is not stored yet.
    public var id: Int64
    /// The key of the finding, by which it is recognised: 16 hexadecimal digits.
    public var key: String
    /// The name of the rule.
    public var rule: String
    /// The words in question.
    public var excerpt: String
    /// The sentence in which they stand.
    public var sentence: String
    /// Why it is no mistake.
    public var reason: String
    /// The person who dismissed it.
    public var author: String?
    /// The time of the dismissal, in seconds since 1970, UTC.
    public var time: Int64

    /// Creates a dismissal that is not stored yet.
    public init(
        key: String, rule: String, excerpt: String, sentence: String, reason: String,
        author: String? = nil
    ) {
        id = 0
        self.key = key
        self.rule = rule
        self.excerpt = excerpt
        self.sentence = sentence
        self.reason = reason
        self.author = author
        time = 0
    }
}
