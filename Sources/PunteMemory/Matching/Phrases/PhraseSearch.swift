internal import PunteLanguage

/// Finds runs of words that a text shares with stored segments, from the lists of the index alone.
///
/// The lists of the text's rarer words are read once; a segment becomes a candidate when two words
/// that stand close together in the text are both in it. The codes of a candidate then show whether
/// they stand side by side in the same way. Of frequent words there are no lists to read, so a run
/// of nothing but frequent words is not found.
///
/// O(length of the lists + candidates · words of a segment).
struct PhraseSearch {
    /// Words in more segments than this are no help in finding a run.
    static let mostSegments = 6000
    /// Two words this many tokens apart can make a candidate.
    static let reach = 3
    /// Segments that are looked at for each pair of words.
    static let candidatesPerPair = 24
    /// Segments kept for each run.
    static let placesPerRun = 6

    /// A run of tokens of the text, and where it stands in a segment.
    struct Run: Hashable {
        /// Places of tokens.
        var query: Range<Int>
        var segment: UInt32
        /// The first token of the run in the segment.
        var start: Int
        /// Tokens of the segment.
        var length: Int
    }

    private var masks: [UInt64] = []

    /// The longest runs of at least `least` words around each pair of rarer words.
    ///
    /// - Parameter codes: of the text, ``AnalyzedText/hashed``.
    mutating func runs(
        _ text: AnalyzedText, _ analyzer: SegmentAnalyzer, least: Int, reader: IndexReader,
        _ statements: IndexStatements
    ) throws -> [Run] {
        let rare = try rarerWords(text, analyzer, reader, statements)
        let pairs = closePairs(rare)
        guard !pairs.isEmpty else { return [] }
        let touched = try mark(rare, pairs, analyzer, text, reader, statements)
        defer { for id in touched { masks[Int(id)] = 0 } }
        var looked: Set<UInt32> = []
        var runs: [Run] = []
        for pair in pairs {
            let mask = UInt64(1) << pair.first | UInt64(1) << pair.second
            var found = touched.filter { masks[Int($0)] & mask == mask }
            // Segments that share more have the longer runs; the newest of equal ones.
            found.sort {
                let (left, right) = (
                    masks[Int($0)].nonzeroBitCount, masks[Int($1)].nonzeroBitCount
                )
                return left == right ? $0 > $1 : left > right
            }
            for id in found.prefix(Self.candidatesPerPair) where looked.insert(id).inserted {
                try reader.withCodes(of: id, statements) {
                    Self.appendRuns(text, $0, id, least: least, to: &runs)
                }
            }
        }
        return runs
    }

    private func rarerWords(
        _ text: AnalyzedText, _ analyzer: SegmentAnalyzer, _ reader: IndexReader,
        _ statements: IndexStatements
    ) throws -> [Int] {
        var result: [Int] = []
        for (place, code) in text.hashed.enumerated() where code.tokenClass == .content {
            let key = analyzer.keyHashes[Int(text.keys[place])]
            if try (1...Self.mostSegments).contains(reader.length(key, statements)) {
                result.append(place)
            }
            if result.count == UInt64.bitWidth { break }
        }
        return result
    }

    private func closePairs(_ rare: [Int]) -> [(first: Int, second: Int)] {
        rare.indices.flatMap { first in
            ((first + 1)..<rare.count).prefix { rare[$0] - rare[first] <= Self.reach }
                .map { (first: first, second: $0) }
        }
    }

    /// The segments that hold two or more of the words; ``masks`` tells which.
    private mutating func mark(
        _ rare: [Int], _ pairs: [(first: Int, second: Int)], _ analyzer: SegmentAnalyzer,
        _ text: AnalyzedText, _ reader: IndexReader, _ statements: IndexStatements
    ) throws -> [UInt32] {
        let useful = Set(pairs.flatMap { [$0.first, $0.second] })
        var once: [UInt32] = []
        for bit in useful.sorted() {
            let list = try reader.list(
                analyzer.keyHashes[Int(text.keys[rare[bit]])], statements)
            for section in list.sections {
                if let largest = list.words[section.range].last, Int(largest) >= masks.count {
                    masks.append(
                        contentsOf: repeatElement(
                            0, count: max(Int(largest) + 1 - masks.count, masks.count / 2)))
                }
                for place in section.range {
                    let id = list.words[place]
                    if masks[Int(id)] == 0 { once.append(id) }
                    masks[Int(id)] |= UInt64(1) << bit
                }
            }
        }
        var touched: [UInt32] = []
        for id in once {
            if masks[Int(id)].nonzeroBitCount > 1 {
                touched.append(id)
            } else {
                masks[Int(id)] = 0
            }
        }
        return touched
    }

    /// The maximal runs of equal tokens without punctuation.
    private static func appendRuns(
        _ text: AnalyzedText, _ stored: UnsafeBufferPointer<UInt32>, _ id: UInt32, least: Int,
        to runs: inout [Run]
    ) {
        let query = text.hashed
        for start in query.indices {
            for place in stored.indices where stored[place] == query[start] {
                guard query[start].tokenClass != .punctuation,
                    start == 0 || place == 0 || stored[place - 1] != query[start - 1]
                        || query[start - 1].tokenClass == .punctuation
                else { continue }
                var length = 1
                var contents = query[start].tokenClass == .content ? 1 : 0
                while start + length < query.count, place + length < stored.count,
                    stored[place + length] == query[start + length],
                    query[start + length].tokenClass != .punctuation
                {
                    if query[start + length].tokenClass == .content { contents += 1 }
                    length += 1
                }
                if length >= least, contents >= 2 {
                    runs.append(
                        Run(
                            query: start..<start + length, segment: id, start: place,
                            length: stored.count))
                }
            }
        }
    }
}
