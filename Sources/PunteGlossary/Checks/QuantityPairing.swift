internal import PunteText

/// The quantities of a pair that say the same, and those that are left over.
struct QuantityPairing {
    /// Two quantities that stand for each other with different values.
    struct Disagreement {
        let english: Quantity
        let romanian: Quantity
    }

    let english: [Quantity]
    let romanian: [Quantity]
    let disagreeing: [Disagreement]

    private init(
        english: [Quantity], romanian: [Quantity], disagreeing: [Disagreement]
    ) {
        self.english = english
        self.romanian = romanian
        self.disagreeing = disagreeing
    }

    static func of(_ english: CheckedPair.Text, _ romanian: CheckedPair.Text) -> QuantityPairing {
        let sources = sharingUnits(english)
        let targets = sharingUnits(romanian)
        // A quantity that is said again on one side needs no second counterpart.
        var left: [Quantity] = []
        for source in sources where !targets.contains(where: { agree(source, $0) }) {
            left.append(source)
        }
        var right: [Quantity] = []
        for target in targets where !sources.contains(where: { agree($0, target) }) {
            right.append(target)
        }
        let pairs = rivals(left, right)
        return QuantityPairing(
            english: certain(
                left.filter { quantity in
                    !pairs.contains { $0.english == quantity }
                }, in: english, missingFrom: romanian),
            romanian: certain(
                right.filter { quantity in
                    !pairs.contains { $0.romanian == quantity } && isLarge(quantity)
                }, in: romanian, missingFrom: english),
            disagreeing: pairs)
    }

    private static func certain(
        _ quantities: [Quantity], in text: CheckedPair.Text,
        missingFrom other: CheckedPair.Text
    ) -> [Quantity] {
        quantities.filter { isCertain($0, in: text, missingFrom: other) }
    }

    /// Small numbers of the Romanian may stand for words: de gradul 2, second-degree.
    private static func isLarge(_ quantity: Quantity) -> Bool {
        guard let number = quantity.number else { return true }
        return number.double > 12
    }

    /// The numbers of a list take the unit of its last: 2 to 4 inches, 33, 34 și 39 de ani.
    private static func sharingUnits(_ text: CheckedPair.Text) -> [Quantity] {
        var result = text.quantities
        for index in result.indices.dropLast().reversed() {
            let next = result[index + 1]
            guard result[index].kind == .cardinal, result[index].unit == nil, let unit = next.unit,
                next.number != nil
            else { continue }
            let start = result[index].range.upperBound
            let end = next.range.lowerBound
            guard start < end, end - start <= 6 else { continue }
            let between = text.excerpt(start..<end).filter { !$0.isWhitespace }
            guard Self.joiners.contains(between) else { continue }
            result[index].unit = unit
            result[index].kind = next.kind
        }
        return result
    }

    private static let joiners: Set<String> = [
        "to", "and", "or", "-", "–", ",", "și", "sau", "la", "până", "şi", "si",
    ]

    /// Whether an English and a Romanian quantity can be renderings of each other. Where only one
    /// has a unit, the number decides; an end of a range agrees with a number; degrees without a
    /// scale are Fahrenheit in English, Celsius in Romanian.
    private static func agree(_ english: Quantity, _ romanian: Quantity) -> Bool {
        if english.agreement(with: romanian) != nil { return true }
        if let left = english.number, let right = romanian.number {
            if left == right, english.unit == nil || romanian.unit == nil { return true }
            // The early 90s, anii 1990; two and a half months, două luni și jumătate.
            if right.double - left.double == 1900 { return true }
            if abs(left.double - right.double) == 0.5 { return true }
            return areDegrees(english, romanian, left.double, right.double)
        }
        switch (english.value, romanian.value) {
        // From September 9 to 13, între 9 și 13 septembrie.
        case (.number(let number), .date(let date)), (.date(let date), .number(let number)):
            return date.day != nil && number.integer == date.day
        case (.number(let number), .range(let low, let high)),
            (.range(let low, let high), .number(let number)):
            return number == low || number == high
        case (.range(let low, let high), .range(let otherLow, let otherHigh)):
            return low == otherLow && high == otherHigh
        default: return false
        }
    }

    private static func areDegrees(
        _ english: Quantity, _ romanian: Quantity, _ fahrenheit: Double, _ celsius: Double
    ) -> Bool {
        guard english.unit == "temperature-generic" || english.unit == "temperature-fahrenheit",
            romanian.unit == "temperature-generic" || romanian.unit == "temperature-celsius"
        else { return false }
        let scale = 5.0 / 9.0
        return abs((fahrenheit - 32) * scale - celsius) <= 1
            || abs(fahrenheit * scale - celsius) <= 1
    }

    /// Pairs with the same digits in another unit or another power of ten (5.5 million, 5,5
    /// miliarde), and pairs of the same sort with different values, where there is only one
    /// candidate on each side.
    private static func rivals(_ left: [Quantity], _ right: [Quantity]) -> [Disagreement] {
        let near = onlyPairs(left, right, where: hasSameDigits)
        let rest = onlyPairs(
            left.filter { quantity in !near.contains { $0.english == quantity } },
            right.filter { quantity in !near.contains { $0.romanian == quantity } },
            where: isSameSort)
        return near + rest
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
        if number == other { return left.unit != nil && right.unit != nil }
        return left.unit == right.unit && left.style.scale != right.style.scale
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

    /// Whether a left-over quantity is missing on the other side beyond doubt: it is written in
    /// digits, and the other text has neither the same digits nor the same number.
    private static func isCertain(
        _ quantity: Quantity, in text: CheckedPair.Text, missingFrom other: CheckedPair.Text
    ) -> Bool {
        guard quantity.style.form == .digits else { return false }
        switch quantity.kind {
        case .time, .weekday, .ordinal, .fraction, .score: return false
        default: break
        }
        if case .date(let date) = quantity.value, date.day == nil { return false }
        // 6-foot-6: the inches of a height.
        let before = text.excerpt(max(0, quantity.range.lowerBound - 5)..<quantity.range.lowerBound)
        if before.contains("foot") || before.contains("feet") || before.contains("ft") {
            return false
        }
        if let number = quantity.number {
            if other.quantities.contains(where: { $0.number == number }) { return false }
            if number.double.magnitude <= 1 { return false }
        }
        let digits = Self.digits(of: text.bytes[quantity.range])
        let runs = Self.runs(of: other.bytes)
        // A telephone number is grouped in many ways.
        let stream = String(decoding: runs.joined(), as: UTF8.self)
        return !digits.contains { run in
            runs.contains(run)
                || (run.count > 2 && stream.contains(String(decoding: run, as: UTF8.self)))
        }
    }

    private static func digits(of bytes: ArraySlice<UInt8>) -> [[UInt8]] { runs(of: Array(bytes)) }

    /// Runs of digits; separators of thousands are passed over.
    private static func runs(of bytes: [UInt8]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var run: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if byte >= 0x30, byte <= 0x39 {
                run.append(byte)
            } else if !run.isEmpty, byte == 0x2E || byte == 0x2C || byte == 0x20,
                index + 3 < bytes.count,
                bytes[(index + 1)...(index + 3)].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
            {
                continue
            } else if !run.isEmpty {
                result.append(run)
                run = []
            }
        }
        if !run.isEmpty { result.append(run) }
        return result
    }
}
