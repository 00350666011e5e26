internal import GRDB
internal import PunteLanguage

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
    /// A text that occurs in either text of the segment, whatever its case, diacritics and quotes.
    public var text: String?
    /// Persons who made or last changed the segment.
    public var authors: Set<String>?
    /// Ids of the ``ImportSource``s that brought the segment.
    public var sources: Set<Int64>?
    /// Minimum confidence, 0–1; segments without one are left out.
    public var minimumConfidence: Double?
    /// Maximum confidence, 0–1; segments without one are left out.
    public var maximumConfidence: Double?

    /// Creates a filter; without arguments it admits every segment.
    public init(
        statuses: Set<StoredSegment.Status>? = nil, domains: Set<String>? = nil,
        origins: Set<String>? = nil, outlets: Set<String>? = nil, from: String? = nil,
        until: String? = nil, article: Int64? = nil, exceptArticle: Int64? = nil,
        exceptDocument: String? = nil, text: String? = nil, authors: Set<String>? = nil,
        sources: Set<Int64>? = nil, minimumConfidence: Double? = nil,
        maximumConfidence: Double? = nil
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
        self.text = text
        self.authors = authors
        self.sources = sources
        self.minimumConfidence = minimumConfidence
        self.maximumConfidence = maximumConfidence
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
        if let text {
            let call = "\(TextSearch.functionName)(segment.en, segment.ro, ?)"
            parts.append(call)
            arguments.append(NormalForm.bare(text))
        }
        among("segment.author", authors.map(Array.init))
        if let sources {
            // Ids are whole numbers.
            let ids = sources.sorted().map(String.init).joined(separator: ", ")
            parts.append("segment.source IN (\(ids))")
        }
        if let minimumConfidence {
            parts.append("segment.confidence >= CAST(? AS REAL)")
            arguments.append("\(minimumConfidence)")
        }
        if let maximumConfidence {
            parts.append("segment.confidence <= CAST(? AS REAL)")
            arguments.append("\(maximumConfidence)")
        }
        return (parts.joined(separator: " AND "), arguments)
    }
}

/// The SQL function that implements ``SegmentFilter/text``.
enum TextSearch {
    /// The name of the function, which returns whether one of two texts contains a third one in
    /// bare form.
    static let functionName = "punte_contains"

    static let function = DatabaseFunction(functionName, argumentCount: 3, pure: true) { values in
        guard let wanted = String.fromDatabaseValue(values[2]) else { return false }
        return values[..<2].contains { value in
            String.fromDatabaseValue(value).map { contains($0, wanted) } ?? false
        }
    }

    private static func contains(_ text: String, _ wanted: String) -> Bool {
        let bytes = Array(NormalForm.bare(text).utf8)
        let pattern = Array(wanted.utf8)
        guard let first = pattern.first else { return true }
        guard bytes.count >= pattern.count else { return false }
        return (0...(bytes.count - pattern.count)).contains { start in
            bytes[start] == first && bytes[start..<(start + pattern.count)].elementsEqual(pattern)
        }
    }
}
