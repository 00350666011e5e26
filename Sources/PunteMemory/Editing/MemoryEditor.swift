internal import GRDB

/// Shows, corrects, confirms, rejects and removes single segments of a memory for a person.
///
/// Each call that changes something is one transaction, keeps the former texts in the history, and
/// is an operation that ``Memory/undo(_:author:)`` reverses. Segments with the same two texts are
/// changed together. So are a joined segment and the segments of its sentences
/// (``StoredSegment/isPart``).
///
/// ```swift
/// let editor = MemoryEditor(memory, author: "Ana Pop")
/// try editor.edit(12, romanian: "Nimeni nu a fost rănit.")
/// try editor.reject([14])
/// try memory.undo()  // 14 is matched again
/// ```
public struct MemoryEditor: Sendable {
    /// The memory that is edited.
    public let memory: Memory
    /// The person who edits.
    public var author: String?

    /// Creates an editor of a memory; it cannot change a memory that is open for reading.
    public init(_ memory: Memory, author: String? = nil) {
        self.memory = memory
        self.author = author
    }

    /// The result of an edit.
    public struct Outcome: Sendable, Hashable {
        /// Id of the ``MemoryOperation``; nil when nothing changed.
        public var operation: Int64?
        /// The segments that changed, as they were before.
        public var before: [StoredSegment]
        /// The same segments as they are now; those that were removed are not among them.
        public var after: [StoredSegment]
    }

    // MARK: Changing

    /// Corrects one or both texts of a segment and confirms it.
    ///
    /// - Parameters:
    ///   - id: The id of the segment.
    ///   - english: The new English text; nil to keep the old one.
    ///   - romanian: The new Romanian text; nil to keep the old one.
    /// - Returns: The id of the operation, and the changed segments before and after.
    /// - Throws: ``MemoryError``; also when there is no such segment, when a text is empty, and when
    ///   the two texts were rejected before.
    @discardableResult
    public func edit(
        _ id: Int64, english: String? = nil, romanian: String? = nil
    ) throws -> Outcome {
        for text in [english, romanian] { try checkText(text, of: id) }
        return try write(.edit, [id]) { segment in
            var new = segment
            new.english = english ?? segment.english
            new.romanian = romanian ?? segment.romanian
            new.status = .confirmed
            return new
        }
    }

    /// Confirms segments.
    ///
    /// - Throws: ``MemoryError``; also when one of them does not exist: then nothing is changed.
    @discardableResult
    public func confirm(_ ids: [Int64]) throws -> Outcome {
        try setStatus(.confirmed, ids, .confirm)
    }

    /// Rejects segments, which are kept but never matched.
    ///
    /// Their two texts are not added again by an import or an alignment.
    ///
    /// - Throws: ``MemoryError``; also when one of them does not exist: then nothing is changed.
    @discardableResult
    public func reject(_ ids: [Int64]) throws -> Outcome { try setStatus(.rejected, ids, .reject) }

    private func setStatus(
        _ status: StoredSegment.Status, _ ids: [Int64], _ action: MemoryOperation.Action
    ) throws -> Outcome {
        try write(action, ids) { segment in
            var new = segment
            new.status = status
            return new
        }
    }

    /// Removes segments, and the segments of the sentences of joined ones.
    ///
    /// A later import may add them again.
    ///
    /// - Throws: ``MemoryError``; also when one of them does not exist: then nothing is changed.
    @discardableResult
    public func delete(_ ids: [Int64]) throws -> Outcome {
        let (before, operation) = try memory.writeOperation(heading(.delete)) {
            writer, db, heading in
            var removed: [StoredSegment] = []
            for id in ids where !removed.contains(where: { $0.id == id }) {
                let segment = try fetch(id, in: db)
                for member in try [segment] + SegmentGroup.parts(of: segment, in: db) {
                    try writer.remove(member, action: "deleted", author: author)
                    removed.append(member)
                }
            }
            heading.note = Self.note(on: removed)
            return removed
        }
        return Outcome(operation: operation, before: before, after: [])
    }

    // MARK: Looking

    /// Returns the segments of single sentences that ``delete(_:)`` removes with joined segments.
    ///
    /// - Throws: ``MemoryError``; also when one of the segments does not exist.
    public func parts(of ids: [Int64]) throws -> [StoredSegment] {
        try memory.read { db in
            try ids.flatMap { try SegmentGroup.parts(of: fetch($0, in: db), in: db) }
                .filter { !ids.contains($0.id) }
        }
    }

    /// Returns the history of a segment, the oldest change first; also of one that was removed.
    ///
    /// - Throws: ``MemoryError``.
    public func history(_ id: Int64) throws -> [HistoryEntry] {
        try memory.history(ofSegment: id)
    }

