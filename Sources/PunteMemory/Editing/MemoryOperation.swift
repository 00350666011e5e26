/// A change of a memory that was made in one step and can be undone in one step.
public struct MemoryOperation: Sendable, Hashable, Identifiable {
    /// The kinds of operations.
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
        /// An import was reversed.
        case takeBack
        /// Terms were added, changed or removed.
        case terms
        /// Another operation was undone.
        case undo
    }

    /// The id in the memory.
    public var id: Int64
    /// The time of the operation, in seconds since 1970, UTC.
    public var time: Int64
    /// The kind of the operation.
    public var action: Action
    /// The person who did it.
    public var author: String?
    /// A short description of the changed data.
    public var note: String?
    /// Id of the operation that this one undid.
    public var undoes: Int64?
    /// Whether it was undone and has not been redone since.
    public var isUndone: Bool
    /// The number of segments that it added, changed or removed.
    public var segments: Int
}

/// The data of an operation in the log, apart from its changes.
struct OperationHeading {
    var action: MemoryOperation.Action
    var author: String?
    var note: String?
    var undoes: Int64?
}
