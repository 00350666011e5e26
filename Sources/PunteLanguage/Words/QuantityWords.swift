/// Words beside quantities that the comparison of two texts reads, from
/// `Resources/both/quantity-words.tsv`.
package enum QuantityWords {
    /// How a word is used.
    package enum Use: String, Sendable {
        /// The number is rounded: „aproximativ 600 km”.
        case roughly
        /// Between numbers that share a unit: `2 to 4 inches`.
        case list
        /// Between the ends of a range in words.
        case range
        /// Currencies that English calls pounds, by their codes of ISO 4217.
        case pound
    }

    /// Returns the words of a language for a use, in the order of the table. A word of two parts
    /// has a space between them.
    package static func words(_ use: Use, in side: Side) -> [String] {
        DataTable(LanguageData.Both.quantityWords).rows
            .filter { $0.count > 2 && $0[0] == side.rawValue && $0[1] == use.rawValue }
            .flatMap { $0[2].split(separator: " ") }
            .map { $0.split(separator: "_").joined(separator: " ") }
    }
}
