internal import PunteText

// Which quantities are missing on the other side beyond doubt.
extension QuantityPairing {
    static func certain(
        _ quantities: [Quantity], in text: CheckedPair.Text,
        missingFrom other: CheckedPair.Text
    ) -> [Quantity] {
        quantities.filter { isCertain($0, in: text, missingFrom: other) }
    }

    /// Small numbers of the Romanian may stand for words: de gradul 2, second-degree.
    static func isLarge(_ quantity: Quantity) -> Bool {
        guard let number = quantity.number else { return true }
        return number.double > QuantityTolerances.largestInWords
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
        if let number = quantity.number {
            if other.quantities.contains(where: { $0.number == number }) { return false }
            if number.double.magnitude <= 1 { return false }
        }
        if quantity.style.fractionDigits > 0 {
            let written = decimals(of: text.bytes[quantity.range]).first ?? []
            return !decimals(of: other.bytes).contains(written)
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

    /// Runs of digits with the stops and commas inside them taken out, and at least one run.
    private static func decimals(of bytes: some Collection<UInt8>) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var run: [UInt8] = []
        for byte in bytes {
            switch byte {
            case 0x30...0x39: run.append(byte)
            case 0x2E, 0x2C: continue
            default:
                if !run.isEmpty { result.append(run) }
                run = []
            }
        }
        return run.isEmpty && !result.isEmpty ? result : result + [run]
    }

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
