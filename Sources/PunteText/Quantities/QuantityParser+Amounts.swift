internal import PunteLanguage

/// Reads numbers with what they count: measures, money, percentages and ages; also ranges and
/// fractions.
extension QuantityParser {
    /// Reads a number with what it counts, a bare cardinal number, or a range of either.
    func amount(at position: Int) -> Reading? {
        if let found = fraction(at: position) { return found }
        guard let number = number(at: position) else { return nil }
        if let found = rangeReading(of: number, from: position) { return found }
        if !number.isAdjective || mayCountUnit(position),
            let found = counted(by: number, from: position)
        {
            return compound(found, from: position)
        }
        let isWeak = number.isAdjective ? !isCountedNoua(position) : number.isWeak
        guard !isWeak, number.style.form != .article else { return nil }
        // Whether the text is about temperatures is asked last, as the answer takes its whole length.
        if number.style.form == .digits,
            number.value.double.magnitude < TextParameters.maximumLetteredDegrees,
            let found = degreesWithLetter(at: position),
            isAttached(number.end) || number.style.fractionDigits > 0 || isAboutTemperatures,
            !followsName(position) || isAboutTemperatures
        {
            // A letter after a space is a scale beside decimals, or in a text on temperatures.
            return found
        }
        if isAttached(number.end), items[number.end].kind == .word {
            return suffixed(number, from: position)
        }
        let isAge = isAgeBetweenCommas(number, from: position)
        return reading(
            isAge ? .age : .cardinal, .number(number.value), unit: isAge ? Self.unitOfAges : nil,
            at: position..<number.end, style: number.style)
    }

    /// Reads a numeral with an ending attached (`3rd`, `1990s`); nil when other letters make it a
    /// name.
    private func suffixed(_ number: QuantityNumber, from position: Int) -> Reading? {
        guard let (entry, end) = lookUp(number.end) else { return nil }
        switch entry.keyword {
        case .th where side == .english:
            return reading(
                .ordinal, .number(number.value), at: position..<end, style: number.style)
        case .decade:
            if let found = decade(number, from: position, to: end) { return found }
            return reading(
                .cardinal, .number(number.value), at: position..<number.end, style: number.style)
        default: return nil
        }
    }

    /// Returns whether a word with a capital precedes a numeral, as in `iPhone 5C`.
    private func followsName(_ position: Int) -> Bool {
        position > 0 && items[position - 1].kind == .word && items[position - 1].hasCapital
    }

    /// The CLDR identifier of the unit of ages.
    private static var unitOfAges: String { "duration-year" }

    // MARK: Units

    private static let momentContinuations = DataTable(LanguageData.En.momentContinuations).words
    private static let momentGroups: [FunctionWords.Group] = [
        .preposition, .conjunction, .auxiliary,
    ]

    /// Returns whether a noun probably follows, as in `a second day` but not in `a second later`.
    private func leadsToNoun(_ next: Int) -> Bool {
        guard next < items.count, items[next].kind == .word else { return false }
        let word = NormalForm.bare(text(of: next))
        return !Self.momentContinuations.contains(word)
            && !FunctionWords.words(of: .english).contains(bare: word, in: Self.momentGroups)
    }

    /// Reads the unit, currency or percent sign that a number counts.
    ///
    /// - Parameters:
    ///   - number: the number.
    ///   - position: the first item of the quantity.
    /// - Returns: The quantity; nil when no unit, currency or percent sign follows the number.
    func counted(by number: QuantityNumber, from position: Int) -> Reading? {
        var next = number.end
        let hasHyphen = isDash(next) && isAttached(next) && isAttached(next + 1)
        if hasHyphen { next += 1 }
        let hasDe = side == .romanian && keyword(next) == .de
        if hasDe { next += 1 }
        guard let (entry, end) = lookUp(next) else { return nil }
        var number = number
        if let code = entry.unit {
            if entry.unitIsAlone, number.value != ExactDecimal(1) { return nil }
            if number.style.form == .article, entry.ordinal != nil, leadsToNoun(end) { return nil }
            if entry.unitIsSymbol {
                let isLetter = items[end - 1].end - items[next].start == 1
                guard number.style.form == .digits, !(hasDe && isLetter),
                    isSymbolPlausible(next..<end)
                else { return nil }
            }
            number.style.unitForm = entry.unitIsSymbol ? .symbol : .name
            if !entry.unitIsSymbol, number.value.isWhole, number.style.scale == 0,
                let (part, after) = halfAfter(end), let value = number.value.adding(part)
            {
                number.value = value
                number.style.fractionDigits = -value.exponent
                return measure(number, unit: lexicon.codes[code], from: position, to: after)
            }
            return measure(number, unit: lexicon.codes[code], from: position, to: end)
        }
        if let code = entry.currency {
            guard !entry.currencyIsSymbol || number.style.form == .digits else { return nil }
            number.style.unitForm = entry.currencyIsSymbol ? .symbol : .name
            return money(number, currency: code, from: position, to: end)
        }
        if let code = entry.cents {
            number.style.unitForm = .name
            number.value = number.value.scaled(by: -2)
            return money(number, currency: code, from: position, to: end)
        }
        return nil
    }

