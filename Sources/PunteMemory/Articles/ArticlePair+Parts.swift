extension ArticleLink {
    /// Marks a segment that is one sentence of several that were joined or split.
    public static let partLabel = "part"
    /// Marks a pair of which the aligner saw that one side says clearly more.
    public static let partialLabel = "partial"

    /// For a link with several sentences on a side, each of these with the whole other side: a
    /// report that repeats one sentence of them finds it, and the translation that holds it.
    public var parts: [ArticleLink] {
        let ofEnglish = english.count > 1 ? english.map { ([$0], romanian) } : []
        let ofRomanian = romanian.count > 1 ? romanian.map { (english, [$0]) } : []
        return (ofEnglish + ofRomanian).map { english, romanian in
            ArticleLink(
                english: english, romanian: romanian, confidence: confidence,
                label: Self.partLabel, status: status)
        }
    }
}

extension StoredSegment {
    /// Whether one side is only a sentence of what the other translates.
    public var isPart: Bool { label == ArticleLink.partLabel }

    /// Whether one side says more than the other, so that neither is the whole translation.
    public var isUneven: Bool { isPart || label == ArticleLink.partialLabel }
}
