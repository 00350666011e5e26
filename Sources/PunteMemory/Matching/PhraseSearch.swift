internal import PunteLanguage
internal import PunteText

/// Finds runs of words that a text shares with stored segments, using only the lists of the index.
///
/// The lists of the text's rarer words are read once; a segment becomes a candidate when it
/// contains two words that are close together in the text. The codes of the candidate then show
/// whether the words are close together there as well. The lists of frequent words are not read, so
/// that a run of only frequent words is not found.
///
/// The time is O(length of the lists + candidates · words of a segment). It keeps working storage:
/// use one instance for each thread.
struct PhraseSearch {
    /// A run of tokens of the text, with one of its occurrences in a segment.
    struct Run: Hashable {
        /// The indices of the run's tokens in the text.
        var query: Range<Int>
        var segment: UInt32
        /// The index of the run's first token in the segment.
        var start: Int
        /// The number of tokens of the segment.
        var segmentLength: Int
    }

    /// A bit for each rarer word of the text that a segment contains, by segment id.
    private var masks: [UInt64] = []

    /// The text and the index that it is compared with.
    private struct Source {
        let text: AnalyzedText
        let keyHashes: [UInt32]
        let reader: IndexReader

        /// Returns the hash of a token's key.
        func key(of token: Int) -> UInt32 { keyHashes[Int(text.keys[token])] }
    }

    /// Returns the longest runs of at least `minimumWords` words around each pair of rarer words.
    ///
    /// - Parameters:
    ///   - text: The analysed text.
    ///   - keyHashes: ``SegmentAnalyzer/keyHashes`` of the analyzer of the text.
    ///   - minimumWords: The minimum length of a run.
    ///   - reader: The index of the text's side.
    /// - Returns: The runs, each with one occurrence.
    /// - Throws: `DatabaseError`.
    mutating func runs(
        in text: AnalyzedText, keyHashes: [UInt32], minimumWords: Int, reader: IndexReader
    ) throws -> [Run] {
        let source = Source(text: text, keyHashes: keyHashes, reader: reader)
        let rare = try Self.rarerWords(of: source)
        let pairs = Self.closePairs(of: rare)
        guard !pairs.isEmpty else { return [] }
        let marked = try mark(rare, in: pairs, of: source)
        defer { for id in marked { masks[Int(id)] = 0 } }
        var compared: Set<UInt32> = []
        var runs: [Run] = []
        for pair in pairs {
            let mask = UInt64(1) << pair.first | UInt64(1) << pair.second
            var holding = marked.filter { masks[Int($0)] & mask == mask }
            // Segments that share more have the longer runs; the newest of equal ones.
            holding.sort {
                let left = masks[Int($0)].nonzeroBitCount
                let right = masks[Int($1)].nonzeroBitCount
                return left == right ? $0 > $1 : left > right
            }
            for id in holding.prefix(Parameters.Phrases.candidatesPerPair)
            where compared.insert(id).inserted {
                try reader.withCodes(of: id) { stored in
                    Self.appendRuns(
                        of: text.hashed, in: stored, segment: id, minimumWords: minimumWords,
                        to: &runs)
                }
            }
        }
        return runs
    }

    /// Returns the indices of the content words of the text that occur in few segments, at most 64.
    private static func rarerWords(of source: Source) throws -> [Int] {
        var result: [Int] = []
        for (index, code) in source.text.hashed.enumerated() where code.tokenClass == .content {
            let length = try source.reader.length(of: source.key(of: index))
            if (1...Parameters.Phrases.maximumSegmentsPerWord).contains(length) {
                result.append(index)
            }
            if result.count == UInt64.bitWidth { break }
        }
        return result
    }

    /// Returns the pairs of indices in `rare` whose words are close together in the text.
    private static func closePairs(of rare: [Int]) -> [(first: Int, second: Int)] {
        rare.indices.flatMap { first in
            ((first + 1)..<rare.count).prefix {
                rare[$0] - rare[first] <= Parameters.Phrases.maximumDistance
            }
            .map { (first: first, second: $0) }
        }
    }

    /// Sets ``masks``, and returns the segments that contain at least two of the words.
    private mutating func mark(
        _ rare: [Int], in pairs: [(first: Int, second: Int)], of source: Source
    ) throws -> [UInt32] {
        let useful = Set(pairs.flatMap { [$0.first, $0.second] })
        var holdingAny: [UInt32] = []
        for bit in useful.sorted() {
            let list = try source.reader.list(of: source.key(of: rare[bit]))
            for section in list.sections {
                if let largest = list.words[section.range].last, Int(largest) >= masks.count {
                    masks.append(
                        contentsOf: repeatElement(
                            0, count: max(Int(largest) + 1 - masks.count, masks.count / 2)))
                }
                for index in section.range {
                    let id = list.words[index]
                    if masks[Int(id)] == 0 { holdingAny.append(id) }
                    masks[Int(id)] |= UInt64(1) << bit
                }
            }
        }
        var holdingTwo: [UInt32] = []
        for id in holdingAny {
            if masks[Int(id)].nonzeroBitCount > 1 {
                holdingTwo.append(id)
            } else {
                masks[Int(id)] = 0
            }
        }
        return holdingTwo
    }

