/// The decisions of a person about the links of two texts, which an aligner keeps to.
public struct LinkDecisions: Sendable, Hashable {
    /// Links that every alignment contains unchanged.
    ///
    /// None of their sentences is in another link.
    public var confirmed: [Link]
    /// Pairs of sentence groups that are no translations of each other.
    ///
    /// No link of an alignment contains all sentences of such a pair.
    public var rejected: [Link]

    /// Creates decisions; without arguments, there are none.
    ///
    /// - Parameters:
    ///   - confirmed: Links that have no sentence in common.
    ///   - rejected: Links of which only the sentences are used, not the confidence or the label.
    public init(confirmed: [Link] = [], rejected: [Link] = []) {
        self.confirmed = confirmed
        self.rejected = rejected
    }

    /// Whether there are no decisions.
    public var isEmpty: Bool { confirmed.isEmpty && rejected.isEmpty }

    /// Returns the decisions with new sentence indices.
    ///
    /// - Parameters:
    ///   - english: An increasing function from the index of an English sentence to its new index;
    ///     nil for a sentence that is left out.
    ///   - romanian: The same for Romanian sentences.
    /// - Returns: The decisions about sentences none of which is left out.
    func mapped(english: (Int) -> Int?, romanian: (Int) -> Int?) -> LinkDecisions {
        func mapped(_ link: Link) -> Link? {
            guard let columns = SentenceGroup(indices: link.english.compactMap(english)),
                let rows = SentenceGroup(indices: link.romanian.compactMap(romanian)),
                columns.count == link.english.count, rows.count == link.romanian.count
            else { return nil }
            var result = link
            result.english = columns
            result.romanian = rows
            return result
        }
        return LinkDecisions(
            confirmed: confirmed.compactMap(mapped), rejected: rejected.compactMap(mapped))
    }
}
