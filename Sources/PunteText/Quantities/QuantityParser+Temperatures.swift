internal import PunteLanguage

/// Reads temperatures below zero, temperatures with a letter for their scale, and differences of
/// temperatures.
extension QuantityParser {
    /// The words about temperatures of a language, in bare form.
    private struct Words {
        /// Words that make the degrees after them a difference: `warmed`, `by`.
        let before: Set<String>
        /// Words that do so with a preposition after them: `a rise of`, „crește cu”.
        let change: [String]
        /// Nouns before „to” or after `of`: `limit warming to 1.5 degrees`.
        let warming: Set<String>
        /// Words between those and the number: `about`, „circa”.
        let hedges: Set<String>
        /// Words after the degrees that compare: `warmer`, „mai”.
        let after: Set<String>
        /// Words that show that a text is about temperatures, as the beginnings of words.
        let topic: [String]
        /// The articles that may precede a height: `above the 5,000-foot mark`.
        let articles: Set<String>

        init(_ side: Side) {
            func words(_ use: QuantityWords.Use) -> [String] {
                QuantityWords.words(use, in: side).map(NormalForm.bare)
            }
            before = Set(words(.differenceBefore))
            change = words(.change)
            warming = Set(words(.warming))
            hedges = Set(words(.hedge))
            after = Set(words(.differenceAfter))
            topic = words(.temperature)
            articles = Set(words(.definite))
        }

        static let english = Words(.english)
        static let romanian = Words(.romanian)
    }

    private var words: Words { side == .english ? .english : .romanian }

    /// Returns a reading with what the words around it say of a temperature: that it is below zero,
    /// or a difference.
    func completed(_ found: Reading, from position: Int) -> Reading {
        if let negative = belowZero(found, from: position) { return negative }
        guard Self.isTemperature(found.quantity) else { return found }
        var quantity = found.quantity
        quantity.isDifference = isDifference(from: position, to: found.end)
        return (quantity, found.end)
    }

    private static func isTemperature(_ quantity: Quantity) -> Bool {
        quantity.unit?.hasPrefix("temperature-") ?? false
    }

    /// Returns a reading with the words after it that make it negative: „zece grade sub zero”; nil
    /// where there are none.
    private func belowZero(_ found: Reading, from position: Int) -> Reading? {
        let isTemperature = Self.isTemperature(found.quantity)
        guard isTemperature || found.quantity.kind == .cardinal && found.quantity.unit == nil,
            let number = found.quantity.number, number.significand > 0,
            case (let entry, let next)? = lookUp(found.end), let scale = Self.scale(after: entry),
            let negative = negated(found, from: position)
        else { return nil }
        var quantity = negative.quantity
        quantity.range = negative.quantity.range.lowerBound..<items[next - 1].end
        if !isTemperature || quantity.unit == Self.degrees, scale != quantity.unit {
            quantity.kind = .measure
            quantity.unit = scale
        }
        return (quantity, next)
    }

    /// The CLDR identifier of degrees whose scale is not said.
    private static var degrees: String { "temperature-generic" }

    /// Returns the unit of degrees that words after a number put below zero; nil for other words.
    private static func scale(after entry: QuantityEntry) -> String? {
        switch entry.keyword {
        case .belowZero: degrees
        case .belowZeroCelsius: "temperature-celsius"
        case .belowZeroFahrenheit: "temperature-fahrenheit"
        default: nil
        }
    }

    /// Returns whether degrees are the difference of two temperatures: `rise by 5 degrees`,
    /// `3 degrees above average`, „cu două grade mai cald”.
    ///
    /// - Parameters:
    ///   - position: the first item of the degrees.
    ///   - end: the item after them.
    /// - Returns: Whether the words around them say so.
    private func isDifference(from position: Int, to end: Int) -> Bool {
        if let last = found.last, last.isDifference, isRestatement(position, of: last) {
            return true
        }
        var last = position - 1
        while last >= 0, items[last].kind == .word, words.hedges.contains(bare(last)) { last -= 1 }
        if last >= 0, items[last].kind == .word {
            let word = bare(last)
            if words.before.contains(word) { return true }
            let link = keyword(last)
            // „cu” and `of` link a change with its size.
            if link == .of || link == .de || link == .by,
                (max(0, last - 4)..<last).contains(where: { isChange($0) })
            {
                return true
            }
            if link == .to, last > 0, words.warming.contains(bare(last - 1)) { return true }
        }
        guard end < items.count, items[end].kind == .word else { return false }
        if keyword(end) == .of, end + 1 < items.count {
            return words.warming.contains(bare(end + 1))
        }
        let isZero =
            lookUp(end + 1).map { $0.entry.number == 0 } ?? (digits(end + 1, atMost: 1) == 0)
        return words.after.contains(bare(end))
            && lookUp(end).flatMap { Self.scale(after: $0.entry) } == nil && !isZero
            && !isHeight(from: end + 1)
    }

    /// Returns whether words name a height, where it is so warm: `28 degrees above 5,000 feet`.
    private func isHeight(from start: Int) -> Bool {
        var next = start
        while next < items.count, items[next].kind == .word,
            words.hedges.contains(bare(next)) || keyword(next) == .de
                || words.articles.contains(bare(next))
        {
            next += 1
        }
        guard next < items.count, let number = number(at: next),
            let unit = counted(by: number, from: next)?.quantity.unit
        else { return false }
        return unit.hasPrefix("length-")
    }

    /// Returns whether an item is a word for a change of temperature.
    private func isChange(_ position: Int) -> Bool {
        guard items[position].kind == .word else { return false }
        let word = bare(position)
        return words.change.contains { word.hasPrefix($0) }
    }

    /// Returns whether an opening bracket is all that is between a quantity and an item: `1.2 degrees Celsius (2.2 degrees Fahrenheit)`.
    private func isRestatement(_ position: Int, of last: Quantity) -> Bool {
        guard position > 0 else { return false }
        return isSign(position - 1, "(") && items[position - 1].start - last.range.upperBound <= 1
    }

    private func bare(_ position: Int) -> String { NormalForm.bare(text(of: position)) }

    /// Reads a temperature whose scale is a letter without the sign of degrees: `70F`, `-5 C`, `98.6 F`.
    func degreesWithLetter(at position: Int) -> Reading? {
        guard let number = number(at: position), number.style.form == .digits,
            number.end < items.count, items[number.end].kind == .word,
            let unit = ["C": "temperature-celsius", "F": "temperature-fahrenheit"][
                text(of: number.end)],
            !isAttached(number.end + 1) || items[number.end + 1].kind == .sign
        else { return nil }
        var style = number.style
        style.unitForm = .symbol
        return reading(
            .measure, .number(number.value), unit: unit, at: position..<number.end + 1,
            style: style)
    }

    /// Returns whether the text has a word or sign that speaks of temperatures.
    var isAboutTemperatures: Bool {
        items.contains { item in
            if item.kind == .sign { return bytes.scalar(at: item.start).value == "°" }
            guard item.kind == .word else { return false }
            let word = NormalForm.bare(
                String(decoding: bytes[item.start..<item.end], as: UTF8.self))
            return words.topic.contains { word.hasPrefix($0) }
        }
    }
}
