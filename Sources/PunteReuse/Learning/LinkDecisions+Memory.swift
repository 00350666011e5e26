package import PunteAlignment
package import PunteMemory

extension LinkDecisions {
    /// Creates the decisions for the aligner from those stored in a memory.
    package init(_ decisions: PairDecisions) {
        self.init(
            confirmed: decisions.confirmed.compactMap(\.link),
            rejected: decisions.rejected.compactMap(\.link))
    }
}

extension ArticleLink {
    /// The link as the aligner has it; nil when a side is empty.
    fileprivate var link: Link? {
        guard let english = SentenceGroup(indices: english),
            let romanian = SentenceGroup(indices: romanian)
        else { return nil }
        return Link(
            english: english, romanian: romanian, confidence: confidence ?? 1,
            label: label.flatMap(Link.Label.init) ?? .none)
    }
}
