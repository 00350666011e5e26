/// The days of the proleptic Gregorian calendar, counted from 1 January 1970.
package enum DayNumber {
    /// Returns the number of a day.
    ///
    /// Years begin in March, so that leap days are last. Source: H. Hinnant, *chrono-Compatible Low-Level
    /// Date Algorithms* (2013).
    package static func of(year: Int64, month: Int64, day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }
}
