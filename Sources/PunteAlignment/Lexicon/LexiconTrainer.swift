internal import PunteLanguage
internal import PunteText

/// Trains a ``Lexicon`` from pairs of sentences.
///
/// ```swift
/// let trainer = try LexiconTrainer()
/// for (english, romanian) in pairs { try trainer.add(english: english, romanian: romanian) }
/// let text = await trainer.trainedText(provenance: ["own translations"])
/// let lexicon = try Lexicon(bytes: Array(text.utf8))
/// ```
///
/// One instance serves one thread at a time.
public final class LexiconTrainer {
    /// What a lexicon leaves out to stay small.
    public struct Pruning: Sendable {
        /// Minimum geometric mean of both probabilities of a translation, 0…1.
        public var minimumWeight: Double
        /// Minimum expected number of links of a translation.
        public var minimumCount: Float
        /// Maximum number of translations of a key.
        public var maximumTranslations: Int
        /// Minimum number of sentences with a key that has no translations.
        public var minimumSentences: Float
        /// Weight in percent from which on a key without translations has no line: what a lexicon
        /// does not have counts as 100.
        public var maximumWeight: Int

        /// Creates the pruning of the lexicon that comes with Punte.
        public init() {
            let parameters = AlignmentParameters.shipped.lexicon
            minimumWeight = parameters.minimumWeight
            minimumCount = parameters.minimumCount
            maximumTranslations = parameters.maximumTranslations
            minimumSentences = parameters.minimumSentences
            maximumWeight = parameters.maximumWeight
        }
    }

    /// What the lexicon leaves out.
    public var pruning = Pruning()
    private let keys: BilingualKeys
    private var corpus = ParallelCorpus()
    private var englishFrequencies: [Float] = []
    private var romanianFrequencies: [Float] = []
    private var sentenceCount: Float = 0

    /// Creates a trainer without sentences.
    ///
    /// - Throws: `ICUError` when a language has no word rules.
    public init() throws { keys = try BilingualKeys() }

    /// The number of pairs added so far.
    public var count: Int { corpus.count }

    /// Adds a pair of sentences that render each other; a pair without words on one side is left out.
    ///
    /// - Parameters:
    ///   - english: The English sentence.
    ///   - romanian: The Romanian sentence.
    ///   - weight: How much the pair counts; 1 is an ordinary pair.
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    public func add(english: String, romanian: String, weight: Float = 1) throws {
        let english = try keys.english.keys(in: english).ids
        let romanian = try keys.romanian.keys(in: romanian).ids
        guard !english.isEmpty, !romanian.isEmpty else { return }
        corpus.append(english: english, romanian: romanian, weight: weight)
        Self.add(weight, for: english, to: &englishFrequencies)
        Self.add(weight, for: romanian, to: &romanianFrequencies)
        sentenceCount += weight
    }

    private static func add(
        _ weight: Float, for ids: [UInt32], to frequencies: inout [Float]
    ) {
        for id in Set(ids) {
            while frequencies.count <= Int(id) { frequencies.append(0) }
            frequencies[Int(id)] += weight
        }
    }

    /// Returns the text of the lexicon of all pairs added; see ``Lexicon`` for its form.
    ///
    /// - Parameters:
    ///   - provenance: Lines for the head of the file: origin and licence of the pairs.
    ///   - progress: Called with the share of the work done, 0…1.
    /// - Returns: The same text whatever the number of processors.
    /// - Complexity: O(Σ English words · Romanian words of the pairs).
    public func trainedText(
        provenance: [String] = [], progress: @Sendable (Double) -> Void = { _ in }
    ) async -> String {
        let model = await TranslationModel.estimate(from: corpus, progress: progress)
        return LexiconWriter(
            keys: keys.table, englishFrequencies: englishFrequencies,
            romanianFrequencies: romanianFrequencies, sentenceCount: sentenceCount,
            pruning: pruning
        ).text(of: model, provenance: provenance)
    }
}
