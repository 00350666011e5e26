internal import PunteLanguage

extension QuantityParser {
    /// `10–15 percent`, „5-7 ani”, `$2-3 million`
    func rangeReading(from position: Int, _ first: QuantityNumber) -> Reading? {
        if let found = spokenRange(from: position, first) { return found }
        guard isDash(first.end), first.end + 1 < items.count,
            items[first.end].hasSpaceBefore == items[first.end + 1].hasSpaceBefore,
            items[first.end + 1].kind == .digits || first.style.form == .words,
            let second = number(at: first.end + 1), second.value != first.value
        else { return nil }
        let low = lowEnd(first, of: second)
        guard second.value.double > low.double else { return nil }
        let follows = follower(of: second, from: position)
        if items[first.end].hasSpaceBefore, follows == nil { return nil }
        var (quantity, end) =
            follows ?? (
                Quantity(
                    kind: .cardinal, value: .number(second.value),
                    range: range(position, second.end),
                    style: second.style), second.end
            )
        if follows == nil, isAttached(second.end),
            items[second.end].kind == .word || isDash(second.end)
        {
            return nil
        }
        quantity.value = .range(low, second.value)
        quantity.range = items[position].start..<quantity.range.upperBound
        return (quantity, end)
    }

    /// „între 5 și 7 ani”, `between 5 and 7 years`, `10 to 15 percent`, „10 până la 15 la sută”:
    /// ranges of what the second number counts. `from 5 to 7 percent` may be a change and is none.
    private func spokenRange(from position: Int, _ first: QuantityNumber) -> Reading? {
        let link = keyword(first.end)
        let lead = position > 0 ? keyword(position - 1) : nil
        guard first.style.form != .article,
            (lead == .between && link == .and)
                || (link == .to && lead != .from && !(side == .romanian && isAfterDeLa(position))),
            let behindLink = lookUp(first.end)?.end, let second = number(at: behindLink)
        else { return nil }
        let low = lowEnd(first, of: second)
        guard second.value.double > low.double,
            case (var quantity, let end)? = follower(of: second, from: position)
        else { return nil }
        quantity.value = .range(low, second.value)
        return (quantity, end)
    }

    /// „de la 5 până la 7 ani”
    private func isAfterDeLa(_ position: Int) -> Bool {
        position >= 2 && keyword(position - 2) == .de
    }

    /// The first number of a range with the scale that only the second one was given: „două-trei
    /// milioane”, but not `fifty to two thousand`.
    private func lowEnd(_ first: QuantityNumber, of second: QuantityNumber) -> ExactDecimal {
        let power = Self.scale(of: second)
        guard power > 0, Self.scale(of: first) == 0,
            first.value.double < second.value.scaled(by: -power).double
        else { return first.value }
        return first.value.scaled(by: power)
    }

    /// The power of ten that was written as a word.
    private static func scale(of number: QuantityNumber) -> Int {
        if number.style.form == .digits { return number.style.scale }
        return [12, 9, 6, 3].first { number.value.scaled(by: -$0).isWhole } ?? 0
    }
}
