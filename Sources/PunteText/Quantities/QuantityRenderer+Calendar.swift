internal import PunteLanguage

/// Writes dates, times, ordinals and fractions.
extension QuantityRenderer {
    /// Returns a date as news texts write it: „3 decembrie 2024”, `Dec. 3, 2024`.
    ///
    /// - Returns: The date as text; nil for a date without month and year.
    func render(_ date: CalendarDate, style: Quantity.Style) -> String? {
        guard let month = date.month, let names = forms.months[month] else {
            return date.month == nil ? date.year.map(String.init) : nil
        }
        if style.unitForm == .none, style.form == .digits, let day = date.day, let year = date.year
        {
            let (day, month) = (Self.twoDigits(day), Self.twoDigits(month))
            return side == .romanian ? "\(day).\(month).\(year)" : "\(month)/\(day)/\(year)"
        }
        // The Associated Press abbreviates months only beside a day.
        let name = style.nameIsAbbreviated && date.day != nil ? names.abbreviation : names.full
        if side == .romanian {
            return [date.day.map(String.init), name, date.year.map(String.init)]
                .compactMap { $0 }.joined(separator: " ")
        }
        guard let day = date.day else { return date.year.map { "\(name) \($0)" } ?? name }
        return date.year.map { "\(name) \(day), \($0)" } ?? "\(name) \(day)"
    }

    /// Returns a time of day: `17:00 GMT`, `5 p.m. ET`.
    func render(_ time: ClockTime) -> String {
        let (hour, minute) = (time.minutes / 60, time.minutes % 60)
        let zone = time.zone.map { " " + $0 } ?? ""
        if side == .romanian {
            return "\(Self.twoDigits(hour)):\(Self.twoDigits(minute))\(zone)"
        }
        guard time.isCertain else { return "\(hour):\(Self.twoDigits(minute))\(zone)" }
        if minute == 0, let name = forms.hours[hour] { return name.full + zone }
        let shown = hour % 12 == 0 ? 12 : hour % 12
        let minutes = minute > 0 ? ":" + Self.twoDigits(minute) : ""
        let half = forms.halves[hour < 12 ? 0 : 12]?.full ?? ""
        return "\(shown)\(minutes) \(half)\(zone)"
    }

    /// Returns a number from 0 to 99 with at least two digits: `07`, `22`.
    package static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    /// Returns an ordinal: „al 3-lea”, `3rd`; nil for numbers other than positive integers.
    ///
    /// The first is „primul” in Romanian.
    func ordinal(_ number: ExactDecimal) -> String? {
        guard let value = number.integer, value > 0 else { return nil }
        let ordinals = Ordinals.forms(in: side)
        if side == .romanian, value == 1, let first = ordinals.words[value] {
            return first.masculine
        }
        return ordinals.inDigits(value).masculine
    }

    /// Returns a fraction in words („două treimi”, `two-thirds`), or in digits if its denominator
    /// has no name.
    func fraction(_ numerator: Int, _ denominator: Int) -> String? {
        guard let part = forms.units["fraction-\(denominator)"], let one = part.one,
            let other = part.other
        else { return "\(numerator)/\(denominator)" }
        if denominator == 2, numerator == 1 { return one }
        if numerator == 1, side == .romanian {
            return RomanianArticles.form(.indefinite, isFeminine: part.gender == .feminine)
                + " " + one
        }
        let words = numeral(
            ExactDecimal(Int64(numerator)), style: QuantityParser.inWords, gender: part.gender,
            isBeforeNoun: true)
        return words.map {
            $0 + (side == .romanian ? " " : "-") + (numerator == 1 ? one : other)
        }
    }
}
