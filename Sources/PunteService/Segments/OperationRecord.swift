package import PunteMemory

/// An operation of the log as an object of JSON.
package struct OperationRecord: Codable, Sendable, Hashable {
    /// The id.
    package var id: Int64
    /// The time in ISO 8601, UTC.
    package var time: String
    /// What was done.
    package var action: String
    /// The number of segments.
    package var segments: Int
    /// The person.
    package var author: String?
    /// More about it.
    package var note: String?
    /// The id of the operation that this one undid.
    package var undoes: Int64?
    /// Whether it was undone.
    package var undone: Bool

    /// Creates the object for an operation.
    package init(_ operation: MemoryOperation) {
        id = operation.id
        time = ServiceTime.text(operation.time)
        action = operation.action.rawValue
        segments = operation.segments
        author = operation.author
        note = operation.note
        undoes = operation.undoes
        undone = operation.isUndone
    }
}

/// A change of a segment, with its texts before it, as an object of JSON.
package struct ChangeRecord: Codable, Sendable, Hashable {
    /// The time in ISO 8601, UTC.
    package var time: String
    /// What was done.
    package var action: String
    /// The id of the segment.
    package var segment: Int64
    /// The English text.
    package var en: String
    /// The Romanian text.
    package var ro: String
    /// The status.
    package var status: String
    /// The person.
    package var author: String?
    /// More about it.
    package var note: String?

    /// Creates the object for a change.
    package init(_ entry: HistoryEntry) {
        time = ServiceTime.text(entry.time)
        action = entry.action
        segment = entry.segment
        en = entry.english
        ro = entry.romanian
        status = entry.status.rawValue
        author = entry.author
        note = entry.note
    }
}
