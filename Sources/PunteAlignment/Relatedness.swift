extension Alignment {
    /// Whether the two texts hardly are versions of one article: little of the shorter one is
    /// linked, and no link is beyond doubt.
    ///
    /// In texts that have nothing to do with each other a few sentences always resemble some of the
    /// other side, one in ten or so. A text that took over a single sentence word for word is told
    /// from these by that sentence.
    public var seemsUnrelated: Bool {
        let shorter = min(sourceCount, targetCount)
        guard shorter > 0 else { return false }
        let linked = links.reduce(0) { $0 + min($1.source.count, $1.target.count) }
        return Double(linked) < Self.relatedShare * Double(shorter)
            && links.allSatisfy { $0.confidence < Self.beyondDoubt }
    }

    /// Share of the shorter text that is linked in versions of one article at least.
    private static let relatedShare = 0.35
    /// Confidence that no link of unrelated texts reaches.
    private static let beyondDoubt = 0.99
}
