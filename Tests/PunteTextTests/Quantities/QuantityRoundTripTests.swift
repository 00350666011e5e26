import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteText

/// What the renderer writes, the recogniser reads as the same quantity.
@Suite struct QuantityRoundTripTests {
    static let measures = [
        "length-kilometer", "length-meter", "length-centimeter", "length-mile", "length-foot",
        "area-hectare", "area-square-kilometer", "mass-kilogram", "mass-gram", "volume-liter",
        "speed-kilometer-per-hour", "duration-year", "duration-month", "duration-week",
        "duration-day", "duration-hour", "duration-minute", "concentr-percent",
        "percentage-point", "power-megawatt",
    ]
    static let currencies = ["USD", "EUR", "RON", "GBP", "HUF", "UAH", "CHF"]

    /// Reads a text that is one quantity.
    private func read(_ text: String, _ language: Language) throws -> Quantity {
        let found = QuantityRecognizer(language: language).quantities(in: text)
        let quantity = try #require(found.first, "nothing in “\(text)”")
        #expect(found.count == 1, "“\(text)”")
        #expect(quantity.range == 0..<text.utf8.count, "“\(text)”")
        return quantity
    }

    private func expectRoundTrip(_ quantity: Quantity, _ language: Language) throws {
        let renderer = try QuantityRenderer(language: language)
        let text = try #require(renderer.render(quantity), "\(quantity)")
        let found = try read(text, language)
        #expect(found.value == quantity.value, "“\(text)”")
        #expect(found.unit == quantity.unit, "“\(text)”")
        #expect(found.agreement(with: quantity) == .same, "“\(text)”")
    }

    private static func style(
        _ unitForm: Quantity.Style.UnitForm, fractionDigits: Int = 0, scale: Int = 0
    ) -> Quantity.Style {
        var style = Quantity.Style()
        style.unitForm = unitForm
        style.fractionDigits = fractionDigits
        style.scale = scale
        return style
    }

    @Test(arguments: [Language.english, .romanian], QuantityRoundTripTests.measures)
    func measuresInDigits(language: Language, unit: String) throws {
        var random = SeededRandom(seed: 51)
        for _ in 0..<10 {
            let fractionDigits = Int.random(in: 0...2, using: &random)
            let value = ExactDecimal(
                Int64.random(in: 2...99_999, using: &random), exponent: -fractionDigits)
            let isPercent = unit == "concentr-percent" || unit == "percentage-point"
            let quantity = Quantity(
                kind: isPercent ? .percent : .measure, value: .number(value), unit: unit,
                range: 0..<0, style: Self.style(.name, fractionDigits: fractionDigits))
            try expectRoundTrip(quantity, language)
        }
    }

    @Test(arguments: [Language.english, .romanian], QuantityRoundTripTests.currencies)
    func moneyWithAScale(language: Language, currency: String) throws {
        // A pound is a weight too; which one is meant, other words must say.
        if language == .english, currency == "GBP" { return }
        var random = SeededRandom(seed: 52)
        for scale in [0, 6, 9] {
            for _ in 0..<6 {
                let fractionDigits = scale == 0 ? 0 : Int.random(in: 0...1, using: &random)
                let shown = ExactDecimal(
                    Int64.random(in: 2...999, using: &random), exponent: -fractionDigits)
                let quantity = Quantity(
                    kind: .money, value: .number(shown.scaled(by: scale)), unit: currency,
                    range: 0..<0,
                    style: Self.style(.name, fractionDigits: fractionDigits, scale: scale))
                try expectRoundTrip(quantity, language)
            }
        }
    }

    @Test(arguments: [Language.english, .romanian])
    func countsInWords(language: Language) throws {
        var random = SeededRandom(seed: 53)
        for _ in 0..<100 {
            let thousands = Int.random(in: 0...999, using: &random)
            let number = thousands * 1000 + Int.random(in: 2...99, using: &random)
            guard RomanianNumberWordsTests.isUsual(number) else { continue }
            let value = ExactDecimal(Int64(number))
            let quantity = Quantity(
                kind: .cardinal, value: .number(value), range: 0..<0,
                style: QuantityParser.inWords)
            try expectRoundTrip(quantity, language)
        }
    }

    @Test(arguments: [Language.english, .romanian], ["duration-hour", "duration-day", "USD"])
    func measuresInWords(language: Language, unit: String) throws {
        let isMoney = unit.count == 3
        for number in Array(2...130) + [200, 201, 219, 220, 1000, 2021]
        where RomanianNumberWordsTests.isUsual(number) {
            var style = QuantityParser.inWords
            style.unitForm = .name
            let quantity = Quantity(
                kind: isMoney ? .money : .measure, value: .number(ExactDecimal(Int64(number))),
                unit: unit, range: 0..<0, style: style)
            try expectRoundTrip(quantity, language)
        }
    }

