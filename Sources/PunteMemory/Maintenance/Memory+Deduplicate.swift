internal import GRDB
internal import PunteLanguage
internal import PunteText

/// Segments that say the same, but for spelling.
public struct DuplicateGroup: Sendable, Hashable {
    public var kept: StoredSegment
    public var removed: [StoredSegment]
}

extension Memory {
    /// Groups of segments whose texts are the same on both sides but for case, diacritics, quotes
    /// and spaces. Segments of articles stay where they are; another one that repeats them is
    /// superfluous.
    ///
    /// Kept is, in this order: a segment of an article, a confirmed one, the one whose Romanian has
    /// more diacritics, the newest. Rejected segments are left alone.
    ///
    /// - Parameter progress: Called with the number of segments looked at and that of all.
    public func duplicates(
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> [DuplicateGroup] {
        var groups: [UInt64: [Int64]] = [:]
        try forEachSegment(progress: progress) { segment in
            guard segment.status != .rejected else { return }
            groups[SegmentLevel.spelling(segment), default: []].append(segment.id)
        }
        let repeated = groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
        return try read { db in
            try repeated.compactMap { ids in
                var segments: [StoredSegment] = []
                for id in ids { segments += try SegmentRow.fetch(db, "segment.id = ?", [id]) }
                segments.sort { Self.rank($0) > Self.rank($1) }
                let removed = segments.dropFirst().filter { $0.place == nil }
                guard let kept = segments.first, !removed.isEmpty else { return nil }
                return DuplicateGroup(kept: kept, removed: removed)
            }
        }
    }

    private static func rank(_ segment: StoredSegment) -> (Int, Int, Int, Int64) {
        (
            segment.place == nil ? 0 : 1, segment.status == .confirmed ? 1 : 0,
            segment.romanian.unicodeScalars.count { "ăâîșțĂÂÎȘȚ".unicodeScalars.contains($0) },
            segment.id
        )
    }

    /// Removes the superfluous segments of groups; the history keeps them.
    ///
    /// - Returns: How many were removed.
    public func remove(_ groups: [DuplicateGroup], author: String? = nil) throws -> Int {
        let index = try IndexWriter()
        return try write { db in
            let writer = try SegmentWriter(db, index: index, now: Self.now())
            var removed = 0
            for group in groups {
                for segment in group.removed {
                    let stored = try SegmentRow.fetch(db, "segment.id = ?", [segment.id])
                    guard stored == [segment] else { continue }
                    try writer.remove(
                        segment, action: "duplicate", author: author,
                        note: "of \(group.kept.id)")
                    removed += 1
                }
            }
            try writer.finish()
            return removed
        }
    }
}

/// Hashes of segments that leave out what does not matter for a comparison.
enum SegmentLevel {
    /// Equal for segments that differ only in spelling.
    static func spelling(_ segment: StoredSegment) -> UInt64 {
        var hash = Fingerprint()
        for side in Side.allCases {
            let value = UInt64(bitPattern: Context.fingerprint(of: segment.text(side)))
            hash.combine(UInt32(truncatingIfNeeded: value))
            hash.combine(UInt32(truncatingIfNeeded: value >> 32))
        }
        return hash.value
    }
}
