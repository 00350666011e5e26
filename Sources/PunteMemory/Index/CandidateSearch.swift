internal import PunteLanguage

/// Finds every segment that can reach a score, by the keys that it shares with a text.
///
/// Let W be the weight of the text, P that of its punctuation, and T the score as a part of 1. Each
/// token that two texts do not share costs at least its weight, so texts of weight W and V that
/// reach T share at least T · max(W, V), and on words and numbers at least T · max(W, V) − P. Hence
///
/// - V lies between T · W and W / T: only these buckets are read;
/// - a segment that shares none of some keys of joint weight above (1 − T) · W cannot reach T: it is
///   enough to collect segments from the lists of the rarest such keys (the prefix filter of
///   Chaudhuri, Ganti and Kaushik 2006, doi 10.1109/ICDE.2006.9);
/// - with further lists counted, a segment needs T · max(W, V) − P less the weight of all keys not
///   read (Wang, Li and Feng 2012, doi 10.1145/2213836.2213847). Lists are read on as long as that
///   is cheaper than looking at the candidates.
///
/// When the punctuation weighs so much that no words need be shared, segments that are half
/// punctuation are candidates too. With this the result is complete for every score of 50 or more.
struct CandidateSearch {
    struct Candidate {
        var id: UInt32
        /// Upper bound of the shared weight, in quarters.
        var shared: Int
        /// Lower bound of the segment's weight, in quarters.
        var weight: Int
    }

    /// A list is read in full in about the time in which this part of it is compared.
    static let comparisonsPerPosting = 1.0 / 40

    private var counts: [UInt16] = []
    private var touched: [[UInt32]] = Array(repeating: [], count: LengthBucket.last + 1)
    private var usedBuckets: [Int] = []

    /// The candidates in no particular order.
    mutating func candidates(
        _ query: IndexQuery, score: Double, reader: IndexReader,
        _ statements: IndexStatements
    ) throws -> [Candidate] {
        let share = score / 100
        let weight = Double(query.weight)
        let first = LengthBucket.of(weight: Int((share * weight - 1e-6).rounded(.up)))
        let last = LengthBucket.of(weight: Int((weight / share + 1e-6).rounded(.down)))
        let buckets = UInt8(clamping: first)...UInt8(clamping: max(first, last))

        var keys = query.keys
        for index in keys.indices {
            keys[index].length = try reader.length(keys[index].hash, statements)
        }
        keys.sort { $0.length * $1.weight < $1.length * $0.weight }

        let dispensable = (1 - share) * weight + 1e-6
        var read = 0
        var position = 0
        while position < keys.count, Double(read) <= dispensable {
            let list = try reader.list(keys[position].hash, statements)
            collect(list, buckets, UInt16(clamping: keys[position].weight))
            read += keys[position].weight
            position += 1
        }
        let withPunctuation = Double(read) <= dispensable
        if withPunctuation {
            collect(try reader.list(IndexKey.punctuation, statements), buckets, 0)
        }
        while position < keys.count,
            Double(keys[position].length) * Self.comparisonsPerPosting < Double(touchedCount)
        {
            let list = try reader.list(keys[position].hash, statements)
            count(list, buckets, UInt16(clamping: keys[position].weight))
            read += keys[position].weight
            position += 1
        }
        let unread = query.weight - query.punctuationWeight - read
        return drain(query, share: share, open: unread + query.punctuationWeight)
    }

    private var touchedCount: Int { usedBuckets.reduce(0) { $0 + touched[$1].count } }

    private mutating func grow(to id: UInt32) {
        let missing = Int(id) + 1 - counts.count
        if missing > 0 {
            counts.append(contentsOf: repeatElement(0, count: max(missing, counts.count / 2)))
        }
    }

    /// Adds the segments of a list to the candidates. The highest bit marks those that are.
    private mutating func collect(
        _ list: PostingList, _ buckets: ClosedRange<UInt8>, _ weight: UInt16
    ) {
        for section in list.sections where buckets.contains(section.bucket) {
            if let largest = list.words[section.range].last { grow(to: largest) }
            let bucket = Int(section.bucket)
            if touched[bucket].isEmpty { usedBuckets.append(bucket) }
            list.words.withUnsafeBufferPointer { words in
                counts.withUnsafeMutableBufferPointer { counts in
                    for place in section.range {
                        let id = Int(words[place])
                        let old = counts[id]
                        if old == 0 { touched[bucket].append(words[place]) }
                        counts[id] = Self.mark | (old & ~Self.mark) &+ weight
                    }
                }
            }
        }
    }

    /// Counts a list for those that are candidates already.
    private mutating func count(
        _ list: PostingList, _ buckets: ClosedRange<UInt8>, _ weight: UInt16
    ) {
        for section in list.sections where buckets.contains(section.bucket) {
            list.words.withUnsafeBufferPointer { words in
                counts.withUnsafeMutableBufferPointer { counts in
                    for place in section.range {
                        let id = Int(words[place])
                        guard id < counts.count else { break }
                        let old = counts[id]
                        counts[id] = old == 0 ? 0 : old &+ weight
                    }
                }
            }
        }
    }

    private static let mark: UInt16 = 0x8000

    /// The candidates that share enough, given that `open` more may be shared; empties the counts.
    private mutating func drain(_ query: IndexQuery, share: Double, open: Int) -> [Candidate] {
        var result: [Candidate] = []
        for bucket in usedBuckets {
            let weight = LengthBucket.lowerBound(bucket)
            let needed = share * Double(max(query.weight, weight)) - 1e-6
            for id in touched[bucket] {
                let shared = Int(counts[Int(id)] & ~Self.mark) + open
                counts[Int(id)] = 0
                if Double(shared) >= needed {
                    result.append(Candidate(id: id, shared: shared, weight: weight))
                }
            }
            touched[bucket].removeAll(keepingCapacity: true)
        }
        usedBuckets.removeAll(keepingCapacity: true)
        return result
    }
}
