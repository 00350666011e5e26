internal import GRDB
public import PunteLanguage
internal import PunteText

extension Matcher {
    /// Runs of at least `least` words, two of them content words, that a text shares with stored
    /// segments; the longest first. A run lies inside a longer one only where more segments share it.
    ///
    /// Where a run stands in the segments is told for the shortest few.
    ///
    /// - Throws: ``MemoryError``.
    public func sharedPhrases(
        with text: String, from side: Side, least: Int = 3,
        filter: SegmentFilter = SegmentFilter()
    ) throws -> [SharedPhrase] {
        guard let analyzer = analyzers[side], let reader = readers[side] else { return [] }
        let query = try analyzer.analyze(text)
        guard query.tokens.count <= Self.largestText else { return [] }
        return try reading { db, statements in
            let runs = try phraseSearch.runs(
                query, analyzer, least: least, reader: reader, statements.index)
            let rows = try statements.fetch(filter, db)
            return try Self.longest(runs).compactMap { range in
                try phrase(range, runs, query, side, analyzer, rows)
            }
        }
    }

    /// The ranges of runs that no other range holds, and those inside which more segments share.
    private static func longest(_ runs: [PhraseSearch.Run]) -> [Range<Int>] {
        func holds(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
            outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
        }
        let ranges = Set(runs.map(\.query)).sorted {
            ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound)
        }
        var kept: [(range: Range<Int>, segments: Int)] = []
        for range in ranges {
            let segments = Set(runs.lazy.filter { holds($0.query, range) }.map(\.segment)).count
            let isHidden = kept.contains { holds($0.range, range) && $0.segments >= segments }
            if !isHidden { kept.append((range, segments)) }
        }
        return kept.map(\.range)
    }

    private func phrase(
        _ range: Range<Int>, _ runs: [PhraseSearch.Run], _ query: AnalyzedText, _ side: Side,
        _ analyzer: SegmentAnalyzer, _ rows: SegmentFetch
    ) throws -> SharedPhrase? {
        var holding = runs.filter {
            $0.query.lowerBound <= range.lowerBound && range.upperBound <= $0.query.upperBound
        }
        holding.sort { ($0.length, $1.segment) < ($1.length, $0.segment) }
        var places: [SharedPhrase.Place] = []
        var stored = AnalyzedText()
        for run in holding.prefix(4 * PhraseSearch.placesPerRun) {
            guard places.count < PhraseSearch.placesPerRun,
                !places.contains(where: { $0.segment.id == Int64(run.segment) }),
                let segment = try rows.segment(Int64(run.segment))
            else { continue }
            try analyzer.analyze(segment.text(side), into: &stored)
            let first = run.start + range.lowerBound - run.query.lowerBound
            let last = first + range.count - 1
            guard last < stored.tokens.count,
                zip(stored.exact[first...last], query.exact[range]).allSatisfy({ $0 == $1 })
            else { continue }
            let end = stored.tokens[last].range.upperBound
            places.append(
                SharedPhrase.Place(
                    segment: segment, range: stored.tokens[first].range.lowerBound..<end))
        }
        guard !places.isEmpty else { return nil }
        let bytes =
            query.tokens[range.lowerBound].range
            .lowerBound..<query.tokens[range.upperBound - 1]
            .range.upperBound
        return SharedPhrase(range: bytes, words: range.count, places: places)
    }
}
