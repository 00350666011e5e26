internal import PunteLanguage
package import PuntePairing

/// A request for the reports that an article draws on, or each of several articles.
///
/// How rare a name or a word is, is counted among the reports of the request, unless the service has the counts of a
/// whole archive (``KeyCountRequest``): the more of its day's reports a request brings, the better it tells a source from a report
/// about the same people.
package struct ArchivePairRequest: Codable, Sendable, Hashable {
    /// The Romanian article; omitted when there are ``articles``.
    package var article: ArticleInput?
    /// The Romanian articles, at most ``maximumArticles``; omitted when there is an ``article``.
    package var articles: [ArticleInput]?
    /// The English reports, at most ``maximumReports``.
    package var reports: [ArticleInput]
    /// The least probability of a report that is returned, 0–1; .25 by default.
    package var threshold: Double?
    /// The number of days by which a report may be older or younger than the article; any by default.
    package var dates: Int?

    /// The maximum number of articles of a request.
    package static let maximumArticles = 1000
    /// The maximum number of reports of a request.
    package static let maximumReports = 1000

    /// Creates a request about one article.
    package init(
        article: ArticleInput, reports: [ArticleInput], threshold: Double? = nil, dates: Int? = nil
    ) {
        self.article = article
        self.reports = reports
        self.threshold = threshold
        self.dates = dates
    }

    /// Creates a request about several articles.
    package init(
        articles: [ArticleInput], reports: [ArticleInput], threshold: Double? = nil,
        dates: Int? = nil
    ) {
        self.articles = articles
        self.reports = reports
        self.threshold = threshold
        self.dates = dates
    }

    /// Returns the articles, however many there are.
    ///
    /// - Throws: ``ServiceError`` when the request is wrong.
    func checkedArticles() throws -> [ArticleInput] {
        guard (0...1).contains(threshold ?? 0) else {
            throw ServiceError(.invalid, "threshold: from 0 to 1")
        }
        guard reports.count <= Self.maximumReports else {
            throw ServiceError(
                .invalid, "reports: more than \(Self.maximumReports); use punte pair")
        }
        switch (article, articles) {
        case (let article?, nil): return [article]
        case (nil, let articles?):
            guard articles.count <= Self.maximumArticles else {
                throw ServiceError(
                    .invalid, "articles: more than \(Self.maximumArticles); use punte pair")
            }
            return articles
        case (nil, nil): throw ServiceError(.invalid, "article: is missing")
        case (_?, _?): throw ServiceError(.invalid, "articles: give article or articles, not both")
        }
    }
}

/// A report that an article draws on, and why, as an object of JSON.
package struct ArchivePairRecord: Codable, Sendable, Hashable {
    /// What ties an article and a report.
    package struct Reasons: Codable, Sendable, Hashable {
        /// Names in both, as the article writes them.
        package var names: [String]
        /// Quantities in both.
        package var numbers: [String]
        /// Quotations of the article that the report has.
        package var quotations: [String]
        /// Words of the article of which the report has renderings.
        package var words: [String]
        /// The number of days from the report to the article; omitted when a date is not known.
        package var days: Int?
        /// The outlet of the report, if the article names it.
        package var outlet: String?
        /// The share of the article's text that sentences of the report account for.
        package var coverage: Double

        /// Creates the object.
        package init(_ reasons: Pairing.Reasons) {
            names = reasons.names
            numbers = reasons.quantities
            quotations = reasons.quotations
            words = reasons.words
            days = reasons.days
            outlet = reasons.outlet
            coverage = reasons.coverage.rounded(4)
        }
    }

    /// The index of the article in the request; 0 where it has one.
    package var article: Int
    /// The index of the report in the request.
    package var report: Int
    /// The probability that the article draws on it, or on a version of it, 0–1.
    package var probability: Double
    /// The indices of the other versions of the report.
    package var versions: [Int]
    /// The versions that are near-duplicates.
    package var duplicates: [Int]
    /// What ties the two.
    package var reasons: Reasons
}

extension Service {
    /// Returns the reports that articles draw on, in the order of the articles, the most probable first.
    ///
    /// - Throws: ``ServiceError``, `MemoryError`, `ICUError`.
    package func pair(_ request: ArchivePairRequest) throws -> [ArchivePairRecord] {
        let articles = try request.checkedArticles().map { try $0.archived(.romanian) }
        let reports = try request.reports.map { try $0.archived(.english) }
        var options = Pairer.Options()
        options.threshold = request.threshold ?? options.threshold
        options.window = PairingWindow(days: request.dates)
        options.background = background
        return try withEngine { engine in
            try Pairer(
                reports: ArticlesInMemory(reports), tools: engine.pairingTools, options: options
            ).pairings(of: ArticlesInMemory(articles)).map {
                ArchivePairRecord(
                    article: $0.article, report: $0.report,
                    probability: $0.probability.rounded(4), versions: $0.versions,
                    duplicates: $0.duplicates, reasons: ArchivePairRecord.Reasons($0.reasons))
            }
        }
    }
}

extension ArticleInput {
    /// Returns the article as one of an archive.
    ///
    /// - Throws: ``ServiceError``, `ICUError`.
    func archived(_ side: Side) throws -> ArchiveArticle {
        ArchiveArticle(id: name ?? "", article: try article(in: side.language))
    }
}
