internal import PunteText

/// The quantities of a pair that say the same, and those that are left over.
struct QuantityPairing {
    private(set) var english: [Quantity] = []
    private(set) var romanian: [Quantity] = []
    /// Left-over quantities that stand for each other with different values.
    private(set) var disagreeing: [(english: Quantity, romanian: Quantity)] = []

    init(_ english: CheckedPair.Text, _ romanian: CheckedPair.Text) {
        let sources = Self.sharingUnits(english)
        let targets = Self.sharingUnits(romanian)
        var left = sources
        var right = targets
        left.removeAll { quantity in
            guard let match = right.firstIndex(where: { Self.agree(quantity, $0) }) else {
                return false
            }
            right.remove(at: match)
            return true
        }
        // What was paired once may be said again on one side.
        left.removeAll { quantity in targets.contains { Self.agree(quantity, $0) } }
        right.removeAll { quantity in sources.contains { Self.agree($0, quantity) } }
        pairUp(&left, &right)
        self.english = left.filter { Self.isCertain($0, in: english, missingFrom: romanian) }
        self.romanian = right.filter {
            Self.isCertain($0, in: romanian, missingFrom: english)
                && $0.number.map { $0.double > 12 } ?? true
        }
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
            return areDegrees(english, romanian, left.double, right.double)
        }
        switch (english.value, romanian.value) {
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

    /// Takes out pairs of the same sort with different values, where there is only one of the sort
    /// on each side.
    private mutating func pairUp(_ left: inout [Quantity], _ right: inout [Quantity]) {
        for quantity in left {
            let candidates = right.filter { Self.isSameSort(quantity, $0) }
            let rivals = left.filter { Self.isSameSort(quantity, $0) }
            guard candidates.count == 1, rivals.count == 1, let other = candidates.first,
                right.count(where: { Self.isSameSort(other, $0) }) == 1
            else { continue }
            guard Self.isNumeral(quantity), Self.isNumeral(other) else { continue }
            disagreeing.append((quantity, other))
            left.removeAll { $0 == quantity }
            right.removeAll { $0 == other }
        }
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
        case .time, .weekday, .ordinal, .fraction: return false
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
