package import PunteAlignment
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// A link between sentences, as a request names it.
package struct LinkInput: Codable, Sendable, Hashable {
    /// The indices of the English sentences.
    package var enIds: [Int]
    /// The indices of the Romanian sentences.
    package var roIds: [Int]

    /// Creates a link.
    package init(enIds: [Int], roIds: [Int]) {
        self.enIds = enIds
        self.roIds = roIds
    }

    /// Returns the link as the memory stores it.
    func articleLink(
        _ status: StoredSegment.Status, confidence: Double? = nil, label: String? = nil
    ) -> ArticleLink {
        ArticleLink(
            english: enIds.sorted(), romanian: roIds.sorted(), confidence: confidence,
            label: label, status: status)
    }

    /// Checks that the link has sentences on both sides, which the articles have.
    ///
    /// - Throws: ``ServiceError``.
    func check(english: Int, romanian: Int) throws {
        guard !enIds.isEmpty, !roIds.isEmpty,
            enIds.allSatisfy({ (0..<english).contains($0) }),
            roIds.allSatisfy({ (0..<romanian).contains($0) })
        else {
            throw ServiceError(
                .invalid,
                "the link of en \(enIds) and ro \(roIds): a side is empty, or the articles have no "
                    + "such sentences")
        }
    }
}

/// Two articles and the links between their sentences, as an object of JSON.
package struct AlignmentRecord: Codable, Sendable, Hashable {
    /// A sentence of an article.
    package struct SentenceRecord: Codable, Sendable, Hashable {
        /// The text.
        package var text: String
        /// What the sentence is in its article: `title`, `text` and others.
        package var kind: String
        /// The index of its paragraph.
        package var paragraph: Int
        /// The UTF-8 offset of its beginning in the text of the request.
        package var start: Int
        /// The UTF-8 offset of its end.
        package var end: Int

        init(_ sentence: Sentence) {
            text = sentence.text
            kind = sentence.kind.rawValue
            paragraph = sentence.paragraph
            let range = sentence.sourceRange ?? sentence.range
            start = range.lowerBound
            end = range.upperBound
        }
    }

    /// A link between sentences.
    package struct LinkRecord: Codable, Sendable, Hashable {
        /// The indices of the English sentences.
        package var enIds: [Int]
        /// The indices of the Romanian sentences.
        package var roIds: [Int]
        /// The probability that the link is right, 0–1.
        package var confidence: Double
        /// `moved`, `partial` or empty.
        package var label: String
        /// Whether a person confirmed the link.
        package var confirmed: Bool
        /// Why the link was made, if that was asked for.
        package var explanation: ExplanationRecord?
    }

    /// The sentences of the English article.
    package var en: [SentenceRecord]
    /// The sentences of the Romanian article.
    package var ro: [SentenceRecord]
    /// The links in the order of the Romanian article.
    package var links: [LinkRecord]
    /// The pairs that a person rejected.
    package var rejected: [LinkInput]
    /// The probability that the articles are versions of one story, 0–1.
    package var relatedness: Double
    /// How much of the English article is used, and how much of the Romanian one is added.
    package var coverage: ArticleCoverage

    /// Creates the object.
    ///
    /// - Parameters:
    ///   - english: the English article.
    ///   - romanian: the Romanian article.
    ///   - alignment: the links.
    ///   - decisions: what a person decided about links.
    ///   - explanations: the explanations of the links; empty if none were asked for.
    init(
        english: Article, romanian: Article, alignment: Alignment, decisions: PairDecisions,
        explanations: [LinkExplanation] = []
    ) {
        en = english.sentences.map(SentenceRecord.init)
        ro = romanian.sentences.map(SentenceRecord.init)
        let confirmed = Set(decisions.confirmed.map { LinkInput($0) })
        links = alignment.links.enumerated().map { index, link in
            let input = LinkInput(enIds: Array(link.english), roIds: Array(link.romanian))
            return LinkRecord(
                enIds: input.enIds, roIds: input.roIds, confidence: link.confidence.rounded(4),
                label: link.label.rawValue, confirmed: confirmed.contains(input),
                explanation: explanations.isEmpty ? nil : ExplanationRecord(explanations[index]))
        }
        rejected = decisions.rejected.map { LinkInput($0) }
        relatedness = alignment.relatedness.rounded(4)
        coverage = ArticleCoverage(
            of: alignment, english: english.sentences, romanian: romanian.sentences)
    }
}

extension LinkInput {
    /// Creates a link from that of a memory.
    init(_ link: ArticleLink) {
        self.init(enIds: link.english.sorted(), roIds: link.romanian.sorted())
    }
}
