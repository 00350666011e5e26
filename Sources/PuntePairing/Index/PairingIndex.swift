internal import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A report that may be behind an article.
package struct PairingCandidate: Sendable, Hashable {
    /// The index of the report in its archive.
    package var report: Int
    /// The cosine of the two sketches over the keys whose lists are read.
    package var rareSimilarity: Float
    /// The cosine over all keys; 0 before it was computed.
    package var similarity: Float = 0
}

/// Which reports may be considered for an article.
package struct PairingWindow: Sendable, Hashable {
    /// The maximum number of days by which a report is older, or younger, than the article; nil for any.
    ///
    /// Reports and articles without a date are always considered.
    package var days: Int?
    /// The outlets of the reports, as the archive calls them; empty for all.
    package var outlets: Set<String> = []

    /// Creates a window.
    package init(days: Int? = nil, outlets: Set<String> = []) {
        self.days = days
        self.outlets = outlets
    }
}

/// A sparse index of reports by their keys, which finds the reports that share rare keys with an article.
///
/// The lists of reports are ordered by day, so that a window of days is a part of each list. A list, or
/// its part in the window, that is longer than `maximumPostings` is not read: its key is no evidence that
/// a report should be looked at. A candidate is therefore *defined* as a report in the window whose
/// similarity over the other keys reaches a threshold, and the index finds exactly the candidates that a
/// comparison of all pairs finds (see <doc:HowArticlesArePaired>).
///
/// - Complexity of a search: the keys of the article times `maximumPostings`, however many reports there
///   are.
package struct PairingIndex: Sendable {
    private let parameters: PairingParameters
    /// Index in the archive by place in the index.
    private let reports: [Int32]
    /// Days by place, ascending; those without a day follow.
    private let days: [Int32]
    private let datedCount: Int
    private let norms: [Float]
    /// Dense ids of keys.
    private let ids: [UInt32: Int32]
    private let starts: [Int]
    private let places: [Int32]
    private let weights: [Float]
    /// By dense id: how rare the key is among the reports, 0…1.
    private let rarity: [Float]
    private let reportCount: Int
    private let background: KeyCounts?
    /// The number of reports among which keys are rare or common.
    private let wholeCount: Int

    /// Creates the index of the reports of an archive.
    ///
    /// - Parameters:
    ///   - sketches: the reports.
    ///   - background: how common keys are in the archive that the reports are a part of; nil where they are all of it.
    ///   - parameters: the numbers of the pairing.
    /// - Complexity: linear in the number of keys of all sketches, and n log n in the reports.
    package init(
        _ sketches: [ArticleSketch], background: KeyCounts? = nil,
        parameters: PairingParameters = .shipped
    ) {
        self.parameters = parameters
        self.background = background
        reportCount = sketches.count
        wholeCount = max(sketches.count, background?.reportCount ?? 0)
        let order = sketches.indices.sorted {
            (sketches[$0].day ?? .max, $0) < (sketches[$1].day ?? .max, $1)
        }
        reports = order.map { Int32($0) }
        datedCount = order.prefix { sketches[$0].day != nil }.count
        days = order.prefix(datedCount).map { Int32(clamping: sketches[$0].day ?? 0) }
        var ids: [UInt32: Int32] = [:]
        var counts: [Int] = []
        for sketch in sketches {
            for key in sketch.keys {
                if let id = ids[key.bits] {
                    counts[Int(id)] += 1
                } else {
                    ids[key.bits] = Int32(counts.count)
                    counts.append(1)
                }
            }
        }
        var starts = [0]
        starts.reserveCapacity(counts.count + 1)
        for count in counts { starts.append(starts[starts.count - 1] + count) }
        var next = starts
        var places = [Int32](repeating: 0, count: starts[counts.count])
        var weights = [Float](repeating: 0, count: places.count)
        let total = sketches.count
        var rarity = [Float](repeating: 0, count: counts.count)
        for (key, id) in ids {
            let count = max(counts[Int(id)], background?.count(of: key) ?? 0)
            rarity[Int(id)] = Self.rarity(of: count, among: wholeCount)
        }
        var norms = [Float](repeating: 0, count: total)
        for (place, index) in order.enumerated() {
            var square: Float = 0
            for (key, weight) in zip(sketches[index].keys, sketches[index].weights) {
                guard let id = ids[key.bits] else { continue }
                let value = weight * rarity[Int(id)]
                places[next[Int(id)]] = Int32(place)
                weights[next[Int(id)]] = value
                next[Int(id)] += 1
                square += value * value
            }
            norms[place] = square.squareRoot()
        }
        self.ids = ids
        self.starts = starts
        self.places = places
        self.weights = weights
        self.rarity = rarity
        self.norms = norms
    }

    /// Returns how rare a key is: 1 for one that no report has.
    private static func rarity(of count: Int, among total: Int) -> Float {
        // As if twenty more reports were there, so that a key of the only report is no common one.
        let all = Double(total) + 20
        return Float(log(1 + all / (Double(count) + 0.5)) / log(1 + all / 0.5))
    }

    /// Returns how rare a key is among the reports, 0…1.
    package func rarity(of key: SketchKey) -> Float {
        ids[key.bits].map { rarity[Int($0)] }
            ?? Self.rarity(of: background?.count(of: key.bits) ?? 0, among: wholeCount)
    }

    /// The space that a thread needs to search.
    package struct Workspace {
        fileprivate var scores: [Float]
        fileprivate var touched: [Int32] = []

        /// Creates space for searches in an index.
        package init(_ index: PairingIndex) {
            scores = Array(repeating: 0, count: index.reportCount)
        }
    }

    /// Returns the candidates of an article: at most `maximumCandidates`, the most similar first.
    ///
    /// - Parameters:
    ///   - sketch: the article.
    ///   - window: which reports are considered.
    ///   - space: the space of the thread.
    ///   - isAllowed: whether a report, by its index in the archive, is considered.
    /// - Returns: The candidates, with their similarity over the keys whose lists are read.
    package func candidates(
        for sketch: ArticleSketch, window: PairingWindow, space: inout Workspace,
        isAllowed: (Int) -> Bool = { _ in true }
    ) -> [PairingCandidate] {
        let ranges = placeRanges(for: sketch, window)
        var square: Float = 0
        for (key, weight) in zip(sketch.keys, sketch.weights) {
            let value = weight * rarity(of: key)
            square += value * value
            guard let id = ids[key.bits] else { continue }
            let lists = ranges.map { postings(of: Int(id), in: $0) }
            guard lists.reduce(0, { $0 + $1.count }) <= parameters.maximumPostings else { continue }
            for list in lists {
                for posting in list {
                    let place = places[posting]
                    if space.scores[Int(place)] == 0 { space.touched.append(place) }
                    space.scores[Int(place)] += value * weights[posting]
                }
            }
        }
        let norm = square.squareRoot()
        var found: [PairingCandidate] = []
        for place in space.touched {
            let score =
                space.scores[Int(place)] / max(norm * norms[Int(place)], .leastNormalMagnitude)
            space.scores[Int(place)] = 0
            let report = Int(reports[Int(place)])
            if score >= parameters.minimumRareSimilarity, isAllowed(report) {
                found.append(PairingCandidate(report: report, rareSimilarity: score))
            }
        }
        space.touched.removeAll(keepingCapacity: true)
        found.sort { ($0.rareSimilarity, $1.report) > ($1.rareSimilarity, $0.report) }
        return Array(found.prefix(parameters.maximumCandidates))
    }

    /// Returns the cosine of two sketches over all their keys.
    ///
    /// - Complexity: linear in the number of their keys.
    package func similarity(_ article: ArticleSketch, _ report: ArticleSketch) -> Float {
        var (sum, left, right): (Float, Float, Float) = (0, 0, 0)
        var other = 0
        for (place, key) in article.keys.enumerated() {
            let value = article.weights[place] * rarity(of: key)
            left += value * value
            while other < report.keys.count, report.keys[other] < key { other += 1 }
            if other < report.keys.count, report.keys[other] == key {
                sum += value * report.weights[other] * rarity(of: key)
            }
        }
        for (key, weight) in zip(report.keys, report.weights) {
            let value = weight * rarity(of: key)
            right += value * value
        }
        return sum / max((left * right).squareRoot(), .leastNormalMagnitude)
    }

    /// Returns the ranges of places in the window: dated reports, and those without a date.
    private func placeRanges(for sketch: ArticleSketch, _ window: PairingWindow) -> [Range<Int32>] {
        guard let limit = window.days, let day = sketch.day else { return [0..<Int32(reportCount)] }
        let first = Int32(clamping: day - limit)
        let last = Int32(clamping: day + limit)
        return [
            Int32(days.partition { $0 < first })..<Int32(days.partition { $0 <= last }),
            Int32(datedCount)..<Int32(reportCount),
        ]
    }

    /// Returns the postings of a key in a range of places.
    private func postings(of id: Int, in range: Range<Int32>) -> Range<Int> {
        let whole = starts[id]..<starts[id + 1]
        if range.lowerBound == 0, Int(range.upperBound) == reportCount { return whole }
        let list = places[whole]
        let start = list.partition { $0 < range.lowerBound }
        return start..<max(start, list.partition { $0 < range.upperBound })
    }
}

extension RandomAccessCollection where Index == Int {
    /// Returns the index of the first element of an ordered collection that does not satisfy a predicate.
    func partition(_ isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
