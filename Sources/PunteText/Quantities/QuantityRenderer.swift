internal import CICU
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
/// ICU writes the numerals and names the units. Where news prefers another name than CLDR
/// („dolari”, not „dolari americani”), `unit-forms.tsv` has it. One instance serves one thread.
public final class QuantityRenderer {
    /// The language in which quantities are written; every language except Romanian is treated as
    /// English.
    public let language: Language
    let forms: QuantityForms
    let side: Side
    private let skeletons: NumberSkeletons
    private let romanianWords: RomanianNumberWords?

    /// Creates a renderer for a language.
    ///
    /// - Throws: ``ICUError`` when ICU lacks the data of the language.
    public init(language: Language) throws {
        self.language = language
        side = Side(language) ?? .english
        skeletons = NumberSkeletons(language: language)
        forms = side == .romanian ? .romanian : .english
        romanianWords = side == .romanian ? try RomanianNumberWords() : nil
    }

    /// Returns a quantity written in this language.
    ///
    /// - Parameters:
    ///   - quantity: the quantity; its range is not used.
    ///   - style: how to write it; nil for its own style.
    /// - Returns: The text; nil when the language cannot express the quantity, for example because
    ///   its unit is unknown.
    public func render(_ quantity: Quantity, style: Quantity.Style? = nil) -> String? {
        let style = style ?? quantity.style
        switch quantity.value {
        case .number(let number):
            if quantity.kind == .ordinal { return ordinal(number) }
            if quantity.unit == QuantityParser.decadeUnit { return decade(number) }
            return amount(number, of: quantity, style: style)
        case .range(let low, let high):
            return range(from: low, to: high, of: quantity, style: style)
        case .fraction(let numerator, let denominator): return fraction(numerator, denominator)
        case .date(let date): return render(date, style: style)
        case .weekday(let day): return forms.weekdays[day]?.full
        case .time(let time): return render(time)
        case .score(let left, let right): return "\(left)-\(right)"
        }
    }

    /// Returns a whole number in feminine words: „douăzeci și două”.
    ///
    /// - Returns: The words; nil in English, whose numbers have one form, and for numbers never
    ///   written in words.
    package func feminineWords(for number: Int) -> String? {
        romanianWords?.words(for: number, gender: .feminine, isBeforeNoun: false)
    }

    /// Returns a number with the right form of its noun; Romanian also needs „de”: „20 de ani”.
    ///
    /// - Parameters:
    ///   - number: the number.
    ///   - one: the singular of the noun, „an”.
    ///   - other: its plural, „ani”.
    ///   - style: how to write the number.
    /// - Returns: Number and noun; nil when the number cannot be written in this style.
    public func count(
        _ number: ExactDecimal, one: String, other: String, style: Quantity.Style = .init()
    ) -> String? {
        guard let numeral = numeral(number, style: style, gender: nil, isBeforeNoun: true) else {
            return nil
        }
        return numeral + " " + noun(for: number, style: style, one: one, other: other)
    }

    // MARK: Numbers

    private func amount(
        _ number: ExactDecimal, of quantity: Quantity, style: Quantity.Style
    ) -> String? {
        guard let unit = quantity.unit, style.unitForm != .none || quantity.kind != .age else {
            return numeral(number, style: style, gender: nil, isBeforeNoun: false)
        }
        let known = forms.units[unit]
        if style.unitForm == .symbol, let symbol = known?.symbol {
            return amount(
                number, withSymbol: symbol, isMoney: quantity.kind == .money, style: style)
        }
        if style.scale == 0, known?.other == nil, style.form == .digits {
            let width = style.unitForm == .symbol ? "unit-width-short" : "unit-width-full-name"
            let prefix = quantity.kind == .money ? "currency/" : "measure-unit/"
            return try? skeletons.format(
                number, "\(prefix)\(unit) \(width) \(precision(of: number, style: style))")
        }
        guard let (one, other) = names(of: unit, isMoney: quantity.kind == .money),
            let numeral = numeral(
                number, style: style, gender: known?.gender, isBeforeNoun: true)
        else { return nil }
        if style.scale > 0 {
            return numeral + (side == .romanian ? " \(CountedNouns.romanian.link) " : " ") + other
        }
        return numeral + " " + noun(for: number, style: style, one: one, other: other)
    }

    /// Returns a number in digits or words, with its scale word.
    ///
    /// - Parameters:
    ///   - number: the number.
    ///   - style: how to write it.
    ///   - gender: the gender of the Romanian noun that is counted; nil counts as masculine.
    ///   - isBeforeNoun: whether a noun follows, as in „un an”; without one the number is „unu”.
    /// - Returns: The number as text; nil when it cannot be written in this style.
    func numeral(
        _ number: ExactDecimal, style: Quantity.Style, gender: RomanianNumberWords.Gender?,
        isBeforeNoun: Bool
    ) -> String? {
        if style.form != .digits, let value = number.integer {
            if let romanianWords {
                return romanianWords.words(
                    for: value, gender: gender ?? .masculine, isBeforeNoun: isBeforeNoun)
            }
            return try? Self.englishWords(for: value)
        }
        guard style.scale > 0 else {
            return try? skeletons.format(number, precision(of: number, style: style))
        }
        let shown = number.scaled(by: -style.scale)
        guard let numeral = try? skeletons.format(shown, precision(of: shown, style: style)),
            let scale = forms.units["scale-\(style.scale)"], let one = scale.one,
            let other = scale.other
        else { return nil }
        if style.scaleIsAbbreviated, let symbol = scale.symbol {
            return numeral + (side == .romanian ? " " : "") + symbol
        }
        return numeral + " " + noun(for: shown, style: style, one: one, other: other)
    }

