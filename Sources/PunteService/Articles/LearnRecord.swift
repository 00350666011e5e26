internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
package import PunteReuse

/// What was learned from a finished article, as an object of JSON.
package struct LearnRecord: Codable, Sendable, Hashable {
    /// A link of the articles.
    package struct Link: Codable, Sendable, Hashable {
        /// The English sentences.
        package var en: String
        /// The Romanian sentences.
        package var ro: String
        /// The probability that the link is right, with four decimals.
        package var confidence: String
        /// The label of the link.
        package var label: String
        /// The status that it is stored with.
        package var status: String
        /// The findings, each with `rule`, `excerpt`, `message` and `advice`.
        package var findings: [[String: String]]
    }

    /// The links in the order of the Romanian article.
    package var links: [Link]
    /// The indices of the English sentences without counterpart.
    package var unpairedEn: [Int]
    /// The indices of the Romanian sentences without counterpart.
    package var unpairedRo: [Int]
    /// What changed in the memory, in words; omitted when nothing was stored.
    package var stored: String?
    /// The ids of the pair and of its articles.
    package var pair: [String: Int64]?
    /// The proposed names, each with `en`, `ro` and `kind`.
    package var names: [[String: String]]?

    /// Creates the object.
    ///
    /// - Parameters:
    ///   - review: the checked links.
    ///   - outcome: the changes in the memory; nil when nothing was stored.
    package init(_ review: ArticleLearner.Review, _ outcome: ArticleLearner.Outcome?) {
        links = review.links.map(Self.link)
        unpairedEn = review.unpairedEnglish
        unpairedRo = review.unpairedRomanian
        stored = outcome?.saved.description
        pair = outcome?.pair.map { ["id": $0.id, "en": $0.english, "ro": $0.romanian] }
        names = outcome?.candidates.map {
            ["en": $0.english, "ro": $0.romanian, "kind": $0.kind.rawValue]
        }
    }

    private static func link(_ link: ArticleLearner.ReviewedLink) -> Link {
        Link(
            en: link.english, ro: link.romanian, confidence: link.link.confidence.fixed(4),
            label: link.link.label.rawValue, status: link.status.rawValue,
            findings: link.findings.map {
                [
                    "rule": $0.rule, "excerpt": $0.excerpt, "message": $0.message,
                    "advice": $0.advice,
                ]
            })
    }
}
