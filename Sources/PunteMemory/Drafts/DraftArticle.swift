/// A Romanian article that is being written beside an English report.
///
/// Every save raises the revision by one. Who saves says which revision the text was made of, so that
/// two windows on one draft do not lose each other's text.
public struct DraftArticle: Sendable, Hashable, Identifiable {
    /// The id in the memory; 0 for a draft that is not stored yet.
    public var id: Int64
    /// The name of the draft in a list; nil for the beginning of its text.
    public var title: String?
    /// The English report, as it was pasted or read from a file.
    public var report: String
    /// The name of the file of the report, whose ending tells its format.
    public var reportName: String?
    /// The Romanian text.
    public var text: String
    /// The person who saved it last.
    public var author: String?
    /// The number of times that the draft was saved; set by the memory.
    public var revision: Int
    /// The id of the ``StoredPair`` that the finished article was learned as; nil before that.
    public var pair: Int64?
    /// The time at which the draft was made, in seconds since 1970, UTC; set by the memory.
    public var created: Int64
    /// The time of the last save, in seconds since 1970, UTC; set by the memory.
    public var changed: Int64

    /// Creates a draft; by default an empty one that is not stored yet.
    public init(
        id: Int64 = 0, title: String? = nil, report: String = "", reportName: String? = nil,
        text: String = "", author: String? = nil, revision: Int = 0, pair: Int64? = nil,
        created: Int64 = 0, changed: Int64 = 0
    ) {
        self.id = id
        self.title = title
        self.report = report
        self.reportName = reportName
        self.text = text
        self.author = author
        self.revision = revision
        self.pair = pair
        self.created = created
        self.changed = changed
    }
}

/// The answer of a memory to the attempt to save a draft.
public enum DraftOutcome: Sendable, Hashable {
    /// The draft was saved, with a new revision.
    case saved(DraftArticle)
    /// Nothing was saved: the draft was changed since the revision that the text was made of.
    case conflict(DraftArticle)
    /// Nothing was saved: there is no such draft, or it was removed.
    case missing
}
