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
        /// It is beside a time of day in another zone than that of the report: „ora României”.
        case localTime = "local-time"
        /// It is after a time of day of Romania.
        case romanianTime = "romanian-time"
        /// It is before the number that something changes from: „de la”.
        case origin
        /// It is before the number that something changes to: „la”.
        case goal
        /// It is after a number that multiplies: „ori”.
        case factor
        /// It speaks of the year after one that was named.
        case yearAfter = "year-after"
        /// It speaks of the year before one that was named.
        case yearBefore = "year-before"
        /// It is before the number of those that are left: „alte”.
        case others
        /// It joins an hour to the half of the day before it: „seara, la ora 9”.
        case timeLink = "time-link"
        /// Shows that the word after it is a month: `in May`.
        case monthLink = "month-link"
        /// Says that there are more than the number after it.
        case more
        /// Says that there are fewer than the number after it.
        case less
        /// What a distance in metres may be followed by in sport: `hurdles`.
        case event
        /// Names persons who may be counted by the million: `people`.
        case people
        /// Says which part of a decade is meant: `early`.
        case partOfDecade = "part-of-decade"
        /// The article before a decade.
        case definite
        /// Makes the degrees after it a difference of temperatures: `warmed`.
        case differenceBefore = "difference-before"
        /// The beginning of a word for a change of temperature.
        case change
        /// A noun for such a change that the degrees follow or precede: `warming`.
        case warming
        /// It is between such a word and the number: `about`.
        case hedge
        /// Shows, after degrees, that they are a difference: `warmer`.
        case differenceAfter = "difference-after"
        /// The beginning of a word that shows that a text speaks of temperatures.
        case temperature
        /// Shows, after a length of time, that it is no rate: `a year ago`.
        case afterSpan = "after-span"
        /// It is before the length of time that an amount is for: „pe an”.
        case rate
        /// A half before a word for a power of ten: `half a million`.
        case half
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

/// The symbols that state a fact: currencies, per cent, degrees, and the signs of numbers.
///
/// `$5`, `€5` and `-5` are three different facts.
package struct QuantitySigns: Sendable {
    private let words: [String: String]

    /// Returns the symbols of a language.
    package static func signs(of side: Side) -> QuantitySigns {
        side == .english ? english : romanian
    }

    private static let english = QuantitySigns(.english)
    private static let romanian = QuantitySigns(.romanian)

    private init(_ side: Side) {
        let rows = DataTable(LanguageData.Both.signWords).rows.filter {
            $0.count == 3 && $0[0] == side.rawValue
        }
        words = Dictionary(rows.map { ($0[1], $0[2]) }) { first, _ in first }
    }

    /// Returns the word for a symbol in bare form, such as `percent` for `%`; the symbol itself
    /// where the language has no word for it.
    package func word(forBare sign: String) -> String { words[sign] ?? sign }

    /// Returns whether the character in a range of a text is a symbol that states a fact.
    ///
    /// - Parameters:
    ///   - range: UTF-8 offsets of one character.
    ///   - bytes: the text, valid UTF-8.
    /// - Returns: true for a unit symbol; for a plus or dash when it is at the start of a word and
    ///   a number, or a unit symbol and a number, directly follows it.
    package static func isSign(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.lowerBound < bytes.count else { return false }
        let scalar = bytes.scalar(at: range.lowerBound).value
        if isUnit(scalar) { return true }
        guard scalar == 0x2B || scalar == 0xB1 || CharacterClass.isDash(scalar),
            range.upperBound < bytes.count, isAtStart(range.lowerBound, bytes)
        else { return false }
        let (next, end) = bytes.scalar(at: range.upperBound)
        if CharacterClass.isDigit(next) { return true }
        return isUnit(next) && end < bytes.count && bytes[end].isASCIIDigit
    }

    /// Returns whether the character in a range of an array of bytes is a symbol that states a
    /// fact.
    package static func isSign(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { isSign(range, in: $0) }
    }

    /// Returns whether a scalar is a currency, per cent, per mille or degree.
    private static func isUnit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x24, 0x25, 0xA2...0xA5, 0xB0, 0x2030, 0x2031, 0x20A0...0x20CF, 0x2103, 0x2109: true
        default: false
        }
    }

    /// Returns whether nothing, a space or an opening mark precedes an offset.
    private static func isAtStart(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset > 0 else { return true }
        let scalar = bytes.scalar(before: offset).value
        return CharacterClass.isSpace(scalar) || CharacterClass.isOpener(scalar)
    }
}

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
