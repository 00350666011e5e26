internal import PunteText

/// The quantities of a pair that say the same, and those that are left over.
struct QuantityPairing {
    /// Two quantities that stand for each other with different values.
    struct Disagreement {
        let english: Quantity
        let romanian: Quantity
    }

    let english: [Quantity]
    let romanian: [Quantity]
    let disagreeing: [Disagreement]

    private init(
        english: [Quantity], romanian: [Quantity], disagreeing: [Disagreement]
    ) {
        self.english = english
        self.romanian = romanian
        self.disagreeing = disagreeing
    }

    static func of(_ english: CheckedPair.Text, _ romanian: CheckedPair.Text) -> QuantityPairing {
        let sources = ends(sharingUnits(english)).filter { !isTail($0, of: english) }
        let targets = ends(sharingUnits(withHeights(romanian), romanian)).filter {
            !isTail($0, of: romanian) && !isRoman($0, romanian, alsoIn: english)
        }
        let units = english.units.union(sources.compactMap(\.unit))
        // A quantity that is said again on one side needs no second counterpart.
        var left: [Quantity] = []
        for source in sources where !targets.contains(where: { agree(source, $0, units) }) {
            left.append(source)
        }
        var right: [Quantity] = []
        for target in targets where !sources.contains(where: { agree($0, target, units) }) {
            right.append(target)
        }
        let pairs = rivals(left, right)
        let wrong = pairs.filter { !isRoughly($0, in: romanian) }
        return QuantityPairing(
            english: certain(
                left.filter { quantity in
                    !pairs.contains { $0.english == quantity }
                }, in: english, missingFrom: romanian),
            romanian: certain(
                right.filter { quantity in
                    !pairs.contains { $0.romanian == quantity } && isLarge(quantity)
                }, in: romanian, missingFrom: english),
            disagreeing: wrong)
    }

    /// Whether a number only ends what stands before it: the second year of 2015-16, the inches of
    /// 6-foot-6, the centimetres of 1 metru 77.
    private static func isTail(_ quantity: Quantity, of text: CheckedPair.Text) -> Bool {
        let start = quantity.range.lowerBound
        guard quantity.style.form == .digits, quantity.range.count <= 2 else { return false }
        let before = text.excerpt(max(0, start - 7)..<start)
        if ["foot", "feet", "ft", "metru", "metri"].contains(where: before.contains) {
            return true
        }
        guard let sign = before.last, sign == "-" || sign == "–" || sign == "/" else {
            return false
        }
        let year = before.dropLast().suffix(4)
        return year.count == 4 && year.allSatisfy { $0.isASCII && $0.isNumber }
            && (year.hasPrefix("19") || year.hasPrefix("20"))
    }

    /// A range as its two ends: one language may write it as two numbers.
    private static func ends(_ quantities: [Quantity]) -> [Quantity] {
        quantities.flatMap { quantity -> [Quantity] in
            guard case .range(let low, let high) = quantity.value else { return [quantity] }
            return [low, high].map { end in
                var copy = quantity
                copy.value = .number(end)
                return copy
            }
        }
    }

    /// 1 metru 77 as one length.
    private static func withHeights(_ text: CheckedPair.Text) -> [Quantity] {
        var result: [Quantity] = []
        for quantity in text.quantities {
            if let last = result.last, last.unit == "length-meter", quantity.unit == nil,
                quantity.range.count == 2, let metres = last.number, let rest = quantity.number,
                quantity.range.lowerBound == last.range.upperBound + 1
            {
                let centimetres = (metres.double * 100).rounded() + rest.double
                result[result.count - 1].value = .number(
                    ExactDecimal(Int64(centimetres), exponent: -2))
                result[result.count - 1].style.fractionDigits = 2
                continue
            }
            result.append(quantity)
        }
        return result
    }

    /// Whether a Romanian ordinal stands in Roman digits (clasa a XI-a) that the English has, too.
    private static func isRoman(
        _ quantity: Quantity, _ text: CheckedPair.Text, alsoIn english: CheckedPair.Text
    ) -> Bool {
        let digits = text.excerpt(quantity.range).filter { "IVXLC".contains($0) }
        return digits.count > 1 && english.text.contains(digits)
    }

