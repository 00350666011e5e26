public import PunteLanguage

/// Writes quantities as English or Romanian news does.
///
/// | quantity | style | Romanian | English |
/// |---|---|---|---|
/// | 24 `duration-year` | digits, name | `24 de ani` | `24 years` |
/// | 2500000 `EUR` | scale 6 | `2,5 milioane de euro` | `2.5 million euros` |
/// | 2 `duration-hour` | words | `două ore` | `two hours` |
/// | 12-03 | | `3 decembrie` | `December 3` |
///
/// ICU writes the numerals and names the units; the forms that news prefers to CLDR's („dolari”
/// for „dolari americani”) are in `Resources/unit-forms.*.tsv`. One instance serves one thread.
public final class QuantityRenderer {
    public let language: Language
    let skeletons: NumberSkeletons
    let forms: QuantityForms
    let side: Side
    private let words: RomanianNumberWords?

    /// - Throws: ``ICUError`` when ICU lacks the language's data.
    public init(language: Language) throws {
        self.language = language
        side = Side(language) ?? .english
        skeletons = NumberSkeletons(language: language)
        forms = side == .romanian ? .romanian : .english
        words = side == .romanian ? try RomanianNumberWords() : nil
    }

    /// A quantity in this language; its range is not looked at.
    ///
    /// - Parameter style: how to write it; its own style when nil.
    /// - Returns: nil when the language has no way to write it, such as an unknown unit.
    public func render(_ quantity: Quantity, style: Quantity.Style? = nil) -> String? {
        let style = style ?? quantity.style
        switch quantity.value {
        case .number(let number):
            if quantity.kind == .ordinal { return ordinal(number) }
            return amount(number, quantity, style)
        case .range(let low, let high): return range(low, high, quantity, style)
        case .fraction(let numerator, let denominator): return fraction(numerator, denominator)
        case .date(let date): return render(date, style)
        case .weekday(let day): return forms.weekdays[day]?.full
        case .time(let time): return render(time)
        case .score(let left, let right): return "\(left)-\(right)"
        }
    }

    /// Returns a whole number in words, in the feminine: „douăzeci și două”.
    ///
    /// - Returns: nil in English, whose numbers have one form, and for numbers that are never
    ///   written in words.
    package func feminineWords(for number: Int) -> String? {
        words?.words(for: number, gender: .feminine, isBeforeNoun: false)
    }

    /// A counted noun with the right form and, in Romanian, „de”: 20 and `an`, `ani` give
    /// `20 de ani`.
    public func count(
        _ number: ExactDecimal, one: String, other: String, style: Quantity.Style = .init()
    ) -> String? {
        guard let numeral = numeral(number, style, gender: nil, isBeforeNoun: true) else {
            return nil
        }
        return numeral + " " + noun(number, style, one: one, other: other)
    }

    // MARK: Numbers

    private func amount(
        _ number: ExactDecimal, _ quantity: Quantity, _ style: Quantity.Style
    ) -> String? {
        guard let unit = quantity.unit, style.unitForm != .none || quantity.kind != .age else {
            return numeral(number, style, gender: nil, isBeforeNoun: false)
        }
        let known = forms.units[unit]
        if style.unitForm == .symbol, let symbol = known?.symbol {
            return withSymbol(number, symbol, quantity, style)
        }
        if style.scale == 0, known?.other == nil, style.form == .digits {
            let width = style.unitForm == .symbol ? "unit-width-short" : "unit-width-full-name"
            let prefix = quantity.kind == .money ? "currency/" : "measure-unit/"
            return try? skeletons.format(
                number, "\(prefix)\(unit) \(width) \(precision(number, style))")
        }
        guard let (one, other) = names(of: unit, quantity.kind),
            let numeral = numeral(number, style, gender: known?.gender, isBeforeNoun: true)
        else { return nil }
        if style.scale > 0 {
            return numeral + (side == .romanian ? " \(CountedNouns.romanian.link) " : " ") + other
        }
        return numeral + " " + noun(number, style, one: one, other: other)
    }

