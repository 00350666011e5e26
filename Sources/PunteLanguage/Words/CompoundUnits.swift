/// Pairs of units that one measure is given in, from `Resources/both/compound-units.tsv`:
/// *6 feet 2 inches*, *1 metru 77*.
package enum CompoundUnits {
    /// The smaller unit of a pair.
    package struct Smaller: Sendable {
        /// A CLDR identifier: `length-inch`.
        package let unit: String
        /// The number of smaller units in one larger unit: 12.
        package let count: Int64
        /// What abbreviates the smaller unit only after the larger: `in`; nil for most.
        package let abbreviation: String?
        /// Whether the smaller unit may go without a name: `6-foot-2`.
        package let mayBeUnnamed: Bool
    }

    /// Returns the unit that goes with a larger one.
    ///
    /// - Parameter unit: a CLDR identifier, such as `length-foot`.
    package static func smaller(than unit: String) -> Smaller? { pairs[unit] }

    /// Returns the unit that goes with the larger one that a word names.
    ///
    /// - Parameter form: a word in small letters, such as `feet` or `metru`.
    package static func smaller(afterForm form: String, in side: Side) -> Smaller? {
        let forms = side == .english ? englishForms : romanianForms
        return forms[form].flatMap { pairs[$0] }
    }

    private static let pairs: [String: Smaller] = {
        var pairs: [String: Smaller] = [:]
        for row in DataTable(LanguageData.Both.compoundUnits).rows where row.count > 2 {
            pairs[row[0]] = Int64(row[2]).map {
                Smaller(
                    unit: row[1], count: $0, abbreviation: row.count > 3 ? row[3] : nil,
                    mayBeUnnamed: row.count > 4)
            }
        }
        return pairs
    }()

    private static let englishForms = forms(LanguageData.En.quantities)
    private static let romanianForms = forms(LanguageData.Ro.quantities)

    /// Words and abbreviations of the larger units, by the rows of `quantities.tsv`.
    private static func forms(_ table: StaticString) -> [String: String] {
        var forms: [String: String] = [:]
        for row in DataTable(table).rows where row.count > 2 && pairs[row[2]] != nil {
            forms[row[0]] = row[2]
        }
        return forms
    }
}