    /// Whether the Romanian says that it rounds („aproximativ 600 km”) and is near after conversion.
    private static func isRoughly(_ pair: Disagreement, in text: CheckedPair.Text) -> Bool {
        guard let unit = pair.english.unit, let other = pair.romanian.unit, unit != other,
            let number = pair.english.number?.double, let rounded = pair.romanian.number?.double,
            let value = UnitConversion.standard.convert(number, from: unit, to: other),
            value > 0, abs(value - rounded) <= value * 0.08
        else { return false }
        let start = pair.romanian.range.lowerBound
        let before = text.words.filter { $0.range.upperBound <= start }.suffix(3)
        return before.contains { roughly.contains(text.excerpt($0.range).lowercased()) }
    }

    private static let roughly: Set<String> = [
        "aproximativ", "circa", "cca", "aproape", "vreo", "cam", "peste", "jur",
    ]

    private static func certain(
        _ quantities: [Quantity], in text: CheckedPair.Text,
        missingFrom other: CheckedPair.Text
    ) -> [Quantity] {
        quantities.filter { isCertain($0, in: text, missingFrom: other) }
    }

    /// Small numbers of the Romanian may stand for words: de gradul 2, second-degree.
    private static func isLarge(_ quantity: Quantity) -> Bool {
        guard let number = quantity.number else { return true }
        return number.double > 12
    }

    /// The numbers of a list take the unit of its last: 2 to 4 inches, 33, 34 și 39 de ani.
    private static func sharingUnits(_ text: CheckedPair.Text) -> [Quantity] {
        sharingUnits(text.quantities, text)
    }

    private static func sharingUnits(
        _ quantities: [Quantity], _ text: CheckedPair.Text
    ) -> [Quantity] {
        var result = quantities
        for index in result.indices.dropLast().reversed() {
            let next = result[index + 1]
            guard result[index].kind == .cardinal, result[index].unit == nil, let unit = next.unit,
                next.number != nil, result[index].style.form == next.style.form
            else { continue }
            let start = result[index].range.upperBound
            let end = next.range.lowerBound
            guard start < end, end - start <= 6 else { continue }
            let between = text.excerpt(start..<end).filter { !$0.isWhitespace }
            guard Self.joiners.contains(between) else { continue }
            result[index].unit = unit
            result[index].kind = next.kind
        }
        return result
    }

    private static let joiners: Set<String> = [
        "to", "and", "or", "-", "–", ",", "și", "sau", "la", "până", "şi", "si",
    ]

