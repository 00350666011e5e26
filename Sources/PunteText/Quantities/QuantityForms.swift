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
    private(set) var months: [Int: (name: String, abbreviation: String)] = [:]
    private(set) var weekdays: [Int: (name: String, abbreviation: String)] = [:]

    static let english = QuantityForms(LanguageData.En.unitForms, language: "en")
    static let romanian = QuantityForms(LanguageData.Ro.unitForms, language: "ro")

    private init(_ table: StaticString, language: String) {
        for row in DataTable(table).rows where row.count > 4 {
            units[row[0]] = Unit(
                gender: RomanianNumberWords.Gender(rawValue: row[1]),
                one: row[2].isEmpty ? nil : row[2],
                other: row[3].isEmpty ? nil : row[3],
                symbol: row[4].isEmpty ? nil : row[4])
        }
        for row in DataTable(LanguageData.Both.calendar).rows
        where row.count > 4 && row[0] == language {
            guard let number = Int(row[2]) else { continue }
            let forms = (name: row[3], abbreviation: row[4])
            if row[1] == "month" { months[number] = forms } else { weekdays[number] = forms }
        }
    }
}
