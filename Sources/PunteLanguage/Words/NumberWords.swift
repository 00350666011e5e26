/// The words of a language that are numbers wherever they occur, from
/// `Resources/both/number-words.tsv`: *twelve*, *miliarde*, but not *one* or *nouă*, which have
/// other uses.
package struct NumberWords: Sendable {
    /// How a word makes a number.
    package enum Group: String, Sendable {
        /// Two to nineteen.
        case unit
        /// Twenty, thirty … ninety.
        case ten
        /// *Hundred*, *milioane*, *dozens*.
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

    /// The words in bare form.
    package var all: Set<String> { Set(groups.keys) }

    /// Returns whether a word in bare form (``NormalForm/bare(_:)``) is a number.
    package func contains(bare word: String) -> Bool { groups[word] != nil }

    /// Returns the group of a word in bare form, nil for other words.
    package func group(ofBare word: String) -> Group? { groups[word] }
}
