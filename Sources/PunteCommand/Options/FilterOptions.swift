internal import ArgumentParser
internal import PunteMemory
internal import PunteText

/// The options that select the segments of the memory for a command.
struct FilterOptions: ParsableArguments {
    /// The statuses of segments that can match; rejected ones cannot.
    enum Status: String, ExpressibleByArgument, CaseIterable {
        case aligned
        case confirmed
        case imported
        case draft
        /// The word of other tools for what the memory calls imported.
        case translated
        /// The word of other tools for a draft.
        case needsReview = "needs-review"

        /// The status in the memory.
        var stored: StoredSegment.Status {
            switch self {
            case .aligned: .aligned
            case .confirmed: .confirmed
            case .imported, .translated: .imported
            case .draft, .needsReview: .draft
            }
        }
    }

    @Option(help: "Only segments of this status: aligned, confirmed, imported, draft. Repeatable.")
    var status: [Status] = []

    @Option(help: "Only segments of this subject field. Repeatable.")
    var domain: [String] = []

    @Option(help: "Only segments from this file or tool. Repeatable.")
    var origin: [String] = []

    @Option(help: "Only segments of articles of this outlet. Repeatable.")
    var outlet: [String] = []

    @Option(help: "Only articles of this date (2026-05-03, 2026-05, 2026) or later.")
    var since: String?

    @Option(help: "Only articles of this date or earlier.")
    var until: String?

    @Option(help: "Only the article with this id and its counterpart.")
    var article: Int64?

    func validate() throws {
        try MetadataOptions.checkDate(since, of: "--since")
        try MetadataOptions.checkDate(until, of: "--until")
        // Only as much of the first date is compared as the last one states.
        if let since, let until, since.prefix(until.count) > until {
            throw ValidationError(
                "--since \(since) --until \(until): the end is before the beginning")
        }
        if let article, article < 1 {
            throw ValidationError("--article \(article): ids begin with 1")
        }
    }

    /// The filter that the options describe; without options it admits all segments.
    var filter: SegmentFilter {
        func set<Value>(_ values: [Value]) -> Set<Value>? { values.isEmpty ? nil : Set(values) }
        return SegmentFilter(
            statuses: set(status.map(\.stored)),
            domains: set(domain), origins: set(origin),
            outlets: set(outlet), from: since.flatMap { ArticleDate($0)?.text },
            until: until.flatMap { ArticleDate($0)?.text }, article: article)
    }
}
