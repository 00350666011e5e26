public import PunteLanguage
public import PunteMemory

/// What translates a word in the segments of a memory.
public struct Rendering: Sendable, Hashable {
    /// The lemmas of the words that translate it.
    public var lemmas: String
    /// The number of segments in which they do.
    public var count: Int
    /// The shortest of these segments.
    public var example: ConcordanceHit
}

extension CounterpartFinder {
    /// Returns what translates a word in a memory, the most frequent first.
    ///
    /// All forms of the word are looked for. Of a frequent word the newest segments are looked at.
    ///
    /// - Parameters:
    ///   - word: a word, in its dictionary form or another.
    ///   - side: its language.
    ///   - memory: the memory.
    /// - Returns: the renderings, and the number of segments that were looked at.
    /// - Throws: ``PunteMemory/MemoryError``, and what ``addCounterpart(to:)`` throws.
    public func renderings(
        of word: String, on side: Side, in memory: Memory
    ) throws -> (segments: Int, renderings: [Rendering]) {
        let letters = String(word.map { $0.isLetter || $0.isNumber ? $0 : " " })
        guard letters.contains(where: { $0 != " " }) else { return (0, []) }
        let hits = try memory.concordance(
            ConcordanceQuery("lemma:\"\(letters)\"", side: side),
            limit: Self.maximumSegments
        ).hits
        var found: [String: Rendering] = [:]
        for var hit in hits {
            try addCounterpart(to: &hit)
            guard let lemmas = hit.counterpartLemmas else { continue }
            var rendering = found[lemmas] ?? Rendering(lemmas: lemmas, count: 0, example: hit)
            rendering.count += 1
            if hit.segment.text(side).utf8.count < rendering.example.segment.text(side).utf8.count {
                rendering.example = hit
            }
            found[lemmas] = rendering
        }
        let sorted = found.values.sorted { ($1.count, $0.lemmas) < ($0.count, $1.lemmas) }
        return (hits.count, sorted)
    }
}
