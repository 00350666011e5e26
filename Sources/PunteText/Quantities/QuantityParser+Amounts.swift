internal import PunteLanguage

extension QuantityParser {
    /// A number with what it counts: a measure, an amount of money, a percentage, an age, or a
    /// bare cardinal; also ranges of them.
    func amount(at position: Int) -> Reading? {
        if let found = fraction(at: position) { return found }
        guard let first = number(at: position) else { return nil }
        if let found = rangeReading(from: position, first) { return found }
        if !first.isAdjective || mayCountUnit(position),
            let found = follower(of: first, from: position)
        {
            return compound(found, from: position)
        }
        let isWeak = first.isAdjective ? !isCountedNoua(position) : first.isWeak
        guard !isWeak, first.style.form != .article else { return nil }
        if isAttached(first.end), items[first.end].kind == .word {
            return attached(first, from: position)
        }
        let quantity = Quantity(
            kind: .cardinal, value: .number(first.value), range: range(position, first.end),
            style: first.style)
        return (apposition(quantity, position, first.end), first.end)
    }

    /// A numeral with letters behind it: `3rd`, `1990s`; other letters make it a name.
    private func attached(_ number: QuantityNumber, from position: Int) -> Reading? {
        guard let (entry, end) = lookUp(number.end) else { return nil }
        switch entry.keyword {
        case .th where side == .english:
            return (
                Quantity(
                    kind: .ordinal, value: .number(number.value), range: range(position, end),
                    style: number.style), end
            )
        case .decade:
            return (
                Quantity(
                    kind: .cardinal, value: .number(number.value),
                    range: range(position, number.end), style: number.style), end
            )
        default: return nil
        }
    }

    // MARK: Units

    private static let momentContinuations = DataTable(LanguageData.En.momentContinuations).words
    private static let momentGroups: [FunctionWords.Group] = [
        .preposition, .conjunction, .auxiliary,
    ]

    /// Whether a noun seems to follow: `a second day`, but `a second later`.
    private func leadsToNoun(_ next: Int) -> Bool {
        guard next < items.count, items[next].kind == .word else { return false }
        let word = NormalForm.bare(text(of: next))
        return !Self.momentContinuations.contains(word)
            && !FunctionWords.words(of: .english).contains(bare: word, in: Self.momentGroups)
    }

    /// What the number counts, when that is a unit, a currency or percent.
    func follower(of number: QuantityNumber, from position: Int) -> Reading? {
        var next = number.end
        let hasHyphen = isDash(next) && isAttached(next) && isAttached(next + 1)
        if hasHyphen { next += 1 }
        var hasDe = false
        if side == .romanian, keyword(next) == .de {
            next += 1
            hasDe = true
        }
        guard let (entry, end) = lookUp(next) else { return nil }
        var style = number.style
        if let code = entry.unit {
            let unit = lexicon.codes[code]
            if style.form == .article, entry.ordinal != nil, leadsToNoun(end) { return nil }
            if entry.unitIsSymbol {
                let isLetter = items[end - 1].end - items[next].start == 1
                guard style.form == .digits, !(hasDe && isLetter), isSymbolPlausible(next, end)
                else {
                    return nil
                }
            }
            style.unitForm = entry.unitIsSymbol ? .symbol : .name
            if let age = age(number, from: position, unit: unit, behind: end, style) { return age }
            if unit == "mass-pound", number.style.scale >= QuantityLimits.poundsOfMoney {
                return money(number, "GBP", position, end, style)
            }
            let kind: Quantity.Kind =
                unit == "concentr-percent" || unit == "percentage-point" ? .percent : .measure
            return (
                Quantity(
                    kind: kind, value: .number(number.value), unit: unit,
                    range: range(position, end), style: style), end
            )
        }
        if let code = entry.currency {
            guard !entry.currencyIsSymbol || style.form == .digits else { return nil }
            style.unitForm = entry.currencyIsSymbol ? .symbol : .name
            return money(number, lexicon.codes[code], position, end, style)
        }
        if let code = entry.cents {
            style.unitForm = .name
            var cents = number
            cents.value = number.value.scaled(by: -2)
            return money(cents, lexicon.codes[code], position, end, style)
        }
        return nil
    }

    /// A single letter is a unit only directly behind the number or after one space, and not
    /// before an apostrophe or another letter.
    private func isSymbolPlausible(_ first: Int, _ end: Int) -> Bool {
        let next = end < items.count ? items[end] : nil
        guard items[end - 1].end - items[first].start == 1, items[first].kind == .word,
            let next, !next.hasSpaceBefore, next.kind == .sign
        else { return true }
        return ![0x27, 0x2D, 0x26].contains(bytes[next.start])
    }

