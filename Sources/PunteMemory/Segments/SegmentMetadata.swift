public import PunteLanguage

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
