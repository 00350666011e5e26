package import PunteMemory

/// An article that is being written, as an object of JSON.
package struct DraftRecord: Codable, Sendable, Hashable {
    /// The id of the draft.
    package var id: Int64
    /// The name of the draft in a list.
    package var title: String?
    /// The English report; omitted in a list.
    package var report: String?
    /// The name of the file of the report.
    package var reportName: String?
    /// The Romanian text; in a list its beginning.
    package var text: String
    /// The person who saved it last.
    package var author: String?
    /// The number of times that it was saved.
    package var revision: Int
    /// The id of the pair of articles that it was learned as; omitted before that.
    package var pair: Int64?
    /// The time at which it was made, in ISO 8601, UTC.
    package var created: String
    /// The time of the last save, in ISO 8601, UTC.
    package var changed: String

    /// Creates the object of a draft.
    ///
    /// - Parameters:
    ///   - draft: the draft.
    ///   - isWhole: whether both texts are in it.
    package init(_ draft: DraftArticle, isWhole: Bool = true) {
        id = draft.id
        title = draft.title
        report = isWhole ? draft.report : nil
        reportName = draft.reportName
        text = isWhole ? draft.text : String(draft.text.prefix(Self.shownLength))
        author = draft.author
        revision = draft.revision
        pair = draft.pair
        created = ServiceTime.text(draft.created)
        changed = ServiceTime.text(draft.changed)
    }

    private static let shownLength = 120
}

/// A request to save a draft.
package struct DraftSaveRequest: Codable, Sendable, Hashable {
    /// The revision of which the texts were made; not needed for a new draft.
    package var revision: Int?
    /// The name of the draft in a list.
    package var title: String?
    /// The English report; the stored one stays when it is not given.
    package var report: String?
    /// The name of the file of the report.
    package var reportName: String?
    /// The Romanian text.
    package var text: String
    /// The person who writes.
    package var author: String?

    /// Creates a request.
    package init(
        revision: Int? = nil, title: String? = nil, report: String? = nil, text: String,
        author: String? = nil
    ) {
        self.revision = revision
        self.title = title
        self.report = report
        self.text = text
        self.author = author
    }
}

/// The new revision of a draft.
package struct DraftSavedRecord: Codable, Sendable, Hashable {
    /// The id of the draft.
    package var id: Int64
    /// The number of times that it was saved.
    package var revision: Int
    /// The time of the save, in ISO 8601, UTC.
    package var changed: String
}

extension Service {
    /// Returns the drafts, those that were saved last first.
    package func drafts(limit: Int?) throws -> [DraftRecord] {
        try memory.drafts(limit: Limits.count(limit, otherwise: 50))
            .map { DraftRecord($0, isWhole: false) }
    }

    /// Returns a draft with its texts.
    package func draft(_ id: Int64) throws -> DraftRecord {
        DraftRecord(try storedDraft(id))
    }

    /// Makes a draft.
    package func addDraft(_ request: DraftSaveRequest) throws -> DraftSavedRecord {
        try save(
            DraftArticle(
                title: request.title, report: request.report ?? "",
                reportName: request.reportName, text: request.text, author: request.author))
    }

    /// Saves a draft, unless it was changed since the revision that the request names.
    ///
    /// - Throws: ``ServiceError`` of the code `conflict` with the stored draft; `MemoryError`.
    package func saveDraft(_ id: Int64, _ request: DraftSaveRequest) throws -> DraftSavedRecord {
        guard let revision = request.revision else {
            throw ServiceError(.invalid, "revision: is missing")
        }
        var draft = try storedDraft(id)
        draft.revision = revision
        draft.title = request.title ?? draft.title
        draft.report = request.report ?? draft.report
        draft.reportName = request.reportName ?? draft.reportName
        draft.text = request.text
        draft.author = request.author ?? draft.author
        return try save(draft)
    }

    /// Removes a draft.
    package func removeDraft(_ id: Int64) throws -> EmptyRecord {
        guard try memory.removeDraft(id) else { throw Self.missingDraft(id) }
        return EmptyRecord()
    }

    private func storedDraft(_ id: Int64) throws -> DraftArticle {
        guard let draft = try memory.draft(id) else { throw Self.missingDraft(id) }
        return draft
    }

    private static func missingDraft(_ id: Int64) -> ServiceError {
        ServiceError(.missing, "draft \(id): not in the memory")
    }

    private func save(_ draft: DraftArticle) throws -> DraftSavedRecord {
        for text in [draft.report, draft.text]
        where text.utf8.count > ArticleInput.maximumLength {
            throw ServiceError(.invalid, "a text of the draft is too long")
        }
        switch try memory.saveDraft(draft) {
        case .saved(let saved):
            return DraftSavedRecord(
                id: saved.id, revision: saved.revision, changed: ServiceTime.text(saved.changed))
        case .conflict(let stored):
            throw ServiceError(
                .conflict,
                "draft \(stored.id): it was saved elsewhere since (revision \(stored.revision))",
                current: DraftRecord(stored))
        case .missing: throw Self.missingDraft(draft.id)
        }
    }
}
