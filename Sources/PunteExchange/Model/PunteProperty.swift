/// The names of the properties that contain Punte's own data about a unit in exchange files.
///
/// TMX 1.4b requires that types which it does not list begin with `x-` (section "prop").
public enum PunteProperty {
    /// The prefix of all types below.
    public static let prefix = "x-punte-"
    /// The title of the article in which the pair was aligned.
    public static let article = "x-punte-article"
    /// The web address of the article.
    public static let url = "x-punte-url"
    /// The outlet that published the article.
    public static let outlet = "x-punte-outlet"
    /// The date of the article, as its source gave it.
    public static let date = "x-punte-date"
    /// The index of the sentence in the article, from 0.
    public static let position = "x-punte-position"
    /// The kind of the sentence: `title`, `heading`, `text`, `list-item`, `caption`, `dateline`.
    public static let kind = "x-punte-kind"
    /// The status of the pair: `aligned`, `confirmed`, `rejected`, `imported`.
    public static let status = "x-punte-status"
    /// The probability, from 0 to 1, that the two texts translate each other.
    public static let confidence = "x-punte-confidence"
    /// The label of the alignment link: `moved`, `partial`.
    public static let label = "x-punte-label"
    /// The source text of the previous sentence in the article.
    public static let previous = "x-punte-prev"
    /// The source text of the next sentence in the article.
    public static let next = "x-punte-next"
    /// The name of the document from which the pair was taken.
    public static let document = "x-punte-document"
    /// The subject field: `news`, `software`.
    public static let domain = "x-punte-domain"
    /// The name of the file from which the pair was imported.
    public static let origin = "x-punte-origin"
}
