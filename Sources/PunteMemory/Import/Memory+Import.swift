internal import PunteLanguage

/// How far an import is.
public struct ImportProgress: Sendable, Hashable {
    /// Segments read so far.
    public var read = 0
    /// Those of them that were new.
    public var added = 0
    /// Those that the memory had: both texts the same.
    public var known = 0
    /// Those with an empty side, which are not stored.
    public var empty = 0
    /// UTF-8 bytes of the texts read.
    public var bytes = 0

    public init() {}
}

extension Memory {
    /// Adds segments from elsewhere.
    ///
    /// Segments whose two texts the memory has are not added again, so an import that was
    /// interrupted is resumed by repeating it. Written in batches, each a transaction with all of
    /// its indices, on another thread than the one that reads.
    ///
    /// - Parameters:
    ///   - segments: Read one after the other on the thread of the caller, never held all at once.
    ///     It must not use this memory.
    ///   - batchSize: About how many segments are in a transaction.
    ///   - progress: Called after each 500 segments and at the end.
    /// - Throws: ``MemoryError``, and what `segments` throws: then the current batch is undone, the
    ///   ones before it stay.
    @discardableResult
    public func importSegments(
        _ segments: () throws -> StoredSegment?, batchSize: Int = 250_000,
        progress: (ImportProgress) -> Void = { _ in }
    ) throws -> ImportProgress {
        let job = ImportJob(self, batchSize: batchSize)
        do {
            while let portion = try Self.portion(of: segments), job.pipe.send(portion) {
                progress(job.progress)
            }
            job.pipe.finish()
        } catch {
            job.pipe.finish(error)
            _ = try? job.result()
            throw error
        }
        let result = try job.result()
        progress(result)
        return result
    }

    /// Of very long segments fewer go into a portion.
    private static let portionBytes = 4 << 20

    private static func portion(of segments: () throws -> StoredSegment?) throws -> SegmentRows? {
        var result = SegmentRows(now: now())
        result.reserveCapacity(500)
        while result.count < 500, result.bytes.count < portionBytes,
            let segment = try segments()
        {
            result.append(segment)
        }
        return result.count == 0 ? nil : result
    }
}
