public import PunteLanguage

/// A pair of texts that translate each other, as the memory keeps it.
public struct StoredSegment: Sendable, Hashable, Identifiable {
    public enum Status: String, Sendable, CaseIterable, Codable {
        /// Paired by the aligner and not looked at since.
        case aligned
        /// A person said that it is right.
        case confirmed
        /// A person said that it is wrong. Kept, so that it is not proposed again; never matched.
        case rejected
        /// Came with a file of another tool.
        case imported
    }

    /// Names the segment for as long as the memory lives; never given to another one.
    public var id: Int64
    public var english: String
    public var romanian: String
    public var status: Status
    /// What the text is in its article: `text`, `title`, `heading`, `list-item` …
    public var kind: String
    /// Probability that the two translate each other, 0–1, where an aligner gave one.
    public var confidence: Double?
    /// The aligner's remark: `moved`, `partial`.
    public var label: String?
    public var place: Place?
    public var context: Context
    /// Subject field, as the imported file named it: `news`, `software`.
    public var domain: String?
    /// The document that an imported segment belonged to.
    public var document: String?
    /// The file or tool that the segment came from.
    public var origin: String?
    public var author: String?
    /// Seconds since 1970, UTC.
    public var created: Int64
    public var changed: Int64
    public var metadata: SegmentMetadata

    /// Where in a stored pair of articles the segment stands.
    public struct Place: Sendable, Hashable {
        /// Id of the ``StoredPair``.
        public var pair: Int64
        /// Sentence numbers in the English article, from 0.
        public var english: [Int]
        public var romanian: [Int]

        public init(pair: Int64, english: [Int], romanian: [Int]) {
            self.pair = pair
            self.english = english
            self.romanian = romanian
        }
    }

    public init(
        id: Int64 = 0, english: String, romanian: String, status: Status = .imported,
        kind: String = "text", confidence: Double? = nil, label: String? = nil,
        place: Place? = nil, context: Context = Context(), domain: String? = nil,
        document: String? = nil, origin: String? = nil, author: String? = nil, created: Int64 = 0,
        changed: Int64 = 0, metadata: SegmentMetadata = SegmentMetadata()
    ) {
        self.id = id
        self.english = english
        self.romanian = romanian
        self.status = status
        self.kind = kind
        self.confidence = confidence
        self.label = label
        self.place = place
        self.context = context
        self.domain = domain
        self.document = document
        self.origin = origin
        self.author = author
        self.created = created
        self.changed = changed
        self.metadata = metadata
    }

    public func text(_ side: Side) -> String { side == .english ? english : romanian }
}
