/// A pair of names that the memory shows and the glossary does not have.
public struct Candidate: Sendable, Hashable {
    /// Why the two names are taken for one.
    public enum Evidence: String, Sendable {
        /// The same letters.
        case equal
        /// The same sounds, in the spelling of each press.
        case sound
        /// They keep each other's company.
        case company
    }

    /// A pair in which both stand.
    public struct Context: Sendable, Hashable {
        public var segment: Int64
        public var english: String
        public var romanian: String
    }

    public var kind: Term.Kind
    public var english: String
    public var romanian: String
    /// Romanian forms that were seen, the most frequent first.
    public var forms: [String]
    /// The number of pairs in which both stand.
    public var count: Int
    /// 0 to 1; higher is surer.
    public var score: Double
    public var evidence: Evidence
    /// Up to three.
    public var contexts: [Context]
}
