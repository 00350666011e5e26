internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// A name of the glossary in a sentence.
struct NamedSlot {
    /// UTF-8 offsets in the sentence.
    var range: Range<Int>
    /// Place of the term in the glossary.
    var term: Int
    var kind: Term.Kind
    /// The name of the term that was found.
    var designation: Designation
    /// The places in the paradigm that the found form can hold.
    var inflection: Inflection
    /// The form as written, case and kinds of signs unified.
    var spelling: String
    /// What the word of the name holds besides: `'s` in `Putin's`.
    var attached = ""
}

/// Finds the names of a glossary that a repair may replace: persons, places and organisations.
///
/// The index of a language's forms is made when first needed. One instance serves one thread.
final class NameFinder {
    let glossary: Glossary
    private let language: Language
    private lazy var recognizer = TermRecognizer(glossary, language: language)

    init(_ glossary: Glossary, language: Language) {
        self.glossary = glossary
        self.language = language
    }

    /// The names of a text in their order. A name that several terms share is none: which of them
    /// is meant cannot be told. Nor is one inside another term, unless that is an office, which
    /// goes by the names in it: „purtător de cuvânt al Casei Albe”.
    func names(in text: String) -> [NamedSlot] {
        guard glossary.count > 0 else { return [] }
        let matches = recognizer.matches(in: text, overlap: .all).filter {
            glossary[$0.term].kind != .office
        }
        return matches.enumerated().compactMap { place, match in
            let kind = glossary[match.term].kind
            guard kind == .person || kind == .place || kind == .organisation,
                !matches.enumerated().contains(where: { other, rival in
                    other != place && rival.range.overlaps(match.range)
                        && !rival.isInside(match)
                })
            else { return nil }
            return NamedSlot(
                range: match.range, term: match.term, kind: kind, designation: match.designation,
                inflection: match.inflection,
                spelling: NormalForm.folded(text.utf8Slice(match.range)))
        }
    }
}

extension TermMatch {
    /// Whether another match covers this one and more.
    fileprivate func isInside(_ other: TermMatch) -> Bool {
        range != other.range && range.clamped(to: other.range) == range
    }
}
