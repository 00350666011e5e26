internal import PunteLanguage
internal import PunteText

// The pairs of quantities that can be renderings of each other.
extension QuantityPairing {
    /// Returns whether the Romanian says that it rounds the English value: „aproximativ 600 km”.
    static func isRoughly(_ pair: Disagreement, in text: CheckedPair.Text) -> Bool {
        guard let unit = pair.english.unit, let other = pair.romanian.unit, unit != other,
            let number = pair.english.number?.double, let rounded = pair.romanian.number?.double,
            let value = UnitConversion.standard.convert(number, from: unit, to: other),
            value > 0, abs(value - rounded) <= value * GlossaryParameters.Quantities.rounding
        else { return false }
        let start = pair.romanian.range.lowerBound
        let before = text.words.filter { $0.range.upperBound <= start }.suffix(3)
        return before.contains { roughly.contains(text.excerpt($0.range).lowercased()) }
    }

    static let roughly = Set(QuantityWords.words(.roughly, in: .romanian))
    private static let pounds = Set(QuantityWords.words(.pound, in: .english))

    /// Returns whether an English and a Romanian quantity can be renderings of each other.
    ///
    /// If only the English has a unit, the numbers are compared. Degrees without a scale are
    /// Fahrenheit in English and Celsius in Romanian.
    ///
    /// - Parameters:
    ///   - english: the English quantity.
    ///   - romanian: the Romanian quantity.
    ///   - units: the CLDR identifiers of the units in the English text.
    /// - Returns: whether they agree.
    static func agree(
        _ english: Quantity, _ romanian: Quantity, units: Set<String>
    ) -> Bool {
        let tolerances = GlossaryParameters.Quantities.self
        if english.agreement(with: romanian) != nil { return true }
        if let left = english.number, let right = romanian.number {
            if left == right, romanian.unit == nil { return true }
            if left == right, english.unit == nil {
                return isUnderstood(romanian, units: units)
            }
            // The early 90s, anii 1990.
            if romanian.unit == "calendar-decade",
                right.double - left.double == tolerances.century
            {
                return true
            }
            if areSpans(english, romanian) { return true }
            // Pounds are money where the Romanian has lire.
            if left == right, english.unit == "mass-pound", let unit = romanian.unit,
                pounds.contains(unit)
            {
                return true
            }
            // 15.800 billion, in English by a Romanian writer.
            if english.style.fractionDigits == tolerances.thousandsDigits,
                english.unit == romanian.unit,
                right.double == left.double * tolerances.thousand
            {
                return true
            }
            // 2,000 de oameni: the number is right, its sign is English.
            if romanian.style.fractionDigits == tolerances.thousandsDigits,
                english.style.fractionDigits == 0, english.style.scale == romanian.style.scale,
                english.unit == romanian.unit || romanian.unit == nil,
                left.double == right.double * tolerances.thousand
            {
                return true
            }
            return areDegrees(english, romanian)
        }
        if areShares(english, romanian) { return true }
        switch (english.value, romanian.value) {
        // From September 9 to 13, între 9 și 13 septembrie.
        case (.number(let number), .date(let date)), (.date(let date), .number(let number)):
            return date.day != nil && number.integer == date.day
        default: return false
        }
    }

    /// Returns whether a quantity of the English article and a Romanian one can be renderings of each
    /// other, whatever units stand beside the English one.
    static func agree(_ english: Quantity, _ romanian: Quantity) -> Bool {
        agree(english, romanian, units: english.unit.map { [$0] } ?? [])
    }

    /// Returns whether the Romanian may add a unit to a number that has none in English.
    ///
    /// It may add the years of an age, degrees, and a unit that the English text has elsewhere.
    ///
    /// - Parameters:
    ///   - romanian: the Romanian quantity.
    ///   - units: the CLDR identifiers of the units in the English text.
    /// - Returns: whether the unit can be understood.
    private static func isUnderstood(_ romanian: Quantity, units: Set<String>) -> Bool {
        guard let unit = romanian.unit else { return true }
        switch unit {
        case "duration-year", "temperature-generic", "calendar-decade": return true
        default: return units.contains(unit) || romanian.kind == .money && units.isEmpty
        }
    }

    /// Returns whether two quantities are one temperature or one difference of temperatures.
    private static func areDegrees(_ english: Quantity, _ romanian: Quantity) -> Bool {
        guard let degrees = english.number?.double, let celsius = romanian.number?.double
        else { return false }
        let tolerances = GlossaryParameters.Quantities.self
        if english.unit == "temperature-celsius", romanian.unit == "temperature-generic" {
            return degrees == celsius
        }
        // The 80s are degrees where the Romanian has degrees.
        guard
            english.unit == "temperature-generic" || english.unit == "temperature-fahrenheit"
                || english.unit == nil && degrees >= tolerances.minimumUnnamedDegrees,
            romanian.unit == "temperature-generic" || romanian.unit == "temperature-celsius"
        else { return false }
        if english.unit == "temperature-generic", degrees == celsius { return true }
        return UnitConversion.standard.convert(
            degrees, from: "temperature-fahrenheit", to: "temperature-celsius",
            isDifference: english.isDifference || romanian.isDifference
        ).map { abs($0 - celsius) <= tolerances.degrees } ?? false
    }

