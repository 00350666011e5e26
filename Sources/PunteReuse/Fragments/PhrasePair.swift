/// The counterpart of a phrase by the word links of a pair of sentences.
///
/// A phrase and its counterpart are *consistent* when no word of either is linked to a word outside
/// the other, and both begin and end with linked words (Och & Ney 2004, doi
/// 10.1162/0891201042544884; Koehn, Och & Marcu 2003). Words without a link at the borders of the
/// counterpart are left out: nothing shows that they belong to it.
struct PhrasePair {
    /// A word of a sentence, without punctuation.
    struct Word {
        var range: Range<Int>
        /// Articles, auxiliaries and the like: one language says with them what the other says with
        /// an ending, so that they count only where they are linked.
        var isFunction = false
    }

    /// UTF-8 offsets of the counterpart in the target sentence.
    var target: Range<Int>
    /// Mean score of the best links of the phrase's words that count, 0…1.
    var agreement: Double
    /// Share of the words that count on both sides that have a link.
    var linked: Double

    /// Creates the counterpart of a phrase.
    ///
    /// - Parameters:
    ///   - phrase: UTF-8 offsets in the source sentence.
    ///   - source: the words of the phrase.
    ///   - words: the words of the target sentence.
    /// - Returns: nil when there is no consistent counterpart.
    init?(
        _ phrase: Range<Int>, _ links: [DirectedWordLink], source: [Word], target words: [Word]
    ) {
        var scores: [Range<Int>: Double] = [:]
        var targets: Set<Range<Int>> = []
        for link in links where phrase.overlaps(link.source) {
            scores[link.source] = max(scores[link.source] ?? 0, link.score)
            targets.insert(link.target)
        }
        guard let first = targets.map(\.lowerBound).min(),
            let last = targets.map(\.upperBound).max(), first < last
        else { return nil }
        let range = first..<last
        guard
            links.allSatisfy({ phrase.overlaps($0.source) == range.overlaps($0.target) }),
            let start = source.first, let end = source.last, scores[start.range] != nil,
            scores[end.range] != nil
        else { return nil }
        let inside = words.filter { range.overlaps($0.range) }
        let linkedSource = source.filter { scores[$0.range] != nil }.count
        let linkedTarget = inside.filter { targets.contains($0.range) }.count
        let countedSource = source.filter { !$0.isFunction || scores[$0.range] != nil }.count
        let countedTarget = inside.filter { !$0.isFunction || targets.contains($0.range) }.count
        self.target = range
        agreement = scores.values.reduce(0, +) / Double(max(1, countedSource))
        linked =
            Double(linkedSource + linkedTarget) / Double(max(1, countedSource + countedTarget))
    }
}

/// A word of the sentence that is translated (source) and a word of its translation (target) that
/// render each other, as UTF-8 ranges, whichever language either is in.
struct DirectedWordLink {
    var source: Range<Int>
    var target: Range<Int>
    var score: Double
}
