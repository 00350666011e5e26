import PunteLanguage
import Testing

@testable import PunteText

/// Quantities as one line each, `kind value unit “span”`, for tables that a linguist can extend.
enum QuantityNotation {
    static func lines(_ text: String, _ language: Language) -> [String] {
        let bytes = Array(text.utf8)
        return QuantityRecognizer(language: language).quantities(in: text).map { quantity in
            let span = String(decoding: bytes[quantity.range], as: UTF8.self)
            let unit = quantity.unit.map { " \($0)" } ?? ""
            return "\(quantity.kind.rawValue) \(value(quantity.value))\(unit) “\(span)”"
        }
    }

    static func value(_ value: Quantity.Value) -> String {
        switch value {
        case .number(let number): return "\(number)"
        case .range(let low, let high): return "\(low)–\(high)"
        case .fraction(let numerator, let denominator): return "\(numerator)/\(denominator)"
        case .date(let date):
            let parts = [date.year, date.month, date.day].map { $0.map(String.init) ?? "?" }
            return parts.joined(separator: "-")
        case .weekday(let day): return "\(day)"
        case .time(let time):
            let zone = time.zone.map { " " + $0 } ?? ""
            return
                "\(time.minutes / 60):\(QuantityRenderer.twoDigits(time.minutes % 60))\(zone)"
        case .score(let left, let right): return "\(left):\(right)"
        }
    }
}

/// Texts with the quantities that are in them.
///
/// One row a line: the text, `→`, and its quantities in the notation of ``QuantityNotation``, with `;`
/// between them; `nothing` when there are none.
struct QuantityTable {
    struct Row: CustomTestStringConvertible {
        let text: String
        let quantities: [String]
        var testDescription: String { text }
    }

    static func rows(_ table: String) -> [Row] {
        table.split(separator: "\n").compactMap { line in
            let sides = line.split(separator: "→").map(trimmed)
            guard sides.count == 2 else { return nil }
            let quantities = sides[1].split(separator: ";").map(trimmed)
            return Row(text: sides[0], quantities: quantities == ["nothing"] ? [] : quantities)
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(text.trimming { $0 == " " })
    }
}
