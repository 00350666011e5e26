public import PunteAlignment
internal import PunteLanguage
public import PunteMemory

/// Lets the words of confirmed segments into the lexicon of a memory.
///
/// ```swift
/// try LexiconLearning(memory).update()
/// let aligner = try Aligner(lexicon: .shipped(updatedBy: memory))
/// ```
///
/// One instance serves one thread.
public final class LexiconLearning {
    private let memory: Memory
    private let learner: LexiconLearner

    /// What ``update(progress:)`` changed.
    public struct Outcome: Sendable, Hashable {
        /// Confirmed segments that were learned from now.
        public var learned = 0
        /// Confirmed segments that had been learned from before.
        public var known = 0
    }

    /// - Parameter memory: Opened for writing.
    /// - Throws: `AlignmentFileError`, or `ICUError` when a language has no word rules.
    public init(_ memory: Memory) throws {
        self.memory = memory
        learner = try LexiconLearner()
    }

    /// Learns from a confirmed segment; a segment of another status is unlearned. A segment that
    /// is a sentence of a joined one teaches nothing of its own.
    ///
    /// - Returns: Whether anything changed.
    /// - Throws: `MemoryError`; also when the segment is not in the memory.
    @discardableResult
    public func learn(_ segment: StoredSegment) throws -> Bool {
        let counts =
            segment.status == .confirmed && !segment.isPart
            ? try learner.counts(source: segment.english, target: segment.romanian).map {
                LexiconCount(english: $0.source, romanian: $0.target, count: $0.count)
            } : []
        guard try memory.lexiconCounts(from: .segment(segment.id)) != counts.inStoredOrder else {
            return false
        }
        try memory.replaceLexiconCounts(counts, from: .segment(segment.id))
        return true
    }

    /// Learns from all confirmed segments of the memory, once from each.
    ///
    /// - Parameters:
    ///   - article: Only from the segments of this article, by its id.
    ///   - progress: Called after each segment with the number looked at.
    /// - Throws: `MemoryError`.
    @discardableResult
    public func update(
        article: Int64? = nil, progress: (Int) -> Void = { _ in }
    ) throws -> Outcome {
        var segments: [StoredSegment] = []
        let filter = SegmentFilter(statuses: [.confirmed], article: article)
        try memory.forEachSegment(filter) { segment in
            if !segment.isPart { segments.append(segment) }
        }
        var outcome = Outcome()
        for (number, segment) in segments.enumerated() {
            if try learn(segment) { outcome.learned += 1 } else { outcome.known += 1 }
            progress(number + 1)
        }
        return outcome
    }
}

extension [LexiconCount] {
    /// As the memory gives them back.
    fileprivate var inStoredOrder: [LexiconCount] {
        filter { $0.count > 0 }.sorted { ($0.english, $0.romanian) < ($1.english, $1.romanian) }
    }
}

extension Lexicon {
    /// The lexicon that comes with Punte, as the confirmed segments of a memory change it.
    ///
    /// - Throws: `MemoryError`, `AlignmentFileError`.
    public static func shipped(updatedBy memory: Memory) throws -> Lexicon {
        let counts = try memory.lexiconCounts()
        return try shipped().updated(
            by: LexiconEvidence(
                counts.lazy.map {
                    LexiconEvidence.Count(
                        source: $0.english, target: $0.romanian, count: $0.count)
                }))
    }
}
