/// Sentence pairs as key ids, the material of a ``TranslationModel``.
public struct ParallelCorpus: Sendable {
    /// Longer sentences are cut: their far ends say little about which word renders which.
    public static let longestSentence = 48

    private(set) var source: [UInt32] = []
    private(set) var target: [UInt32] = []
    /// Where each pair begins in `source` and `target`; one more entry than pairs.
    private(set) var sourceStarts = [0]
    private(set) var targetStarts = [0]
    private(set) var weights: [Float] = []

    public init() {}

    public var count: Int { weights.count }

    /// Adds a pair of sentences; a pair with an empty side is left out.
    ///
    /// - Parameter weight: How much the pair counts; 1 is an ordinary pair of sentences.
    public mutating func append(source: [UInt32], target: [UInt32], weight: Float = 1) {
        guard !source.isEmpty, !target.isEmpty, weight > 0 else { return }
        self.source += source.prefix(Self.longestSentence)
        self.target += target.prefix(Self.longestSentence)
        sourceStarts.append(self.source.count)
        targetStarts.append(self.target.count)
        weights.append(weight)
    }

    func sourceRange(_ pair: Int) -> Range<Int> { sourceStarts[pair]..<sourceStarts[pair + 1] }
    func targetRange(_ pair: Int) -> Range<Int> { targetStarts[pair]..<targetStarts[pair + 1] }
}
