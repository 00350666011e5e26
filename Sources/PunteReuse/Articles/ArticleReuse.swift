public import PunteText

/// All that is known of a new article.
public struct ArticleReuse: Sendable {
    public var article: Article
    /// One for each sentence, in their order.
    public var suggestions: [Suggestion]
    /// Paragraphs of several sentences that a stored article has too.
    public var paragraphs: [KnownParagraph]
    /// Stored articles that share sentences with this one, by falling share.
    public var resemblances: [Resemblance]
    /// What became of the stored article that this one resembles most, when it is like an earlier
    /// version of it.
    public var version: StoryVersion?

    public init(
        article: Article, suggestions: [Suggestion], paragraphs: [KnownParagraph] = [],
        resemblances: [Resemblance] = [], version: StoryVersion? = nil
    ) {
        self.article = article
        self.suggestions = suggestions
        self.paragraphs = paragraphs
        self.resemblances = resemblances
        self.version = version
    }

    public var analysis: ReuseAnalysis {
        var analysis = ReuseAnalysis()
        for suggestion in suggestions { analysis.add(suggestion) }
        return analysis
    }
}

extension ArticleReuse {
    /// The known paragraph that begins with a sentence. O(log n) for n known paragraphs.
    public func paragraph(startingAt sentence: Int) -> KnownParagraph? {
        var low = 0
        var high = paragraphs.count
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].sentences.lowerBound < sentence {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < paragraphs.count, paragraphs[low].sentences.lowerBound == sentence else {
            return nil
        }
        return paragraphs[low]
    }
}

/// A stored article that shares sentences with a new one.
public struct Resemblance: Sendable, Hashable {
    /// Of the stored article.
    public var article: Int64
    public var title: String
    public var date: String?
    public var url: String?
    /// Sentences of the new article that have a match in it.
    public var sentences: Int
    /// Their words.
    public var words: Int
    /// Their share of the words of the new article, 0–1.
    public var share: Double
}

/// A paragraph that a stored article has too: background that recurs from report to report.
public struct KnownParagraph: Sendable, Hashable {
    /// Positions of its sentences in the new article.
    public var sentences: Range<Int>
    /// Of the stored article.
    public var article: Int64
    public var title: String
    /// The least score of its sentences.
    public var score: Int
    /// The translations in the order in which the stored article has them, repaired where that was
    /// safe.
    public var target: String
}

/// An earlier version of a story and what became of its sentences.
public struct StoryVersion: Sendable, Hashable {
    public struct Change: Sendable, Hashable {
        public enum Kind: String, Sendable {
            case same, changed, new
        }

        public var kind: Kind
        /// Position in the earlier version; nil for new sentences.
        public var old: Int?
        /// Likeness to the sentence there.
        public var score: Double
    }

    public struct Gone: Sendable, Hashable {
        /// Position in the earlier version.
        public var old: Int
        public var text: String
    }

    public var earlier: Resemblance
    /// One for each sentence of the new article.
    public var changes: [Change]
    /// Sentences of the earlier version that the new article does not have.
    public var gone: [Gone]

    /// Whether the new article says nothing else than the stored one.
    public var isSame: Bool { gone.isEmpty && count(.same) == changes.count }

    public func count(_ kind: Change.Kind) -> Int { changes.count { $0.kind == kind } }
}
