internal import PunteLanguage

/// The progress of an import, as numbers of segments.
public struct ImportProgress: Sendable, Hashable {
    /// The number of segments read so far.
    public var read = 0
    /// The number of new segments, which were added.
    public var added = 0
    /// The number of segments that the memory already had, with the same two texts.
    public var known = 0
    /// The number of segments that a person had rejected: both texts the same.
    public var rejected = 0
    /// The number of segments with an empty side, which are not stored.
    public var empty = 0
    /// The length of the texts read, in UTF-8 bytes.
    public var bytes = 0

    /// Creates the progress of an import that has not begun.
    public init() {}
}

extension Memory {
    /// Adds segments from another source.
    ///
    /// Segments whose two texts the memory already has, rejected or not, are not added again, so an
    /// interrupted import is resumed by repeating it. Segments are written in batches on a thread of
    /// their own; each batch is a transaction that also updates all indices (<doc:Importing>).
    ///
    /// - Parameters:
    ///   - segments: Returns the next segment; nil at the end. It is called on the thread of the
    ///     caller and must not use this memory.
    ///   - batchSize: The approximate number of segments in a transaction.
    ///   - source: The name under which ``Memory/sources()`` lists what is added, so that it can be
    ///     taken back; nil for none.
    ///   - progress: A function that is called after each 500 segments and at the end.
    /// - Returns: The numbers of the whole import.
    /// - Throws: ``MemoryError``, and the errors of `segments`: then the current batch is undone,
    ///   while earlier ones stay.
    @discardableResult
    public func importSegments(
        _ segments: () throws -> StoredSegment?, batchSize: Int = 250_000,
        source: String? = nil, progress: (ImportProgress) -> Void = { _ in }
    ) throws -> ImportProgress {
        try importSegments(
            segments, batchSize: batchSize,
            reference: source.map { .new(name: $0, kind: .file) }, progress: progress)
    }

    /// Adds segments from elsewhere under a source of any kind.
    func importSegments(
        _ segments: () throws -> StoredSegment?, batchSize: Int = 250_000,
        reference: SourceReference?, progress: (ImportProgress) -> Void
    ) throws -> ImportProgress {
        let job = try ImportJob(self, batchSize: batchSize, source: reference)
        do {
            while let batch = try Self.batch(of: segments), job.queue.send(batch) {
                progress(job.progress)
            }
            job.queue.finish()
        } catch {
            job.queue.finish(error)
            _ = try? job.result()
            throw error
        }
        let result = try job.result()
        progress(result)
        return result
    }

    /// Returns the next batch for the writing thread; nil at the end.
    private static func batch(
        of segments: () throws -> StoredSegment?
    ) throws -> EncodedSegments? {
        var result = EncodedSegments(now: now())
        result.reserveCapacity(Parameters.Import.batchCount)
        while result.count < Parameters.Import.batchCount,
            result.bytes.count < Parameters.Import.batchBytes, let segment = try segments()
        {
            result.append(segment)
        }
        return result.count == 0 ? nil : result
    }
}
