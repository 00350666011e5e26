internal import PunteLanguage
internal import PunteText

/// The numeral of a quantity as a translation writes it.
struct Numeral {
    /// The numeral without the words around it: `1.500`, `șase`, `2,5`.
    var text: String
    /// The number that the numeral expresses: 2.5 in `2,5 milioane`.
    var shown: ExactDecimal
    var fractionDigits: Int
    var form: Form

    enum Form: Equatable {
        /// Digits with this separator of thousands; nil if the thousands are not separated.
        case digits(separator: String?)
        case words
    }
}

/// Reads the numeral of a quantity, and writes other numbers in the same style.
struct NumeralStyle {
    let renderer: QuantityRenderer
    /// The language of the numerals.
    let side: Side

    /// Returns the numeral with which a text begins.
    ///
    /// - Parameters:
    ///   - start: the text.
    ///   - shown: the number that the numeral must express, divided by the scale word after it.
    ///   - style: the style in which the quantity was read.
    /// - Returns: The numeral; nil if the number is written in an unknown way.
    func numeral(
        at start: some StringProtocol, showing shown: ExactDecimal, _ style: Quantity.Style
    ) -> Numeral? {
        if style.form == .words { return wordNumeral(at: start, showing: shown) }
        let fraction = max(style.fractionDigits, max(0, -shown.exponent))
        let plain = digits(shown, fraction, isGrouped: false)
        var candidates: [(text: String, separator: String?)] = []
        if let grouped = digits(shown, fraction, isGrouped: true), grouped != plain {
            let usual = side == .romanian ? "." : ","
            for separator in [usual, " ", "\u{A0}", "\u{202F}"] {
                candidates.append(
                    (grouped.replacingFirstSigns(usual, with: separator), separator))
            }
        }
        if let plain {
            candidates.append((plain, nil))
            // Many write decimals the English way; the number that is shown leaves no doubt.
            if side == .romanian, fraction > 0 {
                candidates.append((plain.replacingFirstSigns(",", with: "."), nil))
            }
        }
        for (text, separator) in candidates
        where start.hasPrefix(text) && !Self.goesOn(start.dropFirst(text.count)) {
            return Numeral(
                text: text, shown: shown, fractionDigits: fraction,
                form: .digits(separator: separator))
        }
        return nil
    }

    /// Returns whether more digits follow, so that the text expresses another number.
    private static func goesOn(_ rest: some StringProtocol) -> Bool {
        guard let first = rest.first else { return false }
        if first.isNumber { return true }
        return (first == "." || first == ",") && rest.dropFirst().first?.isNumber == true
    }

    private func wordNumeral(
        at start: some StringProtocol, showing shown: ExactDecimal
    ) -> Numeral? {
        guard let masculine = words(shown) else { return nil }
        var candidates = [masculine]
        if side == .romanian {
            if let value = shown.integer, let feminine = renderer.feminineWords(for: value) {
                candidates.append(feminine)
            }
        } else {
            candidates.append(masculine.split(separator: "-").joined(separator: " "))
        }
        for candidate in candidates {
            let written = String(start.prefix(candidate.count))
            guard NormalForm.folded(written) == candidate,
                start.dropFirst(candidate.count).first?.isLetter != true
            else { continue }
            return Numeral(text: written, shown: shown, fractionDigits: 0, form: .words)
        }
        return nil
    }

    /// Returns another number in the style of a numeral.
    ///
    /// A number in words stays in words from three to ten in Romanian, where such a number has one
    /// form for both genders, and from two to ten in English. Other numbers are written in digits,
    /// as newspapers do, except at the beginning of English sentences.
    ///
    /// - Parameters:
    ///   - number: the number to write.
    ///   - numeral: the numeral whose style is kept.
    ///   - source: the style in which the new sentence writes the number.
    /// - Returns: The number as text and the number of its decimals; nil if it cannot be written.
    func text(
        _ number: ExactDecimal, like numeral: Numeral, source: Quantity.Style
    ) -> (text: String, fractionDigits: Int)? {
        let needed = max(0, -number.exponent)
        let parameters = ReuseParameters.Numerals.self
        switch numeral.form {
        case .words:
            if let value = number.integer {
                let isFirst = numeral.text.first?.isUppercase == true
                var range = side == .romanian ? parameters.romanianWords : parameters.englishWords
                if side == .english, isFirst { range = parameters.firstEnglishWords }
                if range.contains(value), let words = words(number) {
                    return (words.capitalized(like: numeral.text), 0)
                }
                if side == .english, isFirst { return nil }
            }
            return digits(
                number, needed,
                isGrouped: number.double
                    >= (side == .romanian ? parameters.alwaysGrouped : parameters.firstGrouped)
            )
            .map { ($0, needed) }
        case .digits(let separator):
            var fraction = needed
            if numeral.fractionDigits > 0 {
                fraction = max(fraction, min(source.fractionDigits, numeral.fractionDigits))
            }
            let isGrouped = isGrouped(
                number, like: numeral, separator: separator, source: source)
            let usual = side == .romanian ? "." : ","
            return digits(number, fraction, isGrouped: isGrouped).map {
                ($0.replacingFirstSigns(usual, with: separator ?? usual), fraction)
            }
        }
    }

    /// Returns whether the thousands of a number are separated.
    ///
    /// Separators are used if the old numeral has them or, when the old number has no thousands, if
    /// the new sentence has them.
    private func isGrouped(
        _ number: ExactDecimal, like numeral: Numeral, separator: String?, source: Quantity.Style
    ) -> Bool {
        if separator != nil { return true }
        let parameters = ReuseParameters.Numerals.self
        if numeral.shown.double >= parameters.alwaysGrouped { return false }
        if number.double >= parameters.alwaysGrouped { return true }
        return numeral.shown.double < parameters.firstGrouped && source.isGrouped
    }

    private func digits(_ number: ExactDecimal, _ fraction: Int, isGrouped: Bool) -> String? {
        var style = Quantity.Style()
        style.fractionDigits = fraction
        style.isGrouped = isGrouped
        return renderer.render(
            Quantity(kind: .cardinal, value: .number(number), range: 0..<0, style: style))
    }

    private func words(_ number: ExactDecimal) -> String? {
        var style = Quantity.Style()
        style.form = .words
        guard number.isWhole, number.double < 1e12 else { return nil }
        return renderer.render(
            Quantity(kind: .cardinal, value: .number(number), range: 0..<0, style: style))
    }

    /// Returns a number with its scale word: `2,5 milioane`, `20 de miliarde`.
    func scaled(
        _ number: ExactDecimal, _ scale: Int, inWords: Bool, fractionDigits: Int
    ) -> String? {
        var style = Quantity.Style()
        style.scale = scale
        style.fractionDigits = fractionDigits
        if inWords, let shown = number.scaled(by: -scale).integer,
            ReuseParameters.Numerals.scaledWords.contains(shown)
        {
            return words(number)
        }
        return renderer.render(
            Quantity(kind: .cardinal, value: .number(number), range: 0..<0, style: style))
    }
}

extension String {
    /// Returns the text with separators of thousands replaced, but not the decimal separator.
    fileprivate func replacingFirstSigns(_ sign: String, with other: String) -> String {
        sign == other
            ? self
            : split(separator: sign, omittingEmptySubsequences: false)
                .joined(separator: other)
    }
}
