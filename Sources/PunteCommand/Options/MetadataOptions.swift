internal import ArgumentParser
internal import PunteLanguage
internal import PunteText

/// The options for the metadata of the articles of a pair.
struct MetadataOptions: ParsableArguments {
    @Option(help: "The outlet of the Romanian article.")
    var outlet: String?

    @Option(help: "Its date: 2026-05-03, 2026-05 or 2026, with or without a time.")
    var date: String?

    @Option(help: "Its address.")
    var url: String?

    @Option(help: "Its title.")
    var title: String?

    @Option(help: "The outlet of the English source.")
    var sourceOutlet: String?

    @Option(help: "Its date.")
    var sourceDate: String?

    @Option(help: "Its address.")
    var sourceUrl: String?

    @Option(help: "Its title.")
    var sourceTitle: String?

    func validate() throws {
        for (option, value) in values {
            guard value.contains(where: { !$0.isWhitespace }) else {
                throw ValidationError("\(option): the value is empty; leave the option out")
            }
        }
        try Self.checkDate(date, of: "--date")
        try Self.checkDate(sourceDate, of: "--source-date")
    }

    private var values: [(option: String, value: String)] {
        [
            ("--outlet", outlet), ("--date", date), ("--url", url), ("--title", title),
            ("--source-outlet", sourceOutlet), ("--source-date", sourceDate),
            ("--source-url", sourceUrl), ("--source-title", sourceTitle),
        ].compactMap { option, value in value.map { (option, $0) } }
    }

    /// The name of one of the options that were given; nil when there is none.
    var first: String? { values.first?.option }

    /// The name of a given option whose value can be valid for a single pair only; nil when there
    /// is none.
    var firstOfOnePair: String? {
        values.first { $0.option.hasSuffix("url") || $0.option.hasSuffix("title") }?.option
    }

    /// The metadata that the options give for an article.
    subscript(side: Side) -> ArticleMetadata {
        switch side {
        case .romanian: ArticleMetadata(outlet: outlet, date: date, url: url, title: title)
        case .english:
            ArticleMetadata(
                outlet: sourceOutlet, date: sourceDate, url: sourceUrl, title: sourceTitle)
        }
    }

    /// Checks a date.
    ///
    /// - Throws: `ValidationError` unless the value is a date in ISO 8601.
    static func checkDate(_ value: String?, of option: String) throws {
        guard let value, ArticleDate(value) == nil else { return }
        throw ValidationError("\(option) \(value): no date; write \(ArticleDate.forms)")
    }
}

/// The metadata that a user gives for an article; they replace those in its file.
struct ArticleMetadata: Sendable {
    var outlet: String?
    var date: String?
    var url: String?
    var title: String?

    /// Returns an article with these metadata added.
    func added(to article: Article) -> Article {
        var article = article
        article.outlet = outlet ?? article.outlet
        article.date = date.flatMap { ArticleDate($0)?.text } ?? article.date
        article.url = url ?? article.url
        article.title = title ?? article.title
        return article
    }
}

/// How the two files of a pair of articles are read.
struct PairReading: Sendable {
    /// Whether each line that is not blank is a sentence.
    var lines = false
    /// The encodings of the file given first and the one given second; nil to detect them.
    var encodings: (first: TextEncoding?, second: TextEncoding?) = (nil, nil)
    /// The metadata that the user gives for the articles.
    var metadata: [Side: ArticleMetadata] = [:]

    /// Creates the settings from the options of a command.
    init(
        lines: Bool = false, encodings: PairEncodingOptions? = nil,
        metadata: MetadataOptions? = nil
    ) {
        self.lines = lines
        if let encodings { self.encodings = (encodings.romanian, encodings.english) }
        guard let metadata else { return }
        for side in Side.allCases { self.metadata[side] = metadata[side] }
    }
}