    /// Appends the longest runs of equal tokens without punctuation.
    private static func appendRuns(
        of query: [IndexToken], in stored: UnsafeBufferPointer<IndexToken>, segment: UInt32,
        minimumWords: Int, to runs: inout [Run]
    ) {
        for start in query.indices {
            for position in stored.indices where stored[position] == query[start] {
                guard query[start].tokenClass != .punctuation,
                    start == 0 || position == 0 || stored[position - 1] != query[start - 1]
                        || query[start - 1].tokenClass == .punctuation
                else { continue }
                var length = 0
                var contentWords = 0
                while start + length < query.count, position + length < stored.count,
                    stored[position + length] == query[start + length],
                    query[start + length].tokenClass != .punctuation
                {
                    if query[start + length].tokenClass == .content { contentWords += 1 }
                    length += 1
                }
                if length >= minimumWords, contentWords >= Parameters.Phrases.minimumContentWords {
                    runs.append(
                        Run(
                            query: start..<start + length, segment: segment, start: position,
                            segmentLength: stored.count))
                }
            }
        }
    }
}

/// A run of words that a text has in common with stored segments.
public struct SharedPhrase: Sendable, Hashable {
    /// An occurrence of the run in a stored segment.
    public struct Place: Sendable, Hashable {
        /// The segment.
        public var segment: StoredSegment
        /// The UTF-8 offsets of the run in the segment's text of the looked-up side.
        public var range: Range<Int>
    }

    /// The UTF-8 offsets of the run in the looked-up text.
    public var range: Range<Int>
    /// The number of words and numbers in the run.
    public var words: Int
    /// The occurrences, those in short segments first.
    public var places: [Place]
}

/// Converts the runs of ``PhraseSearch`` to phrases: chooses among nested runs and locates them in
/// segments.
struct PhraseLocator {
    let query: AnalyzedText
    let runs: [PhraseSearch.Run]
    /// The side of the query.
    let side: Side
    let analyzer: SegmentAnalyzer
    let segments: SegmentFetch

    /// Returns the phrases, longest first.
    func phrases() throws -> [SharedPhrase] {
        try longestRanges().compactMap(phrase)
    }

    /// Returns the ranges that no other range contains, and nested ranges that more segments share.
    private func longestRanges() -> [Range<Int>] {
        let ranges = Set(runs.map(\.query)).sorted {
            ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound)
        }
        var kept: [(range: Range<Int>, segments: Int)] = []
        for range in ranges {
            let segments = Set(runs.lazy.filter { $0.query.contains(range) }.map(\.segment)).count
            let isHidden = kept.contains { $0.range.contains(range) && $0.segments >= segments }
            if !isHidden { kept.append((range, segments)) }
        }
        return kept.map(\.range)
    }

    private func phrase(_ range: Range<Int>) throws -> SharedPhrase? {
        var holding = runs.filter { $0.query.contains(range) }
        holding.sort { ($0.segmentLength, $1.segment) < ($1.segmentLength, $0.segment) }
        var places: [SharedPhrase.Place] = []
        var stored = AnalyzedText()
        for run in holding.prefix(4 * Parameters.Phrases.placesPerPhrase) {
            guard places.count < Parameters.Phrases.placesPerPhrase,
                !places.contains(where: { $0.segment.id == Int64(run.segment) }),
                let segment = try segments.segment(Int64(run.segment))
            else { continue }
            try analyzer.analyze(segment.text(side), into: &stored)
            let first = run.start + range.lowerBound - run.query.lowerBound
            let last = first + range.count - 1
            // Hashes may agree where the words do not.
            guard last < stored.tokens.count,
                stored.exact[first...last].elementsEqual(query.exact[range])
            else { continue }
            let start = stored.tokens[first].range.lowerBound
            places.append(
                SharedPhrase.Place(
                    segment: segment, range: start..<stored.tokens[last].range.upperBound))
        }
        guard !places.isEmpty else { return nil }
        let start = query.tokens[range.lowerBound].range.lowerBound
        let end = query.tokens[range.upperBound - 1].range.upperBound
        return SharedPhrase(range: start..<end, words: range.count, places: places)
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