    /// Returns an English number in words: `twenty-four`.
    private static func englishWords(for number: Int) throws -> String {
        let operation = "opening the English number speller"
        let opened = try withICU(operation) { icu_speller_open(Side.english.rawValue, &$0) }
        guard let speller = opened else { throw ICUError(code: 1, operation: operation) }
        defer { icu_speller_close(speller) }
        var buffer = [UInt16](repeating: 0, count: 256)
        let length = try withICU("spelling \(number)") {
            icu_speller_spell(speller, Int64(number), &buffer, Int32(buffer.count), &$0)
        }
        return String(decoding: buffer[..<min(Int(length), buffer.count)], as: UTF16.self)
    }

    /// Returns the form of a noun after a number, preceded by „de” where Romanian needs it.
    private func noun(
        for number: ExactDecimal, style: Quantity.Style, one: String, other: String
    ) -> String {
        let fractionDigits = max(style.fractionDigits, -number.exponent)
        if side == .romanian {
            return RomanianPlural(number, fractionDigits: fractionDigits)
                .noun(one: one, other: other)
        }
        return number == ExactDecimal(1) && fractionDigits == 0 ? one : other
    }

    /// Returns the part of an ICU skeleton that sets decimals and grouping.
    ///
    /// It asks for as many decimals as were written, or as the number has if these are more, and
    /// groups thousands if they were grouped.
    private func precision(of number: ExactDecimal, style: Quantity.Style) -> String {
        let digits = max(style.fractionDigits, -number.exponent)
        let grouping = style.isGrouped ? "group-auto" : "group-off"
        let fraction =
            digits <= 0 ? "precision-integer" : "." + String(repeating: "0", count: digits)
        return fraction + " " + grouping
    }

    // MARK: Units

    private func amount(
        _ number: ExactDecimal, withSymbol symbol: String, isMoney: Bool, style: Quantity.Style
    ) -> String? {
        var style = style
        style.form = .digits
        guard let numeral = numeral(number, style: style, gender: nil, isBeforeNoun: true) else {
            return nil
        }
        if isMoney {
            if side == .romanian { return "\(numeral) \(symbol)" }
            return number.significand < 0 ? "-\(symbol)\(numeral.dropFirst())" : symbol + numeral
        }
        let isClose = symbol == "%" || symbol == "°"
        return isClose ? numeral + symbol : "\(numeral) \(symbol)"
    }

    /// Returns the singular and the plural of a unit, from `unit-forms.tsv` or else from CLDR.
    private func names(of unit: String, isMoney: Bool) -> (one: String, other: String)? {
        if let known = forms.units[unit], let one = known.one, let other = known.other {
            return (one, other)
        }
        return skeletons.nouns(ofUnit: (isMoney ? "currency/" : "measure-unit/") + unit)
    }

    private func range(
        from low: ExactDecimal, to high: ExactDecimal, of quantity: Quantity,
        style: Quantity.Style
    ) -> String? {
        var bare = style
        bare.scale = 0
        bare.unitForm = .none
        guard
            let first = numeral(
                low.scaled(by: -style.scale), style: bare, gender: nil, isBeforeNoun: false),
            let rest = amount(high, of: quantity, style: style)
        else { return nil }
        if side == .english, quantity.kind == .money, style.unitForm == .symbol,
            let symbol = quantity.unit.flatMap({ forms.units[$0]?.symbol }), rest.hasPrefix(symbol)
        {
            return "\(symbol)\(first)-\(rest.dropFirst(symbol.count))"
        }
        return "\(first)-\(rest)"
    }
}

/// The names and symbols that a language writes for units, scales, months and weekdays, from
/// `unit-forms.tsv` and `calendar.tsv`.
struct QuantityForms: Sendable {
    struct Unit: Sendable {
        /// The gender of the unit's Romanian noun.
        var gender: RomanianNumberWords.Gender?
        /// The singular; nil to use the noun of CLDR.
        var one: String?
        /// The plural; nil to use the noun of CLDR.
        var other: String?
        var symbol: String?
    }

    /// The units by CLDR identifier or ISO 4217 code; scales are `scale-3`, `scale-6` and so on.
    private(set) var units: [String: Unit] = [:]
    /// The months by number, from 1.
    private(set) var months: [Int: CalendarNames.Name] = [:]
    /// The weekdays by number; 1 is Monday.
    private(set) var weekdays: [Int: CalendarNames.Name] = [:]
    /// The hours that have a name, such as noon, by the hour.
    private(set) var hours: [Int: CalendarNames.Name] = [:]
    /// The names for the times of day (such as `a.m.`), by the hour at which they begin.
    private(set) var halves: [Int: CalendarNames.Name] = [:]