    private func measure(
        _ number: QuantityNumber, unit: String, from position: Int, to end: Int
    ) -> Reading {
        if let age = yearsOld(number, unit: unit, from: position, to: end) { return age }
        if unit == "mass-pound", number.style.scale >= TextParameters.scaleOfPoundsAsMoney {
            return reading(
                .money, .number(number.value), unit: "GBP", at: position..<end,
                style: number.style)
        }
        let isPercent =
            unit == "concentr-percent" || unit == "percentage-point" || unit == "basis-point"
        return reading(
            isPercent ? .percent : .measure, .number(number.value), unit: unit,
            at: position..<end, style: number.style)
    }

    /// Returns whether a unit symbol is really one.
    ///
    /// A single letter is a unit symbol only if no apostrophe, hyphen or ampersand directly follows
    /// it.
    private func isSymbolPlausible(_ symbol: Range<Int>) -> Bool {
        let (first, end) = (symbol.lowerBound, symbol.upperBound)
        let next = end < items.count ? items[end] : nil
        guard items[end - 1].end - items[first].start == 1, items[first].kind == .word,
            let next, !next.hasSpaceBefore, next.kind == .sign
        else { return true }
        let follower = bytes[next.start]
        return !(follower == "'" || follower == "-" || follower == "&")
    }

    // MARK: Ages

    /// Reads `24-year-old`, `24 years old`, `24 years of age`.
    ///
    /// - Parameters:
    ///   - number: the number.
    ///   - unit: the unit that it counts.
    ///   - position: the first item of the quantity.
    ///   - end: the item after the unit.
    /// - Returns: The age; nil when no word for *old* follows.
    private func yearsOld(
        _ number: QuantityNumber, unit: String, from position: Int, to end: Int
    ) -> Reading? {
        guard side == .english, unit == Self.unitOfAges || unit == "duration-month" else {
            return nil
        }
        var next = end
        if isDash(next), isAttached(next) { next += 1 }
        if keyword(next) == .of, keyword(next + 1) == .age {
            next += 1
        } else if keyword(next) != .old {
            return nil
        }
        if isAttached(next + 1), items[next + 1].kind == .word { next += 1 }
        return reading(
            .age, .number(number.value), unit: unit, at: position..<next + 1, style: number.style)
    }

    /// Returns whether a number between commas after a name is an age: `Silver, 24, is`.
    private func isAgeBetweenCommas(_ number: QuantityNumber, from position: Int) -> Bool {
        let end = number.end
        guard position >= 2, isSign(position - 1, ","), isSign(end, ","), isAttached(end),
            items[position - 2].kind == .word, items[position - 2].hasCapital,
            lookUp(position - 2)?.entry.month == nil,
            number.style.form == .digits, let value = number.value.integer,
            TextParameters.agesBetweenCommas.contains(value), number.style.scale == 0
        else { return false }
        return true
    }

    /// Reads the age after a word that announces one: `aged 41`, `age 14`,
    /// „în vârstă de 24 de ani”.
    ///
    /// The announcing word is not a part of the quantity; `next` is the item after it.
    func age(at next: Int) -> Reading? {
        if let found = ageRange(at: next) { return found }
        guard let number = number(at: next), let years = number.value.integer,
            TextParameters.ages.contains(Double(years)), number.style.form != .article
        else { return nil }
        if let (counted, end) = counted(by: number, from: next), let unit = counted.unit {
            guard unit.hasPrefix("duration-") else { return nil }
            let age = Quantity(
                kind: .age, value: .number(number.value), unit: unit, range: counted.range,
                style: counted.style)
            return (age, end)
        }
        guard side == .english else { return nil }
        return reading(
            .age, .number(number.value), unit: Self.unitOfAges, at: next..<number.end,
            style: number.style)
    }

