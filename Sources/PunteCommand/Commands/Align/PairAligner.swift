internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// The settings for aligning pairs of articles.
struct PairSettings: Sendable {
    /// How the files are read, and what is known of the articles.
    var reading = PairReading()
    /// The minimum probability of links; others are omitted.
    var minimumConfidence = 0.0
    /// Whether links are explained.
    var explains = false
    /// The server whose embeddings are used in addition to words; nil for none.
    var server: EmbeddingClient.Settings?
}

/// An aligned pair of articles.
struct PairAlignment: Sendable {
    let files: ArticlePairFiles
    let alignment: Alignment
    /// The explanation of each link; empty if explanations were not requested.
    let explanations: [LinkExplanation]
    let coverage: ArticleCoverage
    /// Messages for the user about guesses and doubts.
    let notes: [String]
    /// The reason why the embedding server is no longer used; nil while it responds.
    let serverFailure: String?

    /// The number of sentences of both articles.
    var sentenceCount: Int {
        files.english.article.sentences.count + files.romanian.article.sentences.count
    }

    /// The pair as the memory stores it.
    var articlePair: ArticlePair {
        let links = alignment.links.map { link in
            ArticleLink(
                english: Array(link.english), romanian: Array(link.romanian),
                confidence: link.confidence,
                label: link.label == .none ? nil : link.label.rawValue)
        }
        return ArticlePair(
            english: files.english.article, romanian: files.romanian.article,
            links: links + links.flatMap(\.parts), origin: files.romanian.path)
    }
}

/// Aligns pairs of files, one after the other.
///
/// Each thread needs an instance of its own. The result for a pair does not depend on earlier
/// pairs, unless the embedding server fails: then it is not used again.
final class PairAligner {
    private let aligner: Aligner
    private let settings: PairSettings
    /// The client of the embedding server; nil without a server, and after it has failed.
    private var client: EmbeddingClient?

    init(lexicon: Lexicon, model: AlignmentModel, settings: PairSettings) throws {
        aligner = try Aligner(lexicon: lexicon, model: model)
        self.settings = settings
        client = settings.server.map(EmbeddingClient.init)
    }

    /// Reads two articles and aligns their sentences.
    ///
    /// - Throws: ``Failure`` or another error with a one-line description that names the file.
    func align(romanian: String, english: String) throws -> PairAlignment {
        var notes: [String] = []
        let files = try ArticlePairFiles(
            romanian: romanian, english: english, reading: settings.reading
        ) { notes.append($0) }
        let source = files.english.sentences
        let target = files.romanian.sentences
        let (embeddings, failure) = embeddings(of: source, target)
        var alignment = try aligner.align(
            english: files.english.article.sentences, romanian: files.romanian.article.sentences,
            embeddings: embeddings)
        if alignment.seemsUnrelated {
            notes.append(Self.unrelatedNote(files, alignment))
            alignment.links = []
        }
        alignment = alignment.filtered(minimumConfidence: settings.minimumConfidence)
        return PairAlignment(
            files: files, alignment: alignment,
            explanations: settings.explains
                ? try aligner.explanations(of: alignment, english: source, romanian: target) : [],
            coverage: ArticleCoverage(of: alignment, english: source, romanian: target),
            notes: notes, serverFailure: failure)
    }

    /// Returns the vectors of the sentences of two texts, or the reason why the server has just
    /// failed.
    ///
    /// Both are nil without a server.
    private func embeddings(
        of source: [String], _ target: [String]
    ) -> (SentenceEmbeddings?, failure: String?) {
        guard let asked = client else { return (nil, nil) }
        do {
            let vectors = try asked.embeddings(of: source + target)
            let embeddings = SentenceEmbeddings(
                english: Array(vectors[..<source.count]), romanian: Array(vectors[source.count...]))
            return (embeddings, nil)
        } catch {
            client = nil
            return (nil, "\(asked.settings.url): \(error); aligning by words alone")
        }
    }

    private static func unrelatedNote(
        _ files: ArticlePairFiles, _ alignment: Alignment
    ) -> String {
        let found =
            alignment.links.isEmpty
            ? "no sentence of the one renders one of the other"
            : "\(Count.of(alignment.links.count, "doubtful link")) left out"
        return "\(files.romanian.path) and \(files.english.path): the articles seem unrelated, "
            + "\(found); check that the files belong together"
    }
}