    static let english = QuantityForms(LanguageData.En.unitForms, of: .english)
    static let romanian = QuantityForms(LanguageData.Ro.unitForms, of: .romanian)

    private init(_ table: StaticString, of side: Side) {
        for row in DataTable(table).rows where row.count > 4 {
            units[row[0]] = Unit(
                gender: RomanianNumberWords.Gender(rawValue: row[1]),
                one: row[2].isEmpty ? nil : row[2],
                other: row[3].isEmpty ? nil : row[3],
                symbol: row[4].isEmpty ? nil : row[4])
        }
        func names(_ kind: CalendarNames.Kind) -> [Int: CalendarNames.Name] {
            Dictionary(
                CalendarNames.names(of: kind, in: side).map { ($0.number, $0) },
                uniquingKeysWith: { first, _ in first })
        }
        months = names(.month)
        weekdays = names(.weekday)
        hours = names(.clock)
        halves = names(.half)
    }
}

/// Writes dates, times, ordinals and fractions.
extension QuantityRenderer {
    /// Returns a date as news texts write it: „3 decembrie 2024”, `Dec. 3, 2024`.
    ///
    /// - Returns: The date as text; nil for a date without month and year.
    func render(_ date: CalendarDate, style: Quantity.Style) -> String? {
        guard let month = date.month, let names = forms.months[month] else {
            return date.month == nil ? date.year.map(String.init) : nil
        }
        if style.unitForm == .none, style.form == .digits, let day = date.day, let year = date.year
        {
            let (day, month) = (Self.twoDigits(day), Self.twoDigits(month))
            return side == .romanian ? "\(day).\(month).\(year)" : "\(month)/\(day)/\(year)"
        }
        // The Associated Press abbreviates months only beside a day.
        let name = style.nameIsAbbreviated && date.day != nil ? names.abbreviation : names.full
        if side == .romanian {
            return [date.day.map(String.init), name, date.year.map(String.init)]
                .compactMap { $0 }.joined(separator: " ")
        }
        guard let day = date.day else { return date.year.map { "\(name) \($0)" } ?? name }
        return date.year.map { "\(name) \(day), \($0)" } ?? "\(name) \(day)"
    }

    /// Returns a time of day: `17:00 GMT`, `5 p.m. ET`.
    func render(_ time: ClockTime) -> String {
        let (hour, minute) = (time.minutes / 60, time.minutes % 60)
        let zone = time.zone.map { " " + $0 } ?? ""
        if side == .romanian {
            return "\(Self.twoDigits(hour)):\(Self.twoDigits(minute))\(zone)"
        }
        guard time.isCertain else { return "\(hour):\(Self.twoDigits(minute))\(zone)" }
        if minute == 0, let name = forms.hours[hour] { return name.full + zone }
        let shown = hour % 12 == 0 ? 12 : hour % 12
        let minutes = minute > 0 ? ":" + Self.twoDigits(minute) : ""
        let half = forms.halves[hour < 12 ? 0 : 12]?.full ?? ""
        return "\(shown)\(minutes) \(half)\(zone)"
    }

    /// Returns a number from 0 to 99 with at least two digits: `07`, `22`.
    package static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    /// Returns a decade by its first year: „anii 1980”, `1980s`.
    func decade(_ year: ExactDecimal) -> String? {
        guard let unit = forms.units[QuantityParser.decadeUnit], let year = year.integer else {
            return nil
        }
        return (unit.one.map { $0 + " " } ?? "") + String(year) + (unit.other ?? "")
    }

    /// Returns an ordinal: „al 3-lea”, `3rd`; nil for numbers other than positive integers.
    ///
    /// The first is „primul” in Romanian.
    func ordinal(_ number: ExactDecimal) -> String? {
        guard let value = number.integer, value > 0 else { return nil }
        let ordinals = Ordinals.forms(in: side)
        if side == .romanian, value == 1, let first = ordinals.words[value] {
            return first.masculine
        }
        return ordinals.inDigits(value).masculine
    }

    /// Returns a fraction in words („două treimi”, `two-thirds`), or in digits if its denominator
    /// has no name.
    func fraction(_ numerator: Int, _ denominator: Int) -> String? {
        guard let part = forms.units["fraction-\(denominator)"], let one = part.one,
            let other = part.other
        else { return "\(numerator)/\(denominator)" }
        if denominator == 2, numerator == 1 { return one }
        if numerator == 1, side == .romanian {
            return RomanianArticles.form(.indefinite, isFeminine: part.gender == .feminine)
                + " " + one
        }
        let words = numeral(
            ExactDecimal(Int64(numerator)), style: QuantityParser.inWords, gender: part.gender,
            isBeforeNoun: true)
        return words.map {
            $0 + (side == .romanian ? " " : "-") + (numerator == 1 ? one : other)
        }
    }
}