    /// Reads a range of ages after `aged`: `23 to 57`, `5-11`, `between 18 and 35`.
    ///
    /// Romanian writes the word for years, so that its ranges of ages are read like those of any
    /// measure.
    private func ageRange(at position: Int) -> Reading? {
        guard side == .english else { return nil }
        let lead = keyword(position)
        let start = lead == .between || lead == .from ? position + 1 : position
        guard let low = number(at: start), low.style.form != .article,
            let next = endOfAgeLink(at: low.end, after: lead), let high = number(at: next),
            low.value.double < high.value.double, TextParameters.ages.contains(high.value.double),
            counted(by: high, from: start) == nil
        else { return nil }
        return reading(
            .age, .range(low.value, high.value), unit: Self.unitOfAges, at: start..<high.end,
            style: high.style)
    }

    private func endOfAgeLink(at position: Int, after lead: QuantityEntry.Keyword?) -> Int? {
        let link: QuantityEntry.Keyword = lead == .between ? .and : .to
        if keyword(position) == link { return lookUp(position)?.end }
        return lead == nil && isDash(position) ? position + 1 : nil
    }

    // MARK: Money

    private func money(
        _ number: QuantityNumber, currency code: Int, from first: Int, to end: Int
    ) -> Reading {
        reading(
            .money, .number(number.value), unit: lexicon.codes[code], at: first..<end,
            style: number.style)
    }

    /// Reads an amount whose currency comes first: `$2.5 million`, `EUR 40`, `$2-3 million`.
    ///
    /// - Parameters:
    ///   - entry: the entry of the currency.
    ///   - position: its first item.
    ///   - end: the item after it.
    /// - Returns: The amount or range of amounts; nil when no number in digits follows.
    func money(_ entry: QuantityEntry, at position: Int, end: Int) -> Reading? {
        guard let code = entry.currency, end < items.count, items[end].kind == .digits,
            var low = number(at: end, inMoney: true)
        else { return nil }
        low.style.unitForm = .symbol
        if isDash(low.end), low.end + 1 < items.count {
            let next = low.end + 1
            let sign = lookUp(next)
            let start = sign?.entry.currency == code ? sign?.end ?? next : next
            if start < items.count, items[start].kind == .digits,
                let high = number(at: start, inMoney: true),
                high.value.double > low.value.double
            {
                let value =
                    low.style.scale == 0 ? low.value.scaled(by: high.style.scale) : low.value
                low.style.scale = high.style.scale
                return reading(
                    .money, .range(value, high.value), unit: lexicon.codes[code],
                    at: position..<high.end, style: low.style)
            }
        }
        return money(low, currency: code, from: position, to: low.end)
    }

    // MARK: Fractions

    /// Reads a fraction: `two thirds`, `one-third`, `a quarter`, `half`, „două treimi”, „un sfert”,
    /// `3/4`.
    private func fraction(at position: Int) -> Reading? {
        if let slashed = slashedFraction(at: position) { return slashed }
        if let ratio = ratio(at: position) { return ratio }
        guard items[position].kind == .word, let (first, firstEnd) = lookUp(position) else {
            return nil
        }
        var numerator = first.number
        var next = firstEnd
        if first.keyword == .indefinite { numerator = 1 }
        if first.fraction == 2, first.ordinal == nil {
            numerator = 1
            next = position
        } else if isDash(next), isAttached(next), isAttached(next + 1) {
            next += 1
        }
        guard let numerator, numerator > 0, let (part, end) = lookUp(next),
            let denominator = part.fraction, numerator < denominator,
            !(first.keyword == .indefinite && part.ordinal != nil && isNounOtherThanOf(end))
        else { return nil }
        if let after = lookUp(end)?.entry, after.keyword == .indefinite || after.keyword == .de,
            let scaled = lookUp(end + 1)?.entry, scaled.scale != nil || scaled.dozen != nil
        {
            return nil
        }
        return reading(
            .fraction, .fraction(numerator, denominator), at: position..<end,
            style: Self.inWords)
    }

    /// Reads a share as two numbers: `one in five voters`, `9 out of 10`, „unul din cinci”.
    private func ratio(at position: Int) -> Reading? {
        guard let part = number(at: position), part.style.form != .article,
            let few = part.value.integer, few > 0,
            keyword(part.end) == (side == .english ? .outOf : .of),
            let next = lookUp(part.end)?.end, let whole = number(at: next),
            whole.style.form == part.style.form || side == .romanian && part.isWeak,
            let all = whole.value.integer, few < all, TextParameters.wholes.contains(all),
            counted(by: whole, from: next) == nil, lookUp(whole.end)?.entry.month == nil,
            !isAttached(whole.end) || items[whole.end].kind == .sign
        else { return nil }
        return reading(
            .fraction, .fraction(few, all), at: position..<whole.end, style: part.style)
    }

