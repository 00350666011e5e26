public import PunteAlignment
internal import PunteLanguage
public import PunteMemory

/// Updates the lexicon of a memory with the words of its confirmed segments.
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

    /// The numbers of segments processed by ``update(progress:)``.
    public struct Outcome: Sendable, Hashable {
        /// The number of confirmed segments that were learned by this call.
        public var learned = 0
        /// The number of confirmed segments that had been learned before.
        public var known = 0
    }

    /// Creates a learner for one memory.
    ///
    /// - Parameter memory: a memory that is open for writing.
    /// - Throws: `AlignmentFileError`, or `ICUError` when a language has no word rules.
    public init(_ memory: Memory) throws {
        self.memory = memory
        learner = try LexiconLearner()
    }

    /// Learns from a confirmed segment; for a segment of another status, removes what was learned
    /// from it.
    ///
    /// A segment that is one sentence of a joined segment is not learned from.
    ///
    /// - Returns: Whether the lexicon changed.
    /// - Throws: `MemoryError`, also if the segment is not in the memory.
    @discardableResult
    public func learn(_ segment: StoredSegment) throws -> Bool {
        let counts = segment.status == .confirmed && !segment.isPart ? try counts(of: segment) : []
        guard try memory.lexiconCounts(from: .segment(segment.id)) != counts.inStoredOrder else {
            return false
        }
        try memory.replaceLexiconCounts(counts, from: .segment(segment.id))
        return true
    }

    /// Returns what the lexicon learns from a confirmed segment.
    ///
    /// - Throws: `ICUError`.
    func counts(of segment: StoredSegment) throws -> [LexiconCount] {
        try learner.counts(english: segment.english, romanian: segment.romanian).map {
            LexiconCount(english: $0.english, romanian: $0.romanian, count: $0.count)
        }
    }

    /// Learns from all confirmed segments of the memory, once from each.
    ///
    /// - Parameter progress: a function that is called after each segment with the number of segments
    ///   done.
    /// - Returns: The numbers of new segments and of segments that were learned before.
    /// - Throws: `MemoryError` when the memory cannot be read or written.
    @discardableResult
    public func update(progress: (Int) -> Void = { _ in }) throws -> Outcome {
        var segments: [StoredSegment] = []
        try memory.forEachSegment(SegmentFilter(statuses: [.confirmed])) { segment in
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
    /// The counts above zero, in the order in which the memory returns them.
    fileprivate var inStoredOrder: [LexiconCount] {
        filter { $0.count > 0 }.sorted { ($0.english, $0.romanian) < ($1.english, $1.romanian) }
    }
}

extension Lexicon {
    /// Returns the shipped lexicon, updated by the confirmed segments of a memory.
    ///
    /// - Throws: `MemoryError` when the memory cannot be read; `AlignmentFileError` when the
    ///   shipped lexicon is damaged.
    public static func shipped(updatedBy memory: Memory) throws -> Lexicon {
        let counts = try memory.lexiconCounts()
        return try shipped().updated(
            by: LexiconEvidence(
                counts.lazy.map {
                    LexiconEvidence.Count(
                        english: $0.english, romanian: $0.romanian, count: $0.count)
                }))
    }
}
