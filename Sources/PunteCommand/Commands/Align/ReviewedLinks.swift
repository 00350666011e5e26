internal import PunteAlignment
internal import PunteMemory

/// The indices of sentences of both articles that are, or are not, translations of each other.
struct LinkedSentences: Hashable, Sendable {
    /// Indices of Romanian sentences, ascending.
    let romanian: [Int]
    /// Indices of English sentences, ascending.
    let english: [Int]

    init(romanian: some Sequence<Int>, english: some Sequence<Int>) {
        self.romanian = romanian.sorted()
        self.english = english.sorted()
    }

    init(_ link: Link) { self.init(romanian: link.romanian, english: link.english) }

    init(_ link: ArticleLink) { self.init(romanian: link.romanian, english: link.english) }

    /// Whether neither side is empty.
    var isPaired: Bool { !romanian.isEmpty && !english.isEmpty }

    /// The sentences as the memory stores them.
    func articleLink(_ status: StoredSegment.Status) -> ArticleLink {
        ArticleLink(english: english, romanian: romanian, status: status)
    }

    /// Returns whether one link precedes another by its Romanian sentences or, if these are equal,
    /// by its English ones.
    static func precede(_ one: LinkedSentences, _ other: LinkedSentences) -> Bool {
        one.romanian == other.romanian
            ? one.english.lexicographicallyPrecedes(other.english)
            : one.romanian.lexicographicallyPrecedes(other.romanian)
    }
}

/// The links of two articles with the decisions of a person about them.
struct ReviewedLinks: Equatable, Sendable {
    /// A link.
    struct Entry: Equatable, Sendable {
        var sentences: LinkedSentences
        /// The probability that the link is right, 0…1; 1 for a link that a person made.
        var confidence = 1.0
        /// `moved`, `partial` or empty.
        var label = ""
        var isConfirmed: Bool
    }

    /// The links in the order of the Romanian article.
    var links: [Entry]
    /// The pairs that a person rejected, in the order of the Romanian article.
    var rejected: [LinkedSentences] = []

    /// Sorts both lists by Romanian sentence.
    mutating func sort() {
        links.sort { LinkedSentences.precede($0.sentences, $1.sentences) }
        rejected.sort(by: LinkedSentences.precede)
    }
}

extension PairAlignment {
    /// The links and decisions with which a review begins.
    var review: ReviewedLinks {
        var result = ReviewedLinks(
            links: alignment.links.map { link in
                ReviewedLinks.Entry(
                    sentences: LinkedSentences(link), confidence: link.confidence,
                    label: link.label.rawValue, isConfirmed: isConfirmed(link))
            }, rejected: decisions.rejected.map(LinkedSentences.init))
        result.sort()
        return result
    }

    /// Replaces the links and decisions by reviewed ones.
    mutating func take(_ review: ReviewedLinks) {
        let links = review.links.compactMap { entry -> Link? in
            guard let english = SentenceGroup(indices: entry.sentences.english),
                let romanian = SentenceGroup(indices: entry.sentences.romanian)
            else { return nil }
            return Link(
                english: english, romanian: romanian, confidence: entry.confidence,
                label: Link.Label(rawValue: entry.label) ?? .none)
        }
        alignment = alignment.replacing(links: links)
        decisions = PairDecisions(
            confirmed: review.links.filter(\.isConfirmed).map {
                $0.sentences.articleLink(.confirmed)
            },
            rejected: review.rejected.map { $0.articleLink(.rejected) })
        isReviewed = true
    }
}
