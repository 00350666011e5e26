/// Converts Roman numerals in capitals, from I to MMMCMXCIX (3999).
package enum RomanNumeral {
    private static let parts: [(text: StaticString, value: Int)] = [
        ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50),
        ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ]

    /// Returns the value of a numeral in standard spelling; nil for other text, such as `IIII` or
    /// `VX`.
    static func value(of text: some Collection<UInt8>) -> Int? {
        guard (1...15).contains(text.count) else { return nil }
        var rest = Array(text)[...]
        var value = 0
        for (part, worth) in parts {
            let isSingle = part.utf8CodeUnitCount > 1 || worth == 5 || worth == 50 || worth == 500
            for _ in 0..<(isSingle ? 1 : 3) {
                let isNext = part.withUTF8Buffer { rest.starts(with: $0) }
                guard isNext else { break }
                rest = rest.dropFirst(part.utf8CodeUnitCount)
                value += worth
            }
        }
        return rest.isEmpty && spelling(of: value) == Array(text) ? value : nil
    }

    /// Returns the standard spelling of a number from 1 to 3999; nil for other numbers.
    package static func text(of number: Int) -> String? {
        guard (1..<4000).contains(number) else { return nil }
        return String(decoding: spelling(of: number), as: UTF8.self)
    }

    private static func spelling(of number: Int) -> [UInt8] {
        var rest = number
        var text: [UInt8] = []
        for (part, worth) in parts {
            while rest >= worth {
                part.withUTF8Buffer { text += $0 }
                rest -= worth
            }
        }
        return text
    }
}