    /// Returns whether a noun other than `of` is at an item, so that the word before it is an
    /// ordinal.
    ///
    /// The word is an ordinal in `a fourth day` and a fraction in `a fourth of the voters`.
    private func isNounOtherThanOf(_ position: Int) -> Bool {
        position < items.count && items[position].kind == .word && keyword(position) != .of
    }

    /// Reads a fraction in digits: `3/4`.
    func slashedFraction(at position: Int) -> Reading? {
        guard let numerator = digits(position, atMost: 2), isSign(position + 1, "/"),
            isAttached(position + 1), isAttached(position + 2),
            let denominator = digits(position + 2, atMost: 2), numerator > 0,
            [2, 3, 4, 5, 8, 10].contains(denominator), numerator < denominator,
            !(isSign(position + 3, "/") && isAttached(position + 3))
        else { return nil }
        return reading(
            .fraction, .fraction(numerator, denominator), at: position..<position + 3)
    }

    // MARK: Ranges

    /// Reads a range such as `10–15 percent` or „5-7 ani”.
    ///
    /// - Parameters:
    ///   - low: the first number.
    ///   - position: its first item.
    /// - Returns: The range; nil when no larger number follows.
    private func rangeReading(of low: QuantityNumber, from position: Int) -> Reading? {
        if let found = spokenRange(of: low, from: position) ?? years(from: low, at: position) {
            return found
        }
        let dash = low.end
        guard isDash(dash), dash + 1 < items.count,
            items[dash].hasSpaceBefore == items[dash + 1].hasSpaceBefore,
            items[dash + 1].kind == .digits || low.style.form == .words,
            let high = number(at: dash + 1), high.value != low.value
        else { return nil }
        let value = lowEnd(low, of: high)
        guard high.value.double > value.double else { return nil }
        if case (var quantity, let end)? = counted(by: high, from: position) {
            quantity.value = .range(value, high.value)
            quantity.range = items[position].start..<quantity.range.upperBound
            return (quantity, end)
        }
        if items[dash].hasSpaceBefore { return nil }
        if isAttached(high.end), items[high.end].kind == .word || isDash(high.end) { return nil }
        return reading(
            .cardinal, .range(value, high.value), at: position..<high.end, style: high.style)
    }

    /// Reads years of which the last has only two digits: `1992-95`.
    private func years(from low: QuantityNumber, at position: Int) -> Reading? {
        let last = position + 2
        guard let first = digits(position, atMost: 4), (1000..<2100).contains(first),
            isDash(position + 1), isAttached(position + 1), isAttached(last),
            let end = digits(last, atMost: 2), items[last].end - items[last].start == 2,
            end > first % 100,
            !isAttached(last + 1) || items[last + 1].kind != .word && !isDash(last + 1)
        else { return nil }
        return reading(
            .cardinal, .range(low.value, ExactDecimal(Int64(first / 100 * 100 + end))),
            at: position..<last + 1, style: low.style)
    }

    /// Reads a range in words: „între 5 și 7 ani”, `10 to 15 percent`, „10 până la 15 la sută”.
    ///
    /// The range has the unit of the second number. `from 5 to 7 percent` is not read, because it
    /// may be a change.
    private func spokenRange(of low: QuantityNumber, from position: Int) -> Reading? {
        let link = keyword(low.end)
        let lead = position > 0 ? keyword(position - 1) : nil
        guard low.style.form != .article,
            (lead == .between && link == .and)
                || (link == .to && lead != .from && !(side == .romanian && isAfterDeLa(position))),
            let next = lookUp(low.end)?.end, let high = number(at: next)
        else { return nil }
        let value = lowEnd(low, of: high)
        guard high.value.double > value.double,
            case (var quantity, let end)? = counted(by: high, from: position)
        else { return nil }
        quantity.value = .range(value, high.value)
        return (quantity, end)
    }

    /// Returns whether „de la” precedes an item; „de la 5 până la 7 ani” may be a change and not a
    /// range.
    private func isAfterDeLa(_ position: Int) -> Bool {
        position >= 2 && keyword(position - 2) == .de
    }

    /// Returns the lower number of a range, multiplied by a scale that only the upper number was
    /// given.
    ///
    /// „două-trei milioane” begins with two million, but `fifty to two thousand` with fifty.
    private func lowEnd(_ low: QuantityNumber, of high: QuantityNumber) -> ExactDecimal {
        let power = Self.scale(of: high)
        guard power > 0, Self.scale(of: low) == 0,
            low.value.double < high.value.scaled(by: -power).double
        else { return low.value }
        return low.value.scaled(by: power)
    }

