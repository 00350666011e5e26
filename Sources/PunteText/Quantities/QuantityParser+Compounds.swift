internal import PunteLanguage

extension QuantityParser {
    /// `5 feet 6 inches`, `6-foot-2`, „1 metru și 80 de centimetri”: one measure in the smaller unit.
    /// What is no such pair stays as it was read.
    func compound(_ larger: Reading, from position: Int) -> Reading {
        guard larger.quantity.kind == .measure, let unit = larger.quantity.unit,
            let smaller = CompoundUnits.smaller(than: unit),
            let large = larger.quantity.number?.integer, large > 0,
            let (small, style, end) = remainder(behind: larger.end, in: smaller),
            small >= 0, small < smaller.count,
            let value = ExactDecimal(Int64(large)).multiplied(by: smaller.count)?
                .adding(ExactDecimal(Int64(small)))
        else { return larger }
        var quantity = larger.quantity
        quantity.value = .number(value)
        quantity.unit = smaller.unit
        quantity.style.unitForm = style.unitForm
        quantity.range = quantity.range.lowerBound..<range(position, end).upperBound
        return (quantity, end)
    }

    private func remainder(
        behind start: Int, in smaller: CompoundUnits.Smaller
    ) -> (value: Int, style: Quantity.Style, end: Int)? {
        var next = start
        if isSign(next, 0x2E), isAttached(next) { next += 1 }
        let hasHyphen = isDash(next) && isAttached(next) && isAttached(next + 1)
        if hasHyphen || isSign(next, 0x2C) || keyword(next) == .and { next += 1 }
        guard next < items.count, let number = number(at: next), number.style.form != .article,
            number.style.fractionDigits == 0, let value = number.value.integer
        else { return nil }
        if let follows = follower(of: number, from: next), follows.quantity.unit == smaller.unit {
            return (value, follows.quantity.style, follows.end)
        }
        if isAbbreviation(number.end, of: smaller) {
            var style = number.style
            style.unitForm = .symbol
            return (value, style, number.end + 1)
        }
        guard smaller.mayBeUnnamed, hasHyphen,
            !isAttached(number.end) || items[number.end].kind == .sign
        else { return nil }
        return (value, number.style, number.end)
    }

    /// `in` is a unit only after feet.
    private func isAbbreviation(_ position: Int, of unit: CompoundUnits.Smaller) -> Bool {
        guard side == .english, let abbreviation = unit.abbreviation, position < items.count,
            items[position].kind == .word
        else { return false }
        return bytes[items[position].start..<items[position].end]
            .elementsEqual(abbreviation.utf8)
    }

    /// `5'11"`: feet and inches by their signs.
    func feetAndInches(at position: Int) -> Reading? {
        guard let feet = digits(position, atMost: 1), feet > 0,
            isMark(position + 1, [0x27, 0x2019, 0x2032]), isAttached(position + 2),
            let inches = digits(position + 2, atMost: 2), inches < 12,
            isMark(position + 3, [0x22, 0x201D, 0x2033])
        else { return nil }
        var style = Quantity.Style()
        style.unitForm = .symbol
        let value = ExactDecimal(Int64(feet * 12 + inches))
        let quantity = Quantity(
            kind: .measure, value: .number(value), unit: "length-inch",
            range: range(position, position + 4), style: style)
        return (quantity, position + 4)
    }

    private func isMark(_ position: Int, _ scalars: [UInt32]) -> Bool {
        isAttached(position) && items[position].kind == .sign
            && scalars.contains(bytes.scalar(at: items[position].start).value)
    }
}
