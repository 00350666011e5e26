public import PunteLanguage

/// A pair of texts that translate each other, as the memory keeps it.
///
/// ```swift
/// var segments = [
///     StoredSegment(english: "Nobody was hurt.", romanian: "Nimeni nu a fost rănit.")
/// ]
/// try memory.importSegments { segments.popLast() }
/// ```
public struct StoredSegment: Sendable, Hashable, Identifiable {
    /// What is known of the pair.
    public enum Status: String, Sendable, CaseIterable, Codable {
        /// Paired by the aligner and not looked at since.
        case aligned
        /// Confirmed by a person.
        case confirmed
        /// Rejected by a person. Kept, so that it is not proposed again; never matched.
        case rejected
        /// Imported from a file of another tool.
        case imported
    }

    /// The id in the memory, never given to another segment; 0 for one that is not stored yet.
    public var id: Int64
    /// The English text.
    public var english: String
    /// The Romanian text.
    public var romanian: String
    /// What is known of the pair.
    public var status: Status
    /// The role of the text in its article: `text`, `title`, `heading`, `list-item` …
    public var kind: String
    /// Probability that the two texts translate each other, 0–1, where an aligner gave one.
    public var confidence: Double?
    /// The aligner's remark: `moved`, `partial`, `part`.
    public var label: String?
    /// The sentences of a stored pair of articles that the texts consist of; nil for a segment that
    /// does not come from an article.
    public var place: Place?
    /// The neighbours of the texts.
    public var context: Context
    /// Subject field, as the imported file named it: `news`, `software`.
    public var domain: String?
    /// The document that an imported segment belonged to.
    public var document: String?
    /// The file or tool that the segment came from.
    public var origin: String?
    /// The person who made or last changed the segment.
    public var author: String?
    /// When the segment was added, in seconds since 1970, UTC; 0: now.
    public var created: Int64
    /// When the segment was last changed, in seconds since 1970, UTC; 0: now.
    public var changed: Int64
    /// What other tools attached to it.
    public var metadata: SegmentMetadata

    /// The sentences of a stored pair of articles that a segment consists of.
    public struct Place: Sendable, Hashable {
        /// Id of the ``StoredPair``.
        public var pair: Int64
        /// Indices of sentences in the English article, from 0.
        public var english: [Int]
        /// Indices of sentences in the Romanian article, from 0.
        public var romanian: [Int]

        /// Creates a place from its parts.
        public init(pair: Int64, english: [Int], romanian: [Int]) {
            self.pair = pair
            self.english = english
            self.romanian = romanian
        }
    }

    /// Creates a segment; without further arguments one to be imported.
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

    /// Returns the text of one side.
    public func text(_ side: Side) -> String { side == .english ? english : romanian }
}
