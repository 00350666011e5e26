/// The articles of one language: a folder of texts, a file of JSON lines, or articles in memory.
///
/// Articles are read when they are asked for, so that an archive takes little memory however large it is.
package protocol Archive: Sendable {
    /// The number of articles.
    var count: Int { get }

    /// Returns the article at an index below ``count``.
    ///
    /// - Throws: an error whose description names the file when it cannot be read.
    func article(at index: Int) throws -> ArchiveArticle
}

/// Articles in memory.
package struct ArticlesInMemory: Archive {
    private let articles: [ArchiveArticle]

    /// Creates an archive of articles.
    package init(_ articles: [ArchiveArticle]) { self.articles = articles }

    /// The number of articles.
    package var count: Int { articles.count }

    /// Returns the article at an index below ``count``.
    package func article(at index: Int) throws -> ArchiveArticle { articles[index] }
}
