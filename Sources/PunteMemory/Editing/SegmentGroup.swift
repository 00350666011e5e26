internal import GRDB

/// Finds the segments that are changed together with another.
enum SegmentGroup {
    /// Returns the other segments with the same two texts, in the order of their ids.
    static func twins(of segment: StoredSegment, in db: Database) throws -> [StoredSegment] {
        let fingerprint = Fingerprint(segment.english, segment.romanian).signed
        return try StoredSegment.fetch(where: "segment.fingerprint = ?", fingerprint, in: db)
            .filter { $0.id != segment.id && $0.hasTexts(of: segment) }
    }

    /// Returns the segments of the sentences of a joined segment; none for any other.
    static func parts(of segment: StoredSegment, in db: Database) throws -> [StoredSegment] {
        guard let place = segment.place, !segment.isPart,
            place.english.count + place.romanian.count > 2
        else { return [] }
        return try StoredSegment.fetch(ofPair: place.pair, in: db).filter {
            $0.isPart && $0.place?.isPart(of: place) == true
        }
    }
}

/// The changes of a segment and of the segments that are changed together with it.
///
/// Segments with the same two texts get the same new texts. A segment of a sentence shares one text
/// with the joined segment; that text is corrected in both.
struct FollowingChanges {
    let db: Database
    private(set) var changes: [MemoryEditor.Change] = []
    private var seen: Set<Int64> = []

    init(db: Database) { self.db = db }

    /// Adds the change of a segment, and the changes that follow from it.
    mutating func add(_ segment: StoredSegment, as new: StoredSegment) throws {
        for member in try [segment] + SegmentGroup.twins(of: segment, in: db)
        where seen.insert(member.id).inserted {
            var after = member
            after.english = new.english
            after.romanian = new.romanian
            after.status = new.status
            changes.append(MemoryEditor.Change(before: member, after: after))
            for part in try SegmentGroup.parts(of: member, in: db) {
                var newPart = part
                if part.english == segment.english { newPart.english = new.english }
                if part.romanian == segment.romanian { newPart.romanian = new.romanian }
                newPart.status = new.status
                try add(part, as: newPart)
            }
        }
    }
}

extension StoredSegment.Place {
    /// Returns whether the sentences are some of those of a larger place, and one side is all of
    /// it.
    fileprivate func isPart(of other: StoredSegment.Place) -> Bool {
        pair == other.pair && self != other
            && (english == other.english && Set(romanian).isSubset(of: other.romanian)
                || romanian == other.romanian && Set(english).isSubset(of: other.english))
    }
}
