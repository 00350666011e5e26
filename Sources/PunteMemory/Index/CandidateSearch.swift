internal import PunteLanguage

/// A text prepared for a search of the index: its keys and their weights.
struct IndexQuery {
    /// A key of the text.
    struct Key {
        var hash: UInt32
        /// The weight of all its occurrences, in quarters of a content word.
        var weight: Int
        /// The approximate number of segments that contain it; 0 before it is looked up.
        var length: Int
    }

    /// The distinct keys of the text.
    var keys: [Key]
    /// The weight of the whole text, in quarters of a content word.
    var weight: Int
    /// The weight of the punctuation, in quarters of a content word.
    var punctuationWeight: Int

    /// Creates the query of a text; `analyzer` must be the one that analysed `text`.
    init(_ text: AnalyzedText, analyzer: SegmentAnalyzer) {
        var keys: [Key] = []
        for (key, code) in zip(text.keys, text.hashed) where key != SegmentAnalyzer.noKey {
            let hash = analyzer.keyHashes[Int(key)]
            if let known = keys.firstIndex(where: { $0.hash == hash }) {
                keys[known].weight += code.quarters
            } else {
                keys.append(Key(hash: hash, weight: code.quarters, length: 0))
            }
        }
        self.keys = keys
        weight = text.weight
        punctuationWeight = text.punctuationWeight
    }
}

/// Finds every segment that can reach a score, by the keys that it shares with a text.
///
/// Let W be the weight of the text, P the weight of its punctuation, and T the score as a fraction
/// of 1. Each token that two texts do not share costs at least its weight. Texts of weights W and V
/// that reach T therefore share at least T · max(W, V), and at least T · max(W, V) − P in words and
/// numbers. Hence
///
/// - V is between T · W and W / T, and only these buckets are read.
/// - A segment that shares none of a set of keys with a total weight above (1 − T) · W cannot reach
///   T. It is enough to collect segments from the lists of the rarest such keys (the prefix filter
///   of Chaudhuri, Ganti and Kaushik 2006, doi 10.1109/ICDE.2006.9).
/// - After further lists have been counted, a segment needs T · max(W, V) − P minus the weight of
///   all keys not read (Wang, Li and Feng 2012, doi 10.1145/2213836.2213847). More lists are read
///   as long as that is cheaper than comparing the candidates.
///
/// If the punctuation weighs so much that no words need to be shared, segments that are half
/// punctuation are candidates too. With this, the result is complete for every score of 50 or more.
///
/// It keeps working storage: use one instance for each thread.
struct CandidateSearch {
    /// A segment that can reach the score.
    struct Candidate {
        var id: UInt32
        /// An upper bound of the shared weight, in quarters of a content word.
        var shared: Int
        /// A lower bound of the segment's weight, in quarters of a content word.
        var weight: Int
    }

    /// The state of each segment by its id: 0 if it is no candidate.
    ///
    /// For a candidate, it is ``isCandidate`` plus the weight of the keys that the segment is known
    /// to share.
    private var counts: [UInt16] = []
    private static let isCandidate: UInt16 = 0x8000

    /// The candidates by the bucket of their weight.
    private var found: [[UInt32]] = Array(repeating: [], count: LengthBucket.last + 1)
    /// The buckets of ``found`` that are not empty.
    private var usedBuckets: [Int] = []

    /// The tolerance for rounding errors that is added to or subtracted from bounds.
    private static let tolerance = 1e-6

    /// Returns the candidates in no particular order.
    ///
    /// - Parameters:
    ///   - query: The keys of the text.
    ///   - score: The score to reach, 50–100.
    ///   - reader: The index of the query's side.
    /// - Returns: All segments that can reach the score.
    /// - Throws: `DatabaseError`.
    mutating func candidates(
        for query: IndexQuery, score: Double, reader: IndexReader
    ) throws -> [Candidate] {
        let share = score / 100
        let buckets = Self.buckets(reaching: share, of: Double(query.weight))
        let keys = try Self.rarestFirst(query.keys, reader: reader)

        do {
            return try candidates(for: query, share: share, keys: keys, in: buckets, reader: reader)
        } catch {
            // What was counted before the damage must not count for the next text.
            _ = takeCandidates(for: query, share: share, open: 0)
            throw error
        }
    }

