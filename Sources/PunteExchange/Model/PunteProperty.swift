/// Names the properties in which Punte's own knowledge of a unit travels in exchange files.
///
/// TMX 1.4b asks that types which it does not list begin with `x-` (section "prop").
public enum PunteProperty {
    /// Prefix of all types below.
    public static let prefix = "x-punte-"
    /// Title of the article in which the pair was aligned.
    public static let article = "x-punte-article"
    /// Address of the article.
    public static let url = "x-punte-url"
    /// News outlet that published the article.
    public static let outlet = "x-punte-outlet"
    /// Date of the article, as its source gave it.
    public static let date = "x-punte-date"
    /// Index of the sentence in the article, from 0.
    public static let position = "x-punte-position"
    /// Kind of the sentence: `title`, `heading`, `text`, `list-item`, `caption`, `dateline`.
    public static let kind = "x-punte-kind"
    /// Status of the pair: `aligned`, `confirmed`, `rejected`, `imported`.
    public static let status = "x-punte-status"
    /// Probability from 0 to 1 that the two texts translate each other.
    public static let confidence = "x-punte-confidence"
    /// Label of the alignment link: `moved`, `partial`.
    public static let label = "x-punte-label"
    /// Source text of the sentence before in the article.
    public static let previous = "x-punte-prev"
    /// Source text of the sentence after in the article.
    public static let next = "x-punte-next"
    /// Name of the document from which the pair was taken.
    public static let document = "x-punte-document"
    /// Subject field: `news`, `software`.
    public static let domain = "x-punte-domain"
    /// Name of the file from which the pair was imported.
    public static let origin = "x-punte-origin"
}
