internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// A name of the glossary that occurs in a sentence.
struct NamedSlot {
    /// The UTF-8 offsets of the name in the sentence.
    var range: Range<Int>
    /// The index of the term in the glossary.
    var term: Int
    var kind: Term.Kind
    /// The name of the term that occurs here.
    var designation: Designation
    /// The cases and numbers that the form may have.
    var inflection: Inflection
    /// The form as written, in lower case and with unified punctuation marks.
    var spelling: String
    /// The characters attached to the last word of the name: `'s` in `Putin's`.
    var attached = ""
}

/// Finds the names of a glossary that a repair may replace: persons, places and organisations.
///
/// One instance may be used by several threads at once.
struct NameFinder {
    private let glossary: Glossary
    private let recognizer: TermRecognizer

    init(_ glossary: CompiledGlossary, side: Side) {
        self.glossary = glossary.glossary
        recognizer = glossary.recognizer(for: side)
    }

    /// Returns the names of a text in their order.
    ///
    /// A name that several terms share is omitted, because it is not known which of them is meant.
    /// A name inside another term is omitted too, unless the outer term is an office, in which the
    /// inner name is repaired: „purtător de cuvânt al Casei Albe”.
    func names(in text: String) -> [NamedSlot] {
        guard glossary.count > 0 else { return [] }
        let matches = recognizer.matches(in: text, overlap: .all).filter {
            glossary[$0.term].kind != .office
        }
        return matches.enumerated().compactMap { place, match in
            let kind = glossary[match.term].kind
            guard kind == .person || kind == .place || kind == .organisation,
                !matches.enumerated().contains(where: { other, candidate in
                    other != place && candidate.range.overlaps(match.range)
                        && !candidate.isInside(match)
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
    /// Returns whether another match contains this one and is longer.
    fileprivate func isInside(_ other: TermMatch) -> Bool {
        range != other.range && range.clamped(to: other.range) == range
    }
}
