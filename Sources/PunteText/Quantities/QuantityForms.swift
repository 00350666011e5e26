internal import PunteLanguage

/// The names and signs that a language writes for units, scales, months and weekdays.
struct QuantityForms: Sendable {
    struct Unit: Sendable {
        var gender: RomanianNumberWords.Gender?
        /// Nil: as CLDR names it.
        var one: String?
        var other: String?
        var symbol: String?
    }

    private(set) var units: [String: Unit] = [:]
    private(set) var months: [Int: CalendarNames.Name] = [:]
    private(set) var weekdays: [Int: CalendarNames.Name] = [:]
    /// Hours that have a name.
    private(set) var hours: [Int: CalendarNames.Name] = [:]
    /// Halves of the day, by the hour that they begin at.
    private(set) var halves: [Int: CalendarNames.Name] = [:]

    static let english = QuantityForms(LanguageData.En.unitForms, .english)
    static let romanian = QuantityForms(LanguageData.Ro.unitForms, .romanian)

    private init(_ table: StaticString, _ side: Side) {
        for row in DataTable(table).rows where row.count > 4 {
            units[row[0]] = Unit(
                gender: RomanianNumberWords.Gender(rawValue: row[1]),
                one: row[2].isEmpty ? nil : row[2],
                other: row[3].isEmpty ? nil : row[3],
                symbol: row[4].isEmpty ? nil : row[4])
        }
        func names(_ kind: CalendarNames.Kind) -> [Int: CalendarNames.Name] {
            Dictionary(
                CalendarNames.names(of: kind, in: side).map { ($0.number, $0) },
                uniquingKeysWith: { first, _ in first })
        }
        months = names(.month)
        weekdays = names(.weekday)
        hours = names(.clock)
        halves = names(.half)
    }
}
