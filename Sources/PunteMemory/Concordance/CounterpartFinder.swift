internal import PunteLanguage
internal import PunteText

/// Finds the words that go with a pattern on the other side of its segments.
///
/// Two words go together as far as one occurs where the other does: Dice's coefficient (Dice 1945,
/// doi 10.2307/1932409) of the hits and the segments that hold the stem. With few hits nothing is
/// certain and nothing is marked.
struct CounterpartFinder {
    static let leastHits = 3
    static let leastCoefficient = 0.3
    static let leastShare = 0.25

    private let analyzer: SegmentAnalyzer
    private var hits = 0
    private var counts: [UInt32: Int] = [:]

    init(_ side: Side) throws { analyzer = try SegmentAnalyzer(side) }

    mutating func add(_ text: String) throws {
        hits += 1
        let analyzed = try analyzer.analyze(text)
        var seen: Set<UInt32> = []
        for (key, code) in zip(analyzed.keys, analyzed.hashed)
        where code.tokenClass == .content && seen.insert(key).inserted {
            counts[analyzer.keyHashes[Int(key)], default: 0] += 1
        }
    }

    /// Keys that go with the pattern, given how many segments hold a key.
    func keys(_ total: Int, _ length: (UInt32) throws -> Int) rethrows -> Set<UInt32> {
        guard hits >= Self.leastHits else { return [] }
        var result: Set<UInt32> = []
        for (key, count) in counts where Double(count) >= Self.leastShare * Double(hits) {
            let scaled = Double(count) / Double(hits) * Double(total)
            let coefficient = 2 * scaled / (Double(total) + Double(try length(key)))
            if coefficient >= Self.leastCoefficient { result.insert(key) }
        }
        return result
    }

    func ranges(_ keys: Set<UInt32>, in text: String) throws -> [Range<Int>] {
        let analyzed = try analyzer.analyze(text)
        return zip(analyzed.tokens, analyzed.keys).compactMap { token, key in
            key != SegmentAnalyzer.noKey && keys.contains(analyzer.keyHashes[Int(key)])
                ? token.range : nil
        }
    }
}
