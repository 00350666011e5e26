/// Types of the properties under which Punte's own knowledge of a unit travels in other formats.
public enum PunteProperty {
    public static let prefix = "x-punte-"
    /// Title of the article the pair was aligned in.
    public static let article = "x-punte-article"
    public static let url = "x-punte-url"
    public static let outlet = "x-punte-outlet"
    /// Date of the article, as its source gave it.
    public static let date = "x-punte-date"
    /// Position of the pair in the article, from 0.
    public static let position = "x-punte-position"
    /// title, heading, text, list-item, caption, dateline.
    public static let kind = "x-punte-kind"
    /// aligned, confirmed, rejected, imported.
    public static let status = "x-punte-status"
    /// Probability from 0 to 1.
    public static let confidence = "x-punte-confidence"
    /// Label of the alignment link: moved, partial.
    public static let label = "x-punte-label"
    /// Source text of the sentence before and after in the article.
    public static let previous = "x-punte-prev"
    public static let next = "x-punte-next"
    /// The document that the pair was taken from.
    public static let document = "x-punte-document"
    /// Subject field: news, software.
    public static let domain = "x-punte-domain"
    /// The file that the pair was imported from.
    public static let origin = "x-punte-origin"
}
