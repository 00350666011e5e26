internal import PunteText

/// The quantities of a pair that say the same, and those that are left over.
struct QuantityPairing {
    private(set) var english: [Quantity] = []
    private(set) var romanian: [Quantity] = []
    /// Left-over quantities that stand for each other with different values.
    private(set) var disagreeing: [(english: Quantity, romanian: Quantity)] = []

    init(_ english: CheckedPair.Text, _ romanian: CheckedPair.Text) {
        var left = english.quantities
        var right = romanian.quantities
        for wanted in [Quantity.Agreement.same, .converted] {
            left.removeAll { quantity in
                guard
                    let match = right.firstIndex(where: { quantity.agreement(with: $0) == wanted })
                else { return false }
                right.remove(at: match)
                return true
            }
        }
        // What was paired once may be said again on one side.
        left.removeAll { quantity in
            romanian.quantities.contains { quantity.agreement(with: $0) != nil }
        }
        right.removeAll { quantity in
            english.quantities.contains { quantity.agreement(with: $0) != nil }
        }
        pairUp(&left, &right)
        self.english = left.filter { Self.isCertain($0, in: english, missingFrom: romanian) }
        self.romanian = right.filter { Self.isCertain($0, in: romanian, missingFrom: english) }
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
        if let number = quantity.number {
            if other.quantities.contains(where: { $0.number == number }) { return false }
            if number.double.magnitude <= 1 { return false }
        }
        let digits = Self.digits(of: text.bytes[quantity.range])
        let others = Set(Self.runs(of: other.bytes))
        return !digits.contains { others.contains($0) }
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
