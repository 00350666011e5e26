internal import PunteLanguage
internal import PunteMemory

/// Conditions that segments of a request meet; without any, all segments do.
package struct SegmentConditions: Codable, Sendable, Hashable {
    /// A text on either side, whatever its case and diacritics.
    package var text: String?
    /// The statuses: `aligned`, `confirmed`, `rejected`, `imported`, `draft`.
    package var status: [String]?
    /// The outlets of articles.
    package var outlet: [String]?
    /// The files or tools from which segments came.
    package var origin: [String]?
    /// The subject fields.
    package var domain: [String]?
    /// The earliest date of the article.
    package var since: String?
    /// The latest date of the article.
    package var until: String?
    /// The id of an article; its counterpart counts too.
    package var article: Int64?
    /// The minimum confidence, 0–1.
    package var minConfidence: Double?
    /// The maximum confidence, 0–1.
    package var maxConfidence: Double?

    /// Creates conditions.
    package init(text: String? = nil, status: [String]? = nil, maxConfidence: Double? = nil) {
        self.text = text
        self.status = status
        self.maxConfidence = maxConfidence
    }

    /// Returns the filter of these conditions.
    ///
    /// - Throws: ``ServiceError`` for a status, a date or a confidence that is none.
    func filter() throws -> SegmentFilter {
        func set(_ values: [String]?) -> Set<String>? {
            values.flatMap { $0.isEmpty ? nil : Set($0) }
        }
        for confidence in [minConfidence, maxConfidence].compactMap(\.self)
        where !(0...1).contains(confidence) {
            throw ServiceError(.invalid, "confidence: from 0 to 1")
        }
        let statuses = try set(status)?.map { name in
            guard let status = StoredSegment.Status(rawValue: name) else {
                throw ServiceError(.invalid, "status: no status is called \(name)")
            }
            return status
        }
        return SegmentFilter(
            statuses: statuses.map(Set.init), domains: set(domain), origins: set(origin),
            outlets: set(outlet), from: try Limits.date(since, "since"),
            until: try Limits.date(until, "until"), article: article,
            text: text.flatMap { $0.isEmpty ? nil : $0 }, minimumConfidence: minConfidence,
            maximumConfidence: maxConfidence)
    }
}
