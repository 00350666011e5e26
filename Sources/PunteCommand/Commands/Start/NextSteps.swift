internal import FoundationEssentials
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// What somebody can do next with Punte, given the memory and the articles in the current folder.
struct NextSteps {
    /// Something to do: why, and the command that does it.
    struct Step: Equatable {
        let reason: String
        let command: String
    }

    /// Where things stand, in a line.
    let standing: String
    private(set) var steps: [Step] = []

    /// The largest number of pairs of articles that are read to see whether they are learned.
    private static let limit = 50

    /// Looks at the memory and at the articles of the current folder, or of `Memories/articles`.
    ///
    /// - Parameter options: the choice of the memory.
    /// - Throws: `MemoryError` for a memory that cannot be read.
    init(_ options: MemoryOptions) throws {
        let memory = try options.known(isNeeded: true)
        guard let memory, case let summary = try memory.summary(), summary.segments > 0 else {
            standing = "There is no memory yet; \(options.path) will be the place."
            steps = Self.firstSteps
            addArticles(of: nil)
            return
        }
        standing =
            "\(options.path): \(Count.of(summary.segments, "segment")) of "
            + "\(Count.of(summary.pairs, "pair")) of articles, \(Count.of(summary.terms, "term"))."
        addArticles(of: memory)
        if summary.terms == 0 { addGlossary() }
        if summary.statuses[StoredSegment.Status.aligned.rawValue] ?? 0 > 0 {
            steps.append(
                Step(
                    reason: "Links that nobody has confirmed; the least sure come first",
                    command: "punte memory list --status aligned --order confidence"))
        }
        steps.append(
            Step(
                reason: "A new report: what the memory has for it", command: "punte suggest REPORT")
        )
        steps.append(Step(reason: "Write in the browser", command: "punte serve"))
    }

    private static let firstSteps = [
        Step(reason: "See in a minute what Punte does", command: "punte demo"),
        Step(
            reason: "Pair an article with its source and remember the pairs",
            command: "punte align ARTICLE REPORT --save"),
        Step(reason: "Take over a translation memory", command: "punte memory import FILE.tmx"),
    ]

    /// Adds a step for the pairs of articles that the memory does not have.
    private mutating func addArticles(of memory: Memory?) {
        let folders = [".", Folders.nearest(named: "Memories").map { $0 + "/articles" }]
        for folder in folders.compactMap({ $0 }) {
            guard let files = try? PairedFolders(romanian: folder, english: folder) else {
                continue
            }
            let new = files.pairs.prefix(Self.limit).filter { !Self.knows($0, memory) }
            guard let first = new.first else { continue }
            let here = FileManager.default.currentDirectoryPath + "/"
            let paths = [first.romanian, first.english].map { path in
                ["./", here].first(where: path.hasPrefix).map { String(path.dropFirst($0.count)) }
                    ?? path
            }
            steps.insert(
                Step(
                    reason: "\(Count.of(new.count, "pair")) of articles not learned yet",
                    command: "punte learn \(paths.joined(separator: " "))"),
                at: memory == nil ? 1 : 0)
            return
        }
    }

    /// Returns whether a memory has a pair of articles; what cannot be read is taken as known.
    private static func knows(_ pair: PairedFolders.Pair, _ memory: Memory?) -> Bool {
        func article(_ path: String, _ side: Side) -> Article? {
            try? ArticleFile(path: path, language: side.language, note: { _ in }).article
        }
        guard let romanian = article(pair.romanian, .romanian),
            let english = article(pair.english, .english)
        else { return true }
        return (try? memory?.pair(of: english, romanian)) != nil
    }

    private mutating func addGlossary() {
        let files = Folders.nearest(named: "Glossaries").map { $0 + "/*.tsv" }
        steps.append(
            Step(
                reason: "The glossary is empty",
                command: files.map { "punte glossary import \($0)" }
                    ?? "punte glossary add Kyiv Kiev --kind place"))
    }

    /// The text for a terminal.
    var text: String {
        standing + "\n\n" + steps.map { "\($0.reason):\n  \($0.command)\n" }.joined()
            + "\n`punte help` lists all commands, `punte help COMMAND` explains one.\n"
    }
}
