/// Pairs of units in which one measure is given: *6 feet 2 inches*, *1 metru 77*.
///
/// They come from `Resources/both/compound-units.tsv`.
package enum CompoundUnits {
    /// The smaller unit of a pair.
    package struct Smaller: Sendable {
        /// The CLDR identifier of the smaller unit: `length-inch`.
        package let unit: String
        /// The number of smaller units in one larger unit: 12.
        package let count: Int64
        /// An abbreviation of the smaller unit that is one only after the larger unit: `in`; nil
        /// for most.
        package let abbreviation: String?
        /// Whether the name of the smaller unit may be omitted: `6-foot-2`.
        package let mayBeUnnamed: Bool
    }

    /// Returns the smaller unit that is combined with a larger one.
    ///
    /// The larger unit is a CLDR identifier, such as `length-foot`; the result is nil if it is not
    /// combined.
    package static func smaller(than unit: String) -> Smaller? { pairs[unit] }

    /// Returns the smaller unit that is combined with the larger unit that a word names.
    ///
    /// The word is in small letters, such as `feet` or `metru`; the result is nil if it names no
    /// such unit.
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

    /// Returns the words and abbreviations of the larger units, from the rows of `quantities.tsv`.
    private static func forms(_ table: StaticString) -> [String: String] {
        var forms: [String: String] = [:]
        for row in DataTable(table).rows where row.count > 2 && pairs[row[2]] != nil {
            forms[row[0]] = row[2]
        }
        return forms
    }
}
