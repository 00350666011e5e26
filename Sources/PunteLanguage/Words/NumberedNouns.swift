/// Nouns that a number follows as a name and not as a count, from `Resources/*/numbered-nouns.tsv`:
/// *articolul 5*, *vara 22*, *World War I*.
package struct NumberedNouns: Sendable {
    /// What kind of number follows a noun.
    package enum Numeral: String, Sendable, CaseIterable {
        /// Any number in digits: *pagina 12*.
        case number
        /// A year, also of two digits: *decembrie 89*.
        case year
        /// A Roman numeral: *clasa V*.
        case roman
    }

    private var forms: [Numeral: Set<String>] = [:]

    /// Returns the nouns of a language.
    package static func nouns(of side: Side) -> NumberedNouns {
        side == .english ? english : romanian
    }

    private static let english = NumberedNouns(LanguageData.En.numberedNouns, months: [])
    private static let romanian = NumberedNouns(
        LanguageData.Ro.numberedNouns, months: CalendarNames.months(in: .romanian))

    /// - Parameter months: names of months that take a year without a preposition.
    private init(_ table: StaticString, months: [String]) {
        for row in DataTable(table).rows where row.count > 1 {
            let words = row[1].split(separator: " ").map { NormalForm.bare(String($0)) }
            for name in row[0].split(separator: ",") {
                guard let numeral = Numeral(rawValue: String(name)) else { continue }
                forms[numeral, default: []].formUnion(words)
            }
        }
        if !months.isEmpty { forms[.year, default: []].formUnion(months.map(NormalForm.bare)) }
    }

    /// Returns whether a numeral after `word` is a name.
    ///
    /// - Parameters:
    ///   - word: as written; diacritics and case make no difference.
    ///   - numeral: the kind of the numeral.
    package func contains(_ word: some StringProtocol, before numeral: Numeral) -> Bool {
        forms[numeral]?.contains(NormalForm.bare(String(word))) ?? false
    }
}
