public import PunteAlignment
public import PunteGlossary
internal import PunteLanguage
public import PunteMemory
public import PunteText

/// Aligns a finished article with its source, checks the translation, and stores the pairs.
///
/// The pairs are stored as confirmed segments, so that they are found for the next article; pairs in
/// which the check finds a wrong fact, as drafts.
/// Reviewing and storing are two steps, so that a person or a rule can stop between them. Storing
/// the same review again changes nothing; `Memory.forget(article:)` reverses it.
public struct ArticleLearner {
    /// The aligned and checked sentences of a pair of articles, before they are stored.
    public struct Review: Sendable {
        /// The source article.
        public var english: Article
        /// The finished Romanian article.
        public var romanian: Article
        /// The links in the order of the Romanian article.
        public var links: [ReviewedLink]
        /// What renders single sentences of the links of several sentences, where that is sure.
        public var clauses: [ArticleLink]
        /// The pairs that a person rejected in these articles or an earlier version of them.
        public var rejected: [ArticleLink]
        /// The indices of the English sentences without a counterpart, datelines apart.
        public var unpairedEnglish: [Int]
        /// The indices of the Romanian sentences without a counterpart, datelines apart.
        public var unpairedRomanian: [Int]

        /// The number of findings in all links.
        public var findingCount: Int { links.reduce(0) { $0 + $1.findings.count } }
        /// The number of links that are stored as confirmed.
        public var confirmedCount: Int { links.count { $0.isConfirmed } }
        /// The links that are stored as drafts, in the order of the Romanian article.
        public var drafts: [ReviewedLink] { links.filter { $0.status == .draft } }
        /// Whether any sentences translate each other for sure, whatever the check found in them.
        public var hasCertainLink: Bool { links.contains { $0.isCertain } }
    }

    /// A link between the two articles, with its texts and the findings of the check.
    public struct ReviewedLink: Sendable {
        /// The link, as indices of sentences.
        public var link: Link
        /// The English sentences of the link, joined.
        public var english: String
        /// The Romanian sentences of the link, joined.
        public var romanian: String
        /// Whether the aligner is certain enough of the link for it to be confirmed.
        public var isCertain: Bool
        /// The status that the link is stored with.
        public var status: StoredSegment.Status
        /// The mistakes that the check found in the translation.
        public var findings: [Finding]

        /// Whether the link is stored as confirmed.
        public var isConfirmed: Bool { status == .confirmed }
        /// The mistakes that are wrong facts: numbers, dates, amounts, measures and names.
        public var wrongFacts: [Finding] {
            findings.filter { TranslationChecker.factRules.contains($0.rule) }
        }
    }

    /// The changes in the memory after a review was stored.
    public struct Outcome: Sendable {
        /// The numbers of segments that were added, changed and removed.
        public var saved: SaveOutcome
        /// The stored pair of articles.
        public var pair: StoredPair?
        /// Other stored pairs that share one of the two articles.
        public var competingPairs: [StoredPair]
        /// The names in the pair that the glossary lacks.
        public var candidates: [Candidate]
        /// The number of confirmed segments whose words the memory's lexicon has now learned.
        public var learned: Int
    }

    private let aligner: Aligner
    private let checker: TranslationChecker
    private let confidence: Double
    private let confirmsAll: Bool
    private let dismissed: Set<String>

    /// Creates a learner.
    ///
    /// - Parameters:
    ///   - aligner: the aligner that links the sentences.
    ///   - checker: the rules by which the translation is checked.
    ///   - confidence: the minimum probability, 0–1, of a link that is stored as confirmed.
    ///   - confirmsAll: whether pairs are confirmed in which the check finds a wrong fact; a person has
    ///     looked at them then.
    ///   - dismissed: the keys of findings that a person dismissed as no mistakes.
    public init(
        aligner: Aligner, checker: TranslationChecker,
        confidence: Double = ReuseParameters.Learning.minimumConfidence, confirmsAll: Bool = false,
        dismissed: Set<String> = []
    ) {
        self.confirmsAll = confirmsAll
        self.dismissed = dismissed
        self.aligner = aligner
        self.checker = checker
        self.confidence = confidence
    }

