internal import PunteAlignment
package import PunteGlossary
internal import PunteLanguage
package import PunteMemory
package import PuntePairing
internal import PunteReuse
internal import PunteText
internal import Synchronization

/// Everything that a program can ask of Punte, as typed requests and results.
///
/// One instance serves any number of threads. What is expensive to make (lexicon, compiled glossary,
/// rules) is made once and made anew when the memory has learned something, through this instance or
/// through another program. The operations are in the extensions of this type, one file for each
/// subject.
///
/// ```swift
/// let service = Service(memory) { try GlossaryStore(memory).compiled() ?? CompiledGlossary(Glossary([])) }
/// let answer = try service.check(CheckRequest(english: report, romanian: article))
/// ```
package final class Service: Sendable {
    private let servedMemory: Memory?
    private let terms: @Sendable () throws -> CompiledGlossary
    /// How common the keys of reports are in the archive that requests bring parts of; nil where it is not known.
    let background: KeyCounts?
    private let engines = Mutex<[Engine]>([])
    private let articles = ArticleCache()
    /// From where reports are fetched.
    let fetchPolicy: FetchPolicy

    /// The maximum number of engines that wait for work.
    private let maximumIdle: Int

    /// Creates a service.
    ///
    /// - Parameters:
    ///   - memory: the memory, open for writing where operations are to change it; nil for operations
    ///     that need none.
    ///   - maximumIdle: the maximum number of engines that are kept for the next requests, which
    ///     should be that of the threads.
    ///   - background: how common the keys of reports are in the archive that requests for pairs bring parts of.
    ///   - fetching: from where reports are fetched; from nowhere by default.
    ///   - terms: returns the terms to recognise, with their forms.
    package init(
        _ memory: Memory?, maximumIdle: Int = 4, background: KeyCounts? = nil,
        fetching: FetchPolicy = FetchPolicy(.none),
        terms: @escaping @Sendable () throws -> CompiledGlossary
    ) {
        servedMemory = memory
        self.maximumIdle = maximumIdle
        self.background = background
        fetchPolicy = fetching
        self.terms = terms
    }

    /// The memory.
    ///
    /// - Throws: ``ServiceError`` where the service works without one.
    package var memory: Memory {
        get throws {
            guard let servedMemory else { throw ServiceError.withoutMemory }
            return servedMemory
        }
    }

    /// The memory; nil where the service works without one.
    var memoryIfServed: Memory? { servedMemory }

    /// Makes what the first request would have to wait for.
    ///
    /// Whatever fails here is told by the request that needs it.
    package func prepare() {
        let sentence = ArticleInput("The service is ready.")
        _ = try? suggest(SuggestRequest(sentence, limit: 4, accept: 75, marks: true))
        _ = try? check(CheckRequest(english: sentence, romanian: ArticleInput("Serviciul e gata.")))
    }

    /// Runs `body` with an engine that knows what the memory knows now.
    func withEngine<Value>(_ body: (Engine) throws -> Value) throws -> Value {
        let mark = try servedMemory?.knowledgeMark() ?? []
        let idle = engines.withLock { engines in
            engines.removeAll { $0.mark != mark }
            return engines.popLast()
        }
        let engine = try idle ?? Engine(servedMemory, terms: terms(), mark: mark)
        let value = try body(engine)
        // After an error the engine may be in the middle of something.
        guard !engine.isFull else { return value }
        engines.withLock { engines in
            if engines.count < maximumIdle { engines.append(engine) }
        }
        return value
    }

    /// Returns the article of an input, which is kept for the next request about the same text.
    func article(
        _ input: ArticleInput, _ side: Side, isDraft: Bool = false
    ) throws -> Article {
        try articles.article(input, side, isDraft: isDraft)
    }
}

/// Aligns, looks up and checks with what the memory knew at one time.
///
/// Unchecked: ``Service`` gives an engine to one thread at a time.
final class Engine: @unchecked Sendable {
    /// What the memory knew when the engine was made.
    let mark: [Int64]
    private let servedMemory: Memory?
    let glossary: CompiledGlossary
    let lexicon: Lexicon
    let checkerRenderings: LexiconRenderings
    let passageChecker: PassageChecker
    let aligner: Aligner
    /// What articles are paired with.
    let pairingTools: PairingToolbox
    private var madeMatcher: Matcher?
    private var madeSuggesters: [SuggesterKey: Suggester] = [:]
    private var madeFinder: CounterpartFinder?
    private var madeRecognizers: [Side: MentionRecognizer] = [:]
    private var madeConverters: [Side: TextConverter] = [:]

    /// The properties by which suggesters differ.
    struct SuggesterKey: Hashable {
        var side: Side
        var threshold: Double
        var limit: Int
        var accept: Int?
    }

    private static let maximumSuggesters = 6
    /// The number of words from which on an engine is replaced.
    private let maximumWords: Int

    /// Whether the engine has met so many words, in texts and in what the memory has for them, that a new
    /// one takes less memory.
    ///
    /// Whoever writes for weeks meets ever more words. A new engine takes a fraction of a second.
    var isFull: Bool {
        let words =
            aligner.wordCount + (madeMatcher?.wordCount ?? 0) + (madeFinder?.wordCount ?? 0)
            + madeSuggesters.values.reduce(0) { $0 + $1.wordCount }
        return words > maximumWords
    }

    init(
        _ memory: Memory?, terms: CompiledGlossary, mark: [Int64], maximumWords: Int = 60_000
    ) throws {
        self.mark = mark
        self.maximumWords = maximumWords
        servedMemory = memory
        glossary = terms
        lexicon = try memory.map { try .shipped(updatedBy: $0) } ?? .shipped()
        checkerRenderings = LexiconRenderings(lexicon)
        passageChecker = PassageChecker(
            TranslationChecker(glossary: terms, renderings: checkerRenderings))
        aligner = try Aligner(lexicon: lexicon)
        pairingTools = PairingToolbox(lexicon)
    }

    private var memory: Memory {
        get throws {
            guard let servedMemory else { throw ServiceError.withoutMemory }
            return servedMemory
        }
    }

    var checker: TranslationChecker { passageChecker.checker }

    func matcher() throws -> Matcher {
        let matcher = try madeMatcher ?? memory.matcher()
        madeMatcher = matcher
        return matcher
    }

    func suggester(_ key: SuggesterKey) throws -> Suggester {
        if let made = madeSuggesters[key] { return made }
        let suggester = try Suggester(
            memory: memory, glossary: glossary, from: key.side,
            options: .init(threshold: key.threshold, limit: key.limit, accept: key.accept))
        if madeSuggesters.count >= Self.maximumSuggesters { madeSuggesters = [:] }
        madeSuggesters[key] = suggester
        return suggester
    }

    func counterpartFinder() throws -> CounterpartFinder {
        let finder = try madeFinder ?? CounterpartFinder(updatedBy: memory)
        madeFinder = finder
        return finder
    }

    func recognizer(_ side: Side) -> MentionRecognizer {
        let recognizer = madeRecognizers[side] ?? MentionRecognizer(glossary, side: side)
        madeRecognizers[side] = recognizer
        return recognizer
    }

    func converter(_ side: Side) throws -> TextConverter {
        let converter = try madeConverters[side] ?? TextConverter(glossary: glossary, from: side)
        madeConverters[side] = converter
        return converter
    }
}
