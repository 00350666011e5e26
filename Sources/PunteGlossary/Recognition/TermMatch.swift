/// A term found in a text.
public struct TermMatch: Sendable, Hashable {
    /// UTF-8 offsets in the text.
    public var range: Range<Int>
    /// Place of the term in the ``Glossary``.
    public var term: Int
    /// The name that was found.
    public var designation: Designation
    /// The places in the paradigm that the found form can hold; empty when it is not known.
    public var inflection: Inflection
    public var spelling: Spelling

    public init(
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
