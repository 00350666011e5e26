import PunteLanguage
import Testing

@testable import PunteMemory

/// Compares the index with a comparison with every segment of the memory.
@Suite struct MatcherCompletenessTests {
    @Test(arguments: [(Side.romanian, 50.0), (.romanian, 70), (.english, 55), (.english, 85)])
    func findsExactlyWhatAScanFinds(side: Side, threshold: Double) throws {
        var news = RandomNews(seed: UInt64(threshold) * 7 + (side == .english ? 1 : 0))
        let stored = (0..<400).map { _ in news.sentence(side) }
        let store = try TemporaryMemory()
        try store.add(
            stored.enumerated().map { number, words in
                let text = words.joined(separator: " ")
                return side == .english ? (text, "n \(number)") : ("n \(number)", text)
            })
        let segments = try store.allSegments()
        let matcher = try store.memory.matcher()
        let reference = try ReferenceScore(side)
        let words = try segments.map { try reference.words($0.text(side)) }
        for _ in 0..<60 {
            let query = news.edited(stored[news.next(stored.count)], side).joined(separator: " ")
            let queryWords = try reference.words(query)
            let found = try matcher.matches(
                for: query, from: side, threshold: threshold, limit: 1000)
            let points = Dictionary(
                uniqueKeysWithValues: zip(segments, words).map {
                    ($0.id, reference.points(queryWords, $1))
                })
            for match in found {
                let expected = try #require(points[match.segment.id])
                let penalty = min(match.spelling.reduce(0) { $0 + $1.penalty }, 1)
                #expect(abs(match.score + penalty - expected) < 1e-6, "\(query) / \(match.source)")
            }
            let ids = Set(found.map(\.segment.id))
            let lost = segments.filter {
                (points[$0.id] ?? 0) >= threshold + 1 && !ids.contains($0.id)
            }
            #expect(lost.isEmpty, "\(query): \(lost.map { $0.text(side) })")
        }
    }

    @Test func aSmallLimitKeepsTheBest() throws {
        var news = RandomNews(seed: 99)
        let stored = (0..<500).map { _ in news.sentence(.romanian).joined(separator: " ") }
        let store = try TemporaryMemory()
        try store.add(stored.enumerated().map { ("n \($0)", $1) })
        let matcher = try store.memory.matcher()
        for _ in 0..<60 {
            let query = news.sentence(.romanian).joined(separator: " ")
            let all = try matcher.matches(for: query, from: .romanian, threshold: 50, limit: 1000)
            let best = try matcher.matches(for: query, from: .romanian, threshold: 50, limit: 3)
            #expect(best.map(\.segment.id) == all.prefix(3).map(\.segment.id))
        }
    }
}
