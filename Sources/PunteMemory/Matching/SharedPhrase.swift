internal import PunteLanguage
internal import PunteText

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
