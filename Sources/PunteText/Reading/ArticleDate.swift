internal import PunteLanguage

/// A date of publication in ISO 8601: a year, a month, a day or a moment.
///
/// Only the forms with hyphens and colons are accepted, because they sort as text.
public struct ArticleDate: Sendable, Hashable {
    /// The date as it was written, with `T` before the time.
    public let text: String

    /// Creates a date; nil for a text that is not a date of the calendar.
    ///
    /// The forms are `2026`, `2026-05`, `2026-05-03`, `2026-05-03T14:30` and
    /// `2026-05-03T14:30:00+03:00`.
    ///
    /// - Parameter text: the date; a space may separate it from the time.
    public init?(_ text: String) {
        let bytes = Array(text.utf8.trimming { $0 == " " || $0 == "\t" })
        let parts = bytes.split(maxSplits: 1, omittingEmptySubsequences: false) {
            $0 == "T" || $0 == " "
        }
        guard let day = parts.first, let fields = Self.fields(of: day, widths: [4, 2, 2]),
            Self.isInCalendar(fields)
        else { return nil }
        if parts.count > 1 {
            guard fields.count == 3, Self.isTime(parts[1]) else { return nil }
        }
        self.text = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "T")
    }

    /// The accepted forms, for messages.
    public static let forms = "2026, 2026-05, 2026-05-03 or 2026-05-03T14:30"

    /// Returns the numbers between hyphens; nil where a number has another width.
    private static func fields(of day: ArraySlice<UInt8>, widths: [Int]) -> [Int]? {
        let fields = day.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard fields.count <= widths.count else { return nil }
        let numbers = zip(fields, widths).compactMap { number($0, width: $1) }
        return numbers.count == fields.count ? numbers : nil
    }

    private static func number(_ digits: ArraySlice<UInt8>, width: Int) -> Int? {
        guard digits.count == width, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    private static func isInCalendar(_ fields: [Int]) -> Bool {
        guard let year = fields.first, year > 0 else { return false }
        guard fields.count > 1 else { return true }
        guard 1...12 ~= fields[1] else { return false }
        guard fields.count > 2 else { return true }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return 1...days[fields[1] - 1] ~= fields[2]
    }

    /// Returns whether bytes are hours and minutes, perhaps with seconds, their fraction and a zone.
    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        var clock = bytes
        if clock.last == UInt8(ascii: "Z") {
            clock.removeLast()
        } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let zone = clock[(sign + 1)...].filter { $0 != UInt8(ascii: ":") }
            guard zone.count == 2 || zone.count == 4, zone.allSatisfy(\.isASCIIDigit) else {
                return false
            }
            clock = clock[..<sign]
        }
        if let point = clock.firstIndex(where: { $0 == "." || $0 == "," }) {
            let fraction = clock[(point + 1)...]
            guard clock[..<point].count == 8, !fraction.isEmpty,
                fraction.allSatisfy(\.isASCIIDigit)
            else { return false }
            clock = clock[..<point]
        }
        let fields = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let numbers = fields.compactMap { number($0, width: 2) }
        guard numbers.count == fields.count, 2...3 ~= numbers.count else { return false }
        return numbers[0] < 24 && numbers[1] < 60 && numbers.dropFirst(2).allSatisfy { $0 < 61 }
    }
}
