/// Nouns after which a number is a name and not a count: *articolul 5*, *vara 22*, *World War I*.
///
/// They come from `Resources/*/numbered-nouns.tsv`.
package struct NumberedNouns: Sendable {
    /// The kind of number that follows a noun.
    package enum Numeral: String, Sendable, CaseIterable {
        /// Any number in digits: *pagina 12*.
        case number
        /// A year, possibly of two digits: *decembrie 89*.
        case year
        /// A Roman numeral: *clasa V*.
        case roman
    }

    private var forms: [Numeral: Set<String>] = [:]

    /// Returns the numbered nouns of a language.
    package static func nouns(of side: Side) -> NumberedNouns {
        side == .english ? english : romanian
    }

    private static let english = NumberedNouns(LanguageData.En.numberedNouns, months: [])
    private static let romanian = NumberedNouns(
        LanguageData.Ro.numberedNouns, months: CalendarNames.months(in: .romanian))

    /// Reads a table of nouns; `months` are names of months that take a year without a preposition.
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

    /// Returns whether a numeral after `word` is a name and not a count.
    ///
    /// - Parameters:
    ///   - word: the word as written; diacritics and case are ignored.
    ///   - numeral: the kind of the numeral.
    /// - Returns: True for numbered nouns.
    package func contains(_ word: some StringProtocol, before numeral: Numeral) -> Bool {
        forms[numeral]?.contains(NormalForm.bare(String(word))) ?? false
    }
}
