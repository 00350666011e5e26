/// The ordinals of a language, in words and in digits, from `Resources/*/ordinals.tsv`.
package struct Ordinals: Sendable {
    /// An ordinal; in English both forms are the same.
    package struct Forms: Sendable {
        /// `fifth`, „al cincilea”
        package let masculine: String
        /// `fifth`, „a cincea”
        package let feminine: String
    }

    /// The ordinals that have a word, by their number, in small letters.
    package private(set) var words: [Int: Forms] = [:]
    /// For the last digits of a number how it is written in digits, with a star for the number;
    /// the entry of no digits is for all other numbers.
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

    /// Returns the forms of an ordinal with a numeral as it is written: „al XX-lea”.
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
