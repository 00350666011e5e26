internal import PunteLanguage

/// Reads decades of the calendar, days that are known by their date, and inches with a mark.
extension QuantityParser {
    /// The identifier of the unit of decades, which are numbered by their first year.
    static var decadeUnit: String { "calendar-decade" }

    /// Reads a decade with the ending that English gives it: `1980s`, `the '80s`.
    ///
    /// - Parameters:
    ///   - number: the number before the ending.
    ///   - position: its first item.
    ///   - end: the item after the ending.
    /// - Returns: The decade; nil for an age or a temperature (`in his 80s`).
    func decade(_ number: QuantityNumber, from position: Int, to end: Int) -> Reading? {
        guard let written = number.value.integer, number.style.form == .digits,
            number.style.scale == 0
        else { return nil }
        let hasApostrophe = isApostrophe(position - 1)
        let isCentury = TextParameters.years.contains(written)
        guard isCentury || hasApostrophe || isAfterThe(position) && !isAboutTemperatures,
            let year = Self.firstYear(ofDecade: written)
        else { return nil }
        return reading(
            .cardinal, .number(ExactDecimal(Int64(year))), unit: Self.decadeUnit,
            at: (hasApostrophe && !isCentury ? position - 1 : position)..<end)
    }

    /// Reads a decade in words after an article: `the early eighties`.
    func decade(_ entry: QuantityEntry, at position: Int, end: Int) -> Reading? {
        guard let year = entry.decade, isAfterThe(position), !isAboutTemperatures else {
            return nil
        }
        return reading(
            .cardinal, .number(ExactDecimal(Int64(year))), unit: Self.decadeUnit,
            at: position..<end, style: Self.inWords)
    }

    /// Reads a Romanian decade: „anii ’80”, „anilor 1990”, „anii optzeci”.
    ///
    /// - Parameters:
    ///   - next: the item after „anii”.
    ///   - position: the item of „anii”.
    /// - Returns: The decade; nil for years that are counted or listed.
    func decade(at next: Int, from position: Int) -> Reading? {
        let start = isApostrophe(next) ? next + 1 : next
        guard start < items.count else { return nil }
        let written: Int
        let end: Int
        if let number = digits(start, atMost: 4) {
            (written, end) = (number, start + 1)
            // „anii 2010 și 2011” are two years.
            let isList = keyword(end) == .and || isDash(end) || isSign(end, ",")
            if isList, start == next, let other = digits(end + 1, atMost: 4), other % 10 != 0 {
                return nil
            }
        } else if let (entry, after) = lookUp(start), let tens = entry.tens {
            (written, end) = (tens, after)
        } else {
            return nil
        }
        guard let year = Self.firstYear(ofDecade: written) else { return nil }
        return reading(
            .cardinal, .number(ExactDecimal(Int64(year))), unit: Self.decadeUnit,
            at: position..<end)
    }

    /// Returns the first year of a decade written with two or four digits; nil for other numbers.
    private static func firstYear(ofDecade written: Int) -> Int? {
        guard written % 10 == 0 else { return nil }
        switch written {
        case 0, 10: return 2000 + written
        case 20..<100: return 1900 + written
        case TextParameters.years: return written
        default: return nil
        }
    }

    private func isApostrophe(_ position: Int) -> Bool {
        guard position >= 0, position < items.count, items[position].kind == .sign else {
            return false
        }
        switch bytes.scalar(at: items[position].start).value {
        case "'", "\u{2018}", "\u{2019}", "\u{2BC}", "\u{B4}", "`": return true
        default: return false
        }
    }

    private static let partsOfDecades = Set(QuantityWords.words(.partOfDecade, in: .english))
    private static let definite = Set(QuantityWords.words(.definite, in: .english))

    /// Returns whether `the` precedes an item, or `the early`.
    private func isAfterThe(_ position: Int) -> Bool {
        var last = position - 1
        if last >= 0, isDash(last) { last -= 1 }
        if last >= 0, items[last].kind == .word,
            Self.partsOfDecades.contains(NormalForm.bare(text(of: last)))
        {
            last -= 1
        }
        return last >= 0 && items[last].kind == .word
            && Self.definite.contains(NormalForm.bare(text(of: last)))
    }

    /// Reads a day that is known by its date in digits: `9/11`.
    func namedDay(at position: Int) -> Reading? {
        guard let (entry, end) = lookUp(position), let day = entry.namedDay,
            !(isSign(end, "/") && isAttached(end))
        else { return nil }
        return reading(
            .date, .date(CalendarDate(month: day / 100, day: day % 100)), at: position..<end)
    }

    /// Reads a number of inches with their mark: `a 55" screen`.
    ///
    /// A mark that closes a quotation is none.
    func inches(at position: Int) -> Reading? {
        guard let number = number(at: position), number.style.form == .digits,
            isAttached(number.end), items[number.end].kind == .sign
        else { return nil }
        let mark = bytes.scalar(at: items[number.end].start).value
        guard mark == "\"" || mark == "″" || mark == "”" else { return nil }
        var isOpen = false
        for item in items[..<position] where item.kind == .sign {
            switch bytes.scalar(at: item.start).value {
            case "\"": isOpen.toggle()
            case "“", "„": isOpen = true
            case "”": isOpen = false
            default: continue
            }
        }
        guard !isOpen else { return nil }
        var style = number.style
        style.unitForm = .symbol
        return reading(
            .measure, .number(number.value), unit: "length-inch", at: position..<number.end + 1,
            style: style)
    }
}
