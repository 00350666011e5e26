internal import PunteLanguage
internal import PunteText

// Which quantities stand for each other though they differ.
extension QuantityPairing {
    /// Pairs with the same digits in another unit or another power of ten (5.5 million, 5,5
    /// miliarde), and pairs of the same sort with different values, where there is only one
    /// candidate on each side.
    static func rivals(_ left: [Quantity], _ right: [Quantity]) -> [Disagreement] {
        var result = onlyPairs(left, right, where: hasSameDigits)
        func add(where isPair: (Quantity, Quantity) -> Bool) {
            result += onlyPairs(
                left.filter { quantity in !result.contains { $0.english == quantity } },
                right.filter { quantity in !result.contains { $0.romanian == quantity } },
                where: isPair)
        }
        add { isSameSort($0, $1) && isSameStyle($0, $1) }
        add(where: isSameSort)
        return result
    }

    private static func onlyPairs(
        _ left: [Quantity], _ right: [Quantity], where isPair: (Quantity, Quantity) -> Bool
    ) -> [Disagreement] {
        var result: [Disagreement] = []
        for quantity in left where isNumeral(quantity) {
            let candidates = right.filter { isPair(quantity, $0) }
            guard candidates.count == 1, let other = candidates.first, isNumeral(other),
                left.count(where: { isPair($0, other) }) == 1
            else { continue }
            result.append(Disagreement(english: quantity, romanian: other))
        }
        return result
    }

    private static func hasSameDigits(_ left: Quantity, _ right: Quantity) -> Bool {
        guard let number = left.number, let other = right.number,
            number.significand == other.significand
        else { return false }
        if number == other { return right.unit != nil }
        let haveOneUnit = left.unit == right.unit || left.unit == nil || right.unit == nil
        return haveOneUnit && left.style.scale != right.style.scale
    }

    /// Whether two quantities could be renderings of each other: both plain, both money, or
    /// measures of one dimension.
    private static func isSameSort(_ left: Quantity, _ right: Quantity) -> Bool {
        if let unit = left.unit, let other = right.unit {
            if left.kind == .money || right.kind == .money { return left.kind == right.kind }
            return unit == other
                || UnitConversion.standard.convert(1, from: unit, to: other) != nil
        }
        guard left.unit == nil, right.unit == nil else { return false }
        switch (left.kind, right.kind) {
        case (.date, .date), (.weekday, .weekday), (.score, .score), (.time, .time): return true
        case (.cardinal, .cardinal), (.ordinal, .ordinal): return true
        default: return false
        }
    }

    private static func isSameStyle(_ left: Quantity, _ right: Quantity) -> Bool {
        left.style.form == right.style.form && left.style.scale == right.style.scale
            && left.style.fractionDigits == right.style.fractionDigits
    }

    /// Numbers that a reader would compare: digits, or words above one.
    private static func isNumeral(_ quantity: Quantity) -> Bool {
        switch quantity.style.form {
        case .digits: return true
        case .article: return false
        case .words:
            if quantity.kind == .weekday { return true }
            guard let number = quantity.number?.double else { return true }
            return number > 1 && quantity.kind != .ordinal
        }
    }
}
