internal import PunteExchange
internal import PunteLanguage
internal import PunteText

/// Notices files whose languages are marked the wrong way round.
struct DirectionCheck {
    /// Units in which both texts were told with some certainty.
    private(set) var decided = 0
    /// Those of them in which the text marked English is Romanian and the other English.
    private(set) var swapped = 0
    /// Those in which both texts are of one language.
    private(set) var same = 0
    private(set) var firstSwapped: Int?

    private let identifier = LanguageIdentifier.standard

    /// Shorter texts say little.
    private static let shortest = 12
    private static let certainty = 0.9

    mutating func look(at unit: TranslationUnit) {
        guard let english = unit.variant(in: .english)?.text.text,
            let romanian = unit.variant(in: .romanian)?.text.text,
            english != romanian, let first = language(of: english),
            let second = language(of: romanian)
        else { return }
        decided += 1
        if first == second {
            same += 1
        } else if first == .romanian {
            swapped += 1
            firstSwapped = firstSwapped ?? unit.line
        }
    }

    /// Whether the file as a whole is marked the wrong way round.
    var isSwapped: Bool { swapped > 0 && swapped * 5 >= decided * 3 }

    private func language(of text: String) -> Language? {
        guard text.utf8.count >= Self.shortest, let found = identifier.identify(text),
            found.probability >= Self.certainty
        else { return nil }
        return found.language
    }
}
