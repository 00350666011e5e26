internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// What `punte align` does with a pair of articles.
struct PairSettings: Sendable {
    var lines = false
    var format = AlignmentFormat.table
    var minimumConfidence = 0.0
    var explains = false
    var terminal = Terminal(style: Style(colored: false), columns: 100)
    /// Whose embeddings are judged, too.
    var server: EmbeddingClient.Settings?
}

/// A pair of articles, aligned.
struct PairAlignment: Sendable {
    /// In the format asked for.
    let text: String
    let pair: ArticlePair
    let coverage: ArticleCoverage
    let links: Int
    /// Guesses and doubts to tell the user.
    let notes: [String]
    /// Why the server of embeddings is not asked any more.
    let serverFailure: String?

    var sentences: Int { pair.english.sentences.count + pair.romanian.sentences.count }
}

/// Aligns one pair of files after the other. One instance serves one thread; what it returns for
/// a pair does not depend on the pairs before.
final class PairWorker {
    private let aligner: Aligner
    private let settings: PairSettings
    /// nil once the server has failed.
    private var client: EmbeddingClient?

    init(lexicon: Lexicon, model: AlignmentModel, settings: PairSettings) throws {
        aligner = try Aligner(lexicon: lexicon, model: model)
        self.settings = settings
        client = settings.server.map(EmbeddingClient.init)
    }

    /// - Throws: ``Failure`` or another error of one line that names the file.
    func align(romanian: String, english: String) throws -> PairAlignment {
        var notes: [String] = []
        let files = try ArticlePairFiles(
            romanian: romanian, english: english, lines: settings.lines
        ) { notes.append($0) }
        let source = files.english.sentences
        let target = files.romanian.sentences
        let (embeddings, failure) = embeddings(source, target)
        var alignment = try aligner.align(
            source: files.english.article.sentences, target: files.romanian.article.sentences,
            embeddings: embeddings)
        if alignment.seemsUnrelated {
            notes.append(Self.unrelated(files, alignment))
            alignment.links = []
        }
        alignment = alignment.filtered(minimumConfidence: settings.minimumConfidence)
        let report = AlignmentReport(
            files: files, alignment: alignment,
            explanations: settings.explains
                ? try aligner.explanations(of: alignment, source: source, target: target) : [])
        let links = alignment.links.map(ArticlePair.Link.init)
        return PairAlignment(
            text: try report.text(settings.format, on: settings.terminal),
            pair: ArticlePair(
                english: files.english.article, romanian: files.romanian.article,
                links: links + links.flatMap(\.parts), origin: files.romanian.path),
            coverage: report.coverage, links: alignment.links.count, notes: notes,
            serverFailure: failure)
    }

    /// The vectors of two texts; without them, why the server has just failed.
    private func embeddings(
        _ source: [String], _ target: [String]
    ) -> (SentenceEmbeddings?, failure: String?) {
        guard let asked = client else { return (nil, nil) }
        do {
            let vectors = try asked.embeddings(of: source + target)
            let embeddings = SentenceEmbeddings(
                source: Array(vectors[..<source.count]), target: Array(vectors[source.count...]))
            return (embeddings, nil)
        } catch {
            client = nil
            return (nil, "\(asked.settings.url): \(error); aligning by words alone")
        }
    }

    private static func unrelated(_ files: ArticlePairFiles, _ alignment: Alignment) -> String {
        let found =
            alignment.links.isEmpty
            ? "no sentence of the one renders one of the other"
            : "\(Count.of(alignment.links.count, "doubtful link")) left out"
        return "\(files.romanian.path) and \(files.english.path): the articles seem unrelated, "
            + "\(found); check that the files belong together"
    }
}

extension ArticlePair.Link {
    init(_ link: Link) {
        self.init(
            english: Array(link.source), romanian: Array(link.target),
            confidence: link.confidence,
            label: link.label == .none ? nil : link.label.rawValue)
    }
}
