internal import PunteLanguage

extension QuantityParser {
    /// A date that begins with a numeral: `3 decembrie 2024`, `3rd of May`, `03.12.2024`,
    /// `2024-12-03`.
    func date(at position: Int) -> Reading? {
        if let found = numericDate(at: position) { return found }
        guard let day = digits(position, atMost: 2), (1...31).contains(day) else { return nil }
        var next = position + 1
        if side == .english {
            if isAttached(next), keyword(next) == .th { next += 1 }
            if keyword(next) == .of { next += 1 }
        }
        guard let (entry, end) = lookUp(next), let month = entry.month else { return nil }
        return dated(position, CalendarDate(month: month, day: day), next, end)
    }

    /// A date that begins with a month or a day in words: `Dec. 3, 2024`, `September 2022`,
    /// „septembrie 2022”.
    func monthFirst(at position: Int, _ match: (entry: Int, end: Int)) -> Reading? {
        let entry = entry(match)
        guard let month = entry.month else { return nil }
        var next = match.end
        let isAbbreviated = items[position].end - items[position].start <= 4
        if isSign(next, 0x2E), isAttached(next), next + 1 < items.count,
            items[next + 1].kind == .digits
        {
            next += 1
        }
        if side == .english, let day = digits(next, atMost: 2), (1...31).contains(day),
            !(isSign(next + 1, 0x3A) && isAttached(next + 1))
        {
            var end = next + 1
            if isAttached(end), keyword(end) == .th { end += 1 }
            return dated(position, CalendarDate(month: month, day: day), position, end)
        }
        if let (year, end) = year(at: next) {
            return reading(
                CalendarDate(year: year, month: month), position, end, isAbbreviated: isAbbreviated)
        }
        guard !entry.isWeakMonth else { return nil }
        return reading(CalendarDate(month: month), position, match.end, isAbbreviated: false)
    }

    func weekday(at position: Int, _ match: (entry: Int, end: Int)) -> Reading? {
        let entry = entry(match)
        guard let day = entry.day else { return nil }
        if entry.isWeakDay, !isWeekday(position, match.end) { return nil }
        return (
            Quantity(
                kind: .weekday, value: .weekday(day), range: range(position, match.end)), match.end
        )
    }

    /// „luni” is Monday unless something counts it; `Sat` and `Sun` need a date beside them.
    private func isWeekday(_ position: Int, _ end: Int) -> Bool {
        if side == .romanian {
            guard position > 0 else { return true }
            let before = lookUp(position - 1)?.entry
            return before?.keyword != .quantifier && before?.keyword != .de
                && items[position - 1].kind != .digits && before?.number == nil
        }
        let isBeforeDate = isSign(end, 0x2C) || isSign(end, 0x2E)
        return isBeforeDate && lookUp(end + 1)?.entry.month != nil
    }

    /// A day and month, with the year when it follows.
    private func dated(
        _ first: Int, _ date: CalendarDate, _ month: Int, _ end: Int
    ) -> Reading {
        var date = date
        let isAbbreviated =
            items[month].end - items[month].start <= 4 && date.month != 5 && date.month != 6
            && date.month != 7
        var next = end
        if isAbbreviated, isSign(next, 0x2E), isAttached(next) { next += 1 }
        var after = next
        if isSign(after, 0x2C) { after += 1 }
        if let (year, behind) = year(at: after) {
            date.year = year
            return reading(date, first, behind, isAbbreviated: isAbbreviated)
        }
        return reading(date, first, end, isAbbreviated: isAbbreviated)
    }

    private func year(at position: Int) -> (Int, Int)? {
        guard let year = digits(position, atMost: 4), QuantityLimits.years.contains(year),
            !(isSign(position + 1, 0x3A) && isAttached(position + 1))
        else { return nil }
        return (year, position + 1)
    }

    private func reading(
        _ date: CalendarDate, _ first: Int, _ end: Int, isAbbreviated: Bool
    ) -> Reading {
        var quantity = Quantity(kind: .date, value: .date(date), range: range(first, end))
        quantity.style.nameIsAbbreviated = isAbbreviated
        quantity.style.unitForm = .name
        return (quantity, end)
    }

    // MARK: In digits

    private func numericDate(at position: Int) -> Reading? {
        let item = items[position]
        let written = bytes[item.start..<item.end]
        if written.count >= 8, written.count <= 10 {
            let parts = written.split(separator: 0x2E, omittingEmptySubsequences: false)
            if parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 {
                let values = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
                return numeric(values[0], values[1], values[2], position, position + 1)
            }
        }
        guard let first = digits(position, atMost: 4), position + 4 < items.count,
            isSign(position + 1, 0x2F) || isSign(position + 1, 0x2D),
            bytes[items[position + 3].start] == bytes[items[position + 1].start],
            (1...4).allSatisfy({ isAttached(position + $0) }),
            let second = digits(position + 2, atMost: 2),
            let third = digits(position + 4, atMost: 4)
        else { return nil }
        if item.end - item.start == 4 {
            return numeric(third, second, first, position, position + 5)
        }
        guard items[position + 4].end - items[position + 4].start == 4 else { return nil }
        // English writes both orders; a number over 12 tells which one it is.
        let isMonthFirst = side == .english && first <= 12
        return isMonthFirst
            ? numeric(second, first, third, position, position + 5)
            : numeric(first, second, third, position, position + 5)
    }

    private func numeric(
        _ day: Int, _ month: Int, _ year: Int, _ first: Int, _ end: Int
    ) -> Reading? {
        guard (1...31).contains(day), (1...12).contains(month), QuantityLimits.years.contains(year)
        else {
            return nil
        }
        let date = CalendarDate(year: year, month: month, day: day)
        return (Quantity(kind: .date, value: .date(date), range: range(first, end)), end)
    }
}
