/// The words of a language that are always numbers, from `Resources/both/number-words.tsv`.
///
/// *twelve* and *miliarde* are among them, but not *one* or *nouă*, which also have other meanings.
package struct NumberWords: Sendable {
    /// The part that a word has in a number.
    package enum Group: String, Sendable {
        /// The numbers from two to nineteen.
        case unit
        /// The tens: twenty, thirty … ninety.
        case ten
        /// The multipliers: *hundred*, *milioane*, *dozens*.
        case scale
    }

    private let groups: [String: Group]

    /// Returns the number words of a language.
    package static func words(of side: Side) -> NumberWords {
        side == .english ? english : romanian
    }

    private static let english = NumberWords(.english)
    private static let romanian = NumberWords(.romanian)

    private init(_ side: Side) {
        var groups: [String: Group] = [:]
        for row in DataTable(LanguageData.Both.numberWords).rows
        where row.count == 3 && row[0] == side.rawValue {
            for word in row[2].split(separator: " ") {
                groups[NormalForm.bare(String(word))] = Group(rawValue: row[1])
            }
        }
        self.groups = groups
    }

    /// All number words, in bare form.
    package var all: Set<String> { Set(groups.keys) }

    /// Returns whether a word in bare form (``NormalForm/bare(_:)``) is a number.
    package func contains(bare word: String) -> Bool { groups[word] != nil }

    /// Returns the group of a word in bare form; nil for other words.
    package func group(ofBare word: String) -> Group? { groups[word] }
}
