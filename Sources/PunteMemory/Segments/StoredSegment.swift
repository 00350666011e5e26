public import PunteLanguage
internal import PunteText

/// A pair of texts that translate each other, as stored in the memory.
///
/// ```swift
/// var segments = [
///     StoredSegment(english: "Nobody was hurt.", romanian: "Nimeni nu a fost rănit.")
/// ]
/// try memory.importSegments { segments.popLast() }
/// ```
public struct StoredSegment: Sendable, Hashable, Identifiable {
    /// The origin or review status of a pair.
    public enum Status: String, Sendable, CaseIterable, Codable {
        /// Paired by the aligner and not reviewed since.
        case aligned
        /// Confirmed by a person.
        case confirmed
        /// Rejected by a person; kept so that it is not proposed again, but never matched.
        case rejected
        /// Imported from a file of another tool.
        case imported
        /// A pair in whose translation a check found a wrong fact.
        ///
        /// It is matched, but must always be offered with this mark.
        case draft
    }

    /// The id in the memory, which is never reused; 0 for a segment that is not stored yet.
    public var id: Int64
    /// The English text.
    public var english: String
    /// The Romanian text.
    public var romanian: String
    /// The origin or review status of the pair.
    public var status: Status
    /// The role of the text in its article: `text`, `title`, `heading`, `list-item` and others.
    public var kind: String
    /// The probability that the two texts translate each other, 0–1; nil if no aligner gave one.
    public var confidence: Double?
    /// The aligner's label: `moved`, `partial` or `part`.
    public var label: String?
    /// The sentences of a stored pair of articles that make up the texts; nil for a segment without
    /// an article.
    public var place: Place?
    /// The fingerprints of the neighbouring texts.
    public var context: Context
    /// The subject field, as the imported file named it: `news`, `software`.
    public var domain: String?
    /// The document to which an imported segment belonged.
    public var document: String?
    /// The file or tool from which the segment came.
    public var origin: String?
    /// The id of the ``ImportSource`` that brought the segment; set by the memory.
    public var source: Int64?
    /// The person who created or last changed the segment.
    public var author: String?
    /// The time at which the segment was added, in seconds since 1970, UTC; 0 means now.
    public var created: Int64
    /// The time of the last change, in seconds since 1970, UTC; 0 means now.
    public var changed: Int64
    /// The metadata that other tools attached to the segment.
    public var metadata: SegmentMetadata

    /// The sentences of a stored pair of articles that make up a segment.
    public struct Place: Sendable, Hashable {
        /// The id of the ``StoredPair``.
        public var pair: Int64
        /// The indices of sentences in the English article, from 0.
        public var english: [Int]
        /// The indices of sentences in the Romanian article, from 0.
        public var romanian: [Int]

        /// Creates a place from its parts.
        public init(pair: Int64, english: [Int], romanian: [Int]) {
            self.pair = pair
            self.english = english
            self.romanian = romanian
        }
    }

    /// Creates a segment; by default one that is imported.
    public init(
        id: Int64 = 0, english: String, romanian: String, status: Status = .imported,
        kind: String = "text", confidence: Double? = nil, label: String? = nil,
        place: Place? = nil, context: Context = Context(), domain: String? = nil,
        document: String? = nil, origin: String? = nil, source: Int64? = nil,
        author: String? = nil, created: Int64 = 0, changed: Int64 = 0,
        metadata: SegmentMetadata = SegmentMetadata()
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
        self.source = source
        self.author = author
        self.created = created
        self.changed = changed
        self.metadata = metadata
    }

    /// Returns whether both texts are those of another segment, byte by byte: to correct the
    /// composition of letters is a change, too, although Swift calls such strings equal.
    func hasTexts(of other: StoredSegment) -> Bool {
        english.utf8.elementsEqual(other.english.utf8)
            && romanian.utf8.elementsEqual(other.romanian.utf8)
    }

    /// Returns the text of one side.
    public func text(_ side: Side) -> String { side == .english ? english : romanian }
}

/// The neighbours of a segment on both sides, as fingerprints of their texts.
///
/// Neighbours that differ only in spelling (case, diacritics, quotes, spaces) have the same
/// fingerprint. A fingerprint is nil if the neighbour is not known, and ``border`` if there is
/// none.
public struct Context: Sendable, Hashable {
    /// The English neighbour before the segment.
    public var englishBefore: Int64?
    /// The English neighbour after the segment.
    public var englishAfter: Int64?
    /// The Romanian neighbour before the segment.
    public var romanianBefore: Int64?
    /// The Romanian neighbour after the segment.
    public var romanianAfter: Int64?

    /// The fingerprint of a missing neighbour, before the first or after the last sentence of a
    /// text.
    public static let border: Int64 = 0

    /// Creates a context; fingerprints that are not given are unknown.
    public init(
        englishBefore: Int64? = nil, englishAfter: Int64? = nil, romanianBefore: Int64? = nil,
        romanianAfter: Int64? = nil
    ) {
        self.englishBefore = englishBefore
        self.englishAfter = englishAfter
        self.romanianBefore = romanianBefore
        self.romanianAfter = romanianAfter
    }

    /// Returns the fingerprint of a text; ``border`` for a text without visible characters.
    public static func fingerprint(of text: String) -> Int64 {
        var hash = Fingerprint()
        var pendingSpace = false
        var empty = true
        for scalar in NormalForm.bare(text).unicodeScalars {
            if CharacterClass.isSpace(scalar.value) {
                pendingSpace = !empty
                continue
            }
            if pendingSpace { hash.combine(0x20) }
            pendingSpace = false
            empty = false
            hash.combine(scalar.value)
        }
        return empty ? border : hash.signed
    }

    func before(_ side: Side) -> Int64? { side == .english ? englishBefore : romanianBefore }
    func after(_ side: Side) -> Int64? { side == .english ? englishAfter : romanianAfter }
}

/// The metadata that other tools attached to a segment, kept so that they can be exported again.
public struct SegmentMetadata: Sendable, Hashable, Codable {
    /// The named values, in the order of the file.
    public var properties: [Property]
    /// The remarks, in the order of the file.
    public var notes: [Note]

    /// Whether there are no metadata.
    public var isEmpty: Bool { properties.isEmpty && notes.isEmpty }

    /// Creates metadata, empty by default.
    public init(properties: [Property] = [], notes: [Note] = []) {
        self.properties = properties
        self.notes = notes
    }

    /// A named value (TMX `prop`).
    public struct Property: Sendable, Hashable, Codable {
        /// The name of the value.
        public var type: String
        /// The value as text.
        public var value: String
        /// The side that the value belongs to; nil if it belongs to the pair.
        public var side: Side?
        /// The language of the value (TMX `xml:lang`), as a BCP 47 tag.
        public var language: String?

        /// Creates a property from its parts.
        public init(type: String, value: String, side: Side? = nil, language: String? = nil) {
            self.type = type
            self.value = value
            self.side = side
            self.language = language
        }
    }

    /// A remark (TMX `note`).
    public struct Note: Sendable, Hashable, Codable {
        /// The text of the remark.
        public var text: String
        /// The side that the remark belongs to; nil if it belongs to the pair.
        public var side: Side?
        /// The language of the remark (TMX `xml:lang`), as a BCP 47 tag.
        public var language: String?

        /// Creates a note from its parts.
        public init(text: String, side: Side? = nil, language: String? = nil) {
            self.text = text
            self.side = side
            self.language = language
        }
    }
}
