public import PunteLanguage

/// A term that was found in a text.
public struct TermMatch: Sendable, Hashable {
    /// UTF-8 offsets in the text.
    public var range: Range<Int>
    /// Index of the term in the ``Glossary``.
    public var term: Int
    /// The name that was found.
    public var designation: Designation
    /// The cells of the paradigm that the form in the text can fill; empty when they are not known.
    public var inflection: Inflection
    /// How the spelling in the text differs from the glossary's.
    public var spelling: Spelling

    package init(
        range: Range<Int>, term: Int, designation: Designation, inflection: Inflection,
        spelling: Spelling
    ) {
        self.range = range
        self.term = term
        self.designation = designation
        self.inflection = inflection
        self.spelling = spelling
    }
}
