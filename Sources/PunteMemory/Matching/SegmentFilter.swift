/// Conditions that a segment must meet to be found, enumerated or exported.
///
/// A property that is nil sets no condition; a segment must meet all conditions. Only segments of
/// articles meet conditions on articles.
///
/// ```swift
/// let lastMay = SegmentFilter(outlets: ["AP"], from: "2026-05", until: "2026-05")
/// let matches = try matcher.matches(for: text, from: .english, filter: lastMay)
/// ```
public struct SegmentFilter: Sendable, Hashable {
    /// The permitted statuses; nil for all, although a ``Matcher`` never returns rejected segments.
    public var statuses: Set<StoredSegment.Status>?
    /// The permitted subject fields of imported segments.
    public var domains: Set<String>?
    /// The permitted origins: files or tools from which segments came.
    public var origins: Set<String>?
    /// The permitted outlets, of either article.
    ///
    /// An empty set sets no condition.
    public var outlets: Set<String>?
    /// The earliest date of either article, in ISO 8601 (`2026-05`, `2026-05-03`).
    public var from: String?
    /// The latest date of either article; `2026-05` includes the whole month.
    public var until: String?
    /// The id of the article, or of its counterpart, to which segments must belong.
    public var article: Int64?
    /// The id of an article whose segments are excluded, usually the one being translated.
    public var exceptArticle: Int64?
    /// The name of a document whose imported segments are excluded.
    public var exceptDocument: String?

    /// Creates a filter; without arguments it admits every segment.
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

    /// Whether the filter sets no condition.
    public var isEmpty: Bool { self == SegmentFilter() }

    /// The filter as an SQL condition over ``SegmentRow/tables``, with the values of its question
    /// marks.
    ///
    /// The SQL is empty if there is no condition.
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
