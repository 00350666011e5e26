internal import PunteLanguage
internal import PunteText

/// Finds the negations of a text of one side: `not`, `didn't`, „niciun”.
struct NegationFinder {
    private let negations: Negations

    init(_ side: Side) { negations = .words(of: side) }

    /// Returns the UTF-8 offsets of the negations of a text, in ascending order.
    func ranges(in text: String) -> [Range<Int>] {
        ranges(in: TextFacts.Word.words(of: text), of: text)
    }

    /// Returns the UTF-8 offsets of the negations among some words of a text, in ascending order.
    ///
    /// The parts of a contraction are one negation: `didn't`.
    func ranges(in words: [TextFacts.Word], of text: String) -> [Range<Int>] {
        words.indices.compactMap { index in
            let range = words[index].range
            if negations.contains(bare: words[index].bare) { return range }
            guard index + 1 < words.count, case let next = words[index + 1].range,
                (1...3).contains(next.lowerBound - range.upperBound)
            else { return nil }
            let joined = range.lowerBound..<next.upperBound
            return negations.contains(bare: NormalForm.bare(text.utf8Slice(joined))) ? joined : nil
        }
    }
}