    /// The numeral or number words, with the scale word.
    func numeral(
        _ number: ExactDecimal, _ style: Quantity.Style, gender: RomanianNumberWords.Gender?,
        isBeforeNoun: Bool
    ) -> String? {
        if style.form != .digits, let value = number.integer {
            if let words {
                return words.words(
                    for: value, gender: gender ?? .masculine, isBeforeNoun: isBeforeNoun)
            }
            return try? EnglishNumberWords.words(for: value)
        }
        guard style.scale > 0 else {
            return try? skeletons.format(number, precision(number, style))
        }
        let shown = number.scaled(by: -style.scale)
        guard let numeral = try? skeletons.format(shown, precision(shown, style)),
            let scale = forms.units["scale-\(style.scale)"], let one = scale.one,
            let other = scale.other
        else { return nil }
        if style.scaleIsAbbreviated, let symbol = scale.symbol {
            return numeral + (side == .romanian ? " " : "") + symbol
        }
        return numeral + " " + noun(shown, style, one: one, other: other)
    }

    private func noun(
        _ number: ExactDecimal, _ style: Quantity.Style, one: String, other: String
    ) -> String {
        let fractionDigits = max(style.fractionDigits, max(0, -number.exponent))
        if side == .romanian {
            return RomanianPlural(number, fractionDigits: fractionDigits)
                .noun(one: one, other: other)
        }
        return number == ExactDecimal(1) && fractionDigits == 0 ? one : other
    }

    /// As many decimals as were written and no fewer than there are; thousands set off where they
    /// were.
    private func precision(_ number: ExactDecimal, _ style: Quantity.Style) -> String {
        let digits = max(style.fractionDigits, max(0, -number.exponent))
        let grouping = style.isGrouped ? "group-auto" : "group-off"
        let fraction =
            digits == 0 ? "precision-integer" : "." + String(repeating: "0", count: digits)
        return fraction + " " + grouping
    }

    // MARK: Units

    private func withSymbol(
        _ number: ExactDecimal, _ symbol: String, _ quantity: Quantity, _ style: Quantity.Style
    ) -> String? {
        var style = style
        style.form = .digits
        guard let numeral = numeral(number, style, gender: nil, isBeforeNoun: true) else {
            return nil
        }
        if quantity.kind == .money {
            if side == .romanian { return "\(numeral) \(symbol)" }
            return number.significand < 0 ? "-\(symbol)\(numeral.dropFirst())" : symbol + numeral
        }
        let isClose = symbol == "%" || symbol == "°"
        return isClose ? numeral + symbol : "\(numeral) \(symbol)"
    }

    /// Singular and plural of a unit: ours, or CLDR's without the number.
    private func names(of unit: String, _ kind: Quantity.Kind) -> (one: String, other: String)? {
        if let known = forms.units[unit], let one = known.one, let other = known.other {
            return (one, other)
        }
        let prefix = kind == .money ? "currency/" : "measure-unit/"
        return skeletons.nouns(ofUnit: prefix + unit)
    }

    private func range(
        _ low: ExactDecimal, _ high: ExactDecimal, _ quantity: Quantity, _ style: Quantity.Style
    ) -> String? {
        var bare = style
        bare.scale = 0
        bare.unitForm = .none
        guard
            let first = numeral(
                low.scaled(by: -style.scale), bare, gender: nil, isBeforeNoun: false),
            let rest = amount(high, quantity, style)
        else { return nil }
        if side == .english, quantity.kind == .money, style.unitForm == .symbol,
            let symbol = quantity.unit.flatMap({ forms.units[$0]?.symbol }), rest.hasPrefix(symbol)
        {
            return "\(symbol)\(first)-\(rest.dropFirst(symbol.count))"
        }
        return "\(first)-\(rest)"
    }
}
