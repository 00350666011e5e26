/// A number, date, amount or measure in a text, with its value and the way in which it was written.
///
/// | text | kind | value | unit |
/// |---|---|---|---|
/// | `$2.5 million` | money | 2500000 | `USD` |
/// | `60 de mile` | measure | 60 | `length-mile` |
/// | `24-year-old` | age | 24 | `duration-year` |
/// | `2 la sută` | percent | 2 | `concentr-percent` |
/// | `3 decembrie` | date | 12-03 | |
public struct Quantity: Hashable, Sendable {
    /// Says what a quantity counts or names.
    public enum Kind: String, Sendable, CaseIterable {
        /// A number of things: `two dozen`.
        case cardinal
        /// A place in an order: `21st`, „al treilea”.
        case ordinal
        /// A part of a whole: `two thirds`.
        case fraction
        /// A percentage or a number of percentage points.
        case percent
        /// An amount of money.
        case money
        /// A number of units: `60 miles`.
        case measure
        /// The age of a person: `24-year-old`.
        case age
        /// A day, month or year of the calendar.
        case date
        /// A day of the week.
        case weekday
        /// A time of day.
        case time
        /// The result of a match: `3-1`.
        case score
    }

    /// The value of a quantity.
    public enum Value: Hashable, Sendable {
        /// A single number.
        case number(ExactDecimal)
        /// The lower and the upper number of a range: `10–15`.
        case range(ExactDecimal, ExactDecimal)
        /// The numerator and denominator of a fraction: `two thirds`.
        case fraction(Int, Int)
        /// A day, month or year.
        case date(CalendarDate)
        /// A day of the week: 1 is Monday, 7 is Sunday.
        case weekday(Int)
        /// A time of day.
        case time(ClockTime)
        /// The points of both sides, in the order of the text.
        case score(Int, Int)
    }

    /// What the quantity counts or names.
    public var kind: Kind
    /// The value, in the units of ``unit``.
    public var value: Value
    /// The CLDR identifier of the unit (`length-mile`) or the ISO 4217 code of the currency (`EUR`); nil
    /// when nothing is measured.
    ///
    /// CLDR has no identifier for percentage points and decades of the calendar: they are
    /// `percentage-point` and `calendar-decade`.
    public var unit: String?
    /// Whether degrees are the difference of two temperatures: `2 degrees warmer`.
    public var isDifference = false
    /// The date that the same digits are where the day comes first, as in Britain: 3 April for `3/4/2026`; nil
    /// where only one order is possible.
    public var otherDate: CalendarDate?
    /// The UTF-8 offsets in the text, from the first character of the number or unit to the last.
    public var range: Range<Int>
    /// The way in which the quantity was written.
    public var style: Style

    /// Creates a quantity.
    ///
    /// - Parameters:
    ///   - kind: what it counts or names.
    ///   - value: its value.
    ///   - unit: a CLDR identifier or an ISO 4217 code.
    ///   - range: UTF-8 offsets in the text.
    ///   - style: the way in which it was written; digits by default.
    public init(
        kind: Kind, value: Value, unit: String? = nil, range: Range<Int>, style: Style = Style()
    ) {
        self.kind = kind
        self.value = value
        self.unit = unit
        self.range = range
        self.style = style
    }

    /// The number, if the value is a single number; nil for ranges, dates and other values.
    public var number: ExactDecimal? {
        if case .number(let number) = value { return number }
        return nil
    }
}

extension Quantity {
    /// The way in which a quantity was written, so that another can be written likewise.
    public struct Style: Hashable, Sendable {
        /// Says how a number was written.
        public enum Form: String, Sendable {
            /// In digits: `24`.
            case digits
            /// In words: `twenty-four`.
            case words
            /// As an indefinite article (`a year`, `un an`), which is weak evidence of a quantity.
            case article
        }

        /// Says how a unit or currency was written.
        public enum UnitForm: String, Sendable {
            /// The unit is not written.
            case none
            /// As a symbol or code: `%`, `km`, `$`, `EUR`.
            case symbol
            /// As a noun: `percent`, `kilometri`, `dolari`.
            case name
        }

        /// How the number was written.
        public var form = Form.digits
        /// How the unit or currency was written.
        public var unitForm = UnitForm.none
        /// The number of digits after the decimal separator.
        public var fractionDigits = 0
        /// Whether thousands are grouped; also true for numbers below a thousand.
        public var isGrouped = true
        /// The power of ten that was written as a word: 6 for `2.5 million`.
        public var scale = 0
        /// Whether the scale word is abbreviated (`bn`, `mld.`).
        public var scaleIsAbbreviated = false
        /// Whether a month or weekday was abbreviated.
        public var nameIsAbbreviated = false

