internal import PunteLanguage

/// Reads a numeral in digits by the habits of its language.
///
/// English sets thousands off with commas and decimals with a full stop, Romanian the other way
/// round; Romanian text also holds English decimals (`1.7 milioane`), told by the number of digits
/// behind the full stop. Spaces of every kind set thousands off in both.
struct NumeralReader {
    let side: Side
    private(set) var fractionDigits = 0
    private(set) var isGrouped = false

    init(_ side: Side) {
        self.side = side
    }

    /// The value; nil for what is no number, such as `12.05.2024` or `1.2.3`.
    mutating func read(bytes: UnsafeBufferPointer<UInt8>) -> ExactDecimal? {
        var value: Int64 = 0
        var digits = 0
        /// Digits behind each separator, and which it was.
        var groups: [(separator: UInt8, length: Int)] = [(0, 0)]
        var spaces = false
        for byte in bytes {
            switch byte {
            case 0x30...0x39:
                guard digits < 18 else { return nil }
                value = value * 10 + Int64(byte - 0x30)
                if value > 0 { digits += 1 }
                groups[groups.count - 1].length += 1
            case 0x2E, 0x2C: groups.append((byte, 0))
            default: spaces = true
            }
        }
        isGrouped = spaces
        guard groups.count > 1 else { return ExactDecimal(value) }
        let last = groups[groups.count - 1]
        let isThousands = groups.dropFirst().allSatisfy {
            $0.separator == last.separator && $0.length == 3
        }
        let isMixed = groups.dropFirst().contains { $0.separator != last.separator }
        let native: UInt8 = side == .romanian ? 0x2E : 0x2C
        let startsWithZero = bytes.first == 0x30
        if isThousands, !startsWithZero, groups[0].length <= 3, !spaces,
            groups.count > 2 || last.separator == native
        {
            isGrouped = true
            return ExactDecimal(value)
        }
        if isMixed {
            let inner = groups.dropFirst().dropLast()
            guard inner.allSatisfy({ $0.length == 3 && $0.separator != last.separator }) else {
                return nil
            }
            isGrouped = true
        } else if groups.count > 2 {
            return nil
        } else if side == .english, last.separator == 0x2C {
            return nil
        }
        fractionDigits = last.length
        return ExactDecimal(value, exponent: -last.length)
    }
}
