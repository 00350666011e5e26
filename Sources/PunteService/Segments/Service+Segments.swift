internal import PunteLanguage
package import PunteMemory

/// A request to list segments.
package struct SegmentListRequest: Codable, Sendable, Hashable {
    /// Which segments.
    package var filter: SegmentConditions?
    /// `id`, `confidence` (the least sure first) or `changed` (the latest first).
    package var order: SegmentList.Order?
    /// The maximum number; 50 by default.
    package var limit: Int?

    /// Creates a request.
    package init(filter: SegmentConditions? = nil, limit: Int? = nil) {
        self.filter = filter
        self.limit = limit
    }
}

/// A request to correct a segment.
package struct SegmentEditRequest: Codable, Sendable, Hashable {
    /// The new English text; the old one stays when it is not given.
    package var en: String?
    /// The new Romanian text; the old one stays when it is not given.
    package var ro: String?
    /// The person who corrects.
    package var author: String?

    /// Creates a request.
    package init(en: String? = nil, ro: String? = nil, author: String? = nil) {
        self.en = en
        self.ro = ro
        self.author = author
    }
}

/// A request that says only who asks.
package struct AuthorRequest: Codable, Sendable, Hashable {
    /// The person.
    package var author: String?

    /// Creates a request.
    package init(author: String? = nil) { self.author = author }
}

/// A request to undo an operation.
package struct UndoRequest: Codable, Sendable, Hashable {
    /// The operation; the latest by default.
    package var operation: Int64?
    /// The person who undoes it.
    package var author: String?

    /// Creates a request.
    package init(operation: Int64? = nil, author: String? = nil) {
        self.operation = operation
        self.author = author
    }
}

/// A segment with what is known of it.
package struct SegmentDetailsRecord: Codable, Sendable, Hashable {
    /// The segment.
    package var segment: SegmentRecord
    /// Ids of other segments with the same two texts.
    package var twins: [Int64]
    /// Its changes, the oldest first.
    package var history: [ChangeRecord]
}

/// What an edit changed.
package struct EditRecord: Codable, Sendable, Hashable {
    /// The id of the operation, which undoes it; omitted when nothing changed.
    package var operation: Int64?
    /// The changed segments as they were.
    package var before: [SegmentRecord]
    /// The changed segments as they are.
    package var after: [SegmentRecord]

    init(_ outcome: MemoryEditor.Outcome) {
        operation = outcome.operation
        before = outcome.before.map(SegmentRecord.init)
        after = outcome.after.map(SegmentRecord.init)
    }
}

extension Service {
    /// Returns segments that meet conditions.
    package func segments(_ request: SegmentListRequest) throws -> [SegmentRecord] {
        let list = SegmentList(
            order: request.order ?? .id, limit: try Limits.count(request.limit, otherwise: 50))
        return try memory.segments(try request.filter?.filter() ?? SegmentFilter(), list)
            .map(SegmentRecord.init)
    }

    /// Returns a segment with its history.
    package func segment(_ id: Int64) throws -> SegmentDetailsRecord {
        try checkSegment(id)
        let details = try MemoryEditor(memory).show(id)
        return SegmentDetailsRecord(
            segment: SegmentRecord(details.segment), twins: details.twins,
            history: details.history.map(ChangeRecord.init))
    }

    /// Corrects a segment and confirms it.
    package func edit(_ id: Int64, _ request: SegmentEditRequest) throws -> EditRecord {
        try checkSegment(id)
        return EditRecord(
            try MemoryEditor(memory, author: request.author)
                .edit(id, english: request.en, romanian: request.ro))
    }

    /// Confirms a segment.
    package func confirm(_ id: Int64, _ request: AuthorRequest) throws -> EditRecord {
        try checkSegment(id)
        return EditRecord(try MemoryEditor(memory, author: request.author).confirm([id]))
    }

    /// Rejects a segment, which is kept but never matched.
    package func reject(_ id: Int64, _ request: AuthorRequest) throws -> EditRecord {
        try checkSegment(id)
        return EditRecord(try MemoryEditor(memory, author: request.author).reject([id]))
    }

    /// Removes a segment.
    package func delete(_ id: Int64, _ request: AuthorRequest) throws -> EditRecord {
        try checkSegment(id)
        return EditRecord(try MemoryEditor(memory, author: request.author).delete([id]))
    }

    /// Returns the latest operations, the newest first.
    package func operations(limit: Int?) throws -> [OperationRecord] {
        try memory.operations(limit: Limits.count(limit, otherwise: 20))
            .map(OperationRecord.init)
    }

    /// Undoes an operation, and returns it as it was before.
    package func undo(_ request: UndoRequest) throws -> OperationRecord {
        if let id = request.operation {
            return OperationRecord(try memory.undo(operation: id, author: request.author))
        }
        guard let operation = try memory.undo(1, author: request.author).first else {
            throw ServiceError(.missing, "there is nothing to undo")
        }
        return OperationRecord(operation)
    }

    private func checkSegment(_ id: Int64) throws {
        guard try memory.segment(id) != nil else {
            throw ServiceError(.missing, "segment \(id): not in the memory")
        }
    }
}
