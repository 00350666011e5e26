internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// The command `punte memory forget`, which removes an article, or lists the articles that can be
/// removed.
struct MemoryForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Removes an article, its pairs and their segments.",
        discussion: """
            The history keeps the texts of the segments. Without an id the pairs of the memory are \
            listed: id of the pair, ids of its articles, titles.

            Examples:
              punte memory forget
              punte memory forget 12
            """
    )

    @Argument(help: "The id of an article.")
    var article: Int64?

    @OptionGroup var options: MemoryOptions

    func run() throws {
        guard let article else { return try list() }
        guard let removed = try options.open(.writing).forget(article: article) else {
            throw Failure("article \(article): not in the memory; `punte memory forget` lists them")
        }
        StandardError.note("\(Count.of(removed, "segment")) removed")
    }

    private func list() throws {
        let memory = try options.open(.reading)
        let output = TextOutput()
        for pair in try memory.pairs() {
            let english = try memory.article(pair.english)?.article
            let romanian = try memory.article(pair.romanian)?.article
            let titles = [english, romanian].map {
                ($0?.title ?? $0?.sentences.first?.text ?? "").oneLine
            }
            try output.write(
                "\(pair.id)\ten \(pair.english)\tro \(pair.romanian)\t"
                    + titles.joined(separator: "\t") + "\n")
        }
        try output.finish()
    }
}
