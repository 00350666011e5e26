internal import PunteLanguage

/// A Romanian plural category of CLDR (Unicode CLDR, *Language Plural Rules*).
///
/// The category decides the form of a counted noun and whether „de” precedes it.
package enum RomanianPlural: Sendable {
    /// The number 1: „un an”.
    case one
    /// The numbers 0, 2–19, 101–119 and all numbers with decimals: „19 ani”, „101 ani”, „1,5 ani”.
    case few
    /// All other numbers: „20 de ani”, „120 de ani”, „1.000 de ani”.
    case other

    /// Determines the category of a number.
    ///
    /// - Parameters:
    ///   - number: the number.
    ///   - fractionDigits: the number of digits written after the comma; 2,0 is `few`.
    package init(_ number: ExactDecimal, fractionDigits: Int = 0) {
        guard fractionDigits == 0, let value = number.integer?.magnitude else {
            self = .few
            return
        }
        let rest = value % 100
        self = value == 1 ? .one : value == 0 || (1...19).contains(rest) ? .few : .other
    }

    /// Returns the form of a noun after its number: „an”, „ani”, „de ani”.
    ///
    /// - Parameters:
    ///   - one: the singular.
    ///   - other: the plural.
    /// - Returns: The noun, with „de” where the category needs it.
    package func noun(one: String, other: String) -> String {
        switch self {
        case .one: one
        case .few: other
        case .other: CountedNouns.romanian.link + " " + other
        }
    }
}
