/// A number, date, amount or measure in a text: what it is worth and how it was written.
///
/// | text | kind | value | unit |
/// |---|---|---|---|
/// | `$2.5 million` | money | 2500000 | `USD` |
/// | `60 de mile` | measure | 60 | `length-mile` |
/// | `24-year-old` | age | 24 | `duration-year` |
/// | `2 la sută` | percent | 2 | `concentr-percent` |
/// | `3 decembrie` | date | 12-03 | |
public struct Quantity: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case cardinal
        case ordinal
        case fraction
        case percent
        case money
        case measure
        case age
        case date
        case weekday
        case time
        case score
    }

    public enum Value: Hashable, Sendable {
        case number(ExactDecimal)
        /// `10–15`
        case range(ExactDecimal, ExactDecimal)
        /// `two thirds`: numerator and denominator.
        case fraction(Int, Int)
        case date(CalendarDate)
        /// 1 is Monday, 7 is Sunday.
        case weekday(Int)
        case time(ClockTime)
        case score(Int, Int)
    }

    public var kind: Kind
    public var value: Value
    /// A CLDR unit identifier (`length-mile`), an ISO 4217 code (`EUR`) or nil. CLDR has no
    /// identifier for percentage points: they are `percentage-point`.
    public var unit: String?
    /// UTF-8 offsets in the text, from the first sign of the number or unit to the last.
    public var range: Range<Int>
    public var style: Style

    public init(
        kind: Kind, value: Value, unit: String? = nil, range: Range<Int>, style: Style = Style()
    ) {
        self.kind = kind
        self.value = value
        self.unit = unit
        self.range = range
        self.style = style
    }

    /// The number when there is a single one.
    public var number: ExactDecimal? {
        if case .number(let number) = value { return number }
        return nil
    }
}

extension Quantity {
    /// How a quantity was written, so that another can be written likewise.
    public struct Style: Hashable, Sendable {
        public enum Form: String, Sendable {
            case digits
            case words
            /// A number that is only an article: `a year`, `un an`. Weak evidence of a quantity.
            case article
        }

        public enum UnitForm: String, Sendable {
            case none
            /// `%`, `km`, `$`
            case symbol
            /// `percent`, `kilometri`, `dolari`
            case name
        }

        public var form = Form.digits
        public var unitForm = UnitForm.none
        /// Digits written behind the decimal separator.
        public var fractionDigits = 0
        /// Whether thousands are set off; true where there were none to set off.
        public var isGrouped = true
        /// The power of ten that was written as a word: 6 for `2.5 million`.
        public var scale = 0
        /// Whether the scale was an abbreviation: `bn`, `mld.`
        public var scaleIsAbbreviated = false
        /// Whether a month or weekday was abbreviated.
        public var nameIsAbbreviated = false

        public init() {}
    }
}

/// A day of the calendar, of which a text may name only parts.
public struct CalendarDate: Hashable, Sendable {
    public var year: Int?
    public var month: Int?
    public var day: Int?

    public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Whether nothing that both name differs, and both name something in common.
    public func agrees(with other: CalendarDate) -> Bool {
        var common = 0
        for (left, right) in [(year, other.year), (month, other.month), (day, other.day)] {
            guard let left, let right else { continue }
            if left != right { return false }
            common += 1
        }
        return common > 0 && (day == nil) == (other.day == nil)
    }
}

/// A time of day.
public struct ClockTime: Hashable, Sendable {
    /// Since midnight.
    public var minutes: Int
    /// As written: `ET`, `GMT`.
    public var zone: String?
    /// Whether the text names the half of the day or uses hours beyond 12.
    public var isCertain: Bool
    /// Whether minutes were written.
    public var hasMinutes: Bool

    public init(minutes: Int, zone: String? = nil, isCertain: Bool = true, hasMinutes: Bool = true)
    {
        self.minutes = minutes
        self.zone = zone
        self.isCertain = isCertain
        self.hasMinutes = hasMinutes
    }
}
