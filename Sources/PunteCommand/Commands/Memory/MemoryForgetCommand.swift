internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// The command `punte memory forget`, which removes an article, or lists the articles that can be
/// removed.
struct MemoryForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Remove an article, its pairs and their segments.",
        discussion: """
            Without an id the articles of the memory are listed, with the id that this command \
            takes in the first column. The counterpart of an article goes with it, unless it \
            belongs to another pair too. What goes is shown before, the history keeps the texts of \
            the segments, and `punte memory undo` brings all back.

            EXAMPLES
              punte memory forget
              punte memory forget 12
            """
    )

    @Argument(help: ArgumentHelp("The id of an article.", valueName: "id"))
    var article: Int64?

    @OptionGroup var confirmation: Confirmation

    @OptionGroup var author: AuthorOption

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let list = try ArticleList(options.open(.reading))
        let output = TextOutput()
        guard let article else {
            for line in list.lines { try output.write(line) }
            return try output.finish()
        }
        let lines = list.linesForgotten(with: article)
        guard !lines.isEmpty else {
            throw Failure("article \(article): not in the memory; `punte memory forget` lists them")
        }
        for line in lines { try output.write(line) }
        try output.finish()
        let segments = Count.of(list.segmentsForgotten(with: article), "segment")
        let articles = "\(Count.of(lines.count, "article")) with \(segments)"
        guard
            try confirmation.isGiven(
                "Forget \(articles)?", otherwise: "\(articles) not forgotten")
        else { return }
        let removed = try options.existing().forget(article: article, author: author.author) ?? 0
        StandardError.note(
            "\(Count.of(removed, "segment")) removed; "
                + "\(options.command("memory undo")) brings them back")
    }
}

/// The articles of a memory as lines of a table.
struct ArticleList {
    private let articles: [Int64: StoredArticle]
    private let pairs: [StoredPair]
    /// The number of segments of each pair.
    private let segments: [Int64: Int]

    init(_ memory: Memory) throws {
        pairs = try memory.pairs()
        segments = try memory.segmentCounts()
        var articles: [Int64: StoredArticle] = [:]
        for pair in pairs {
            for id in [pair.english, pair.romanian] where articles[id] == nil {
                articles[id] = try memory.article(id)
            }
        }
        self.articles = articles
    }

    /// A line for each article; the articles of a pair are adjacent.
    var lines: [String] {
        var seen: Set<Int64> = []
        return pairs.flatMap { [$0.english, $0.romanian] }.filter { seen.insert($0).inserted }
            .compactMap(line)
    }

    /// Returns a line for each article that is removed with an article.
    ///
    /// These are the article itself and the counterparts that no other pair contains.
    func linesForgotten(with id: Int64) -> [String] {
        guard articles[id] != nil else { return [] }
        let own = pairs.filter { $0.english == id || $0.romanian == id }
        let needed = Set(
            pairs.filter { $0.english != id && $0.romanian != id }
                .flatMap { [$0.english, $0.romanian] })
        var seen: Set<Int64> = [id]
        let others = own.flatMap { [$0.english, $0.romanian] }
            .filter { !needed.contains($0) && seen.insert($0).inserted }
        return ([id] + others).compactMap(line)
    }

    /// Returns the number of segments that are removed with an article.
    func segmentsForgotten(with id: Int64) -> Int {
        pairs.filter { $0.english == id || $0.romanian == id }
            .reduce(0) { $0 + (segments[$1.id] ?? 0) }
    }

    /// Returns the id, the language, the number of segments, the date, the outlet and the title.
    private func line(_ id: Int64) -> String? {
        guard let stored = articles[id] else { return nil }
        let article = stored.article
        let title = article.title ?? article.sentences.first?.text ?? ""
        let fields = [
            "\(id)", article.language.primary, Count.of(segmentsForgotten(with: id), "segment"),
            article.date ?? "", article.outlet ?? "", title,
        ]
        return fields.map(\.oneLine).joined(separator: "\t") + "\n"
    }
}
