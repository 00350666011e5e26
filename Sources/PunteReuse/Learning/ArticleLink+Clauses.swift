package import PunteAlignment
internal import PunteLanguage
package import PunteMemory
package import PunteText

extension ArticleLink {
    /// Returns the links with which the clauses of an alignment's links of several sentences are stored.
    ///
    /// - Parameters:
    ///   - alignment: the links of two articles.
    ///   - english: the English article.
    ///   - romanian: the Romanian article.
    ///   - aligner: the aligner that finds the clauses.
    /// - Returns: a link with the label ``PunteMemory/ArticleLink/clauseLabel`` for each.
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    package static func clauses(
        of alignment: Alignment, _ english: Article, _ romanian: Article, by aligner: Aligner
    ) throws -> [ArticleLink] {
        let (source, target) = (
            english.sentences.map(\.text), romanian.sentences.map(\.text)
        )
        return try aligner.clauses(of: alignment, english: source, romanian: target).joined().map {
            let isEnglish = $0.side == .english
            let text = isEnglish ? target[$0.counterpart] : source[$0.counterpart]
            let clause = $0.range.map { text.utf8Slice($0) }
            return ArticleLink(
                english: [isEnglish ? $0.sentence : $0.counterpart],
                romanian: [isEnglish ? $0.counterpart : $0.sentence], label: clauseLabel,
                englishClause: isEnglish ? nil : clause, romanianClause: isEnglish ? clause : nil)
        }
    }
}
