internal import PunteGlossary
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
    /// is meant cannot be told.
    func names(in text: String) -> [NamedSlot] {
        guard glossary.count > 0 else { return [] }
        let matches = recognizer.matches(in: text)
        return matches.enumerated().compactMap { place, match in
            let kind = glossary[match.term].kind
            guard kind == .person || kind == .place || kind == .organisation else { return nil }
            let rivals = [place - 1, place + 1].filter(matches.indices.contains)
            guard !rivals.contains(where: { matches[$0].range.overlaps(match.range) }) else {
                return nil
            }
            return NamedSlot(
                range: match.range, term: match.term, kind: kind, designation: match.designation,
                inflection: match.inflection,
                spelling: NormalForm.folded(text.utf8Slice(match.range)))
        }
    }
}
