internal import PunteLanguage

/// Reads dates, weekdays and times of day.
extension QuantityParser {
    // MARK: Dates

    /// Reads a date that begins with a numeral: `3 decembrie 2024`, `3rd of May`, `03.12.2024`,
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
        let date = CalendarDate(month: month, day: day)
        return datedReading(date, from: position, month: next, end: end)
    }

    /// Reads a date that begins with a month: `Dec. 3, 2024`, `September 2022`, „septembrie 2022”.
    ///
    /// - Parameters:
    ///   - entry: the entry of the month.
    ///   - position: its first item.
    ///   - end: the item after it.
    /// - Returns: The date; nil when the word is not certainly a month.
    func monthFirst(_ entry: QuantityEntry, at position: Int, end: Int) -> Reading? {
        guard let month = entry.month else { return nil }
        var next = end
        let isAbbreviated = hasLengthOfAbbreviation(position)
        if isSign(next, "."), isAttached(next), next + 1 < items.count,
            items[next + 1].kind == .digits
        {
            next += 1
        }
        if side == .english, let day = digits(next, atMost: 2), (1...31).contains(day),
            !(isSign(next + 1, ":") && isAttached(next + 1))
        {
            var end = next + 1
            if isAttached(end), keyword(end) == .th { end += 1 }
            let date = CalendarDate(month: month, day: day)
            return datedReading(date, from: position, month: position, end: end)
        }
        if let (year, end) = year(at: next) {
            return dateReading(
                CalendarDate(year: year, month: month), at: position..<end,
                isAbbreviated: isAbbreviated)
        }
        guard !entry.isWeakMonth || isAfterMonthLink(position) else { return nil }
        return dateReading(
            CalendarDate(month: month), at: position..<end, isAbbreviated: false)
    }

    private static let monthLinks = (
        english: Set(QuantityWords.words(.monthLink, in: .english).map(NormalForm.bare)),
        romanian: Set(QuantityWords.words(.monthLink, in: .romanian).map(NormalForm.bare))
    )

    /// Returns whether a word precedes an item that shows that `May` or „mai” is the month.
    private func isAfterMonthLink(_ position: Int) -> Bool {
        guard position > 0, items[position - 1].kind == .word, !isAttached(position) else {
            return false
        }
        let links = side == .english ? Self.monthLinks.english : Self.monthLinks.romanian
        return links.contains(NormalForm.bare(text(of: position - 1)))
    }

    /// Returns the reading of a date, with the year if one follows day and month.
    ///
    /// - Parameters:
    ///   - date: day and month.
    ///   - first: the first item of the date.
    ///   - month: the item of its month.
    ///   - end: the item after day and month.
    /// - Returns: The date with or without a year.
    private func datedReading(
        _ date: CalendarDate, from first: Int, month: Int, end: Int
    ) -> Reading {
        var date = date
        let isAbbreviated =
            hasLengthOfAbbreviation(month)
            // The whole names of May, June and July are as short.
            && date.month != 5 && date.month != 6 && date.month != 7
        var next = end
        if isAbbreviated, isSign(next, "."), isAttached(next) { next += 1 }
        var after = next
        if isSign(after, ",") { after += 1 }
        if let (year, yearEnd) = year(at: after) {
            date.year = year
            return dateReading(date, at: first..<yearEnd, isAbbreviated: isAbbreviated)
        }
        return dateReading(date, at: first..<end, isAbbreviated: isAbbreviated)
    }

    private func hasLengthOfAbbreviation(_ position: Int) -> Bool {
        items[position].end - items[position].start <= 4
    }

    private func year(at position: Int) -> (year: Int, end: Int)? {
        guard let year = digits(position, atMost: 4), TextParameters.years.contains(year),
            !(isSign(position + 1, ":") && isAttached(position + 1))
        else { return nil }
        return (year, position + 1)
    }

    private func dateReading(
        _ date: CalendarDate, at positions: Range<Int>, isAbbreviated: Bool
    ) -> Reading {
        var style = Quantity.Style()
        style.nameIsAbbreviated = isAbbreviated
        style.unitForm = .name
        return reading(.date, .date(date), at: positions, style: style)
    }

    // MARK: Dates in digits

    private func numericDate(at position: Int) -> Reading? {
        let item = items[position]
        let written = bytes[item.start..<item.end]
        if written.count >= 8, written.count <= 10 {
            let parts = written.split(
                separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            if parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 {
                let values = parts.map {
                    $0.reduce(0) { $0 * 10 + Int($1) - Int(UInt8(ascii: "0")) }
                }
                let date = CalendarDate(year: values[2], month: values[1], day: values[0])
                return validated(date, at: position..<position + 1)
            }
        }
        guard let first = digits(position, atMost: 4), position + 4 < items.count,
            isSign(position + 1, "/") || isSign(position + 1, "-"),
            bytes[items[position + 3].start] == bytes[items[position + 1].start],
            (1...4).allSatisfy({ isAttached(position + $0) }),
            let second = digits(position + 2, atMost: 2),
            let third = digits(position + 4, atMost: 4)
        else { return nil }
        let positions = position..<position + 5
        if item.end - item.start == 4 {
            return validated(
                CalendarDate(year: first, month: second, day: third), at: positions)
        }
        guard items[position + 4].end - items[position + 4].start == 4 else { return nil }
        // English writes both orders; a number over 12 shows which one it is.
        let isMonthFirst = side == .english && first <= 12
        let (day, month) = isMonthFirst ? (second, first) : (first, second)
        let read = CalendarDate(year: third, month: month, day: day)
        guard var found = validated(read, at: positions) else { return nil }
        if isMonthFirst, second <= 12, first != second {
            found.quantity.otherDate = CalendarDate(year: third, month: second, day: first)
        }
        return found
    }

    /// Returns the reading of a date in digits; nil when a number is not a possible day, month or
    /// year.
    private func validated(_ date: CalendarDate, at positions: Range<Int>) -> Reading? {
        guard let day = date.day, let month = date.month, let year = date.year,
            (1...31).contains(day), (1...12).contains(month), TextParameters.years.contains(year)
        else { return nil }
        return reading(.date, .date(date), at: positions)
    }

    // MARK: Weekdays

    /// Reads a weekday.
    ///
    /// - Parameters:
    ///   - entry: the entry of the weekday.
    ///   - position: its first item.
    ///   - end: the item after it.
    /// - Returns: The weekday; nil when the word has another meaning here.
    func weekday(_ entry: QuantityEntry, at position: Int, end: Int) -> Reading? {
        guard let day = entry.day else { return nil }
        if entry.isWeakDay, !isWeekday(at: position, end: end) { return nil }
        return reading(.weekday, .weekday(day), at: position..<end)
    }

    /// Returns whether an ambiguous word is a weekday.
    ///
    /// „luni” is Monday unless a number counts it (months); `Sat` and `Sun` need a date after them.
    private func isWeekday(at position: Int, end: Int) -> Bool {
        if side == .romanian {
            guard position > 0 else { return true }
            let before = lookUp(position - 1)?.entry
            return before?.keyword != .quantifier && before?.keyword != .de
                && items[position - 1].kind != .digits && before?.number == nil
        }
        let isBeforeDate = isSign(end, ",") || isSign(end, ".")
        return isBeforeDate && lookUp(end + 1)?.entry.month != nil
    }

    // MARK: Times

    /// A time as written: hour, minute, and `am`, `pm` or a time of day named after it.
    struct WrittenTime {
        /// The hour as written, from 0 to 24.
        var hour: Int
        var minute = 0
        /// The time of day named: `am`, `pm`, `afternoon` or `night`; nil when none is named.
        var half: QuantityEntry.Keyword?
        /// Whether the hours are certainly counted to 24.
        var has24Hours = false
    }

    /// Reads a time that begins with a numeral: `5 p.m. ET`, `17:00`, `3.30pm`, `5 o'clock`.
    func time(at position: Int) -> Reading? {
        if let undivided = undividedTime(at: position) { return undivided }
        guard case (var time, let end, let hasMinutes)? = hourAndMinute(at: position) else {
            return nil
        }
        if let half = lookUp(end), let keyword = half.entry.keyword {
            switch keyword {
            case .am, .pm, .afternoon, .night:
                guard
                    side == .english || hasMinutes || isWrittenHalf(end..<half.end)
                        || isAfterLa(position)
                else { break }
                time.half = keyword
                return clock(time, from: position, to: half.end)
            case .clock where side == .english:
                if let named = lookUp(half.end), let keyword = named.entry.keyword,
                    [.am, .pm, .afternoon, .night, .inHalf].contains(keyword)
                {
                    time.half = keyword == .inHalf ? named.entry.half : keyword
                    return clock(time, from: position, to: named.end)
                }
                return clock(time, from: position, to: half.end)
            case .inHalf where hasMinutes || isAfterLa(position):
                time.half = half.entry.half
                return clock(time, from: position, to: half.end)
            default: break
            }
        }
        guard hasMinutes, isSign(position + 1, ":") || isBeforeZone(end) else { return nil }
        return clock(time, from: position, to: end)
    }

    /// Returns whether the words after a Romanian number say that it is a time: „11.12, ora României”.
    private func isBeforeZone(_ end: Int) -> Bool {
        guard side == .romanian else { return false }
        var place = end
        while isSign(place, ",") || isSign(place, "(") || isSign(place, ")") { place += 1 }
        return isLocalTime(place)
    }

    /// Reads a time without a sign between hour and minute, which the words after it show to be one:
    /// `1145 GMT`, `0251 local time`.
    ///
    /// `2000 MT` are tons.
    private func undividedTime(at position: Int) -> Reading? {
        let item = items[position]
        guard side == .english, item.kind == .digits, item.end - item.start == 4,
            let number = digits(position, atMost: 4), position + 1 < items.count,
            isZone(position + 1) || isLocalTime(position + 1), number / 100 < 24, number % 100 < 60
        else { return nil }
        return clock(
            WrittenTime(hour: number / 100, minute: number % 100, has24Hours: true), from: position,
            to: position + 1)
    }

    /// Returns whether an item is a time zone of more than two letters.
    private func isZone(_ position: Int) -> Bool {
        guard let (entry, end) = lookUp(position), entry.isZone else { return false }
        return range(of: position..<end).count > 2
    }

    private static let localTimes = [Side.english, .romanian].map { side in
        QuantityWords.words(.localTime, in: side).map { $0.lowercased().split(separator: " ") }
    }

    /// Returns whether words say that a time is that of the place: `local time`, „ora României”.
    private func isLocalTime(_ position: Int) -> Bool {
        Self.localTimes[side == .english ? 0 : 1].contains { words in
            position + words.count <= items.count
                && words.indices.allSatisfy { text(of: position + $0).lowercased() == words[$0] }
        }
    }

    /// Reads a time whose hour is a word: `nine o'clock`, `eleven p.m.`, „la nouă seara”.
    func spokenTime(at position: Int) -> Reading? {
        guard let number = number(at: position), number.style.form != .digits,
            let hour = number.value.integer, (1...12).contains(hour),
            let (entry, end) = lookUp(number.end)
        else { return nil }
        var time = WrittenTime(hour: hour)
        switch entry.keyword {
        case .am, .pm, .afternoon, .night:
            guard side == .english || isAfterLa(position) else { return nil }
            time.half = entry.keyword
        case .inHalf where isAfterLa(position): time.half = entry.half
        case .clock where side == .english:
            if let (named, after) = lookUp(end), named.keyword == .inHalf {
                time.half = named.half
                return clock(time, from: position, to: after)
            }
        default: return nil
        }
        return clock(time, from: position, to: end)
    }

    /// Reads the time after „ora”, such as „17:00”, „5 dimineața” or „cinci”.
    func timeAfterClockWord(at position: Int) -> Reading? {
        guard position < items.count else { return nil }
        var time: WrittenTime
        var end: Int
        if let found = hourAndMinute(at: position) {
            (time, end) = (found.time, found.end)
        } else {
            guard items[position].kind == .word, let number = number(at: position),
                let hour = number.value.integer, (0...24).contains(hour)
            else { return nil }
            (time, end) = (WrittenTime(hour: hour), number.end)
        }
        if let half = lookUp(end), let keyword = half.entry.keyword,
            [.am, .pm, .afternoon, .night].contains(keyword)
        {
            time.half = keyword
            end = half.end
        }
        return clock(time, from: position, to: end)
    }

    /// Reads the hour with or without minutes: `17:00`, `9.30` or `5`.
    private func hourAndMinute(
        at position: Int
    ) -> (time: WrittenTime, end: Int, hasMinutes: Bool)? {
        if let hour = digits(position, atMost: 2), hour <= 24 {
            guard isSign(position + 1, ":"), isAttached(position + 1), isAttached(position + 2),
                position + 2 < items.count,
                items[position + 2].end - items[position + 2].start == 2,
                let minute = digits(position + 2, atMost: 2), minute < 60
            else { return (WrittenTime(hour: hour), position + 1, false) }
            return (WrittenTime(hour: hour, minute: minute), position + 3, true)
        }
        let item = items[position]
        guard item.kind == .digits, (4...5).contains(item.end - item.start),
            bytes[item.end - 3] == "."
        else { return nil }
        let digit = { (byte: UInt8) in Int(byte - UInt8(ascii: "0")) }
        var hour = 0
        for byte in bytes[item.start..<item.end - 3] {
            guard "0"..."9" ~= byte else { return nil }
            hour = hour * 10 + digit(byte)
        }
        let minute = digit(bytes[item.end - 2]) * 10 + digit(bytes[item.end - 1])
        guard hour <= 24, minute < 60 else { return nil }
        return (WrittenTime(hour: hour, minute: minute), position + 1, true)
    }

    /// Returns whether Romanian text writes `a.m.` or `p.m.` here: „5 p.m.” with full stops, not
    /// „5 pm”.
    private func isWrittenHalf(_ positions: Range<Int>) -> Bool { positions.count >= 3 }

    /// Returns whether „la” or `at` precedes an item: „la 11 seara” is a time, „pe 11 seara” a day.
    private func isAfterLa(_ position: Int) -> Bool {
        position > 0 && keyword(position - 1) == .at
    }

    /// Returns the half of the day that a Romanian text names beside a time: „marți seara, la ora 9”,
    /// „la ora 9, seara”.
    private func halfOfDay(near positions: Range<Int>) -> QuantityEntry.Keyword? {
        var last = positions.lowerBound - 1
        while last >= 0, isSign(last, ",") || isTimeLink(last) { last -= 1 }
        for length in 1...3 where last - length + 1 >= 0 {
            let first = last - length + 1
            if let (entry, end) = lookUp(first), end == last + 1, let half = Self.half(entry) {
                return half
            }
        }
        let next = positions.upperBound
        return lookUp(isSign(next, ",") ? next + 1 : next).flatMap { Self.half($0.entry) }
    }

    private static let timeLinks = Set(
        QuantityWords.words(.timeLink, in: .romanian).map(NormalForm.bare))

    /// Returns whether a word only joins a time to what precedes it: „la ora”, „în jurul orei”.
    private func isTimeLink(_ position: Int) -> Bool {
        items[position].kind == .word && !isHalf(position)
            && Self.timeLinks.contains(NormalForm.bare(text(of: position)))
    }

    private func isHalf(_ position: Int) -> Bool {
        lookUp(position).flatMap { Self.half($0.entry) } != nil
    }

    private static func half(_ entry: QuantityEntry) -> QuantityEntry.Keyword? {
        switch entry.keyword {
        case .am, .pm, .afternoon, .night: entry.keyword
        case .evening: .pm
        default: nil
        }
    }

    /// Returns the reading of a time with its time zone; nil for an hour after 24:00.
    ///
    /// The full stop of `p.m.` belongs to the time.
    ///
    /// - Parameters:
    ///   - time: hour, minute, and `am` or `pm`.
    ///   - first: the first item of the time.
    ///   - end: the item after the time without its zone.
    /// - Returns: The time of day.
    func clock(_ time: WrittenTime, from first: Int, to end: Int) -> Reading? {
        var hour = time.hour
        switch time.half {
        case .pm, .afternoon: if hour < 12 { hour += 12 }
        case .night: hour = hour == 12 ? 0 : hour >= 7 && hour < 12 ? hour + 12 : hour
        case .am: if hour == 12, side == .english { hour = 0 }
        default: break
        }
        guard hour < 24 || (hour == 24 && time.minute == 0) else { return nil }
        if side == .romanian, time.half == nil, let half = halfOfDay(near: first..<end) {
            return clock(
                WrittenTime(hour: time.hour, minute: time.minute, half: half), from: first, to: end)
        }
        var end = end
        if time.half != nil, isSign(end, "."), isAttached(end), isSign(end - 2, ".") { end += 1 }
        var zone: String?
        if end < items.count, items[end].hasCapital, let (entry, zoneEnd) = lookUp(end),
            entry.isZone
        {
            zone = String(decoding: bytes[range(of: end..<zoneEnd)], as: UTF8.self)
            end = zoneEnd
        }
        let numerals = items[first..<end].filter { $0.kind == .digits }
        let hasMinutes = numerals.count > 1 || numerals.contains { $0.end - $0.start > 2 }
        let value = ClockTime(
            minutes: hour % 24 * 60 + time.minute, zone: zone,
            // Romanian news counts the hours of the day to 24.
            isCertain: side == .romanian || time.has24Hours || time.half != nil || hour > 12
                || hour == 0,
            hasMinutes: hasMinutes)
        return reading(.time, .time(value), at: first..<end)
    }
}