    private func age(
        _ number: QuantityNumber, from position: Int, unit: String, behind end: Int,
        _ style: Quantity.Style
    ) -> Reading? {
        guard side == .english, unit == "duration-year" || unit == "duration-month" else {
            return nil
        }
        var next = end
        if isDash(next), isAttached(next) { next += 1 }
        if keyword(next) == .of, keyword(next + 1) == .age {
            next += 1
        } else if keyword(next) != .old {
            return nil
        }
        if next + 1 < items.count, isAttached(next + 1), items[next + 1].kind == .word { next += 1 }
        return (
            Quantity(
                kind: .age, value: .number(number.value), unit: unit,
                range: range(position, next + 1), style: style), next + 1
        )
    }

    /// `Silver, 24, is` gives an age.
    private func apposition(_ quantity: Quantity, _ position: Int, _ end: Int) -> Quantity {
        guard position >= 2, isSign(position - 1, 0x2C), isSign(end, 0x2C), isAttached(end),
            items[position - 2].kind == .word, items[position - 2].hasCapital,
            lookUp(position - 2)?.entry.month == nil,
            quantity.style.form == .digits, let value = quantity.number?.integer,
            QuantityLimits.agesInApposition.contains(value), quantity.style.scale == 0
        else { return quantity }
        var age = quantity
        age.kind = .age
        age.unit = "duration-year"
        return age
    }

    // MARK: Money

    private func money(
        _ number: QuantityNumber, _ code: String, _ first: Int, _ end: Int, _ style: Quantity.Style
    ) -> Reading {
        (
            Quantity(
                kind: .money, value: .number(number.value), unit: code, range: range(first, end),
                style: style), end
        )
    }

    /// A currency sign or code before its number: `$2.5 million`, `EUR 40`.
    func money(at position: Int, _ match: (entry: Int, end: Int)) -> Reading? {
        guard let code = entry(match).currency, match.end < items.count,
            items[match.end].kind == .digits, var number = number(at: match.end, inMoney: true)
        else { return nil }
        number.style.unitForm = .symbol
        if isDash(number.end), number.end + 1 < items.count {
            let next = number.end + 1
            let sign = lookUp(next)
            let start = sign?.entry.currency == code ? sign?.end ?? next : next
            if start < items.count, items[start].kind == .digits,
                let second = self.number(at: start, inMoney: true),
                second.value.double > number.value.double
            {
                let low =
                    number.style.scale == 0
                    ? number.value.scaled(by: second.style.scale) : number.value
                var (quantity, end) = money(
                    second, lexicon.codes[code], position, second.end, number.style)
                quantity.value = .range(low, second.value)
                quantity.style.scale = second.style.scale
                return (quantity, end)
            }
        }
        return money(number, lexicon.codes[code], position, number.end, number.style)
    }

    // MARK: Fractions

    /// `two thirds`, `one-third`, `a quarter`, `half`, „două treimi”, „un sfert”
    private func fraction(at position: Int) -> Reading? {
        if let slashed = slashedFraction(at: position) { return slashed }
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
        guard let numerator, numerator > 0, let (entry, end) = lookUp(next),
            let denominator = entry.fraction, numerator < denominator,
            !isCountedOrdinal(first, entry, before: end)
        else { return nil }
        if let after = lookUp(end)?.entry, after.keyword == .indefinite || after.keyword == .de,
            let scaled = lookUp(end + 1)?.entry, scaled.scale != nil || scaled.dozen != nil
        {
            return nil
        }
        return (
            Quantity(
                kind: .fraction, value: .fraction(numerator, denominator),
                range: range(position, end), style: Self.inWords), end
        )
    }

    /// `a fourth day` has the ordinal, `a fourth of the voters` the fraction.
    private func isCountedOrdinal(
        _ first: QuantityEntry, _ part: QuantityEntry, before end: Int
    ) -> Bool {
        first.keyword == .indefinite && part.ordinal != nil && end < items.count
            && items[end].kind == .word && keyword(end) != .of
    }

    private func slashedFraction(at position: Int) -> Reading? {
        guard let numerator = digits(position, atMost: 2), isSign(position + 1, 0x2F),
            isAttached(position + 1), isAttached(position + 2),
            let denominator = digits(position + 2, atMost: 2), numerator > 0,
            [2, 3, 4, 5, 8, 10].contains(denominator), numerator < denominator,
            !(isSign(position + 3, 0x2F) && isAttached(position + 3))
        else { return nil }
        return (
            Quantity(
                kind: .fraction, value: .fraction(numerator, denominator),
                range: range(position, position + 3)), position + 3
        )
    }
}
