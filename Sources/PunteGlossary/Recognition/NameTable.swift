internal import PunteLanguage
internal import PunteText

/// The names that all terms have in one language, in one array.
struct NameTable: Sendable {
    private var names: [Designation] = []
    /// Index of the first name of each term, and the number of names at the end.
    private var starts: [Int32] = [0]

    /// Collects the names of a language, whatever its region.
    init(_ glossary: Glossary, _ language: Language) {
        let primary = language.primary
        starts.reserveCapacity(glossary.count + 1)
        names.reserveCapacity(glossary.count * 2)
        for term in glossary.terms {
            for name in term.designations
            where name.language == language || name.language.primary == primary {
                names.append(name)
            }
            starts.append(Int32(names.count))
        }
    }

    /// Returns the names of a term.
    func names(of term: Int) -> ArraySlice<Designation> {
        names[Int(starts[term])..<Int(starts[term + 1])]
    }

    /// The name of a term at an index among its names.
    @inline(__always)
    subscript(term: Int, designation: Int) -> Designation {
        names[Int(starts[term]) + designation]
    }

    /// Returns whether a term has a name at an index.
    func contains(term: Int, designation: Int) -> Bool {
        term + 1 < starts.count && Int(starts[term]) + designation < Int(starts[term + 1])
    }
}
