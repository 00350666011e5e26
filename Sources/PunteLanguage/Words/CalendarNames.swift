/// The months and weekdays of a language, from `Resources/both/calendar.tsv`.
package enum CalendarNames {
    /// Returns the names of the months, January first.
    package static func months(in side: Side) -> [String] { names(of: "month", in: side) }

    /// Returns the names of the weekdays, Monday first.
    package static func weekdays(in side: Side) -> [String] { names(of: "weekday", in: side) }

    private static func names(of kind: String, in side: Side) -> [String] {
        DataTable(LanguageData.Both.calendar).rows.filter {
            $0.count > 3 && $0[0] == side.rawValue && $0[1] == kind
        }.map { $0[3] }
    }
}
