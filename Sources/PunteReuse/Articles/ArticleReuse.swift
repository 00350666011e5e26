public import PunteText

/// The suggestions of a memory and a glossary for a new article.
public struct ArticleReuse: Sendable {
    /// The new article.
    public var article: Article
    /// The suggestion for each sentence, in the order of the article.
    public var suggestions: [Suggestion]
    /// The paragraphs of several sentences that also occur in a stored article.
    public var paragraphs: [KnownParagraph]
    /// The stored articles that share sentences with this one, largest share first.
    public var resemblances: [Resemblance]
    /// The differences from the stored article that this one resembles most.
    ///
    /// It is nil unless that article is an earlier version of the story.
    public var version: StoryVersion?

    /// Creates the result for an article.
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
    /// Returns the known paragraph that begins with a sentence; nil if there is none.
    ///
    /// The sentence is given by its index in the new article.
    ///
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
    /// The title of the stored article, or its first sentence if it has no title.
    public var title: String
    /// The date of the stored article, in its stored form.
    public var date: String?
    /// The web address of the stored article.
    public var url: String?
    /// The number of sentences of the new article that have a match in the stored one.
    public var sentences: Int
    /// The number of words in these sentences.
    public var words: Int
    /// The share of these words among all words of the new article, from 0 to 1.
    public var share: Double
}

/// A paragraph that also occurs in a stored article, as background does that recurs in many
/// reports.
public struct KnownParagraph: Sendable, Hashable {
    /// The indices of the paragraph's sentences in the new article.
    public var sentences: Range<Int>
    /// The id of the stored article.
    public var article: Int64
    /// The title of the stored article, or its first sentence.
    public var title: String
    /// The lowest score of its sentences, in points.
    public var score: Int
    /// The translations in the order of the stored article, repaired where possible.
    public var target: String
}

/// An earlier version of a story, with the changes of each sentence.
public struct StoryVersion: Sendable, Hashable {
    /// The change of a sentence of the new article since the earlier version.
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

        /// The way in which the sentence differs.
        public var kind: Kind
        /// The index of the sentence in the earlier version; nil for new sentences.
        public var old: Int?
        /// The match score of the two sentences, in points; 0 for new sentences.
        public var score: Double
    }

    /// A sentence that only the earlier version has.
    public struct Removed: Sendable, Hashable {
        /// The index of the sentence in the earlier version.
        public var old: Int
        /// The text of the sentence.
        public var text: String
    }

    /// The stored article that is the earlier version.
    public var earlier: Resemblance
    /// The change of each sentence of the new article, in order.
    public var changes: [Change]
    /// The sentences of the earlier version that the new article lacks.
    public var removed: [Removed]

    /// Whether the two versions have the same sentences.
    public var isSame: Bool { removed.isEmpty && count(.same) == changes.count }

    /// Returns the number of sentences of the new article with a certain kind of change.
    public func count(_ kind: Change.Kind) -> Int { changes.count { $0.kind == kind } }
}
