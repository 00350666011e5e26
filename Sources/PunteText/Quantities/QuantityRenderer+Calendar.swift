internal import PunteLanguage

extension QuantityRenderer {
    /// `3 decembrie 2024`, `Dec. 3, 2024`
    func render(_ date: CalendarDate, _ style: Quantity.Style) -> String? {
        guard let month = date.month, let names = forms.months[month] else {
            return date.month == nil ? date.year.map(String.init) : nil
        }
        if style.unitForm == .none, style.form == .digits, let day = date.day, let year = date.year
        {
            return numeric(day, month, year)
        }
        // The Associated Press abbreviates months only beside a day.
        let name = style.nameIsAbbreviated && date.day != nil ? names.abbreviation : names.name
        if isRomanian {
            return [date.day.map(String.init), name, date.year.map(String.init)]
                .compactMap { $0 }.joined(separator: " ")
        }
        guard let day = date.day else { return date.year.map { "\(name) \($0)" } ?? name }
        return date.year.map { "\(name) \(day), \($0)" } ?? "\(name) \(day)"
    }

    private func numeric(_ day: Int, _ month: Int, _ year: Int) -> String {
        let (day, month) = (Self.twoDigits(day), Self.twoDigits(month))
        return isRomanian ? "\(day).\(month).\(year)" : "\(month)/\(day)/\(year)"
    }

    /// `17:00 GMT`, `5 p.m. ET`
    func render(_ time: ClockTime) -> String {
        let (hour, minute) = (time.minutes / 60, time.minutes % 60)
        let zone = time.zone.map { " " + $0 } ?? ""
        if isRomanian {
            return time.hasMinutes || minute > 0 || !time.isCertain
                ? "\(Self.twoDigits(hour)):\(Self.twoDigits(minute))\(zone)"
                : "\(Self.twoDigits(hour)):00\(zone)"
        }
        guard time.isCertain else { return "\(hour):\(Self.twoDigits(minute))\(zone)" }
        if minute == 0, hour % 12 == 0 { return (hour == 0 ? "midnight" : "noon") + zone }
        let shown = hour % 12 == 0 ? 12 : hour % 12
        let minutes = minute > 0 ? ":" + Self.twoDigits(minute) : ""
        return "\(shown)\(minutes) \(hour < 12 ? "a.m." : "p.m.")\(zone)"
    }

    /// `07`, `22`
    public static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    /// `al 3-lea`, `3rd`; the first is „primul”.
    func ordinal(_ number: ExactDecimal) -> String? {
        guard let value = number.integer, value > 0 else { return nil }
        if isRomanian { return value == 1 ? "primul" : "al \(value)-lea" }
        let isTeen = (11...13).contains(value % 100)
        let suffix = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][value % 10] ?? "th"
        return "\(value)\(suffix)"
    }

    /// `două treimi`, `two-thirds`; nil for parts that have no name in the tables.
    func fraction(_ numerator: Int, _ denominator: Int) -> String? {
        let names = isRomanian ? Self.romanianParts : Self.englishParts
        guard let name = names[denominator] else { return "\(numerator)/\(denominator)" }
        if denominator == 2, numerator == 1 { return isRomanian ? "jumătate" : "half" }
        let style = QuantityParser.inWords
        let count = Quantity(
            kind: .cardinal, value: .number(ExactDecimal(Int64(numerator))), range: 0..<0,
            style: style)
        if numerator == 1 {
            return isRomanian ? (denominator == 4 ? "un " : "o ") + name.one : "one-" + name.one
        }
        guard let words = render(count) else { return nil }
        if isRomanian { return (numerator == 2 ? "două" : words) + " " + name.other }
        return words + "-" + name.other
    }

    private static let romanianParts: [Int: (one: String, other: String)] = [
        2: ("jumătate", "jumătăți"), 3: ("treime", "treimi"), 4: ("sfert", "sferturi"),
        5: ("cincime", "cincimi"), 8: ("optime", "optimi"), 10: ("zecime", "zecimi"),
    ]
    private static let englishParts: [Int: (one: String, other: String)] = [
        2: ("half", "halves"), 3: ("third", "thirds"), 4: ("quarter", "quarters"),
        5: ("fifth", "fifths"), 8: ("eighth", "eighths"), 10: ("tenth", "tenths"),
    ]
}
