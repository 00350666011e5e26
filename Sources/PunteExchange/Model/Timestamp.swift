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
        var text = text
        guard let found = text.withUTF8({ Timestamp($0) }) else { return nil }
        self = found
    }

    /// - Parameter text: in UTF-8.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var digits = DigitRun()
        var offset: Int64 = 0
        var fraction = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            switch byte {
            case 0x30...0x39:
                if !fraction, !digits.append(byte - 0x30) { return nil }
            case UInt8(ascii: "."), UInt8(ascii: ","):
                guard digits.count == 14 else { return nil }
                fraction = true
            case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "):
                guard digits.count == 8 else { return nil }
            case UInt8(ascii: ":"): guard digits.count > 8 else { return nil }
            case UInt8(ascii: "-") where digits.count < 8: break
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                guard digits.count >= 12, let seconds = Self.offset(text[index...])
                else { return nil }
                offset = byte == UInt8(ascii: "+") ? seconds : -seconds
                index = text.count
            case UInt8(ascii: "Z"), UInt8(ascii: "z"):
                guard index == text.count else { return nil }
            default: return nil
            }
        }
        guard digits.count == 8 || digits.count == 12 || digits.count == 14 else { return nil }
        let (month, day) = (digits.number(4..<6), digits.number(6..<8))
        let (hour, minute) = (digits.number(8..<10), digits.number(10..<12))
        let second = digits.number(12..<14)
        guard (1...12).contains(month), (1...31).contains(day), hour < 25, minute < 60, second < 61
        else { return nil }
        let days = Self.days(year: digits.number(0..<4), month: month, day: day)
        secondsSince1970 = days * 86400 + hour * 3600 + minute * 60 + second - offset
    }

    /// Up to fourteen digits, without an array for them.
    private struct DigitRun {
        private var packed: UInt64 = 0
        private(set) var count = 0

        /// - Returns: whether there was room.
        mutating func append(_ digit: UInt8) -> Bool {
            guard count < 14 else { return false }
            packed |= UInt64(digit) << UInt64(count * 4)
            count += 1
            return true
        }

        /// The number that a range of digits makes; those that are not there are left away.
        func number(_ range: Range<Int>) -> Int64 {
            var number: Int64 = 0
            for index in range where index < count {
                number = number * 10 + Int64(packed >> UInt64(index * 4) & 15)
            }
            return number
        }
    }

    /// `20261122T100000Z`: the form that TMX prescribes.
    public var compact: String {
        String(unsafeUninitializedCapacity: Self.capacity) { writeCompact(to: $0) }
    }

    /// Bytes that the longest form needs.
    static let capacity = 32

    /// - Returns: how many bytes of `buffer` the compact form takes.
    func writeCompact(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var text = FixedText(buffer)
        let c = components
        text.append(c.year, 4)
        text.append(c.month, 2)
        text.append(c.day, 2)
        text.append("T")
        text.append(c.hour, 2)
        text.append(c.minute, 2)
        text.append(c.second, 2)
        text.append("Z")
        return text.count
    }

    /// `2026-11-22T10:00:00Z`.
    public var extended: String {
        String(unsafeUninitializedCapacity: Self.capacity) { buffer in
            var text = FixedText(buffer)
            let c = components
            text.append(c.year, 4)
            text.append("-")
            text.append(c.month, 2)
            text.append("-")
            text.append(c.day, 2)
            text.append("T")
            text.append(c.hour, 2)
            text.append(":")
            text.append(c.minute, 2)
            text.append(":")
            text.append(c.second, 2)
            text.append("Z")
            return text.count
        }
    }

    /// Writes digits into the bytes of a string to be; what does not fit is left away.
    private struct FixedText {
        private let buffer: UnsafeMutableBufferPointer<UInt8>
        private(set) var count = 0

        init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

        mutating func append(_ character: Unicode.Scalar) { append(UInt8(ascii: character)) }

        /// - Parameter width: digits to write, zeros before the number.
        mutating func append(_ number: Int64, _ width: Int) {
            guard count + width <= buffer.count else { return }
            var rest = UInt64(clamping: number)
            for place in (count..<count + width).reversed() {
                buffer[place] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
                rest /= 10
            }
            count += width
        }

        private mutating func append(_ byte: UInt8) {
            guard count < buffer.count else { return }
            buffer[count] = byte
            count += 1
        }
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// `hh`, `hhmm` or `hh:mm` in seconds.
    private static func offset(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
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
        // What is written has four digits for the year.
        let seconds = min(max(secondsSince1970, -62_167_219_200), 253_402_300_799)
        let days = (seconds - (seconds < 0 ? 86399 : 0)) / 86400
        let second = seconds - days * 86400
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
}