        /// Creates the style of a number in digits without a unit.
        public init() {}
    }
}

/// A day of the calendar; parts that the text does not name are nil.
public struct CalendarDate: Hashable, Sendable {
    /// The year of the common era.
    public var year: Int?
    /// The month, from 1.
    public var month: Int?
    /// The day of the month, from 1.
    public var day: Int?

    /// Creates a date from the parts that are known.
    public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Returns whether two dates may be the same day or the same month.
    ///
    /// The dates must have at least one part in common, no part may differ, and both or neither
    /// must have a day.
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
    /// The number of minutes since midnight, 0 to 1439.
    public var minutes: Int
    /// The time zone as written: `ET`, `GMT`.
    public var zone: String?
    /// Whether it is known if the time is before or after noon: this was written, or the hour is 0
    /// or above 12.
    public var isCertain: Bool
    /// Whether minutes were written.
    public var hasMinutes: Bool

    /// Creates a time of day.
    ///
    /// - Parameters:
    ///   - minutes: minutes since midnight.
    ///   - zone: the time zone as written.
    ///   - isCertain: whether it is known if the time is before or after noon.
    ///   - hasMinutes: whether minutes were written.
    public init(minutes: Int, zone: String? = nil, isCertain: Bool = true, hasMinutes: Bool = true)
    {
        self.minutes = minutes
        self.zone = zone
        self.isCertain = isCertain
        self.hasMinutes = hasMinutes
    }
}

extension Quantity {
    /// Says in which way two quantities, of the same language or not, are equal.
    public enum Agreement: Int, Sendable, Comparable {
        /// Equal in value and unit.
        case same
        /// Equal after conversion of units, within the precision of both written numbers.
        case converted

        /// Returns whether `left` is the closer agreement of the two.
        public static func < (left: Agreement, right: Agreement) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// Returns how another quantity is equal to this one; nil if it is not equal.
    ///
    /// Kinds are not compared, so that an age of 24 years agrees with the measure 24 years. A time
    /// that may be before or after noon agrees with both. Quantities in different units agree when
    /// the intervals from which their numbers may have been rounded overlap.
    public func agreement(with other: Quantity) -> Agreement? {
        switch (value, other.value) {
        case (.number(let left), .number(let right)):
            return agreement(of: left, with: right, in: other)
        case (.range(let low, let high), .range(let otherLow, let otherHigh)):
            guard let first = agreement(of: low, with: otherLow, in: other),
                let second = agreement(of: high, with: otherHigh, in: other)
            else { return nil }
            return max(first, second)
        case (.fraction, .fraction), (.score, .score): return value == other.value ? .same : nil
        case (.date(let left), .date(let right)):
            return left.agrees(with: right) || otherDate?.agrees(with: right) ?? false
                || other.otherDate?.agrees(with: left) ?? false ? .same : nil
        case (.weekday(let left), .weekday(let right)): return left == right ? .same : nil
        case (.time(let left), .time(let right)): return agreement(of: left, with: right)
        default: return nil
        }
    }

    /// Returns the agreement of a number of this quantity with a number of another quantity.
    private func agreement(
        of left: ExactDecimal, with right: ExactDecimal, in other: Quantity
    ) -> Agreement? {
        if unit == other.unit { return left == right ? .same : nil }
        guard let unit, let otherUnit = other.unit else { return nil }
        let own = Self.interval(left, style)
        let others = Self.interval(right, other.style)
        let isDifference = isDifference || other.isDifference
        func converted(_ value: Double) -> Double? {
            UnitConversion.standard.convert(
                value, from: unit, to: otherUnit, isDifference: isDifference)
        }
        guard let low = converted(own.lowerBound), let high = converted(own.upperBound) else {
            return nil
        }
        return low <= others.upperBound && others.lowerBound <= high ? .converted : nil
    }

    /// Returns the interval of all numbers that give this one when rounded to the digits written.
    private static func interval(_ number: ExactDecimal, _ style: Style) -> ClosedRange<Double> {
        let written = style.scale > 0 ? number.scaled(by: -style.scale) : number
        let significant = UnitConversion.significantDigits(
            of: written, fractionDigits: style.fractionDigits)
        let digits = String(number.significand.magnitude).count
        let half = ExactDecimal(5, exponent: number.exponent + digits - significant - 1).double
        return number.double - half...number.double + half
    }

    private func agreement(of left: ClockTime, with right: ClockTime) -> Agreement? {
        if left.minutes == right.minutes { return .same }
        guard !left.isCertain || !right.isCertain else { return nil }
        let halfDay = 12 * 60
        return abs(left.minutes - right.minutes) == halfDay ? .same : nil
    }
}