    /// Returns the power of ten of the scale word with which a number was written; 0 without one.
    private static func scale(of number: QuantityNumber) -> Int {
        if number.style.form == .digits { return number.style.scale }
        return [12, 9, 6, 3].first { number.value.scaled(by: -$0).isWhole } ?? 0
    }

    // MARK: Compounds

    /// Reads the smaller unit of a measure in two units: `5 feet 6 inches`, `6-foot-2`,
    /// „1 metru și 80 de centimetri”.
    ///
    /// The result is a single quantity in the smaller unit.
    ///
    /// - Parameters:
    ///   - larger: the measure in the larger unit.
    ///   - position: its first item.
    /// - Returns: The whole measure; `larger` when no smaller unit follows.
    private func compound(_ larger: Reading, from position: Int) -> Reading {
        guard larger.quantity.kind == .measure, let unit = larger.quantity.unit,
            let smaller = CompoundUnits.smaller(than: unit),
            let large = larger.quantity.number?.integer, large > 0,
            let rest = remainder(in: smaller, of: large, at: larger.end),
            rest.value >= 0, rest.value < smaller.count,
            let value = ExactDecimal(Int64(large)).multiplied(by: smaller.count)?
                .adding(ExactDecimal(Int64(rest.value)))
        else { return larger }
        var style = larger.quantity.style
        style.unitForm = rest.unitForm
        return reading(
            .measure, .number(value), unit: smaller.unit, at: position..<rest.end, style: style)
    }

    /// Reads the number of smaller units that follows a measure.
    ///
    /// - Parameters:
    ///   - smaller: the smaller unit.
    ///   - large: the number of larger units.
    ///   - start: the item after the measure.
    /// - Returns: The number, the way in which its unit was written, and the item after it; nil
    ///   when none follows.
    private func remainder(
        in smaller: CompoundUnits.Smaller, of large: Int, at start: Int
    ) -> (value: Int, unitForm: Quantity.Style.UnitForm, end: Int)? {
        var next = start
        if isSign(next, "."), isAttached(next) { next += 1 }
        let hasHyphen = isDash(next) && isAttached(next) && isAttached(next + 1)
        if hasHyphen || isSign(next, ",") || keyword(next) == .and { next += 1 }
        guard next < items.count, let number = number(at: next), number.style.form != .article,
            number.style.fractionDigits == 0, let value = number.value.integer
        else { return nil }
        if let (counted, end) = counted(by: number, from: next), counted.unit == smaller.unit {
            return (value, counted.style.unitForm, end)
        }
        if isAbbreviation(number.end, of: smaller) { return (value, .symbol, number.end + 1) }
        let isHeight =
            large <= TextParameters.feetOfPersons && next == start
            && (number.end >= items.count || items[number.end].kind == .sign
                || lookUp(number.end)?.entry.keyword == .tall)
        guard smaller.mayBeUnnamed, hasHyphen || isHeight,
            !isAttached(number.end) || items[number.end].kind == .sign
        else { return nil }
        return (value, number.style.unitForm, number.end)
    }

    /// Returns whether an item abbreviates a smaller unit, as `in` does only after feet.
    private func isAbbreviation(_ position: Int, of unit: CompoundUnits.Smaller) -> Bool {
        guard side == .english, let abbreviation = unit.abbreviation, position < items.count,
            items[position].kind == .word
        else { return false }
        return bytes[items[position].start..<items[position].end]
            .elementsEqual(abbreviation.utf8)
    }

    /// Reads feet and inches written with prime marks: `5'11"`.
    func feetAndInches(at position: Int) -> Reading? {
        guard let feet = digits(position, atMost: 1), feet > 0,
            isPrime(position + 1, ["'", "’", "′"]), isAttached(position + 2),
            let inches = digits(position + 2, atMost: 2), inches < 12,
            isPrime(position + 3, ["\"", "”", "″"])
        else { return nil }
        var style = Quantity.Style()
        style.unitForm = .symbol
        return reading(
            .measure, .number(ExactDecimal(Int64(feet * 12 + inches))), unit: "length-inch",
            at: position..<position + 4, style: style)
    }

    /// Returns whether an item is one of some characters and directly follows the item before it.
    private func isPrime(_ position: Int, _ characters: [Unicode.Scalar]) -> Bool {
        guard isAttached(position), items[position].kind == .sign else { return false }
        let scalar = bytes.scalar(at: items[position].start).value
        return characters.contains { scalar == $0 }
    }
}
