public import PunteLanguage
internal import PunteText

/// Trains a ``Lexicon`` from pairs of sentences.
///
/// ```swift
/// let trainer = try LexiconTrainer(source: .english, target: .romanian)
/// for (english, romanian) in pairs { try trainer.add(source: english, target: romanian) }
/// let lexicon = try await trainer.train(provenance: ["own translations"])
/// ```
///
/// One instance serves one thread at a time.
public final class LexiconTrainer {
    public let languages: (source: Language, target: Language)
    public var settings = TranslationModel.Settings()
    public var writer = LexiconWriter()
    private let table = KeyTable()
    private let sourceKeys: LexicalKeys
    private let targetKeys: LexicalKeys
    private var corpus = ParallelCorpus()
    private var sourceFrequencies: [Float] = []
    private var targetFrequencies: [Float] = []
    private var sentences: Float = 0

    public init(source: Language, target: Language) throws {
        languages = (source, target)
        sourceKeys = try LexicalKeys(language: source, table: table)
        targetKeys = try LexicalKeys(language: target, table: table)
    }

    /// Number of pairs added so far.
    public var count: Int { corpus.count }

    /// Adds a pair of sentences that render each other.
    ///
    /// - Parameter weight: How much the pair counts; 1 is an ordinary pair.
    public func add(source: String, target: String, weight: Float = 1) throws {
        let source = try sourceKeys.keys(in: source).ids
        let target = try targetKeys.keys(in: target).ids
        guard !source.isEmpty, !target.isEmpty else { return }
        corpus.append(source: source, target: target, weight: weight)
        Self.count(source, into: &sourceFrequencies, weight)
        Self.count(target, into: &targetFrequencies, weight)
        sentences += weight
    }

    private static func count(_ ids: [UInt32], into frequencies: inout [Float], _ weight: Float) {
        for id in Set(ids) {
            while frequencies.count <= Int(id) { frequencies.append(0) }
            frequencies[Int(id)] += weight
        }
    }

    /// The text of the lexicon of all pairs added; see ``Lexicon`` for its form.
    public func trainedText(
        provenance: [String] = [], progress: @Sendable (Double) -> Void = { _ in }
    ) async -> String {
        let model = await TranslationModel.estimate(
            from: corpus, settings: settings, progress: progress)
        return writer.text(
            of: model, keys: table, frequencies: (sourceFrequencies, targetFrequencies),
            sentences: sentences, languages: (languages.source.tag, languages.target.tag),
            provenance: provenance)
    }
}
