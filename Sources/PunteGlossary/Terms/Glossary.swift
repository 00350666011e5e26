public import PunteLanguage
internal import PunteText

/// A set of terms in a fixed order; a ``TermMatch`` names a term by its place in it.
public struct Glossary: Sendable {
    public private(set) var terms: [Term]

    public init(_ terms: [Term] = []) {
        self.terms = terms
    }

    public var count: Int { terms.count }

    public subscript(index: Int) -> Term { terms[index] }

    public mutating func append(_ term: Term) { terms.append(term) }

    /// The places of the terms that have this name in this language, whatever its case and
    /// diacritics. Linear in the size of the glossary.
    public func indices(named name: String, in language: Language) -> [Int] {
        let wanted = NormalForm.bare(name)
        return terms.indices.filter { index in
            terms[index].designations(in: language).contains { NormalForm.bare($0.text) == wanted }
        }
    }
}
