/// Something that was done to a memory in one step and can be undone in one.
public struct MemoryOperation: Sendable, Hashable, Identifiable {
    /// What was done.
    public enum Action: String, Sendable, CaseIterable, Codable {
        /// Texts of segments were corrected.
        case edit
        /// A text was replaced in many segments.
        case replace
        /// Segments were confirmed.
        case confirm
        /// Segments were rejected.
        case reject
        /// Segments were given another status.
        case status
        /// Segments were removed.
        case delete
        /// Superfluous segments were removed.
        case deduplicate
        /// A pair of articles was saved.
        case save
        /// An article was removed.
        case forget
        /// An import was taken back.
        case takeBack
        /// Terms were added, changed or removed.
        case terms
        /// Another operation was undone.
        case undo
    }

    /// The id in the memory.
    public var id: Int64
    /// When it was done, in seconds since 1970, UTC.
    public var time: Int64
    /// What was done.
    public var action: Action
    /// The person who did it.
    public var author: String?
    /// What it was done to, in a few words.
    public var note: String?
    /// Id of the operation that this one undid.
    public var undoes: Int64?
    /// Whether it was undone, and not redone since.
    public var isUndone: Bool
    /// The number of segments that it added, changed or removed.
    public var segments: Int
}

/// What the log says of an operation besides its changes.
struct OperationHeading {
    var action: MemoryOperation.Action
    var author: String?
    var note: String?
    var undoes: Int64?
}