    private mutating func candidates(
        for query: IndexQuery, share: Double, keys: [IndexQuery.Key],
        in buckets: ClosedRange<UInt8>, reader: IndexReader
    ) throws -> [Candidate] {
        let weight = Double(query.weight)
        let dispensable = (1 - share) * weight + Self.tolerance
        var weightRead = 0
        var next = 0
        while next < keys.count, Double(weightRead) <= dispensable {
            collect(try reader.list(of: keys[next].hash), in: buckets, weight: keys[next].weight)
            weightRead += keys[next].weight
            next += 1
        }
        if Double(weightRead) <= dispensable {
            collect(try reader.list(of: IndexKey.punctuation), in: buckets, weight: 0)
        }
        while next < keys.count, isCheaperToRead(keys[next]) {
            count(try reader.list(of: keys[next].hash), in: buckets, weight: keys[next].weight)
            weightRead += keys[next].weight
            next += 1
        }
        let weightUnread = query.weight - query.punctuationWeight - weightRead
        return takeCandidates(
            for: query, share: share, open: weightUnread + query.punctuationWeight)
    }

    private static func buckets(reaching share: Double, of weight: Double) -> ClosedRange<UInt8> {
        let first = LengthBucket.of(weight: Int((share * weight - tolerance).rounded(.up)))
        let last = LengthBucket.of(weight: Int((weight / share + tolerance).rounded(.down)))
        return UInt8(clamping: first)...UInt8(clamping: max(first, last))
    }

    /// Returns the keys with the lengths of their lists, sorted by length divided by weight.
    private static func rarestFirst(
        _ keys: [IndexQuery.Key], reader: IndexReader
    ) throws -> [IndexQuery.Key] {
        var keys = keys
        for index in keys.indices { keys[index].length = try reader.length(of: keys[index].hash) }
        keys.sort { $0.length * $1.weight < $1.length * $0.weight }
        return keys
    }

    private func isCheaperToRead(_ key: IndexQuery.Key) -> Bool {
        let candidates = usedBuckets.reduce(0) { $0 + found[$1].count }
        return Double(key.length) * Parameters.Search.comparisonsPerPosting < Double(candidates)
    }

    private mutating func grow(toHold id: UInt32) {
        let missing = Int(id) + 1 - counts.count
        if missing > 0 {
            counts.append(contentsOf: repeatElement(0, count: max(missing, counts.count / 2)))
        }
    }

    /// Makes the segments of a list candidates and adds `weight` to their shared weight.
    private mutating func collect(
        _ list: PostingList, in buckets: ClosedRange<UInt8>, weight: Int
    ) {
        let weight = UInt16(clamping: weight)
        for section in list.sections where buckets.contains(section.bucket) {
            if let largest = list.words[section.range].last { grow(toHold: largest) }
            let bucket = Int(section.bucket)
            if found[bucket].isEmpty { usedBuckets.append(bucket) }
            list.words.withUnsafeBufferPointer { words in
                counts.withUnsafeMutableBufferPointer { counts in
                    for index in section.range {
                        let id = Int(words[index])
                        let old = counts[id]
                        if old == 0 { found[bucket].append(words[index]) }
                        counts[id] = Self.isCandidate | (old & ~Self.isCandidate) &+ weight
                    }
                }
            }
        }
    }

    /// Adds `weight` to the shared weight of those segments of a list that are candidates already.
    private mutating func count(
        _ list: PostingList, in buckets: ClosedRange<UInt8>, weight: Int
    ) {
        let weight = UInt16(clamping: weight)
        for section in list.sections where buckets.contains(section.bucket) {
            list.words.withUnsafeBufferPointer { words in
                counts.withUnsafeMutableBufferPointer { counts in
                    for index in section.range {
                        let id = Int(words[index])
                        guard id < counts.count else { break }
                        let old = counts[id]
                        counts[id] = old == 0 ? 0 : old &+ weight
                    }
                }
            }
        }
    }

    /// Returns the candidates that can share enough, and empties the working storage.
    ///
    /// `open` is the weight that a candidate may share beyond what was counted, in quarters of a
    /// content word.
    private mutating func takeCandidates(
        for query: IndexQuery, share: Double, open: Int
    ) -> [Candidate] {
        var result: [Candidate] = []
        for bucket in usedBuckets {
            let weight = LengthBucket.lowerBound(bucket)
            let needed = share * Double(max(query.weight, weight)) - Self.tolerance
            for id in found[bucket] {
                let shared = Int(counts[Int(id)] & ~Self.isCandidate) + open
                counts[Int(id)] = 0
                if Double(shared) >= needed {
                    result.append(Candidate(id: id, shared: shared, weight: weight))
                }
            }
            found[bucket].removeAll(keepingCapacity: true)
        }
        usedBuckets.removeAll(keepingCapacity: true)
        return result
    }
}
