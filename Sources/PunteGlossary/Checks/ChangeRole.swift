internal import PunteLanguage
internal import PunteText

/// The part that a number has in a change.
enum ChangeRole {
    /// The value before the change: from 5, „de la 5”.
    case origin
    /// The value after it: to 4, „la 4”.
    case goal

    /// Creates the part that the words before a number give it; nil when they give it none.
    init?(of quantity: Quantity, in text: CheckedPair.Text, _ side: Side) {
        var index = text.words.lastIndex { $0.range.upperBound <= quantity.range.lowerBound }
        let lists = side == .english ? Self.english : Self.romanian
        while let place = index, place > 0,
            lists.hedges.contains(NormalForm.bare(text.word(place)))
        {
            index = place - 1
        }
        guard let index else { return nil }
        let last = NormalForm.bare(text.word(index))
        let phrase = index > 0 ? NormalForm.bare(text.word(index - 1)) + " " + last : last
        if lists.origins.contains(phrase) || lists.origins.contains(last) {
            self = .origin
        } else if lists.goals.contains(phrase) || lists.goals.contains(last) {
            self = .goal
        } else {
            return nil
        }
    }

    private static let english = lists(of: .english)
    private static let romanian = lists(of: .romanian)

    private static func lists(
        of side: Side
    ) -> (origins: Set<String>, goals: Set<String>, hedges: Set<String>) {
        func words(_ use: QuantityWords.Use) -> Set<String> {
            Set(QuantityWords.words(use, in: side).map(NormalForm.bare))
        }
        return (words(.origin), words(.goal), words(.roughly))
    }
}
