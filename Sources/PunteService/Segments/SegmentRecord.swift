internal import PunteExchange
internal import PunteLanguage
package import PunteMemory

/// A segment as an object of JSON.
package struct SegmentRecord: Codable, Sendable, Hashable {
    /// The id.
    package var id: Int64
    /// The English text.
    package var en: String
    /// The Romanian text.
    package var ro: String
    /// The status.
    package var status: String
    /// The probability that the texts translate each other.
    package var confidence: Double?
    /// The label of the link.
    package var label: String?
    /// The kind.
    package var kind: String
    /// The file or tool from which it came.
    package var origin: String?
    /// The document to which it belonged.
    package var document: String?
    /// The subject field.
    package var domain: String?
    /// The id of the import that brought it.
    package var source: Int64?
    /// The person.
    package var author: String?
    /// The time at which it was added, in ISO 8601, UTC.
    package var created: String
    /// The time of its last change, in ISO 8601, UTC.
    package var changed: String
    /// The id of the pair of articles.
    package var pair: Int64?
    /// The indices of its English sentences.
    package var enSentences: [Int]?
    /// The indices of its Romanian sentences.
    package var roSentences: [Int]?

    /// Creates the object for a segment.
    package init(_ segment: StoredSegment) {
        id = segment.id
        en = segment.english
        ro = segment.romanian
        status = segment.status.rawValue
        confidence = segment.confidence?.rounded(4)
        label = segment.label
        kind = segment.kind
        origin = segment.origin
        document = segment.document
        domain = segment.domain
        source = segment.source
        author = segment.author
        created = ServiceTime.text(segment.created)
        changed = ServiceTime.text(segment.changed)
        pair = segment.place?.pair
        enSentences = segment.place?.english
        roSentences = segment.place?.romanian
    }
}

/// Writes times as people and programs read them.
package enum ServiceTime {
    /// Returns a time in ISO 8601, UTC.
    ///
    /// - Parameter seconds: the seconds since 1970, UTC.
    /// - Returns: the text.
    package static func text(_ seconds: Int64) -> String {
        Timestamp(secondsSince1970: seconds).extended
    }
}
