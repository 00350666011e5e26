internal import PunteMemory

/// What stored segments say for the translation of a phrase.
enum PhraseEvidence {
    /// Returns the number of sentences that show a translation.
    ///
    /// The memory has the sentences of a joined link once more as its parts: a text that another contains is
    /// the same sentence.
    ///
    /// - Complexity: O(texts²), for the few segments that share a phrase.
    static func count(_ texts: some Sequence<String>) -> Int {
        var counted: [String] = []
        for text in Set(texts).sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) })
        where !counted.contains(where: { $0.contains(text) }) {
            counted.append(text)
        }
        return counted.count
    }

    /// Returns whether a segment is sure enough to show the translation of a phrase.
    static func isSure(_ segment: StoredSegment) -> Bool {
        (segment.confidence ?? 1) >= ReuseParameters.Fragments.minimumConfidence
    }
}
