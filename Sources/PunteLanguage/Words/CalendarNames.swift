/// The names of months, weekdays, time zones and hours in a language, from
/// `Resources/both/calendar.tsv`.
package enum CalendarNames {
    /// The kind of thing that has a name.
    package enum Kind: String, Sendable {
        case month, weekday
        /// A word before “time” that names a time zone: *Eastern*.
        case zone
        /// An hour of the day with a name: *noon*.
        case clock
        /// A part of the day (such as *p.m.*), identified by the hour at which it begins.
        case half
    }

    /// The name of a month, weekday or hour.
    package struct Name: Sendable {
        /// The number of the month (1 is January), of the weekday (1 is Monday), or the hour.
        package let number: Int
        /// The full name as written inside a sentence.
        package let full: String
        /// The abbreviation as written beside a day; empty for hours.
        package let abbreviation: String
    }

    /// Returns the names of a kind, ordered by their numbers; time zones have no numbers and are
    /// not returned.
    package static func names(of kind: Kind, in side: Side) -> [Name] {
        rows(of: kind, in: side).compactMap { row in
            Int(row[2]).map {
                Name(number: $0, full: row[3], abbreviation: row.count > 4 ? row[4] : "")
            }
        }
    }

    /// Returns the names of the months, January first.
    package static func months(in side: Side) -> [String] {
        names(of: .month, in: side).map(\.full)
    }

    /// Returns the names of the weekdays, Monday first.
    package static func weekdays(in side: Side) -> [String] {
        names(of: .weekday, in: side).map(\.full)
    }

    /// Returns whether a word is the name of a month or a weekday, in any case.
    package static func isName(_ word: String, in side: Side) -> Bool {
        dayAndMonthNames[side]?.contains(word.lowercased()) ?? false
    }

    private static let dayAndMonthNames: [Side: Set<String>] = {
        var names: [Side: Set<String>] = [:]
        for side in Side.allCases {
            names[side] = Set((months(in: side) + weekdays(in: side)).map { $0.lowercased() })
        }
        return names
    }()

    /// Returns the words that name time zones.
    package static func zones(in side: Side) -> [String] {
        rows(of: .zone, in: side).map { $0[3] }
    }

    private static func rows(of kind: Kind, in side: Side) -> [[String]] {
        DataTable(LanguageData.Both.calendar).rows.filter {
            $0.count > 3 && $0[0] == side.rawValue && $0[1] == kind.rawValue
        }
    }
}
