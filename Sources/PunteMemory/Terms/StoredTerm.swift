public import PunteLanguage

/// A term in the memory.
public struct StoredTerm: Sendable, Hashable, Identifiable {
    /// The id in the memory; 0 for a term that is not stored yet.
    public var id: Int64
    /// The term itself.
    ///
    /// Names in languages other than English and Romanian are not stored.
    public var term: Term
    /// Whether a person decided that the names are not a term.
    ///
    /// The rejected term is kept so that it is not proposed again.
    public var isRejected: Bool
    /// The ids of segments that show the term in use.
    public var examples: [Int64]
    /// The time at which the term was added, in seconds since 1970, UTC; set by the memory.
    public var created: Int64
    /// The time at which the term was last saved, in seconds since 1970, UTC; set by the memory.
    public var changed: Int64

    /// Creates a stored term; by default one that is not stored yet.
    public init(
        id: Int64 = 0, _ term: Term, isRejected: Bool = false, examples: [Int64] = [],
        created: Int64 = 0, changed: Int64 = 0
    ) {
        self.id = id
        self.term = term
        self.isRejected = isRejected
        self.examples = examples
        self.created = created
        self.changed = changed
    }
}
