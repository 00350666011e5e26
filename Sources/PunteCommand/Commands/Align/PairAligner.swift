internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// The settings for aligning pairs of articles.
struct PairSettings: Sendable {
    /// How the files are read, and the metadata of the articles.
    var reading = PairReading()
    /// The minimum probability of links; others are omitted, except those that a person confirmed.
    var minimumConfidence = 0.0
    /// Whether links are explained.
    var explains = false
    /// Whether the clauses of links of several sentences are found, which the memory stores.
    var findsClauses = false
    /// The server whose embeddings are used in addition to words; nil for none.
    var server: EmbeddingClient.Settings?
}

/// An aligned pair of articles.
struct PairAlignment: Sendable {
    let files: ArticlePairFiles
    var alignment: Alignment
    /// The decisions of a person about the links.
    var decisions = PairDecisions()
    /// Whether a person reviewed all links.
    var isReviewed = false
    /// The person who reviewed or confirmed links; nil when it is not known.
    var author: String?
    /// The explanation of each link; empty if explanations were not requested.
    var explanations: [LinkExplanation] = []
    var coverage = ArticleCoverage()
    /// What renders single sentences of links of several sentences, for the memory.
    var clauses: [ArticleLink] = []
    /// Messages for the user about guesses and doubts.
    let notes: [String]
    /// The reason why the embedding server is no longer used; nil while it responds.
    let serverFailure: String?

    /// The number of sentences of both articles.
    var sentenceCount: Int {
        files.english.article.sentences.count + files.romanian.article.sentences.count
    }

    /// Returns whether a person confirmed a link with the texts that it has now.
    func isConfirmed(_ link: Link) -> Bool {
        decisions.confirmed.contains {
            $0.status == .confirmed && LinkedSentences($0) == LinkedSentences(link)
        }
    }

    /// The pair as the memory stores it.
    var articlePair: ArticlePair {
        let links = alignment.links.map { link in
            ArticleLink(
                english: Array(link.english), romanian: Array(link.romanian),
                confidence: link.confidence,
                label: link.label == .none ? nil : link.label.rawValue,
                status: isConfirmed(link) ? .confirmed : .aligned)
        }
        return ArticlePair(
            english: files.english.article, romanian: files.romanian.article,
            links: ArticleLink.stored(links, clauses: clauses, rejected: decisions.rejected),
            origin: files.romanian.path, author: author, isReviewed: isReviewed)
    }
}

/// Aligns pairs of files, one after the other.
///
/// Each thread needs an instance of its own. The result for a pair does not depend on earlier
/// pairs, unless the embedding server fails: then it is not used again.
final class PairAligner {
    private let aligner: Aligner
    private let settings: PairSettings
    /// The memory with the decisions of a person about links; nil for none.
    private let memory: Memory?
    /// The client of the embedding server; nil without a server, and after it has failed.
    private var client: EmbeddingClient?

    init(
        lexicon: Lexicon, model: AlignmentModel, settings: PairSettings, memory: Memory?
    ) throws {
        aligner = try Aligner(lexicon: lexicon, model: model)
        self.settings = settings
        self.memory = memory
        client = settings.server.map(EmbeddingClient.init)
    }

    /// Reads two articles and aligns their sentences; links that a person decided about stay.
    ///
    /// - Parameters:
    ///   - romanian: The path of the Romanian article.
    ///   - english: The path of the English article.
    ///   - corrected: Links that a person corrected, which replace those of the aligner.
    /// - Returns: The articles, their links, and notes for the user.
    /// - Throws: ``Failure`` or another error with a one-line description that names the file.
    func align(
        romanian: String, english: String, corrected: CorrectedLinks? = nil
    ) throws -> PairAlignment {
        var notes: [String] = []
        let files = try ArticlePairFiles(
            romanian: romanian, english: english, reading: settings.reading
        ) { notes.append($0) }
        if let corrected, corrected.sheet == nil {
            let review = try corrected.review(
                english: files.english.sentences, romanian: files.romanian.sentences)
            let counts = (files.english.sentences.count, files.romanian.sentences.count)
            var pair = PairAlignment(
                files: files,
                alignment: Alignment(links: [], englishCount: counts.0, romanianCount: counts.1),
                notes: notes, serverFailure: nil)
            pair.take(review)
            return try finished(pair)
        }
        var pair = try aligned(files, notes: notes)
        if let text = corrected?.sheet {
            let path = corrected?.path ?? ""
            pair.take(try LinkEditing(pair).review(of: text, in: path))
        }
        return try finished(pair)
    }

    private func aligned(_ files: ArticlePairFiles, notes: [String]) throws -> PairAlignment {
        var notes = notes
        let (embeddings, failure) = embeddings(
            of: files.english.sentences, files.romanian.sentences)
        let (english, romanian) = (files.english.article, files.romanian.article)
        let decisions = try files.decisions(in: memory)
        var alignment = try aligner.align(
            english: english.sentences, romanian: romanian.sentences, embeddings: embeddings,
            decisions: LinkDecisions(decisions))
        if let note = files.unrelatedNote(on: alignment) {
            notes.append(note)
            alignment.links = []
        }
        if !decisions.confirmed.isEmpty {
            notes.append(
                "\(Count.of(decisions.confirmed.count, "confirmed link")) of the memory kept")
        }
        return PairAlignment(
            files: files, alignment: alignment, decisions: decisions, notes: notes,
            serverFailure: failure)
    }

    /// Returns a pair with the links that are asked for, their explanations and the coverage.
    func finished(_ pair: PairAlignment) throws -> PairAlignment {
        let original = pair
        var pair = pair
        pair.alignment.links.removeAll {
            $0.confidence < settings.minimumConfidence && !original.isConfirmed($0)
        }
        let (english, romanian) = (pair.files.english.sentences, pair.files.romanian.sentences)
        pair.explanations =
            settings.explains
            ? try aligner.explanations(of: pair.alignment, english: english, romanian: romanian)
            : []
        if settings.findsClauses {
            pair.clauses = try ArticleLink.clauses(
                of: pair.alignment, pair.files.english.article, pair.files.romanian.article,
                by: aligner)
        }
        pair.coverage = ArticleCoverage(
            of: pair.alignment, english: pair.files.english.article.sentences,
            romanian: pair.files.romanian.article.sentences)
        return pair
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
            return (nil, "\(asked.settings.shownURL): \(error); aligning by words alone")
        }
    }
}
