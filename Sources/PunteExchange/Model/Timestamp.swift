internal import PunteLanguage

/// A point in time in UTC, with a resolution of one second.
///
/// Foundation's parsers are too slow for files with two times for each of a million units.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// The number of seconds since 1 January 1970, 00:00 UTC; negative before.
    public var secondsSince1970: Int64

    /// Creates a timestamp.
    public init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    /// Reads a date or a time in the basic or the extended form of ISO 8601.
    ///
    /// TMX requires `20261122T100000Z`. Other tools also write `2026-11-22T10:00:00Z`, an offset
    /// from UTC (`+02`, `+0200`, `+02:00`), a fraction of a second (which is dropped), a space
    /// instead of the `T`, a time without seconds, or only the date (midnight UTC). Other text
    /// gives nil.
    ///
    /// - Parameter text: the date or time without surrounding spaces.
    public init?(_ text: String) {
        var text = text
        guard let found = text.withUTF8({ Timestamp($0) }) else { return nil }
        self = found
    }

    /// Reads a date or a time as ``init(_:)-(String)`` does.
    ///
    /// - Parameter text: the date or time in UTF-8.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var fields = Fields(repeating: 0)
        var count = 0
        var offset: Int64 = 0
        var isInFraction = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if isInFraction { continue }
                guard count < 14 else { return nil }
                // Four digits for the year, two for every other field.
                let field = count < 4 ? 0 : count / 2 - 1
                fields[field] = fields[field] * 10 + Int64(byte - UInt8(ascii: "0"))
                count += 1
            case UInt8(ascii: "."), UInt8(ascii: ","):
                guard count == 14 else { return nil }
                isInFraction = true
            case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "):
                guard count == 8 else { return nil }
            case UInt8(ascii: ":"): guard count > 8 else { return nil }
            case UInt8(ascii: "-") where count < 8: break
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                guard count >= 12, let seconds = Self.offset(text[index...]) else { return nil }
                offset = byte == UInt8(ascii: "+") ? seconds : -seconds
                index = text.count
            case UInt8(ascii: "Z"), UInt8(ascii: "z"):
                guard index == text.count else { return nil }
            default: return nil
            }
        }
        guard count == 8 || count == 12 || count == 14, (1...12).contains(fields[1]),
            (1...31).contains(fields[2]), fields[3] < 25, fields[4] < 60, fields[5] < 61
        else { return nil }
        let days = DayNumber.of(year: fields[0], month: fields[1], day: fields[2])
        secondsSince1970 = days * 86400 + fields[3] * 3600 + fields[4] * 60 + fields[5] - offset
    }

    /// The values of year, month, day, hour, minute and second.
    private typealias Fields = InlineArray<6, Int64>

    /// Returns an offset from UTC, written `hh`, `hhmm` or `hh:mm`, in seconds.
    private static func offset(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
        let digits = text.filter { $0 != UInt8(ascii: ":") }
            .map { Int64($0) - Int64(UInt8(ascii: "0")) }
        guard digits.count == 2 || digits.count == 4, digits.allSatisfy({ (0...9).contains($0) })
        else { return nil }
        let minutes = digits.count == 4 ? digits[2] * 10 + digits[3] : 0
        return (digits[0] * 10 + digits[1]) * 3600 + minutes * 60
    }

    /// The time in the basic form, which TMX requires: `20261122T100000Z`.
    public var compact: String {
        String(unsafeUninitializedCapacity: Self.capacity) { writeCompact(to: $0) }
    }

    /// The time in the extended form: `2026-11-22T10:00:00Z`.
    public var extended: String {
        String(unsafeUninitializedCapacity: Self.capacity) { fill("0000-00-00T00:00:00Z", in: $0) }
    }

    /// The size in bytes of a buffer to which a timestamp can be written.
    static let capacity = 32

    /// Writes the time in the basic form.
    ///
    /// - Parameter buffer: a buffer of ``capacity`` bytes.
    /// - Returns: The number of bytes written.
    func writeCompact(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        fill("00000000T000000Z", in: buffer)
    }

    /// Writes a pattern in which each `0` is replaced by the next digit of date and time.
    ///
    /// - Returns: The number of bytes written.
    private func fill(
        _ pattern: StaticString, in buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        let fields = self.fields
        var digits = fields[0]
        for index in 1..<6 { digits = digits * 100 + fields[index] }
        for index in (0..<pattern.utf8CodeUnitCount).reversed() {
            let byte = pattern.utf8Start[index]
            guard byte == UInt8(ascii: "0") else {
                buffer[index] = byte
                continue
            }
            buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10)
            digits /= 10
        }
        return pattern.utf8CodeUnitCount
    }

    /// Returns whether `left` is before `right`.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// The date and time of day; years outside 0–9999 are replaced by the nearest of these.
    ///
    /// It undoes ``DayNumber/of(year:month:day:)``.
    private var fields: Fields {
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
        return [
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, second / 3600, second % 3600 / 60,
            second % 60,
        ]
    }
}
