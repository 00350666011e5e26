public import PunteLanguage

/// A concept and the words that stand for it in both languages.
public struct StoredTerm: Sendable, Hashable, Identifiable {
    /// 0 as long as the term is not in a memory.
    public var id: Int64
    /// `person`, `place`, `organisation`, `office`, `operation`, `unit`, `other`; open to more.
    public var kind: String
    public var designations: [Designation]
    public var note: String?
    /// Where the term was taken from: a file, an address.
    public var source: String?
    /// Ids of segments that show the term in use.
    public var examples: [Int64]
    /// Seconds since 1970, UTC; set by the memory.
    public var created: Int64
    public var changed: Int64

    public init(
        id: Int64 = 0, kind: String, designations: [Designation], note: String? = nil,
        source: String? = nil, examples: [Int64] = [], created: Int64 = 0, changed: Int64 = 0
    ) {
        self.id = id
        self.kind = kind
        self.designations = designations
        self.note = note
        self.source = source
        self.examples = examples
        self.created = created
        self.changed = changed
    }

    /// A word or phrase for the concept in one language (ISO 30042: a term of a language section).
    public struct Designation: Sendable, Hashable {
        public enum Status: String, Sendable, CaseIterable {
            case preferred, admitted, deprecated
        }

        public var side: Side
        public var text: String
        public var status: Status
        /// Part of speech, gender, number: `noun f sg`.
        public var grammar: String?
        /// Inflected forms; what they are (`gen`, `def`) before a colon where known.
        public var forms: [String]

        public init(
            side: Side, text: String, status: Status = .preferred, grammar: String? = nil,
            forms: [String] = []
        ) {
            self.side = side
            self.text = text
            self.status = status
            self.grammar = grammar
            self.forms = forms
        }
    }
}
