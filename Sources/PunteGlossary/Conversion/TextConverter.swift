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
    /// What it may be as well, where the text does not say which: `3/4/2026` is a day of March or April; nil
    /// for most.
    public var alternative: String?
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
        let found = quantities.quantities(in: text).map { Self.inMetres($0, bytes) }
        var end = 0
        for (index, quantity) in found.enumerated()
        where !isDotted(quantity, bytes) && quantity.range.lowerBound >= end {
            if let days = days(from: index, in: found, bytes) {
                result.append(days)
                end = days.range.upperBound
                continue
            }
            let named = inWords(quantity, bytes)
            let before = index > 0 ? found[index - 1] : nil
            guard
                let converted = rate(named, after: before, bytes) ?? half(named, bytes)
                    ?? andHalf(named) ?? render(named)
            else { continue }
            var other = named
            if let date = quantity.otherDate { other.value = .date(date) }
            result.append(
                Conversion(
                    range: quantity.range, original: text.utf8Slice(quantity.range),
                    converted: styled(converted),
                    alternative: other == named ? nil : render(other).map(styled)))
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

    private func styled(_ converted: String) -> String {
        styler?.applied(to: converted) ?? converted
    }

    /// Returns an amount with the name of its currency in place of its symbol.
    ///
    /// Romanian news writes $240 million as „240 de milioane de dolari”. Codes stay codes. A Romanian date in
    /// digits gets the name of its month, since English reads `04/03/2026` in two ways.
    ///
    /// - Parameters:
    ///   - quantity: a quantity of the text.
    ///   - bytes: the text.
    /// - Returns: any other quantity as it is.
    private func inWords(_ quantity: Quantity, _ bytes: [UInt8]) -> Quantity {
        if side == .romanian, case .date = quantity.value {
            var named = quantity
            named.style.unitForm = .name
            return named
        }
        guard side == .english, quantity.kind == .money, quantity.style.unitForm == .symbol,
            let code = quantity.unit,
            !String(decoding: bytes[quantity.range], as: UTF8.self).contains(code)
        else { return quantity }
        var named = quantity
        named.style.unitForm = .name
        return named
    }

    /// Returns whether a quantity is a date in digits with full stops, which an English text writes as a
    /// Romanian one does: day, month, year.
    private func isDotted(_ quantity: Quantity, _ bytes: [UInt8]) -> Bool {
        guard side == .english, case .date(let date) = quantity.value, date.day != nil,
            date.year != nil
        else {
            return false
        }
        return bytes[quantity.range].allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    }

    /// Returns the length of time that an amount is for, „pe an” for *a year* after £300,000; nil for
    /// other quantities.
    private func rate(
        _ quantity: Quantity, after amount: Quantity?, _ bytes: [UInt8]
    ) -> String? {
        guard side == .english, quantity.style.form == .article,
            quantity.unit?.hasPrefix(Self.duration) ?? false, let amount, amount.number != nil,
            amount.range.upperBound + 1 == quantity.range.lowerBound,
            bytes[amount.range.upperBound] == UInt8(ascii: " "),
            let word = QuantityWords.words(.rate, in: .romanian).first
        else { return nil }
        let after = String(decoding: bytes[quantity.range.upperBound...], as: UTF8.self)
        let next = after.drop { $0 == " " }.prefix { $0.isLetter }
        guard !Self.afterSpans.contains(String(next)),
            let noun = render(quantity)?.split(separator: " ").dropFirst().joined(separator: " "),
            !noun.isEmpty
        else { return nil }
        return word + " " + noun
    }

    /// Returns half a million as „jumătate de milion”; nil for other quantities.
    private func half(_ quantity: Quantity, _ bytes: [UInt8]) -> String? {
        guard side == .english, quantity.style.form == .words, let number = quantity.number,
            let word = QuantityWords.words(.half, in: .romanian).first,
            case let first = String(
                decoding: bytes[quantity.range].prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self),
            QuantityWords.words(.half, in: .english).contains(first.lowercased())
        else { return nil }
        let whole = number.multiplied(by: 2)
        guard whole?.significand == 1, let scale = whole?.exponent, scale > 0 else { return nil }
        var one = quantity
        one.value = .number(ExactDecimal(1, exponent: scale))
        one.style.form = .digits
        one.style.scale = scale
        one.style.fractionDigits = 0
        guard let written = renderer.render(one), written.hasPrefix("1 ") else { return nil }
        return "\(word) \(CountedNouns.romanian.link) \(written.dropFirst("1 ".count))"
    }

    /// Returns a length of time in words with its half after its unit, „două ore și jumătate”; nil for other
    /// quantities.
    private func andHalf(_ quantity: Quantity) -> String? {
        let half = ExactDecimal(-5, exponent: -1)
        guard side == .english, quantity.style.form == .words,
            quantity.unit?.hasPrefix(Self.duration) ?? false,
            let whole = quantity.number?.adding(half), whole.isWhole, whole.significand > 0,
            let and = QuantityWords.words(.list, in: .romanian).first,
            let word = QuantityWords.words(.half, in: .romanian).first
        else { return nil }
        var rest = quantity
        rest.value = .number(whole)
        rest.style.fractionDigits = 0
        return renderer.render(rest).map { "\($0) \(and) \(word)" }
    }

    /// Returns a date and the last day of the days that begin with it, `Oct. 5-7`, „5-7 octombrie”; nil for
    /// other quantities.
    private func days(from index: Int, in found: [Quantity], _ bytes: [UInt8]) -> Conversion? {
        guard index + 1 < found.count else { return nil }
        let (first, second) = (found[index], found[index + 1])
        let between = bytes[
            first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)]
        let dashes = [Array("-".utf8), Array("–".utf8)]
        var date: CalendarDate
        let days: (Int, Int)
        var style: Quantity.Style
        switch (side, first.value, second.value) {
        case (.english, .date(let start), .number(let last)):
            guard let day = start.day, start.month != nil, start.year == nil, second.unit == nil,
                let end = last.integer, day < end, end <= 31, dashes.contains(Array(between))
            else { return nil }
            (date, days, style) = (start, (day, end), first.style)
        case (.romanian, .range(let low, let high), .date(let month)):
            guard first.unit == nil, month.month != nil, month.day == nil, let day = low.integer,
                let end = high.integer, day > 0, end <= 31, Array(between) == Array(" ".utf8)
            else { return nil }
            (date, days, style) = (month, (day, end), second.style)
        default: return nil
        }
        var range = first.range.lowerBound..<second.range.upperBound
        if side == .english, index + 2 < found.count, let year = found[index + 2].number?.integer,
            GlossaryParameters.Quantities.years.contains(year), found[index + 2].unit == nil,
            Array(bytes[range.upperBound..<found[index + 2].range.lowerBound]) == Array(", ".utf8)
        {
            date.year = year
            range = range.lowerBound..<found[index + 2].range.upperBound
        }
        date.day = days.0
        style.unitForm = .name
        style.nameIsAbbreviated = false
        let whole = Quantity(kind: .date, value: .date(date), range: range, style: style)
        guard let written = renderer.render(whole) else { return nil }
        let numeral = String(days.0)
        return Conversion(
            range: range, original: String(decoding: bytes[range], as: UTF8.self),
            converted: written.replacing(
                numeral, with: "\(numeral)-\(days.1)", maxReplacements: 1))
    }

    private static let duration = "duration-"
    private static let afterSpans = Set(QuantityWords.words(.afterSpan, in: .english))

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
