public import PunteText

/// Everything that a memory and a glossary offer for a new article.
public struct ArticleReuse: Sendable {
    /// The new article.
    public var article: Article
    /// One suggestion for each sentence, in their order.
    public var suggestions: [Suggestion]
    /// Paragraphs of several sentences that a stored article has as well.
    public var paragraphs: [KnownParagraph]
    /// Stored articles that share sentences with this one, the largest share first.
    public var resemblances: [Resemblance]
    /// The differences to the stored article that this one resembles most; nil unless that article
    /// is an earlier version of the story.
    public var version: StoryVersion?

    package init(
        article: Article, suggestions: [Suggestion], paragraphs: [KnownParagraph] = [],
        resemblances: [Resemblance] = [], version: StoryVersion? = nil
    ) {
        self.article = article
        self.suggestions = suggestions
        self.paragraphs = paragraphs
        self.resemblances = resemblances
        self.version = version
    }

    /// The volume of the article, counted by the best match of each sentence.
    public var analysis: ReuseAnalysis {
        var analysis = ReuseAnalysis()
        for suggestion in suggestions { analysis.add(suggestion) }
        return analysis
    }
}

extension ArticleReuse {
    /// Returns the known paragraph that begins with a sentence.
    ///
    /// - Parameter sentence: index of the sentence in the new article.
    /// - Complexity: O(log *n*) for *n* known paragraphs.
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
    /// The id of the stored article.
    public var article: Int64
    /// Its title, or its first sentence where it has none.
    public var title: String
    /// Its date as it was stored.
    public var date: String?
    /// The address it was published at.
    public var url: String?
    /// The number of sentences of the new article that have a match in the stored one.
    public var sentences: Int
    /// The number of words of these sentences.
    public var words: Int
    /// The share of these words in all words of the new article, 0–1.
    public var share: Double
}

/// A paragraph that a stored article has as well: background that recurs from report to report.
public struct KnownParagraph: Sendable, Hashable {
    /// Indices of its sentences in the new article.
    public var sentences: Range<Int>
    /// The id of the stored article.
    public var article: Int64
    /// The title of the stored article, or its first sentence.
    public var title: String
    /// The lowest score of its sentences, in points.
    public var score: Int
    /// The translations in the order in which the stored article has them, repaired where that was
    /// safe.
    public var target: String
}

/// An earlier version of a story, and what became of its sentences.
public struct StoryVersion: Sendable, Hashable {
    /// What happened to one sentence of the new article since the earlier version.
    public struct Change: Sendable, Hashable {
        /// The ways in which a sentence can differ from the earlier version.
        public enum Kind: String, Sendable {
            /// The earlier version has the same sentence.
            case same
            /// The earlier version has a similar sentence.
            case changed
            /// The earlier version has no similar sentence.
            case new
        }

        /// How the sentence differs.
        public var kind: Kind
        /// Index of the sentence in the earlier version; nil for new sentences.
        public var old: Int?
        /// Match score between the two sentences, in points; 0 for new sentences.
        public var score: Double
    }

    /// A sentence that only the earlier version has.
    public struct Removed: Sendable, Hashable {
        /// Index of the sentence in the earlier version.
        public var old: Int
        /// The sentence.
        public var text: String
    }

    /// The stored article that is the earlier version.
    public var earlier: Resemblance
    /// One change for each sentence of the new article, in their order.
    public var changes: [Change]
    /// Sentences of the earlier version that the new article does not have.
    public var removed: [Removed]

    /// Whether the two versions have the same sentences.
    public var isSame: Bool { removed.isEmpty && count(.same) == changes.count }

    /// Returns how many sentences of the new article have changed in this way.
    public func count(_ kind: Change.Kind) -> Int { changes.count { $0.kind == kind } }
}
