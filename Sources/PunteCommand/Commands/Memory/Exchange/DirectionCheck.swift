internal import PunteExchange
internal import PunteLanguage
internal import PunteText

/// Detects files in which the two languages are marked the wrong way round.
struct DirectionCheck {
    /// The number of units in which the languages of both texts were identified.
    private(set) var decided = 0
    /// The number of units in which the text marked English is Romanian and the other text English.
    private(set) var swapped = 0
    /// The number of units in which both texts are in one language.
    private(set) var same = 0
    /// The line of the first swapped unit.
    private(set) var firstSwapped: Int?

    private let identifier = LanguageIdentifier.standard

    /// The minimum length of a text in bytes; the language of shorter texts is uncertain.
    private static let minimumLength = 12

    /// Counts a unit.
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

    /// Whether the whole file is marked the wrong way round, which at least 60 % of the decided
    /// units must show.
    var isSwapped: Bool { swapped > 0 && swapped * 5 >= decided * 3 }

    private func language(of text: String) -> Language? {
        guard text.utf8.count >= Self.minimumLength else { return nil }
        return identifier.identify(text, as: .likely)
    }
}
