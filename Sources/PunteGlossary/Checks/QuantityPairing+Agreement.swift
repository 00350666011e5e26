internal import PunteLanguage
internal import PunteText

// Which quantities of the two languages can be renderings of each other.
extension QuantityPairing {
    /// Whether the Romanian says that it rounds („aproximativ 600 km”) and is near after conversion.
    static func isRoughly(_ pair: Disagreement, in text: CheckedPair.Text) -> Bool {
        guard let unit = pair.english.unit, let other = pair.romanian.unit, unit != other,
            let number = pair.english.number?.double, let rounded = pair.romanian.number?.double,
            let value = UnitConversion.standard.convert(number, from: unit, to: other),
            value > 0, abs(value - rounded) <= value * QuantityTolerances.rounding
        else { return false }
        let start = pair.romanian.range.lowerBound
        let before = text.words.filter { $0.range.upperBound <= start }.suffix(3)
        return before.contains { roughly.contains(text.excerpt($0.range).lowercased()) }
    }

    private static let roughly = Set(QuantityWords.words(.roughly, in: .romanian))
    private static let pounds = Set(QuantityWords.words(.pound, in: .english))

    /// Whether an English and a Romanian quantity can be renderings of each other. Where only the
    /// English has a unit, the number decides; degrees without a
    /// scale are Fahrenheit in English, Celsius in Romanian.
    ///
    /// - Parameter units: the units of the English text.
    static func agree(
        _ english: Quantity, _ romanian: Quantity, _ units: Set<String>
    ) -> Bool {
        if english.agreement(with: romanian) != nil { return true }
        if let left = english.number, let right = romanian.number {
            if left == right, romanian.unit == nil { return true }
            if left == right, english.unit == nil {
                return isUnderstood(romanian, units)
            }
            // The early 90s, anii 1990; two and a half months, două luni și jumătate.
            if right.double - left.double == QuantityTolerances.century { return true }
            if abs(left.double - right.double) == QuantityTolerances.half { return true }
            // Pounds are money where the Romanian has lire.
            if left == right, english.unit == "mass-pound", let unit = romanian.unit,
                pounds.contains(unit)
            {
                return true
            }
            // English from a Romanian pen: 15.800 billion.
            if english.style.fractionDigits == QuantityTolerances.thousandsDigits,
                english.unit == romanian.unit,
                right.double == left.double * QuantityTolerances.thousand
            {
                return true
            }
            return areDegrees(english, romanian, left.double, right.double)
        }
        switch (english.value, romanian.value) {
        // From September 9 to 13, între 9 și 13 septembrie.
        case (.number(let number), .date(let date)), (.date(let date), .number(let number)):
            return date.day != nil && number.integer == date.day
        default: return false
        }
    }

    /// Whether the Romanian may give a unit to a number of the English that has none: years of an
    /// age, or a unit that the English has elsewhere.
    private static func isUnderstood(_ romanian: Quantity, _ units: Set<String>) -> Bool {
        guard let unit = romanian.unit else { return true }
        switch unit {
        case "duration-year", "temperature-generic": return true
        default: return units.contains(unit) || romanian.kind == .money && units.isEmpty
        }
    }

    private static func areDegrees(
        _ english: Quantity, _ romanian: Quantity, _ fahrenheit: Double, _ celsius: Double
    ) -> Bool {
        // The 80s are degrees where the Romanian has degrees.
        guard
            english.unit == "temperature-generic" || english.unit == "temperature-fahrenheit"
                || english.unit == nil && fahrenheit >= QuantityTolerances.warmestUnnamed,
            romanian.unit == "temperature-generic" || romanian.unit == "temperature-celsius"
        else { return false }
        let scale = 5.0 / 9.0
        return abs((fahrenheit - 32) * scale - celsius) <= QuantityTolerances.degrees
            || abs(fahrenheit * scale - celsius) <= QuantityTolerances.degrees
    }
}
