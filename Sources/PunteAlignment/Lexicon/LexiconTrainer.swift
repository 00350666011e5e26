internal import PunteLanguage
internal import PunteText

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

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
    /// - Throws: An error in one line when a thread cannot be started.
    /// - Complexity: O(Σ English words · Romanian words of the pairs).
    public func trainedText(
        provenance: [String] = [], progress: @Sendable (Double) -> Void = { _ in }
    ) throws -> String {
        let model = try TranslationModel.estimate(from: corpus, progress: progress)
        return LexiconWriter(
            keys: keys.table, englishFrequencies: englishFrequencies,
            romanianFrequencies: romanianFrequencies, sentenceCount: sentenceCount,
            pruning: pruning
        ).text(of: model, provenance: provenance)
    }
}

/// Writes a ``TranslationModel`` as the text of a ``Lexicon``.
private struct LexiconWriter {
    /// The table of the key ids.
    let keys: KeyTable
    /// By key id: number of English sentences that hold the key, weighted.
    let englishFrequencies: [Float]
    /// By key id: number of Romanian sentences that hold the key, weighted.
    let romanianFrequencies: [Float]
    /// Number of sentence pairs, weighted.
    let sentenceCount: Float
    let pruning: LexiconTrainer.Pruning

    /// Returns the text of the lexicon of a model, with lines of remarks at its head.
    func text(of model: TranslationModel, provenance: [String]) -> String {
        var result = LexiconText()
        addRomanian(of: model, to: &result)
        addEnglish(to: &result)
        return result.text(
            provenance: provenance,
            languages: (Language.english.tag, Language.romanian.tag))
    }

    private func addRomanian(of model: TranslationModel, to text: inout LexiconText) {
        var byKey = [[TranslationModel.Entry]](repeating: [], count: keys.count)
        for entry in model.entries where isKept(entry) {
            byKey[Int(entry.romanian)].append(entry)
        }
        for (id, entries) in byKey.enumerated() {
            let frequency = id < romanianFrequencies.count ? romanianFrequencies[id] : 0
            let key = keys[UInt32(id)]
            let weight = weight(ofFrequency: frequency)
            guard isWord(key), !entries.isEmpty || isWorthALine(frequency, weight) else {
                continue
            }
            let sorted = entries.sorted {
                ($0.backward * $0.forward, $1.english) > ($1.backward * $1.forward, $0.english)
            }
            text.addRomanian(
                key, weight: weight,
                translations: sorted.prefix(pruning.maximumTranslations).map {
                    (
                        keys[$0.english], LexiconText.percent($0.backward),
                        LexiconText.percent($0.forward)
                    )
                })
        }
    }

    private func addEnglish(to text: inout LexiconText) {
        for (id, frequency) in englishFrequencies.enumerated() {
            let key = keys[UInt32(id)]
            let weight = weight(ofFrequency: frequency)
            if isWord(key), isWorthALine(frequency, weight) {
                text.addEnglish(key, weight: weight)
            }
        }
    }

    private func isKept(_ entry: TranslationModel.Entry) -> Bool {
        let weight = Double(entry.forward * entry.backward).squareRoot()
        guard weight >= pruning.minimumWeight, entry.count >= pruning.minimumCount else {
            return false
        }
        let (english, romanian) = (keys[entry.english], keys[entry.romanian])
        return !LexiconText.isLinkedBySpelling(english: english, romanian: romanian)
            && isWord(english) && isWord(romanian)
    }

    /// Returns whether a key has letters only: numbers are compared by value, and names of options
    /// and fields in software say nothing of other texts.
    private func isWord(_ key: String) -> Bool {
        !key.isEmpty
            && key.utf8.allSatisfy { $0 >= 0x80 || ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    }

    private func isWorthALine(_ frequency: Float, _ weight: Int) -> Bool {
        frequency >= pruning.minimumSentences && weight < pruning.maximumWeight
    }

    /// Returns log(N/df) / log N in percent.
    private func weight(ofFrequency frequency: Float) -> Int {
        guard frequency > 0, sentenceCount > 1 else { return 100 }
        return max(
            0,
            min(100, Int((100 * logf(sentenceCount / frequency) / logf(sentenceCount)).rounded())))
    }
}
