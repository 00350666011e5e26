internal import PunteLanguage

extension QuantityParser {
    /// `third`, `twenty-first`, „primul”
    func ordinal(at position: Int, _ match: (entry: Int, end: Int)) -> Reading? {
        let first = entry(match)
        if let tens = first.tens, side == .english {
            var next = match.end
            if isDash(next), isAttached(next), isAttached(next + 1) { next += 1 }
            if let (last, end) = lookUp(next), let ones = last.ordinal, ones < 10 {
                return reading(ordinal: tens + ones, position, end)
            }
        }
        guard let value = first.ordinal, !(first.isNoun && isPremium(match.end)) else { return nil }
        return reading(ordinal: value, position, match.end)
    }

    /// „primele de asigurare”, but „prima de pe listă” has the ordinal.
    private func isPremium(_ next: Int) -> Bool {
        guard keyword(next) == .de, next + 1 < items.count, items[next + 1].kind == .word else {
            return false
        }
        return !CountedNouns.romanian.isUncounted(text(of: next + 1))
    }

    /// „al doilea”, „a 3-a”, „al 21-lea”
    func articledOrdinal(at position: Int, _ next: Int) -> Reading? {
        guard next < items.count else { return nil }
        if let value = digits(next, atMost: 3), value > 0, isDash(next + 1), isAttached(next + 1),
            isAttached(next + 2), keyword(next + 2) == .th
        {
            return reading(ordinal: value, position, next + 3)
        }
        if let value = romanNumeral(at: next), isDash(next + 1), isAttached(next + 1),
            isAttached(next + 2), keyword(next + 2) == .th || keyword(next + 2) == .al
        {
            return reading(ordinal: value, position, next + 3, form: .digits)
        }
        // „a noua” is an ordinal, „moartea a nouă persoane” is none.
        guard let (entry, end) = lookUp(next), let value = entry.articledOrdinal,
            !endsInBreve(end - 1)
        else { return nil }
        return reading(ordinal: value, position, end, form: .words)
    }

    /// „secolul XIX”
    func romanOrdinal(at next: Int) -> Reading? {
        let next = isSign(next, 0x2E) ? next + 1 : next
        guard let value = romanNumeral(at: next), !isAttached(next + 1) || !isDash(next + 1) else {
            return nil
        }
        return reading(ordinal: value, next, next + 1, form: .digits)
    }

    /// The value of a Roman numeral in capitals, as Romanian ordinals use them.
    private func romanNumeral(at position: Int) -> Int? {
        guard position < items.count, items[position].kind == .word else { return nil }
        return RomanNumeral.value(of: bytes[items[position].start..<items[position].end])
    }

    private func reading(
        ordinal: Int, _ first: Int, _ end: Int, form: Quantity.Style.Form? = nil
    ) -> Reading {
        var quantity = Quantity(
            kind: .ordinal, value: .number(ExactDecimal(Int64(ordinal))), range: range(first, end))
        let isDigits = items[first..<end].contains { $0.kind == .digits }
        quantity.style.form = form ?? (isDigits ? .digits : .words)
        return (quantity, end)
    }

    // MARK: Other words that lead to a number

    /// `aged 41`, `age 14`, „în vârstă de 24 de ani”; the words that lead to the number are not part
    /// of the quantity.
    func aged(at position: Int, _ next: Int) -> Reading? {
        if let found = ageRange(at: next) { return found }
        guard let number = number(at: next), let years = number.value.integer,
            QuantityLimits.ages.contains(years), number.style.form != .article
        else { return nil }
        let range: Range<Int>
        var (unit, style, end) = ("duration-year", number.style, number.end)
        if let follows = follower(of: number, from: next), let counted = follows.quantity.unit {
            guard counted.hasPrefix("duration-") else { return nil }
            (unit, style, end) = (counted, follows.quantity.style, follows.end)
            range = follows.quantity.range
        } else if side == .romanian {
            return nil
        } else {
            range = self.range(next, end)
        }
        return (
            Quantity(
                kind: .age, value: .number(number.value), unit: unit, range: range, style: style),
            end
        )
    }

    /// The ages behind `aged`: `23 to 57`, `5-11`, `between 18 and 35`. Romanian names the years,
    /// so that its ranges are read as those of any measure.
    private func ageRange(at position: Int) -> Reading? {
        guard side == .english else { return nil }
        let lead = keyword(position)
        let start = lead == .between || lead == .from ? position + 1 : position
        guard let low = number(at: start), low.style.form != .article,
            let link = endOfAgeLink(low.end, after: lead), let high = number(at: link),
            low.value.double < high.value.double,
            high.value.double <= Double(QuantityLimits.ages.upperBound),
            follower(of: high, from: start) == nil
        else { return nil }
        return (
            Quantity(
                kind: .age, value: .range(low.value, high.value), unit: "duration-year",
                range: range(start, high.end), style: high.style), high.end
        )
    }

    private func endOfAgeLink(_ position: Int, after lead: QuantityEntry.Keyword?) -> Int? {
        let link: QuantityEntry.Keyword = lead == .between ? .and : .to
        if keyword(position) == link { return lookUp(position)?.end }
        return lead == nil && isDash(position) ? position + 1 : nil
    }

    /// „minus 5 grade”
    func minus(at position: Int, _ next: Int) -> Reading? {
        guard next < items.count, case (var quantity, let end)? = amount(at: next),
            case .number(let number) = quantity.value
        else { return nil }
        quantity.value = .number(number.negated)
        quantity.range = items[position].start..<quantity.range.upperBound
        return (quantity, end)
    }

    // MARK: Scores

    /// `3-1` where a word of sport stands near, or where the first number is not the smaller one.
    func score(at position: Int) -> Reading? {
        guard let left = digits(position, atMost: 3), isDash(position + 1),
            isAttached(position + 1), isAttached(position + 2),
            let right = digits(position + 2, atMost: 3),
            !(isDash(position + 3) && isAttached(position + 3)),
            !(isAttached(position + 3) && items[position + 3].kind == .word),
            position + 3 >= items.count || follower(of: bare(position + 2), from: position) == nil,
            left >= right || isNearSport(position)
        else { return nil }
        return (
            Quantity(
                kind: .score, value: .score(left, right), range: range(position, position + 3)),
            position + 3
        )
    }

    private func bare(_ position: Int) -> QuantityNumber {
        number(at: position) ?? QuantityNumber(value: .zero, end: position + 1)
    }

    private func isNearSport(_ position: Int) -> Bool {
        let near = max(0, position - 4)..<min(items.count, position + 6)
        return near.contains { items[$0].kind == .word && keyword($0) == .win }
    }
}