    @Test(arguments: [Language.english, .romanian])
    func datesAndWeekdays(language: Language) throws {
        for month in 1...12 {
            for (day, year) in [(1, 2024), (15, nil), (28, 1989), (nil, 2020)] as [(Int?, Int?)] {
                let date = CalendarDate(year: year, month: month, day: day)
                try expectRoundTrip(
                    Quantity(
                        kind: .date, value: .date(date), range: 0..<0, style: Self.style(.name)),
                    language)
                guard day != nil, year != nil else { continue }
                try expectRoundTrip(
                    Quantity(kind: .date, value: .date(date), range: 0..<0), language)
            }
        }
        for day in 1...7 {
            try expectRoundTrip(
                Quantity(kind: .weekday, value: .weekday(day), range: 0..<0), language)
        }
    }

    /// Romanian writes the minutes of the day; English names the half of the day.
    @Test func times() throws {
        let english = try QuantityRenderer(language: .english)
        let romanian = try QuantityRenderer(language: .romanian)
        for minutes in stride(from: 0, to: 24 * 60, by: 7) {
            let time = ClockTime(minutes: minutes)
            let quantity = Quantity(kind: .time, value: .time(time), range: 0..<0)
            for (renderer, language) in [(english, Language.english), (romanian, .romanian)] {
                let text = try #require(renderer.render(quantity))
                guard case .time(let found) = try read(text, language).value else {
                    Issue.record("no time in “\(text)”")
                    continue
                }
                #expect(found.minutes == minutes, "“\(text)”")
            }
        }
    }

    @Test(arguments: [Language.english, .romanian])
    func ordinalsAndScores(language: Language) throws {
        for number in Array(1...130) + [200, 999] {
            try expectRoundTrip(
                Quantity(
                    kind: .ordinal, value: .number(ExactDecimal(Int64(number))), range: 0..<0),
                language)
        }
        for (left, right) in [(3, 1), (2, 2), (21, 19)] {
            try expectRoundTrip(
                Quantity(kind: .score, value: .score(left, right), range: 0..<0), language)
        }
    }

    @Test(arguments: [Language.english, .romanian])
    func fractions(language: Language) throws {
        for denominator in [3, 4, 5, 8, 10] {
            for numerator in 1..<denominator {
                try expectRoundTrip(
                    Quantity(
                        kind: .fraction, value: .fraction(numerator, denominator), range: 0..<0),
                    language)
            }
        }
    }

    @Test(arguments: [Language.english, .romanian])
    func ranges(language: Language) throws {
        for (low, high, unit) in [
            (5, 7, "duration-year"), (10, 15, "concentr-percent"), (20, 30, "length-kilometer"),
        ] {
            let value = Quantity.Value.range(
                ExactDecimal(Int64(low)), ExactDecimal(Int64(high)))
            try expectRoundTrip(
                Quantity(
                    kind: .measure, value: value, unit: unit, range: 0..<0,
                    style: Self.style(.name)), language)
        }
    }

    /// A quantity of one language is the same when it is written in the other and read there.
    @Test(arguments: [
        "24 years", "$2.5 million", "60 miles", "two hours", "twenty-four hours", "2.11 percent",
        "Dec. 3, 2024", "5 p.m.", "two-thirds", "1,500", "the 21st", "10-15 percent", "Tuesday",
        "September 2022", "3-1", "three billion euros", "12 percentage points",
    ])
    func quantitiesSurviveTheTranslation(english: String) throws {
        let source = try #require(
            QuantityRecognizer(language: .english).quantities(in: english).first)
        let renderer = try QuantityRenderer(language: .romanian)
        let text = try #require(renderer.render(source))
        let target = try #require(
            QuantityRecognizer(language: .romanian).quantities(in: text).first, "“\(text)”")
        #expect(target.agreement(with: source) == .same, "“\(text)”")
    }

    @Test func whatHasNoNameIsNotWritten() throws {
        let renderer = try QuantityRenderer(language: .romanian)
        let unknown = Quantity(
            kind: .measure, value: .number(ExactDecimal(3)), unit: "length-cubit", range: 0..<0,
            style: Self.style(.name))
        #expect(renderer.render(unknown) == nil)
        #expect(
            renderer.render(
                Quantity(kind: .date, value: .date(CalendarDate(day: 3)), range: 0..<0)) == nil)
        #expect(
            renderer.render(
                Quantity(kind: .ordinal, value: .number(.zero), range: 0..<0)) == nil)
    }
}
