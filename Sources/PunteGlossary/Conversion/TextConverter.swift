public import PunteMemory
internal import PunteText

/// A quantity or name of a text and how the other language writes it.
public struct Conversion: Sendable, Hashable {
    /// UTF-8 offsets of ``original`` in the text.
    public var range: Range<Int>
    public var original: String
    public var converted: String
}

/// Shows the quantities and names of a text as the other language writes them: 6 ft 2 in as
/// 1,88 m, Kyiv as Kiev.
///
/// Measures that Romanian news gives in metric units are converted (`conversions.tsv`), rounded to
/// the precision that they were written with. One instance serves one thread.
public final class TextConverter {
    public let side: Side
    private let glossary: Glossary
    private let terms: TermRecognizer
    private let quantities: QuantityRecognizer
    private let renderer: QuantityRenderer
    private let units: [String: String]

    /// - Parameter side: the language of the texts to come.
    /// - Throws: `ICUError` when ICU lacks a language's data.
    public init(glossary: Glossary, from side: Side) throws {
        self.side = side
        self.glossary = glossary
        terms = TermRecognizer(glossary, language: side.language)
        quantities = QuantityRecognizer(language: side.language)
        renderer = try QuantityRenderer(language: side.other.language)
        let rows = DataTable(EmbeddedData.conversionsTSV).rows.filter { $0.count >= 2 }
        units =
            side == .english
            ? Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first } : [:]
    }

    /// The quantities and names of a text in their order.
    public func conversions(in text: String) -> [Conversion] {
        let bytes = Array(text.utf8)
        func excerpt(_ range: Range<Int>) -> String {
            String(decoding: bytes[range], as: UTF8.self)
        }
        var result: [Conversion] = []
        for quantity in Self.joined(quantities.quantities(in: text), bytes) {
            guard let converted = render(quantity) else { continue }
            result.append(
                Conversion(
                    range: quantity.range, original: excerpt(quantity.range), converted: converted))
        }
        for match in terms.matches(in: text) where glossary[match.term].kind != .unit {
            guard !result.contains(where: { $0.range.overlaps(match.range) }),
                let name = glossary[match.term].preferred(in: side.other.language)
            else { continue }
            result.append(
                Conversion(range: match.range, original: excerpt(match.range), converted: name))
        }
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func render(_ quantity: Quantity) -> String? {
        guard let unit = quantity.unit, let target = units[unit] else {
            return renderer.render(quantity)
        }
        var converted = quantity
        converted.unit = target
        switch quantity.value {
        case .number(let number):
            guard let value = convert(number, quantity, unit, target) else { return nil }
            converted.value = .number(value)
            converted.style.fractionDigits = max(0, -value.exponent)
        case .range(let low, let high):
            guard let first = convert(low, quantity, unit, target),
                let second = convert(high, quantity, unit, target)
            else { return nil }
            converted.value = .range(first, second)
            converted.style.fractionDigits = max(0, -min(first.exponent, second.exponent))
        default: return nil
        }
        converted.style.form = .digits
        return renderer.render(converted)
    }

    private func convert(
        _ number: ExactDecimal, _ quantity: Quantity, _ unit: String, _ target: String
    ) -> ExactDecimal? {
        UnitConversion.standard.convert(
            number, fractionDigits: quantity.style.fractionDigits, from: unit, to: target)
    }

    /// Feet and inches that stand together are one length, in inches; the result is in metres.
    private static func joined(_ quantities: [Quantity], _ bytes: [UInt8]) -> [Quantity] {
        var result: [Quantity] = []
        for quantity in quantities {
            guard let last = result.last, last.unit == "length-foot", let feet = last.number,
                let inches = quantity.number,
                let end = endOfInches(quantity, after: last, bytes),
                let whole = feet.multiplied(by: 12)?.adding(inches),
                let metres = UnitConversion.standard.convert(
                    whole.double, from: "length-inch", to: "length-meter")
            else {
                result.append(quantity)
                continue
            }
            var length = last
            length.unit = "length-meter"
            length.value = .number(
                ExactDecimal(Int64((metres * 100).rounded()), exponent: -2))
            length.style.fractionDigits = 2
            length.range = last.range.lowerBound..<end
            result[result.count - 1] = length
        }
        return result
    }

    /// Where the inches behind feet end: 6 ft 2 in, 6 feet 2 inches, 6-foot-2.
    private static func endOfInches(
        _ inches: Quantity, after feet: Quantity, _ bytes: [UInt8]
    ) -> Int? {
        let start = feet.range.upperBound
        guard start <= inches.range.lowerBound, inches.range.lowerBound - start <= 2 else {
            return nil
        }
        if inches.unit == "length-inch" { return inches.range.upperBound }
        guard inches.unit == nil else { return nil }
        let rest = bytes[inches.range.upperBound...]
        for name in [" inches", " inch", " in", "in"] where rest.starts(with: name.utf8) {
            let end = inches.range.upperBound + name.utf8.count
            guard end == bytes.count || bytes[end] | 0x20 < 0x61 || bytes[end] | 0x20 > 0x7A else {
                continue
            }
            return end
        }
        let isHyphenated = bytes[start..<inches.range.lowerBound].contains(UInt8(ascii: "-"))
        return isHyphenated ? inches.range.upperBound : nil
    }
}
