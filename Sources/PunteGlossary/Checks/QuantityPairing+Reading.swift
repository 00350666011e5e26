internal import PunteLanguage
internal import PunteText

// How the quantities of a sentence are prepared before they are compared with those of the other.
extension QuantityPairing {
    /// Returns whether a number only completes what precedes it.
    ///
    /// It may be the second year of 2015-16, the inches of 6-foot-6, the centimetres of 1 metru 77.
    ///
    /// - Parameters:
    ///   - quantity: the number.
    ///   - text: the text that has it.
    ///   - side: the language of the text.
    /// - Returns: whether the number is no quantity of its own.
    static func isTail(_ quantity: Quantity, of text: CheckedPair.Text, in side: Side) -> Bool {
        let start = quantity.range.lowerBound
        guard quantity.style.form == .digits, quantity.range.count <= 2 else { return false }
        if isSmallerUnit(quantity, of: text, in: side) { return true }
        let before = text.excerpt(max(0, start - 5)..<start)
        guard let mark = before.last, mark == "-" || mark == "–" || mark == "/" else {
            return false
        }
        let year = before.dropLast().suffix(4)
        return year.count == 4 && year.allSatisfy { $0.isASCII && $0.isNumber }
            && Int(year).map(GlossaryParameters.Quantities.years.contains) ?? false
    }

    /// Returns whether a number counts the smaller unit of a measure of two: 6 feet 6.
    ///
    /// The number must be too small to make one more of the larger unit: not 30 feet 48.
    ///
    /// - Parameters:
    ///   - quantity: the number.
    ///   - text: the text that has it.
    ///   - side: the language of the text.
    /// - Returns: whether the word before the number is the larger unit.
    private static func isSmallerUnit(
        _ quantity: Quantity, of text: CheckedPair.Text, in side: Side
    ) -> Bool {
        let start = quantity.range.lowerBound
        guard let value = quantity.number?.integer,
            let index = text.words.lastIndex(where: { $0.range.upperBound <= start }),
            [" ", "-", "\u{2011}"].contains(text.excerpt(Int(text.words[index].end)..<start)),
            let smaller = CompoundUnits.smaller(
                afterForm: text.word(index).lowercased(), in: side)
        else { return false }
        return value < smaller.count
    }

    /// Returns quantities with each range replaced by its two ends, which may be two numbers.
    static func ends(_ quantities: [Quantity]) -> [Quantity] {
        quantities.flatMap { quantity -> [Quantity] in
            guard case .range(let low, let high) = quantity.value else { return [quantity] }
            return [low, high].map { end in
                var copy = quantity
                copy.value = .number(end)
                return copy
            }
        }
    }

    /// Returns the quantities of a text with 1 metru 77 as one length.
    static func withHeights(_ text: CheckedPair.Text) -> [Quantity] {
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

    /// Returns whether an ordinal has Roman digits that the English has as well: clasa a XI-a.
    static func isRoman(
        _ quantity: Quantity, of text: CheckedPair.Text, alsoIn english: CheckedPair.Text
    ) -> Bool {
        let digits = text.excerpt(quantity.range).filter { "IVXLC".contains($0) }
        return digits.count > 1 && english.text.contains(digits)
    }

    /// Returns quantities with the unit of the last number of a list added to the others.
    ///
    /// 2 to 4 inches, 33, 34 și 39 de ani.
    ///
    /// - Parameters:
    ///   - quantities: the quantities in the order of the text.
    ///   - text: the text that has them.
    /// - Returns: as many quantities.
    static func sharingUnits(
        _ quantities: [Quantity], in text: CheckedPair.Text
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
            guard Self.joiners.contains(NormalForm.bare(between)) else { continue }
            result[index].unit = unit
            result[index].kind = next.kind
        }
        return result
    }

    /// Words and punctuation marks that join a list in either language, in bare form.
    private static let joiners = Set(
        ["-", "–", ","]
            + Side.allCases.flatMap { QuantityWords.words(.list, in: $0) }.map(NormalForm.bare))
}
