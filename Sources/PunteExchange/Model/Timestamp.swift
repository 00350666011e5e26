/// A moment in UTC, to the second.
public struct Timestamp: Sendable, Hashable, Comparable {
    public var secondsSince1970: Int64

    public init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    /// Reads ISO 8601 in both forms: `20261122T100000Z`, `2026-11-22T10:00:00Z`, with an offset,
    /// a fraction of a second (dropped), without seconds, or the date alone (midnight UTC).
    /// - Returns: nil for anything else.
    public init?(_ text: String) {
        var digits: [Int64] = []
        var offset: Int64 = 0
        var fraction = false
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x30...0x39: if !fraction { digits.append(Int64(byte) - 0x30) }
            case UInt8(ascii: "."), UInt8(ascii: ","):
                guard digits.count == 14 else { return nil }
                fraction = true
            case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "):
                guard digits.count == 8 else { return nil }
            case UInt8(ascii: ":"): guard digits.count > 8 else { return nil }
            case UInt8(ascii: "-") where digits.count < 8: break
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                guard digits.count >= 12, let seconds = Self.offset(rest) else { return nil }
                offset = byte == UInt8(ascii: "+") ? seconds : -seconds
                rest = rest.suffix(0)
            case UInt8(ascii: "Z"), UInt8(ascii: "z"): guard rest.isEmpty else { return nil }
            default: return nil
            }
        }
        guard digits.count == 8 || digits.count == 12 || digits.count == 14 else { return nil }
        func number(_ range: Range<Int>) -> Int64 {
            range.reduce(0) { $1 < digits.count ? $0 * 10 + digits[$1] : $0 }
        }
        let (month, day) = (number(4..<6), number(6..<8))
        let (hour, minute, second) = (number(8..<10), number(10..<12), number(12..<14))
        guard (1...12).contains(month), (1...31).contains(day), hour < 25, minute < 60, second < 61
        else { return nil }
        let days = Self.days(year: number(0..<4), month: month, day: day)
        secondsSince1970 = days * 86400 + hour * 3600 + minute * 60 + second - offset
    }

    /// `20261122T100000Z`: the form that TMX prescribes.
    public var compact: String {
        let c = components
        return pad(c.year, 4) + pad(c.month, 2) + pad(c.day, 2) + "T" + pad(c.hour, 2)
            + pad(c.minute, 2) + pad(c.second, 2) + "Z"
    }

    /// `2026-11-22T10:00:00Z`.
    public var extended: String {
        let c = components
        return pad(c.year, 4) + "-" + pad(c.month, 2) + "-" + pad(c.day, 2) + "T" + pad(c.hour, 2)
            + ":" + pad(c.minute, 2) + ":" + pad(c.second, 2) + "Z"
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// `hh`, `hhmm` or `hh:mm` in seconds.
    private static func offset(_ text: Substring.UTF8View) -> Int64? {
        let digits = text.filter { $0 != UInt8(ascii: ":") }.map { Int64($0) - 0x30 }
        guard digits.count == 2 || digits.count == 4, digits.allSatisfy({ (0...9).contains($0) })
        else {
            return nil
        }
        let minutes = digits.count == 4 ? digits[2] * 10 + digits[3] : 0
        return (digits[0] * 10 + digits[1]) * 3600 + minutes * 60
    }

    // Days since 1970 and back in the proleptic Gregorian calendar, after H. Hinnant, "chrono-
    // Compatible Low-Level Date Algorithms" (2013): years begin in March so that leap days are last.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    private typealias Components = (
        year: Int64, month: Int64, day: Int64, hour: Int64, minute: Int64, second: Int64
    )

    private var components: Components {
        let days = (secondsSince1970 - (secondsSince1970 < 0 ? 86399 : 0)) / 86400
        let second = secondsSince1970 - days * 86400
        let shifted = days + 719_468
        let era = (shifted - (shifted < 0 ? 146_096 : 0)) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, second / 3600, second % 3600 / 60,
            second % 60
        )
    }

    private func pad(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
