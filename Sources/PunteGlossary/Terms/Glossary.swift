public import PunteLanguage
internal import PunteText

/// A list of terms; a ``TermMatch`` refers to a term by its index in it.
public struct Glossary: Sendable {
    /// The terms in the order in which they were added.
    public private(set) var terms: [Term]

    /// Creates a glossary of these terms.
    public init(_ terms: [Term] = []) {
        self.terms = terms
    }

    /// The number of terms.
    public var count: Int { terms.count }

    /// The term at an index.
    public subscript(index: Int) -> Term { terms[index] }

    /// Adds a term at the end.
    public mutating func append(_ term: Term) { terms.append(term) }

    /// Returns the indices of the terms that have this name in this language, whatever its case and
    /// diacritics.
    ///
    /// - Complexity: O(*n*) in the number of terms.
    public func indices(named name: String, in language: Language) -> [Int] {
        let wanted = NormalForm.bare(name)
        return terms.indices.filter { index in
            terms[index].designations(in: language).contains { NormalForm.bare($0.text) == wanted }
        }
    }
}