    /// Returns whether two quantities are one share of a whole: a fifth, 20%.
    private static func areShares(_ left: Quantity, _ right: Quantity) -> Bool {
        guard let first = share(left), let second = share(right) else { return false }
        // A third may be 34%, but 33% are not 34%.
        let haveFraction = left.unit == nil || right.unit == nil
        return abs(first - second) <= GlossaryParameters.Quantities.share
            || haveFraction
                && abs(first - second) <= GlossaryParameters.Quantities.roundShare
    }

    /// Returns whether two quantities are both fractions or percentages.
    static func areBothShares(_ left: Quantity, _ right: Quantity) -> Bool {
        share(left) != nil && share(right) != nil
    }

    /// Returns a fraction or percentage in hundredths; nil for another quantity.
    static func share(_ quantity: Quantity) -> Double? {
        if case .fraction(let part, let whole) = quantity.value {
            return 100 * Double(part) / Double(whole)
        }
        return quantity.unit == "concentr-percent" ? quantity.number?.double : nil
    }

    /// Returns whether two lengths of time are one, as a month of 30 days is.
    private static func areSpans(_ left: Quantity, _ right: Quantity) -> Bool {
        guard let unit = left.unit, let other = right.unit, unit != other,
            let days = GlossaryParameters.Quantities.days[unit],
            let others = GlossaryParameters.Quantities.days[other],
            let number = left.number?.double, let count = right.number?.double
        else { return false }
        let (first, second) = (number * days, count * others)
        return abs(first - second) <= GlossaryParameters.Quantities.span * max(first, second)
    }
}

// The pairs of quantities that render each other with different values.
extension QuantityPairing {
    /// Returns the pairs of quantities that render each other although they differ.
    ///
    /// These are pairs with the same digits and another unit or power of ten (5.5 million, 5,5
    /// miliarde), and pairs of the same sort where each side has one candidate only.
    ///
    /// - Parameters:
    ///   - left: English quantities without a counterpart.
    ///   - right: Romanian quantities without a counterpart.
    /// - Returns: pairs of which no quantity is in two.
    static func competing(_ left: [Quantity], _ right: [Quantity]) -> [Disagreement] {
        var result = onlyPairs(left, right, where: hasSameDigits)
        func add(where isPair: (Quantity, Quantity) -> Bool) {
            result += onlyPairs(
                left.filter { quantity in !result.contains { $0.english == quantity } },
                right.filter { quantity in !result.contains { $0.romanian == quantity } },
                where: isPair)
        }
        add { isSameSort($0, $1) && isSameStyle($0, $1) }
        add(where: isSameSort)
        return result
    }

    /// Returns the pairs that meet a condition and of which neither side has another candidate.
    private static func onlyPairs(
        _ left: [Quantity], _ right: [Quantity], where isPair: (Quantity, Quantity) -> Bool
    ) -> [Disagreement] {
        var result: [Disagreement] = []
        for quantity in left where isNumeral(quantity) {
            let candidates = right.filter { isPair(quantity, $0) }
            guard candidates.count == 1, let other = candidates.first, isNumeral(other),
                left.count(where: { isPair($0, other) }) == 1
            else { continue }
            result.append(Disagreement(english: quantity, romanian: other))
        }
        return result
    }

    /// Returns whether two numbers differ only in their unit or their power of ten.
    static func hasSameDigits(_ left: Quantity, _ right: Quantity) -> Bool {
        guard let number = left.number, let other = right.number,
            number.significand == other.significand
        else { return false }
        if number == other { return right.unit != nil }
        let haveOneUnit = left.unit == right.unit || left.unit == nil || right.unit == nil
        return haveOneUnit && left.style.scale != right.style.scale
    }

    /// Returns whether two quantities are both plain, both money, or measures of one dimension.
    static func isSameSort(_ left: Quantity, _ right: Quantity) -> Bool {
        if let unit = left.unit, let other = right.unit {
            if left.kind == .money || right.kind == .money { return left.kind == right.kind }
            return unit == other
                || UnitConversion.standard.convert(1, from: unit, to: other) != nil
        }
        guard left.unit == nil, right.unit == nil else { return false }
        switch (left.kind, right.kind) {
        case (.date, .date), (.weekday, .weekday), (.score, .score), (.time, .time): return true
        case (.cardinal, .cardinal), (.ordinal, .ordinal), (.fraction, .fraction): return true
        default: return false
        }
    }

    /// Returns whether two quantities are written in the same way.
    private static func isSameStyle(_ left: Quantity, _ right: Quantity) -> Bool {
        left.style.form == right.style.form && left.style.scale == right.style.scale
            && left.style.fractionDigits == right.style.fractionDigits
    }

    /// Returns whether a reader would compare the number: it is in digits, or a word above one.
    static func isNumeral(_ quantity: Quantity) -> Bool {
        switch quantity.style.form {
        case .digits: return true
        case .article: return false
        case .words:
            if quantity.kind == .weekday { return true }
            guard let number = quantity.number?.double else { return true }
            return number.magnitude > 1 && quantity.kind != .ordinal
        }
    }
}
