internal import PunteLanguage

/// Finds quantities of a Romanian text that depart from a house style, and writes them as it wants.
package struct HouseStyler: Sendable {
    /// A quantity that is written in another way.
    package struct Departure: Sendable, Hashable {
        /// UTF-8 offsets in the text.
        package var range: Range<Int>
        /// The quantity in the house style.
        package var right: String
        /// What the house style chose.
        package var key: HouseStyle.Key
        /// The choice, as a style file has it.
        package var value: String
    }

    private let style: HouseStyle
    private let recognizer = QuantityRecognizer(language: Side.romanian.language)

    /// The numbers that may be written in words without the gender of their noun.
    private static let smallNumbers = 3...10
    /// The fewest digits of a number that is more than a year or a name.
    private static let minimumUngroupedDigits = 5
    private static let percentUnit = "concentr-percent"

    /// Creates a styler of the rules of a house.
    package init(_ style: HouseStyle) { self.style = style }

    /// Returns the quantities of a running text that depart from the style.
    package func departures(in text: String) -> [Departure] { departures(in: text, isWhole: false) }

    /// Returns a quantity, or a text with quantities, in the style.
    package func applied(to text: String) -> String {
        var bytes = Array(text.utf8)
        for departure in departures(in: text, isWhole: true).reversed() {
            bytes.replaceSubrange(departure.range, with: departure.right.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func departures(in text: String, isWhole: Bool) -> [Departure] {
        let found = recognizer.quantities(in: text)
        guard !found.isEmpty,
            let renderer = try? QuantityRenderer(language: Side.romanian.language)
        else { return [] }
        return found.compactMap { quantity in
            let written = text.utf8Slice(quantity.range)
            let rest = text.utf8Slice(quantity.range.upperBound..<text.utf8.count)
            for key in HouseStyle.Key.allCases {
                guard let choice = style.choice(key),
                    let right = restyled(
                        quantity, written, key, choice, before: isWhole ? nil : rest, by: renderer),
                    right != written, isSame(right, as: quantity)
                else { continue }
                // „3 dec.”: the full name of the month has no stop, unless it ends the text.
                let hasStop =
                    key == .months && choice == .full && rest.hasPrefix(".")
                    && (isWhole || rest.utf8.count > 1)
                let end = quantity.range.upperBound + (hasStop ? 1 : 0)
                return Departure(
                    range: quantity.range.lowerBound..<end, right: right, key: key,
                    value: HouseStyle.value(of: choice, for: key))
            }
            return nil
        }
    }

    /// Returns whether a text is read as a quantity again.
    private func isSame(_ text: String, as quantity: Quantity) -> Bool {
        let read = recognizer.quantities(in: text)
        return read.count == 1 && read[0].value == quantity.value && read[0].unit == quantity.unit
    }

    /// Returns a quantity in the way that was chosen; nil where the choice does not concern it.
    ///
    /// - Parameters:
    ///   - quantity: the quantity.
    ///   - written: its text.
    ///   - key: what is chosen.
    ///   - choice: the choice.
    ///   - rest: the text after it; nil for a quantity that stands alone.
    ///   - renderer: writes quantities.
    /// - Returns: the quantity as text.
    private func restyled(
        _ quantity: Quantity, _ written: String, _ key: HouseStyle.Key, _ choice: HouseStyle.Choice,
        before rest: String?, by renderer: QuantityRenderer
    ) -> String? {
        var style = quantity.style
        switch key {
        case .percent:
            guard quantity.kind == .percent, quantity.unit == Self.percentUnit,
                style.form == .digits, Self.percentForm(of: written) != choice
            else { return nil }
            style.unitForm = choice == .noun ? .name : .symbol
            let text = renderer.render(quantity, style: style)
            guard choice == .words else { return text }
            let words = HouseStyle.value(of: .words, for: .percent)
            return text.map {
                $0.replacing(HouseStyle.value(of: .sign, for: .percent), with: " " + words)
            }
        case .largeNumbers:
            let (from, to) = choice == .billions ? (12, 9) : (9, 12)
            guard style.scale == from, !style.scaleIsAbbreviated, style.form == .digits,
                let number = quantity.number, number.double >= 1e12
            else { return nil }
            style.scale = to
            style.fractionDigits = 0
            style.isGrouped = true
            return renderer.render(quantity, style: style)
        case .months:
            guard case .date(let date) = quantity.value, date.day != nil, date.month != nil,
                style.unitForm == .name || style.nameIsAbbreviated
            else { return nil }
            style.nameIsAbbreviated = choice == .short
            return renderer.render(quantity, style: style)
        case .dates:
            guard case .date(let date) = quantity.value, date.day != nil, date.month != nil,
                date.year != nil
            else { return nil }
            style.form = .digits
            style.unitForm = choice == .digits ? .none : .name
            return renderer.render(quantity, style: style)
        case .thousands:
            guard style.form == .digits, quantity.number != nil, quantity.kind != .date else {
                return nil
            }
            return Self.grouped(written, choice, isMeasured: quantity.unit != nil)
        case .numbers:
            guard quantity.kind == .cardinal, quantity.unit == nil, style.scale == 0,
                style.form != .article, let value = quantity.number?.integer,
                Self.smallNumbers.contains(value), rest.map(Self.beginsWithCountedNoun) ?? true
            else { return nil }
            style.form = choice == .words ? .words : .digits
            return renderer.render(quantity, style: style)
        }
    }

    /// Returns how a percentage is written; nil for a sign after a space, which is nobody's choice.
    private static func percentForm(of written: String) -> HouseStyle.Choice? {
        let sign = HouseStyle.value(of: .sign, for: .percent)
        if written.hasSuffix(sign) {
            return written.dropLast(sign.count).last?.isWhitespace == true ? nil : .sign
        }
        return written.hasSuffix(HouseStyle.value(of: .words, for: .percent)) ? .words : .noun
    }

    private static func beginsWithCountedNoun(_ rest: String) -> Bool {
        guard rest.first == " " else { return false }
        let word = rest.dropFirst().prefix(while: \.isLetter)
        return !word.isEmpty && CountedNouns.romanian.isCounted(String(word))
    }

    /// Returns a number with its thousands separated as chosen; nil for one that may be a year.
    private static func grouped(
        _ written: String, _ choice: HouseStyle.Choice, isMeasured: Bool
    ) -> String? {
        let isSeparator = { (sign: Character) in
            sign == "." || sign == " " || sign == "\u{A0}" || sign == "\u{202F}"
        }
        guard let start = written.firstIndex(where: \.isWholeNumber) else { return nil }
        var end = start
        var digits = ""
        var isGrouped = false
        while end < written.endIndex {
            if written[end].isWholeNumber {
                digits.append(written[end])
                end = written.index(after: end)
                continue
            }
            let group = written[written.index(after: end)...].prefix(while: \.isWholeNumber)
            guard isSeparator(written[end]), group.count == 3, digits.count <= 3 || isGrouped else {
                break
            }
            isGrouped = true
            digits += group
            end = group.endIndex
        }
        guard digits.count > 3,
            isGrouped || isMeasured || digits.count >= minimumUngroupedDigits
        else { return nil }
        let separator = choice == .point ? "." : choice == .space ? " " : ""
        var number = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { number += separator }
            number.append(digit)
        }
        return written[..<start] + number + written[end...]
    }
}
