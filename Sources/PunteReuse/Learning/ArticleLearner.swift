public import PunteAlignment
public import PunteGlossary
internal import PunteLanguage
public import PunteMemory
public import PunteText

/// Takes a finished article back: its sentences are paired with those of its source, checked, and
/// stored as confirmed segments, so that the next article finds them.
///
/// Reviewing and storing are two steps, so that a person or a rule can stop between them. Storing the
/// same review again changes nothing; `Memory.forget(article:)` takes it back.
public struct ArticleLearner {
    /// What a pair of articles would bring.
    public struct Review: Sendable {
        public struct Link: Sendable {
            public var link: PunteAlignment.Link
            public var english: String
            public var romanian: String
            /// Sure enough to be stored as confirmed; else it is stored as aligned.
            public var isConfirmed: Bool
            public var findings: [Finding]
        }

        public var english: Article
        public var romanian: Article
        /// In the order of the Romanian article.
        public var links: [Link]
        /// Sentences without a counterpart, as positions.
        public var unpairedEnglish: [Int]
        public var unpairedRomanian: [Int]

        public var findingCount: Int { links.reduce(0) { $0 + $1.findings.count } }
        public var confirmedCount: Int { links.count { $0.isConfirmed } }
    }

    /// What storing did.
    public struct Outcome: Sendable {
        public var saved: SaveOutcome
        /// The pair as the memory knows it.
        public var pair: StoredPair?
        /// Other Romanian articles that the memory has for the same English one, or the other way.
        public var rivals: [StoredPair]
        /// Names of the pair that the glossary does not have.
        public var candidates: [Candidate]
        /// Confirmed segments whose words the memory's lexicon took up now.
        public var learned: Int
    }

    private let aligner: Aligner
    private let checker: TranslationChecker
    private let confidence: Double

    /// - Parameter confidence: The least probability of a link that is stored as confirmed, 0–1.
    public init(aligner: Aligner, checker: TranslationChecker, confidence: Double = 0.9) {
        self.aligner = aligner
        self.checker = checker
        self.confidence = confidence
    }

    /// Pairs and checks; nothing is stored.
    ///
    /// - Throws: `AlignmentFileError`, `ICUError`.
    public func review(english: Article, romanian: Article) throws -> Review {
        let alignment = try aligner.align(
            source: english.sentences, target: romanian.sentences)
        let links = alignment.links.map { link in
            let source = link.source.map { english.sentences[$0].text }.joined(separator: " ")
            let target = link.target.map { romanian.sentences[$0].text }.joined(separator: " ")
            return Review.Link(
                link: link, english: source, romanian: target,
                isConfirmed: link.confidence >= confidence,
                findings: checker.findings(english: source, romanian: target))
        }
        return Review(
            english: english, romanian: romanian, links: links,
            unpairedEnglish: alignment.unpairedSources,
            unpairedRomanian: alignment.unpairedTargets)
    }

    /// Stores what was reviewed, lets its words into the memory's lexicon, looks for new terms in it.
    ///
    /// - Parameters:
    ///   - origin: The file that the pair came from.
    ///   - glossary: Terms that are known.
    ///   - rejected: As ``PunteGlossary/GlossaryStore/rejected()`` gives them.
    /// - Throws: ``PunteMemory/MemoryError``.
    @discardableResult
    public static func store(
        _ review: Review, in memory: Memory, origin: String? = nil, author: String? = nil,
        glossary: CompiledGlossary, rejected: Set<String> = []
    ) throws -> Outcome {
        let links = review.links.map { link in
            ArticlePair.Link(
                english: Array(link.link.source), romanian: Array(link.link.target),
                confidence: link.link.confidence,
                label: link.link.label == .none ? nil : link.link.label.rawValue,
                status: link.isConfirmed ? .confirmed : .aligned)
        }
        let saved = try memory.save(
            ArticlePair(
                english: review.english, romanian: review.romanian,
                links: links + links.flatMap(\.parts), origin: origin, author: author))
        let pair = try memory.pair(of: review.english, review.romanian)
        let rivals = try memory.pairs().filter { other in
            other.id != pair?.id
                && (other.english == pair?.english || other.romanian == pair?.romanian)
        }
        var extractor = TermExtractor(glossary: glossary, rejected: rejected)
        for (index, link) in review.links.enumerated() where link.isConfirmed {
            extractor.add(
                segment: Int64(index), english: link.english, romanian: link.romanian)
        }
        let lexicon = try pair.map { try LexiconLearning(memory).update(article: $0.romanian) }
        return Outcome(
            saved: saved, pair: pair, rivals: rivals, candidates: extractor.candidates(),
            learned: lexicon?.learned ?? 0)
    }
}
