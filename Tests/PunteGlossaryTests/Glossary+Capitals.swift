import PunteGlossary
import PunteLanguage

extension Glossary {
    /// Two capitals that a Romanian text writes otherwise.
    static let warsawAndLondon = Glossary([
        Term(
            kind: .place,
            designations: [Designation("Warsaw", .english), Designation("Varșovia", .romanian)],
            grammar: .feminine),
        Term(
            kind: .place,
            designations: [Designation("London", .english), Designation("Londra", .romanian)],
            grammar: .feminine),
    ])
}
