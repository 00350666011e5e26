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

/// The ordinals of a language, in words and in digits, from `Resources/*/ordinals.tsv`.
package struct Ordinals: Sendable {
    /// The forms of an ordinal in two genders; in English both are the same.
    package struct Forms: Sendable {
        /// The masculine form: `fifth`, „al cincilea”.
        package let masculine: String
        /// The feminine form: `fifth`, „a cincea”.
        package let feminine: String
    }

    /// The ordinals that are written as words, by their number, in small letters.
    package private(set) var words: [Int: Forms] = [:]
    /// The patterns of ordinals in digits, by the last digits of the number; a star marks the
    /// number.
    ///
    /// The entry for the empty string is for all other numbers.
    private var patterns: [String: Forms] = [:]

    /// Returns the ordinals of a language.
    package static func forms(in side: Side) -> Ordinals {
        side == .english ? english : romanian
    }

    private static let english = Ordinals(LanguageData.En.ordinals)
    private static let romanian = Ordinals(LanguageData.Ro.ordinals)
    private static let star: Character = "*"

    private init(_ table: StaticString) {
        for row in DataTable(table).rows where row.count > 1 {
            let forms = Forms(masculine: row[1], feminine: row[row.count - 1])
            if row[0].first == Self.star {
                patterns[String(row[0].dropFirst())] = forms
            } else if let number = Int(row[0]) {
                words[number] = forms
            }
        }
    }

    /// Returns the forms of an ordinal in digits: `21st`, „al 21-lea” and „a 21-a”.
    package func inDigits(_ number: Int) -> Forms { inDigits(String(number)) }

    /// Returns the forms of an ordinal whose numeral is given as text: „al XX-lea” for `XX`.
    package func inDigits(_ numeral: String) -> Forms {
        let endings = (0...min(2, numeral.count)).reversed().map { String(numeral.suffix($0)) }
        let forms = endings.lazy.compactMap { patterns[$0] }.first
        func written(_ pattern: String) -> String {
            pattern.split(separator: Self.star, omittingEmptySubsequences: false)
                .joined(separator: numeral)
        }
        return Forms(
            masculine: written(forms?.masculine ?? String(Self.star)),
            feminine: written(forms?.feminine ?? String(Self.star)))
    }
}
