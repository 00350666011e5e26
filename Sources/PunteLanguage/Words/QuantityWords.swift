/// Words beside quantities that matter when two texts are compared, from
/// `Resources/both/quantity-words.tsv`.
package enum QuantityWords {
    /// The use of a word beside a quantity.
    package enum Use: String, Sendable {
        /// It shows that the number is rounded: „aproximativ 600 km”.
        case roughly
        /// It is between numbers that share a unit: `2 to 4 inches`.
        case list
        /// It is between the two numbers of a range in words.
        case range
        /// The ISO 4217 codes of the currencies that English calls pounds.
        case pound
        /// Names a share in hundredths without a number: `percentage`.
        case percentage
        /// Makes a number beside it negative: „sub zero”.
        case minus
        /// The half of the day that an hour is in: `p.m`.
        case halfDay = "half-day"
    }

    /// Returns the words of a language for a use, in the order of the table.
    ///
    /// A phrase of two words has a space between them.
    package static func words(_ use: Use, in side: Side) -> [String] {
        DataTable(LanguageData.Both.quantityWords).rows
            .filter { $0.count > 2 && $0[0] == side.rawValue && $0[1] == use.rawValue }
            .flatMap { $0[2].split(separator: " ") }
            .map { $0.split(separator: "_").joined(separator: " ") }
    }
}
