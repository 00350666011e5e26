internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory

/// The options that choose segments to look at or to change.
struct SegmentOptions: ParsableArguments {
    @Option(help: "Only segments with this text on either side, whatever its case and diacritics.")
    var text: String?

    @Option(
        help: """
            Only segments of this status: aligned, confirmed, rejected, imported, draft. Repeatable.
            """)
    var status: [StoredSegment.Status] = []

    @Option(help: "Only segments of articles of this outlet. Repeatable.")
    var outlet: [String] = []

    @Option(help: "Only segments from this file or tool. Repeatable.")
    var origin: [String] = []

    @Option(help: "Only segments of this subject field. Repeatable.")
    var domain: [String] = []

    @Option(help: "Only articles of this date (2026-05-03, 2026-05, 2026) or later.")
    var since: String?

    @Option(help: "Only articles of this date or earlier.")
    var until: String?

    @Option(help: "Only the article with this id and its counterpart.")
    var article: Int64?

    @Option(help: "Only what this import brought; `punte memory sources` shows its id. Repeatable.")
    var source: [Int64] = []

    @Option(
        help: "Only segments at least this sure, 0 to 1 or in percent.",
        transform: Probability.parse)
    var minConfidence: Double?

    @Option(
        help: "Only segments at most this sure, 0 to 1 or in percent.",
        transform: Probability.parse)
    var maxConfidence: Double?

    func validate() throws {
        try MetadataOptions.checkDate(since, of: "--since")
        try MetadataOptions.checkDate(until, of: "--until")
    }

    /// The filter that the options describe; without options it admits all segments.
    var filter: SegmentFilter {
        func set<Value>(_ values: [Value]) -> Set<Value>? { values.isEmpty ? nil : Set(values) }
        return SegmentFilter(
            statuses: set(status), domains: set(domain), origins: set(origin),
            outlets: set(outlet), from: since, until: until, article: article, text: text,
            sources: set(source), minimumConfidence: minConfidence,
            maximumConfidence: maxConfidence)
    }
}

/// The option that names the person who edits.
struct AuthorOption: ParsableArguments {
    @Option(help: "Kept in the history: who decided it.")
    var author: String?
}

extension MemoryOptions {
    /// Returns an editor of a memory that exists.
    ///
    /// - Throws: `MemoryError`; also when the memory does not exist, because none is created.
    func editor(_ author: AuthorOption) throws -> MemoryEditor {
        MemoryEditor(try existing(), author: author.author)
    }

    /// Opens a memory that exists for writing.
    func existing() throws -> Memory {
        _ = try open(.reading)
        return try open(.writing)
    }
}
