/// The parts of Romanian numbers in words, as far as they decide about „de” before a noun.
///
/// They come from `Resources/ro/magnitudes.tsv` and from ``NumberWords``.
package struct Magnitudes: Sendable {
    /// The parts of Romanian numbers, read once.
    package static let romanian = Magnitudes()

    private static let teenEnding = "sprezece"

    private let groups: [String: Set<String>]
    private let numbers = NumberWords.words(of: .romanian)

    private init() {
        groups = Dictionary(
            DataTable(LanguageData.Ro.magnitudes).rows.filter { $0.count > 1 }.map { row in
                (row[0], Set(row[1].split(separator: " ").map { NormalForm.bare(String($0)) }))
            }
        ) { first, _ in first }
    }

    private func contains(_ word: String, in group: String) -> Bool {
        groups[group]?.contains(NormalForm.bare(word)) ?? false
    }

    /// Returns whether a word is a magnitude: „sute”, „milion”.
    package func contains(_ word: String) -> Bool {
        ["hundreds", "thousands", "singular"].contains { contains(word, in: $0) }
    }

    /// Returns whether a word is one of the tens or hundreds that another magnitude may follow.
    package func isHundreds(_ word: String) -> Bool { contains(word, in: "hundreds") }

    /// Returns whether a word is a magnitude of thousands or more in the plural.
    package func isThousands(_ word: String) -> Bool { contains(word, in: "thousands") }

    /// Returns whether a word is a magnitude that an article precedes: o sută, un milion.
    package func isSingular(_ word: String) -> Bool {
        contains(word, in: "singular")
            || (isHundreds(word) && !word.hasSuffix("i") && !word.hasSuffix("e"))
    }

    /// Returns whether a word may be the article of a magnitude.
    package func isArticle(_ word: String) -> Bool { contains(word, in: "article") }

    /// Returns whether a word joins a ten and its unit.
    package func isLink(_ word: String) -> Bool { contains(word, in: "link") }

    /// Returns whether a word is a number from eleven to nineteen.
    package func isTeen(_ word: String) -> Bool {
        let bare = NormalForm.bare(word)
        return numbers.group(ofBare: bare) == .unit && bare.hasSuffix(Self.teenEnding)
    }

    /// Returns whether a word is one of the tens from twenty to ninety.
    package func isTen(_ word: String) -> Bool {
        numbers.group(ofBare: NormalForm.bare(word)) == .ten
    }

    /// Returns whether a word may be a unit after a ten.
    package func isUnit(_ word: String) -> Bool {
        contains(word, in: "one")
            || (numbers.group(ofBare: NormalForm.bare(word)) == .unit && !isTeen(word))
    }
}
