/// The counterpart of a phrase in the translation of its sentence, found by word links.
///
/// A phrase and its counterpart are *consistent* if no word of either is linked to a word outside
/// the other, and if both begin and end with linked words (Och & Ney 2004, doi
/// 10.1162/0891201042544884; Koehn, Och & Marcu 2003). Unlinked words at the borders of the
/// counterpart are excluded, because nothing shows that they belong to it.
struct PhrasePair {
    /// A word of a sentence, without punctuation.
    struct Word {
        var range: Range<Int>
        /// Whether the word is an article, an auxiliary or another function word.
        ///
        /// One language may express with an ending what the other expresses with such a word, so
        /// that it counts only if it is linked.
        var isFunction = false
    }

    /// The UTF-8 offsets of the counterpart in the target sentence.
    var target: Range<Int>
    /// The mean score of the best links of the phrase's counted words, 0–1.
    var agreement: Double
    /// The share of counted words on both sides that have a link, 0–1.
    var linked: Double

    /// Creates the counterpart of a phrase; nil if there is no consistent counterpart.
    ///
    /// - Parameters:
    ///   - phrase: the UTF-8 offsets of the phrase in the source sentence.
    ///   - links: the word links of the two sentences.
    ///   - source: the words of the phrase.
    ///   - words: the words of the target sentence.
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