    /// Whether an English and a Romanian quantity can be renderings of each other. Where only the
    /// English has a unit, the number decides; degrees without a
    /// scale are Fahrenheit in English, Celsius in Romanian.
    ///
    /// - Parameter units: the units of the English text.
    private static func agree(
        _ english: Quantity, _ romanian: Quantity, _ units: Set<String>
    ) -> Bool {
        if english.agreement(with: romanian) != nil { return true }
        if let left = english.number, let right = romanian.number {
            if left == right, romanian.unit == nil { return true }
            if left == right, english.unit == nil {
                return isUnderstood(romanian, units)
            }
            // The early 90s, anii 1990; two and a half months, două luni și jumătate.
            if right.double - left.double == 1900 { return true }
            if abs(left.double - right.double) == 0.5 { return true }
            // Pounds are money where the Romanian has lire.
            if left == right, english.unit == "mass-pound", let unit = romanian.unit,
                ["GBP", "EGP", "SYP", "LBP"].contains(unit)
            {
                return true
            }
            // English from a Romanian pen: 15.800 billion.
            if english.style.fractionDigits == 3, english.unit == romanian.unit,
                right.double == left.double * 1000
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
                || english.unit == nil && fahrenheit >= 20,
            romanian.unit == "temperature-generic" || romanian.unit == "temperature-celsius"
        else { return false }
        let scale = 5.0 / 9.0
        return abs((fahrenheit - 32) * scale - celsius) <= 1
            || abs(fahrenheit * scale - celsius) <= 1
    }

    /// Pairs with the same digits in another unit or another power of ten (5.5 million, 5,5
    /// miliarde), and pairs of the same sort with different values, where there is only one
    /// candidate on each side.
    private static func rivals(_ left: [Quantity], _ right: [Quantity]) -> [Disagreement] {
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

    private static func hasSameDigits(_ left: Quantity, _ right: Quantity) -> Bool {
        guard let number = left.number, let other = right.number,
            number.significand == other.significand
        else { return false }
        if number == other { return right.unit != nil }
        let haveOneUnit = left.unit == right.unit || left.unit == nil || right.unit == nil
        return haveOneUnit && left.style.scale != right.style.scale
    }

    /// Whether two quantities could be renderings of each other: both plain, both money, or
    /// measures of one dimension.
    private static func isSameSort(_ left: Quantity, _ right: Quantity) -> Bool {
        if let unit = left.unit, let other = right.unit {
            if left.kind == .money || right.kind == .money { return left.kind == right.kind }
            return unit == other
                || UnitConversion.standard.convert(1, from: unit, to: other) != nil
        }
        guard left.unit == nil, right.unit == nil else { return false }
        switch (left.kind, right.kind) {
        case (.date, .date), (.weekday, .weekday), (.score, .score), (.time, .time): return true
        case (.cardinal, .cardinal), (.ordinal, .ordinal): return true
        default: return false
        }
    }

    private static func isSameStyle(_ left: Quantity, _ right: Quantity) -> Bool {
        left.style.form == right.style.form && left.style.scale == right.style.scale
            && left.style.fractionDigits == right.style.fractionDigits
    }

    /// Numbers that a reader would compare: digits, or words above one.
    private static func isNumeral(_ quantity: Quantity) -> Bool {
        switch quantity.style.form {
        case .digits: return true
        case .article: return false
        case .words:
            if quantity.kind == .weekday { return true }
            guard let number = quantity.number?.double else { return true }
            return number > 1 && quantity.kind != .ordinal
        }
    }

    /// Whether a left-over quantity is missing on the other side beyond doubt: it is written in
    /// digits, and the other text has neither the same digits nor the same number.
    private static func isCertain(
        _ quantity: Quantity, in text: CheckedPair.Text, missingFrom other: CheckedPair.Text
    ) -> Bool {
        guard quantity.style.form == .digits else { return false }
        switch quantity.kind {
        case .time, .weekday, .ordinal, .fraction, .score: return false
        default: break
        }
        if case .date(let date) = quantity.value, date.day == nil { return false }
        // 6-foot-6: the inches of a height.
        let before = text.excerpt(max(0, quantity.range.lowerBound - 5)..<quantity.range.lowerBound)
        if before.contains("foot") || before.contains("feet") || before.contains("ft") {
            return false
        }
        if let number = quantity.number {
            if other.quantities.contains(where: { $0.number == number }) { return false }
            if number.double.magnitude <= 1 { return false }
        }
        if quantity.style.fractionDigits > 0 {
            let written = decimals(of: text.bytes[quantity.range]).first ?? []
            return !decimals(of: other.bytes).contains(written)
        }
        let digits = Self.digits(of: text.bytes[quantity.range])
        let runs = Self.runs(of: other.bytes)
        // A telephone number is grouped in many ways.
        let stream = String(decoding: runs.joined(), as: UTF8.self)
        return !digits.contains { run in
            runs.contains(run)
                || (run.count > 2 && stream.contains(String(decoding: run, as: UTF8.self)))
        }
    }

    private static func digits(of bytes: ArraySlice<UInt8>) -> [[UInt8]] { runs(of: Array(bytes)) }

    /// Runs of digits with the stops and commas inside them taken out, and at least one run.
    private static func decimals(of bytes: some Collection<UInt8>) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var run: [UInt8] = []
        for byte in bytes {
            switch byte {
            case 0x30...0x39: run.append(byte)
            case 0x2E, 0x2C: continue
            default:
                if !run.isEmpty { result.append(run) }
                run = []
            }
        }
        return run.isEmpty && !result.isEmpty ? result : result + [run]
    }

    /// Runs of digits; separators of thousands are passed over.
    private static func runs(of bytes: [UInt8]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var run: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if byte >= 0x30, byte <= 0x39 {
                run.append(byte)
            } else if !run.isEmpty, byte == 0x2E || byte == 0x2C || byte == 0x20,
                index + 3 < bytes.count,
                bytes[(index + 1)...(index + 3)].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
            {
                continue
            } else if !run.isEmpty {
                result.append(run)
                run = []
            }
        }
        if !run.isEmpty { result.append(run) }
        return result
    }
}
