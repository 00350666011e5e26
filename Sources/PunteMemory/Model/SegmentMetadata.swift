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

        public init(type: String, value: String, side: Side? = nil) {
            self.type = type
            self.value = value
            self.side = side
        }
    }

    /// A remark (TMX `note`). `side` is nil when it belongs to the pair.
    public struct Note: Sendable, Hashable, Codable {
        public var text: String
        public var side: Side?

        public init(text: String, side: Side? = nil) {
            self.text = text
            self.side = side
        }
    }
}
