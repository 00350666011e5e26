public import PunteLanguage
internal import PunteMemory
public import PunteText

/// A quantity or name of a text, as the text and as the other language write it.
public struct Conversion: Sendable, Hashable {
    /// UTF-8 offsets of ``original`` in the text.
    public var range: Range<Int>
    /// The quantity or name as the text writes it.
    public var original: String
    /// The quantity or name as the other language writes it.
    public var converted: String
}

/// Converts the quantities and names of a text to those of the other language.
///
/// 6 ft 2 in becomes 1,88 m, Kyiv becomes Kiev.
///
/// Measures that Romanian news gives in metric units are converted (`conversions.tsv`), rounded to
/// the precision that they were written with. One instance serves one thread.
public final class TextConverter {
    /// The language of the texts to convert.
    public let side: Side
    private let glossary: Glossary
    private let terms: TermRecognizer
    private let quantities: QuantityRecognizer
    private let renderer: QuantityRenderer
    /// Writes Romanian quantities in the house style; nil for English ones.
    private let styler: HouseStyler?
    /// The unit that the other language uses for a unit, by CLDR identifier.
    private let units: [String: String]

    /// Creates a converter.
    ///
    /// - Parameters:
    ///   - glossary: the names to convert.
    ///   - side: the language of the texts to convert.
    ///   - style: the house style of Romanian quantities.
    /// - Throws: `ICUError` when ICU lacks a language's data.
    public init(glossary: CompiledGlossary, from side: Side, style: HouseStyle = .usual) throws {
        self.side = side
        styler = side == .english ? HouseStyler(style) : nil
        self.glossary = glossary.glossary
        terms = glossary.recognizer(for: side)
        quantities = QuantityRecognizer(language: side.language)
        renderer = try QuantityRenderer(language: side.other.language)
        let rows = DataTable(LanguageData.Both.conversions).rows.filter { $0.count >= 2 }
        units =
            side == .english
            ? Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first } : [:]
    }

    /// Creates a converter after inflecting all terms of the glossary.
    public convenience init(
        glossary: Glossary, from side: Side, style: HouseStyle = .usual
    ) throws {
        try self.init(glossary: CompiledGlossary(glossary), from: side, style: style)
    }

    /// Returns the quantities and names of a text in the order of the text.
    public func conversions(in text: String) -> [Conversion] {
        let bytes = Array(text.utf8)
        var result: [Conversion] = []
        for quantity in quantities.quantities(in: text).map({ Self.inMetres($0, bytes) }) {
            guard let converted = render(inWords(quantity, bytes)) else { continue }
            result.append(
                Conversion(
                    range: quantity.range, original: text.utf8Slice(quantity.range),
                    converted: styler?.applied(to: converted) ?? converted))
        }
        for match in terms.matches(in: text) where glossary[match.term].kind != .unit {
            guard !result.contains(where: { $0.range.overlaps(match.range) }),
                let name = glossary[match.term].preferred(in: side.other.language)
            else { continue }
            result.append(
                Conversion(
                    range: match.range, original: text.utf8Slice(match.range), converted: name))
        }
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Returns an amount with the name of its currency in place of its symbol.
    ///
    /// Romanian news writes $240 million as „240 de milioane de dolari”. Codes stay codes.
    ///
    /// - Parameters:
    ///   - quantity: a quantity of the text.
    ///   - bytes: the text.
    /// - Returns: any other quantity as it is.
    private func inWords(_ quantity: Quantity, _ bytes: [UInt8]) -> Quantity {
        guard side == .english, quantity.kind == .money, quantity.style.unitForm == .symbol,
            let code = quantity.unit,
            !String(decoding: bytes[quantity.range], as: UTF8.self).contains(code)
        else { return quantity }
        var named = quantity
        named.style.unitForm = .name
        return named
    }

    /// Returns a quantity as the other language writes it, in the unit that its news use.
    private func render(_ quantity: Quantity) -> String? {
        guard let unit = quantity.unit, let target = units[unit] else {
            return renderer.render(quantity)
        }
        var converted = quantity
        converted.unit = target
        switch quantity.value {
        case .number(let number):
            guard let value = convert(number, of: quantity, from: unit, to: target) else {
                return nil
            }
            converted.value = .number(value)
            converted.style.fractionDigits = max(0, -value.exponent)
        case .range(let low, let high):
            guard let first = convert(low, of: quantity, from: unit, to: target),
                let second = convert(high, of: quantity, from: unit, to: target)
            else { return nil }
            converted.value = .range(first, second)
            converted.style.fractionDigits = max(0, -min(first.exponent, second.exponent))
        default: return nil
        }
        converted.style.form = .digits
        return renderer.render(converted)
    }

    /// Returns a number in another unit, rounded to its precision; nil when the units do not convert.
    private func convert(
        _ number: ExactDecimal, of quantity: Quantity, from unit: String, to target: String
    ) -> ExactDecimal? {
        UnitConversion.standard.convert(
            number, fractionDigits: quantity.style.fractionDigits, from: unit, to: target,
            isDifference: quantity.isDifference)
    }

    /// Returns feet and inches that are written together as a height in metres, to the centimetre.
    private static func inMetres(_ quantity: Quantity, _ bytes: [UInt8]) -> Quantity {
        guard quantity.unit == "length-inch", let inches = quantity.number,
            isCompound(bytes[quantity.range]),
            let metres = UnitConversion.standard.convert(
                inches.double, from: "length-inch", to: "length-meter")
        else { return quantity }
        var length = quantity
        length.unit = "length-meter"
        length.value = .number(ExactDecimal(Int64((metres * 100).rounded()), exponent: -2))
        length.style.fractionDigits = 2
        return length
    }

    /// Returns whether two numbers are written: `6 ft 2 in`, `5'11"`.
    private static func isCompound(_ written: ArraySlice<UInt8>) -> Bool {
        written.split { !$0.isASCIIDigit && $0 != 0x2E && $0 != 0x2C }.count > 1
    }
}
