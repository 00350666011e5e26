/// The months, weekdays, time zones and hours of a language that have a name, from
/// `Resources/both/calendar.tsv`.
package enum CalendarNames {
    /// What a name is of.
    package enum Kind: String, Sendable {
        case month, weekday
        /// A word before “time”: *Eastern*.
        case zone
        /// An hour: *noon*.
        case clock
        /// A half of the day, by the hour that it begins at: *p.m.*
        case half
    }

    /// A month, weekday or hour.
    package struct Name: Sendable {
        /// 1 for January and for Monday; the hour of a clock.
        package let number: Int
        /// As written inside a sentence.
        package let full: String
        /// As written beside a day; empty for hours.
        package let abbreviation: String
    }

    /// Returns the names of a kind, by their numbers; zones have none.
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

    /// Returns the words of the time zones.
    package static func zones(in side: Side) -> [String] {
        rows(of: .zone, in: side).map { $0[3] }
    }

    private static func rows(of kind: Kind, in side: Side) -> [[String]] {
        DataTable(LanguageData.Both.calendar).rows.filter {
            $0.count > 3 && $0[0] == side.rawValue && $0[1] == kind.rawValue
        }
    }
}
