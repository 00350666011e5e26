/// A stored translation that is proposed for a unit: XLIFF `alt-trans` and `mtc:match`.
public struct TranslationCandidate: Sendable, Hashable {
    public var source: InlineText
    public var target: InlineText
    /// Likeness of the sources in percent; above 100 for a match in context.
    public var similarity: Double?
    /// Where it comes from: a memory, an article.
    public var origin: String?

    public init(
        source: InlineText, target: InlineText, similarity: Double? = nil, origin: String? = nil
    ) {
        self.source = source
        self.target = target
        self.similarity = similarity
        self.origin = origin
    }
}

/// A term of a glossary found in a text: XLIFF `gls:glossEntry`.
public struct TermOccurrence: Sendable, Hashable {
    public var term: String
    public var translations: [String]
    public var definition: String?
    /// The glossary it stands in.
    public var source: String?

    public init(
        term: String, translations: [String], definition: String? = nil, source: String? = nil
    ) {
        self.term = term
        self.translations = translations
        self.definition = definition
        self.source = source
    }
}
