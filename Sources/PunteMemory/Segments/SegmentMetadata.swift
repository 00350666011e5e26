public import PunteLanguage

/// What other tools attached to a segment, kept for round trips.
public struct SegmentMetadata: Sendable, Hashable, Codable {
    public var properties: [Property]
    public var notes: [Note]

    public var isEmpty: Bool { properties.isEmpty && notes.isEmpty }

    public init(properties: [Property] = [], notes: [Note] = []) {
        self.properties = properties
        self.notes = notes
    }

    /// A named value (TMX `prop`). `side` is nil when it belongs to the pair.
    public struct Property: Sendable, Hashable, Codable {
        public var type: String
        public var value: String
        public var side: Side?
        /// The language that the value is in (TMX `xml:lang`), as a BCP 47 tag.
        public var language: String?

        public init(type: String, value: String, side: Side? = nil, language: String? = nil) {
            self.type = type
            self.value = value
            self.side = side
            self.language = language
        }
    }

    /// A remark (TMX `note`). `side` is nil when it belongs to the pair.
    public struct Note: Sendable, Hashable, Codable {
        public var text: String
        public var side: Side?
        /// The language that the remark is in (TMX `xml:lang`), as a BCP 47 tag.
        public var language: String?

        public init(text: String, side: Side? = nil, language: String? = nil) {
            self.text = text
            self.side = side
            self.language = language
        }
    }
}
