/// Which segments count.
public struct SegmentFilter: Sendable, Hashable {
    /// Nil: all; for matches all but the rejected ones, which never match.
    public var statuses: Set<StoredSegment.Status>?
    public var domains: Set<String>?
    public var origins: Set<String>?
    /// Outlet of either article.
    public var outlets: Set<String>?
    /// Date of either article, in ISO 8601 (`2026-05`, `2026-05-03`): this one or later.
    public var from: String?
    /// This one or earlier; `2026-05` includes the month.
    public var until: String?
    /// Id of an article or of its counterpart.
    public var article: Int64?
    /// Id of an article whose segments are left out: the one being translated.
    public var exceptArticle: Int64?
    /// A document of imported segments that is left out.
    public var exceptDocument: String?

    public init(
        statuses: Set<StoredSegment.Status>? = nil, domains: Set<String>? = nil,
        origins: Set<String>? = nil, outlets: Set<String>? = nil, from: String? = nil,
        until: String? = nil, article: Int64? = nil, exceptArticle: Int64? = nil,
        exceptDocument: String? = nil
    ) {
        self.statuses = statuses
        self.domains = domains
        self.origins = origins
        self.outlets = outlets
        self.from = from
        self.until = until
        self.article = article
        self.exceptArticle = exceptArticle
        self.exceptDocument = exceptDocument
    }

    public var isEmpty: Bool { self == SegmentFilter() }

    /// Conditions over the tables of ``SegmentRow/tables``, with their arguments.
    var condition: (sql: String, arguments: [String]) {
        var parts: [String] = []
        var arguments: [String] = []
        func among(_ column: String, _ values: [String]?) {
            guard let values else { return }
            let marks = values.map { _ in "?" }.joined(separator: ", ")
            parts.append("\(column) IN (\(marks))")
            arguments += values.sorted()
        }
        among("segment.status", statuses?.map(\.rawValue))
        among("segment.domain", domains.map(Array.init))
        among("origin.name", origins.map(Array.init))
        if let outlets, !outlets.isEmpty {
            let marks = outlets.map { _ in "?" }.joined(separator: ", ")
            parts.append("(english.outlet IN (\(marks)) OR romanian.outlet IN (\(marks)))")
            arguments += outlets.sorted() + outlets.sorted()
        }
        if let from {
            parts.append("(english.date >= ? OR romanian.date >= ?)")
            arguments += [from, from]
        }
        if let until {
            parts.append(
                "(substr(english.date, 1, ?) <= ? OR substr(romanian.date, 1, ?) <= ?)")
            let length = String(until.utf8.count)
            arguments += [length, until, length, until]
        }
        if let article {
            parts.append("CAST(? AS INTEGER) IN (english.id, romanian.id)")
            arguments.append(String(article))
        }
        if let exceptArticle {
            parts.append(
                "(pair.id IS NULL OR CAST(? AS INTEGER) NOT IN (english.id, romanian.id))")
            arguments.append(String(exceptArticle))
        }
        if let exceptDocument {
            parts.append("(segment.document IS NULL OR segment.document <> ?)")
            arguments.append(exceptDocument)
        }
        return (parts.joined(separator: " AND "), arguments)
    }
}
