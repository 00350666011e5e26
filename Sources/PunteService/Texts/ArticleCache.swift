internal import PunteLanguage
internal import PunteText
internal import Synchronization

/// Keeps the articles that were read last: while one writes, the report stays the same.
final class ArticleCache: Sendable {
    private struct Entry {
        let input: ArticleInput
        let side: Side
        let isDraft: Bool
        let article: Article
    }

    private let entries = Mutex<[Entry]>([])

    private static let maximumCount = 8
    /// The length in bytes from which on a text is not kept.
    private static let maximumLength = 200_000

    /// Returns the article of an input.
    ///
    /// - Throws: ``ServiceError``.
    func article(_ input: ArticleInput, _ side: Side, isDraft: Bool) throws -> Article {
        let known = entries.withLock { entries in
            entries.first { $0.side == side && $0.isDraft == isDraft && $0.input == input }?.article
        }
        if let known { return known }
        let article = try input.article(in: side.language, isDraft: isDraft)
        guard input.text.utf8.count < Self.maximumLength else { return article }
        entries.withLock { entries in
            if entries.count >= Self.maximumCount { entries.removeFirst() }
            entries.append(Entry(input: input, side: side, isDraft: isDraft, article: article))
        }
        return article
    }
}
