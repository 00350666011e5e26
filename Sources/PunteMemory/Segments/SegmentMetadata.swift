public import PunteLanguage

/// What other tools attached to a segment, kept so that it can be exported again.
public struct SegmentMetadata: Sendable, Hashable, Codable {
    /// Named values, in the order of the file.
    public var properties: [Property]
    /// Remarks, in the order of the file.
    public var notes: [Note]

    /// Whether there is nothing to keep.
    public var isEmpty: Bool { properties.isEmpty && notes.isEmpty }

    /// Creates metadata; without arguments there are none.
    public init(properties: [Property] = [], notes: [Note] = []) {
        self.properties = properties
        self.notes = notes
    }

    /// A named value (TMX `prop`).
    public struct Property: Sendable, Hashable, Codable {
        /// The name.
        public var type: String
        /// The value.
        public var value: String
        /// The side that it belongs to; nil when it belongs to the pair.
        public var side: Side?
        /// The language that the value is in (TMX `xml:lang`), as a BCP 47 tag.
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
        /// The remark.
        public var text: String
        /// The side that it belongs to; nil when it belongs to the pair.
        public var side: Side?
        /// The language that the remark is in (TMX `xml:lang`), as a BCP 47 tag.
        public var language: String?

        /// Creates a note from its parts.
        public init(text: String, side: Side? = nil, language: String? = nil) {
            self.text = text
            self.side = side
            self.language = language
        }
    }
}
