import PunteLanguage
import PunteTestSupport
import Testing

@testable import PuntePairing

/// Tests that the index finds what a comparison of all pairs finds.
@Suite struct PairingIndexTests {
    private let parameters = PairingParameters.shipped.with(maximumPostings: 6)

    /// Sketches of random keys, few of them in most sketches, many of them rare.
    private func sketches(_ count: Int, _ random: inout SeededRandom) -> [ArticleSketch] {
        (0..<count).map { _ in
            var sketch = ArticleSketch()
            let words = Set(
                (0..<Int.random(in: 1...30, using: &random)).map { _ in
                    Bool.random(using: &random)
                        ? Int.random(in: 0..<10, using: &random)
                        : Int.random(in: 0..<300, using: &random)
                })
            let keys = words.map { SketchKey(.word, "\($0)".utf8) }.sorted()
            sketch.keys = keys
            sketch.weights = keys.map { _ in Float.random(in: 0.1...1, using: &random) }
            if Int.random(in: 0..<5, using: &random) > 0 {
                sketch.day = Int.random(in: 0..<20, using: &random)
            }
            return sketch
        }
    }

    /// Returns the candidates by comparing an article with every report.
    private func compared(
        _ article: ArticleSketch, _ reports: [ArticleSketch], _ window: PairingWindow,
        _ index: PairingIndex
    ) -> [PairingCandidate] {
        func isInWindow(_ report: ArticleSketch) -> Bool {
            guard let days = window.days, let first = article.day, let second = report.day else {
                return true
            }
            return abs(first - second) <= days
        }
        let seen = reports.filter(isInWindow)
        let frequent = Set(
            article.keys.filter { key in
                seen.count { $0.keys.contains(key) } > parameters.maximumPostings
            })
        func weights(_ sketch: ArticleSketch) -> [SketchKey: Float] {
            Dictionary(
                uniqueKeysWithValues: zip(sketch.keys, sketch.weights).map {
                    ($0, $1 * index.rarity(of: $0))
                })
        }
        func norm(_ weights: [SketchKey: Float]) -> Float {
            weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        }
        let own = weights(article)
        return reports.enumerated().filter { isInWindow($0.element) }.compactMap { place, report in
            let other = weights(report)
            let sum = own.filter { !frequent.contains($0.key) }
                .reduce(Float(0)) { $0 + $1.value * (other[$1.key] ?? 0) }
            let score = sum / (norm(own) * norm(other))
            return score >= parameters.minimumRareSimilarity
                ? PairingCandidate(report: place, rareSimilarity: score) : nil
        }
    }

    @Test(arguments: 0..<40)
    func theCandidatesAreThoseOfAllPairs(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let reports = sketches(Int.random(in: 1...120, using: &random), &random)
        let index = PairingIndex(reports, parameters: parameters)
        var space = PairingIndex.Workspace(index)
        for article in sketches(20, &random) {
            for window in [PairingWindow(), PairingWindow(days: 3), PairingWindow(days: 0)] {
                let found = index.candidates(for: article, window: window, space: &space)
                let expected = compared(article, reports, window, index)
                #expect(found.count == min(expected.count, parameters.maximumCandidates))
                let scores = Dictionary(
                    uniqueKeysWithValues: expected.map { ($0.report, $0.rareSimilarity) })
                for candidate in found {
                    let score = try #require(scores[candidate.report])
                    #expect(abs(score - candidate.rareSimilarity) < 1e-4)
                }
                // Nothing that was left out is more similar than what was kept.
                let left = expected.filter { pair in !found.contains { $0.report == pair.report } }
                let least = found.last?.rareSimilarity ?? 0
                #expect(left.allSatisfy { $0.rareSimilarity <= least + 1e-4 })
            }
        }
    }

    @Test func theSimilarityOverAllKeysIsThatOfTheIndexWhereNoListIsCut() throws {
        var random = SeededRandom(seed: 7)
        let reports = sketches(60, &random)
        let index = PairingIndex(reports, parameters: .shipped)
        var space = PairingIndex.Workspace(index)
        for article in sketches(20, &random) {
            for found in index.candidates(for: article, window: .init(), space: &space) {
                let whole = index.similarity(article, reports[found.report])
                #expect(abs(whole - found.rareSimilarity) < 1e-4)
            }
        }
    }

    @Test func aReportThatIsNotAllowedIsNoCandidate() {
        var random = SeededRandom(seed: 3)
        let reports = sketches(30, &random)
        let index = PairingIndex(reports, parameters: .shipped)
        var space = PairingIndex.Workspace(index)
        for article in reports {
            let found = index.candidates(for: article, window: .init(), space: &space) {
                $0 % 2 == 0
            }
            #expect(found.allSatisfy { $0.report % 2 == 0 })
        }
    }
}
