/// The links between the sentences of an English and a Romanian text.
public struct Alignment: Sendable, Hashable {
    /// The links in the order of the Romanian text.
    public var links: [Link]
    /// Number of English sentences.
    public var englishCount: Int
    /// Number of Romanian sentences.
    public var romanianCount: Int
    /// Probability that the texts are versions of one article, 0…1.
    public var relatedness: Double

    /// Creates an alignment from links that were found elsewhere.
    ///
    /// - Parameters:
    ///   - links: In the order of the Romanian text; no sentence is in two of them.
    ///   - englishCount: Number of English sentences.
    ///   - romanianCount: Number of Romanian sentences.
    ///   - relatedness: Probability that the texts are versions of one article, 0…1.
    public init(links: [Link], englishCount: Int, romanianCount: Int, relatedness: Double = 1) {
        self.links = links
        self.englishCount = englishCount
        self.romanianCount = romanianCount
        self.relatedness = relatedness
    }

    /// The indices of the English sentences that are in no link, ascending.
    ///
    /// - Complexity: O(sentences).
    public var unpairedEnglish: [Int] {
        Self.indices(below: englishCount, outside: links.map(\.english))
    }

    /// The indices of the Romanian sentences that are in no link, ascending.
    ///
    /// - Complexity: O(sentences).
    public var unpairedRomanian: [Int] {
        Self.indices(below: romanianCount, outside: links.map(\.romanian))
    }

    private static func indices(below count: Int, outside groups: [SentenceGroup]) -> [Int] {
        var isFree = [Bool](repeating: true, count: count)
        for group in groups {
            for index in group where index < count { isFree[index] = false }
        }
        return isFree.indices.filter { isFree[$0] }
    }

    /// Whether the texts are more probably unrelated than versions of one article.
    public var seemsUnrelated: Bool { relatedness < 0.5 }

    /// Returns whether the alignment has a link between exactly the sentences of `link`.
    ///
    /// - Complexity: O(links).
    func contains(_ link: Link) -> Bool {
        links.contains { $0.english == link.english && $0.romanian == link.romanian }
    }

    /// Returns a copy of the alignment in which some of its links are confirmed by a person.
    ///
    /// - Parameter confirmed: Links that the alignment contains, with the confidence to take.
    /// - Returns: The alignment. Texts that seemed unrelated are versions of one article when a link
    ///   of theirs is confirmed.
    func confirming(_ confirmed: [Link]) -> Alignment {
        guard !confirmed.isEmpty else { return self }
        var result = self
        if seemsUnrelated {
            for index in result.links.indices where relatedness > 0 {
                result.links[index].confidence = min(1, links[index].confidence / relatedness)
            }
            result.relatedness = 1
        }
        result.links.removeAll { link in
            confirmed.contains { $0.english == link.english && $0.romanian == link.romanian }
        }
        return result.replacing(links: result.links + confirmed)
    }

    /// Returns a copy of the alignment that has other links.
    ///
    /// - Parameter links: The new links, in any order; no sentence is in two of them.
    /// - Returns: The alignment with the links sorted by Romanian sentence, and with a label on
    ///   those that are out of the order of the English text.
    public func replacing(links: [Link]) -> Alignment {
        var result = self
        result.links = LinkOrder.labelled(links)
        return result
    }

    /// Returns the alignment without the links whose confidence is below a minimum, 0…1.
    public func filtered(minimumConfidence confidence: Double) -> Alignment {
        var result = self
        result.links.removeAll { $0.confidence < confidence }
        return result
    }
}
