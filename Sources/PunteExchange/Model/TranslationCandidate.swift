/// A stored translation that is proposed for a unit.
///
/// XLIFF 1.2 calls it `alt-trans` (section 2.2.4), XLIFF 2 `mtc:match` (Translation Candidates
/// module).
public struct TranslationCandidate: Sendable, Hashable {
    /// The stored source text.
    public var source: InlineText
    /// The stored translation.
    public var target: InlineText
    /// The similarity of the stored source text to the source text of the unit, in percent.
    ///
    /// It is above 100 for a match in context.
    public var similarity: Double?
    /// The origin of the translation: the name of a memory or of an article.
    public var origin: String?

    /// Creates a candidate.
    ///
    /// - Parameters:
    ///   - source: the stored source text.
    ///   - target: the stored translation.
    ///   - similarity: similarity of the source texts in percent.
    ///   - origin: the memory or article that the translation comes from.
    public init(
        source: InlineText, target: InlineText, similarity: Double? = nil, origin: String? = nil
    ) {
        self.source = source
        self.target = target
        self.similarity = similarity
        self.origin = origin
    }
}

/// A term of a glossary that occurs in the source text of a unit.
///
/// XLIFF 2 calls it `gls:glossEntry` (Glossary module); XLIFF 1.2 has only notes for it.
public struct TermOccurrence: Sendable, Hashable {
    /// The term in the source language.
    public var term: String
    /// The translations of the term, preferred ones first.
    public var translations: [String]
    /// The definition of the term.
    public var definition: String?
    /// The name of the glossary that contains the term.
    public var source: String?

    /// Creates an occurrence.
    ///
    /// - Parameters:
    ///   - term: the term in the source language.
    ///   - translations: its translations, preferred ones first.
    ///   - definition: what the term means.
    ///   - source: name of the glossary.
    public init(
        term: String, translations: [String], definition: String? = nil, source: String? = nil
    ) {
        self.term = term
        self.translations = translations
        self.definition = definition
        self.source = source
    }
}