    /// Aligns and checks a pair of articles without storing anything.
    ///
    /// - Parameters:
    ///   - english: the English article.
    ///   - romanian: the Romanian article.
    ///   - decisions: what a person decided about the links of the articles; see
    ///     `Memory.decisions(about:_:origin:)`.
    /// - Returns: the links with their findings, and the status under which each would be stored.
    /// - Throws: `AlignmentFileError` when the lexicon or the model cannot be read; `ICUError` when ICU
    ///   lacks a language's data.
    public func review(
        english: Article, romanian: Article, decisions: PairDecisions = PairDecisions()
    ) throws -> Review {
        let alignment = try aligner.align(
            english: english.sentences, romanian: romanian.sentences,
            decisions: LinkDecisions(decisions))
        let facts = checker.facts(
            english: english.sentences.map(\.text), romanian: romanian.sentences.map(\.text))
        let links = alignment.links.map { link in
            let source = link.english.map { english.sentences[$0].text }
            let target = link.romanian.map { romanian.sentences[$0].text }
            var reviewed = ReviewedLink(
                link: link, english: source.joined(separator: " "),
                romanian: target.joined(separator: " "),
                isCertain: link.confidence >= confidence, status: .aligned,
                findings: checker.findings(english: source, romanian: target, in: facts).filter {
                    !dismissed.contains($0.key(english: source, romanian: target).text)
                })
            if decisions.confirms(link) {
                reviewed.status = .confirmed
            } else if !reviewed.wrongFacts.isEmpty {
                reviewed.status = confirmsAll ? .confirmed : .draft
            } else if reviewed.isCertain {
                reviewed.status = .confirmed
            }
            return reviewed
        }
        return Review(
            english: english, romanian: romanian, links: links,
            clauses: try ArticleLink.clauses(of: alignment, english, romanian, by: aligner),
            rejected: decisions.rejected,
            unpairedEnglish: alignment.unpairedEnglish.filter {
                english.sentences[$0].kind != .dateline
            },
            unpairedRomanian: alignment.unpairedRomanian.filter {
                romanian.sentences[$0].kind != .dateline
            })
    }

    /// Stores a review with what the memory's lexicon learns from it, in one transaction, and
    /// extracts candidates for new terms.
    ///
    /// - Parameters:
    ///   - review: the links to store.
    ///   - memory: a memory that is open for writing.
    ///   - origin: the file from which the pair came.
    ///   - author: the person who confirmed the pair.
    ///   - draft: the id of the draft as which the Romanian article was written, which is marked as
    ///     finished; nil when there is none.
    ///   - glossary: the known terms.
    ///   - rejected: candidates that were rejected before, as returned by
    ///     ``PunteGlossary/GlossaryStore/rejected()``.
    /// - Returns: The changes in the memory, and the candidates.
    /// - Throws: ``PunteMemory/MemoryError``.
    @discardableResult
    public static func store(
        _ review: Review, in memory: Memory, origin: String? = nil, author: String? = nil,
        finishing draft: Int64? = nil, glossary: CompiledGlossary, rejected: Set<String> = []
    ) throws -> Outcome {
        let links = review.links.map { link in
            ArticleLink(
                english: Array(link.link.english), romanian: Array(link.link.romanian),
                confidence: link.link.confidence,
                label: link.link.label == .none ? nil : link.link.label.rawValue,
                status: link.status)
        }
        // What the article itself teaches must not decide which of its names are proposed.
        let words = try WordAligner(lexicon: .shipped(updatedBy: memory))
        let learning = try LexiconLearning(memory)
        let (saved, learned) = try memory.save(
            ArticlePair(
                english: review.english, romanian: review.romanian,
                links: ArticleLink.stored(
                    links, clauses: review.clauses, rejected: review.rejected), origin: origin,
                author: author), teaching: learning.counts, finishing: draft)
        let pair = try memory.pair(of: review.english, review.romanian)
        let competing = try memory.pairs().filter { other in
            other.id != pair?.id
                && (other.english == pair?.english || other.romanian == pair?.romanian)
        }
        var extractor = TermExtractor(glossary: glossary, rejected: rejected)
        for (index, link) in review.links.enumerated() where link.isConfirmed {
            extractor.add(
                segment: Int64(index), english: link.english, romanian: link.romanian,
                links: try words.rendered(link.english, link.romanian))
        }
        extractor.add(
            articles: review.english.sentences.map(\.text),
            review.romanian.sentences.map(\.text))
        return Outcome(
            saved: saved, pair: pair, competingPairs: competing, candidates: extractor.candidates(),
            learned: learned)
    }
}

extension PairDecisions {
    /// Returns whether a person confirmed a link between exactly these sentences.
    fileprivate func confirms(_ link: Link) -> Bool {
        confirmed.contains {
            $0.status == .confirmed && Set($0.english) == Set(link.english)
                && Set($0.romanian) == Set(link.romanian)
        }
    }
}

extension LinkDecisions {
    /// Creates the decisions for the aligner from those stored in a memory.
    package init(_ decisions: PairDecisions) {
        self.init(
            confirmed: decisions.confirmed.compactMap(\.link),
            rejected: decisions.rejected.compactMap(\.link))
    }
}

extension ArticleLink {
    /// The link as the aligner has it; nil when a side is empty.
    fileprivate var link: Link? {
        guard let english = SentenceGroup(indices: english),
            let romanian = SentenceGroup(indices: romanian)
        else { return nil }
        return Link(
            english: english, romanian: romanian, confidence: confidence ?? 1,
            label: label.flatMap(Link.Label.init) ?? .none)
    }
}
