internal import GRDB

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
    /// its indices.
    ///
    /// - Parameters:
    ///   - segments: Read one after the other, never held all at once.
    ///   - batchSize: Segments in a transaction.
    ///   - progress: Called after each thousand segments and at the end.
    /// - Throws: ``MemoryError``, and what `segments` throws: then the current batch is undone, the
    ///   ones before it stay.
    @discardableResult
    public func importSegments(
        _ segments: () throws -> StoredSegment?, batchSize: Int = 250_000,
        progress: (ImportProgress) -> Void = { _ in }
    ) throws -> ImportProgress {
        var state = ImportProgress()
        var isDone = false
        let index = try IndexWriter()
        while !isDone {
            let batch = state
            try write { db in
                var current = batch
                let writer = try SegmentWriter(db, index: index, now: Self.now())
                while current.read - batch.read < batchSize {
                    guard let segment = try segments() else {
                        isDone = true
                        break
                    }
                    try Self.take(segment, writer, &current)
                    if current.read % 1000 == 0 { progress(current) }
                }
                try writer.finish()
                state = current
            }
        }
        try checkpoint()
        progress(state)
        return state
    }

    private static func take(
        _ segment: StoredSegment, _ writer: SegmentWriter, _ progress: inout ImportProgress
    ) throws {
        progress.read += 1
        progress.bytes += segment.english.utf8.count + segment.romanian.utf8.count
        if segment.english.isEmpty || segment.romanian.isEmpty {
            progress.empty += 1
        } else if try writer.twin(english: segment.english, romanian: segment.romanian) != nil {
            progress.known += 1
        } else {
            try writer.add(segment)
            progress.added += 1
        }
    }
}
