/// The months and weekdays of a language, from `Resources/both/calendar.tsv`.
package enum CalendarNames {
    /// Returns the names of the months and weekdays, as they are written inside a sentence.
    package static func monthsAndWeekdays(in side: Side) -> [String] {
        DataTable(LanguageData.Both.calendar).rows.filter {
            $0.count > 3 && $0[0] == side.rawValue && !$0[2].isEmpty
        }.map { $0[3] }
    }
}
