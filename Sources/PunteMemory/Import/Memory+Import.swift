internal import PunteLanguage

/// The progress of an import, in numbers.
public struct ImportProgress: Sendable, Hashable {
    /// The number of segments read so far.
    public var read = 0
    /// The number of segments that were new.
    public var added = 0
    /// The number of segments that the memory had: both texts the same.
    public var known = 0
    /// The number of segments with an empty side, which are not stored.
    public var empty = 0
    /// The length of the texts read, in UTF-8 bytes.
    public var bytes = 0

    /// Creates a progress of nothing.
    public init() {}
}

extension Memory {
    /// Adds segments from elsewhere.
    ///
    /// Segments whose two texts the memory has are not added again, so an import that was
    /// interrupted is resumed by repeating it. Segments are written in batches, each a transaction
    /// with all of its indices, on another thread than the one that reads (<doc:Importing>).
    ///
    /// - Parameters:
    ///   - segments: Returns the next segment, nil at the end. Called on the thread of the caller;
    ///     it must not use this memory.
    ///   - batchSize: The approximate number of segments in a transaction.
    ///   - progress: Called after each 500 segments and at the end.
    /// - Returns: The numbers of the whole import.
    /// - Throws: ``MemoryError``, and what `segments` throws: then the current batch is undone, the
    ///   ones before it stay.
    @discardableResult
    public func importSegments(
        _ segments: () throws -> StoredSegment?, batchSize: Int = 250_000,
        progress: (ImportProgress) -> Void = { _ in }
    ) throws -> ImportProgress {
        let job = ImportJob(self, batchSize: batchSize)
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

    /// Reads a batch for the writing thread; nil at the end.
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