    /// Returns a segment with its articles, its source, its duplicates and its history.
    ///
    /// - Throws: ``MemoryError``; also when there is no such segment.
    public func show(_ id: Int64) throws -> SegmentDetails {
        guard let segment = try memory.segment(id) else { throw missing(id) }
        let pair = try segment.place.flatMap { try memory.pair($0.pair) }
        return SegmentDetails(
            segment: segment, pair: pair,
            english: try pair.flatMap { try memory.article($0.english) },
            romanian: try pair.flatMap { try memory.article($0.romanian) },
            source: try segment.source.flatMap { try memory.source($0) },
            twins: try memory.read { db in
                try SegmentGroup.twins(of: segment, in: db).map(\.id)
            },
            history: try history(id))
    }
}

/// A segment with its articles, its source, its duplicates and its history.
public struct SegmentDetails: Sendable {
    /// The segment.
    public var segment: StoredSegment
    /// The pair of articles that it belongs to; nil for one that was imported.
    public var pair: StoredPair?
    /// The English article.
    public var english: StoredArticle?
    /// The Romanian article.
    public var romanian: StoredArticle?
    /// The import from which it came.
    public var source: ImportSource?
    /// Ids of other segments with the same two texts.
    public var twins: [Int64]
    /// Its changes, the oldest first.
    public var history: [HistoryEntry]
}

// MARK: Shared by the calls

extension MemoryEditor {
    func heading(_ action: MemoryOperation.Action) -> OperationHeading {
        OperationHeading(action: action, author: author, note: nil)
    }

    func missing(_ id: Int64) -> MemoryError {
        MemoryError(.absent, path: memory.path, detail: "segment \(id): not in the memory")
    }

    func fetch(_ id: Int64, in db: Database) throws -> StoredSegment {
        guard let segment = try StoredSegment.fetch(id, in: db) else { throw missing(id) }
        return segment
    }

    func checkText(_ text: String?, of id: Int64) throws {
        guard let text else { return }
        guard !text.allSatisfy(\.isWhitespace) else {
            throw MemoryError(
                .invalid, path: memory.path,
                detail: "segment \(id): a text cannot be empty; `delete` or `reject` it")
        }
    }

    /// Changes segments, and the segments that must change with them, in one operation.
    ///
    /// - Parameters:
    ///   - action: What the log says was done.
    ///   - ids: The ids of the segments.
    ///   - changed: Returns the new version of a segment.
    /// - Returns: The id of the operation, and the changed segments before and after, sorted by id.
    /// - Throws: ``MemoryError``; also when a segment does not exist, and when a new pair of texts
    ///   was rejected before; any error of `changed`.
    func write(
        _ action: MemoryOperation.Action, _ ids: [Int64],
        changed: (StoredSegment) throws -> StoredSegment
    ) throws -> Outcome {
        let (pairs, operation) = try memory.writeOperation(heading(action)) {
            writer, db, heading in
            var done: [Int64: StoredSegment] = [:]
            for id in ids {
                let segment = try fetch(id, in: db)
                var following = FollowingChanges(db: db)
                try following.add(segment, as: try changed(segment))
                for change in following.changes where change.isChange {
                    try checkIsNotRejected(change.after, before: change.before, writer)
                    try writer.change(
                        change.before, to: change.after, action: Self.word(action),
                        author: author)
                    let id = change.before.id
                    done[id] = done[id] ?? change.before
                }
            }
            heading.note = Self.note(on: Array(done.values))
            let after = try done.keys.sorted().compactMap { try StoredSegment.fetch($0, in: db) }
            return (before: done.keys.sorted().compactMap { done[$0] }, after: after)
        }
        return Outcome(operation: operation, before: pairs.before, after: pairs.after)
    }

    /// Checks that the corrected texts were not rejected before.
    func checkIsNotRejected(
        _ new: StoredSegment, before: StoredSegment, _ writer: SegmentWriter
    ) throws {
        guard !new.hasTexts(of: before),
            let rejected = try writer.twins(
                english: new.english, romanian: new.romanian, status: .rejected
            ).first
        else { return }
        throw MemoryError(
            .invalid, path: memory.path,
            detail: "segment \(before.id): these two texts were rejected as segment \(rejected); "
                + "to have them, confirm \(rejected)")
    }

    /// Returns the name of an action in the history of a segment.
    static func word(_ action: MemoryOperation.Action) -> String {
        switch action {
        case .edit: "edited"
        case .replace: "replaced"
        case .confirm: "confirmed"
        case .reject: "rejected"
        default: action.rawValue
        }
    }

    /// Returns a note for the log: the id and the English text of the first segment, and the number
    /// of others.
    static func note(on segments: [StoredSegment]) -> String? {
        guard let first = segments.min(by: { $0.id < $1.id }) else { return nil }
        let more = segments.count > 1 ? " and \(segments.count - 1) more" : ""
        return "\(first.id)\(more): \(first.english)"
    }
}
