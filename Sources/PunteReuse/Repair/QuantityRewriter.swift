internal import PunteLanguage
internal import PunteText

/// Replaces a quantity in a translation by another; each kind of quantity has its own rules.
struct QuantityRewriter {
    private let renderer: QuantityRenderer
    private let numerals: NumeralRewriter
    private let ordinals: OrdinalRewriter
    private let calendar: CalendarRewriter
    private let side: Side
    /// Writes Romanian quantities in the house style; nil to write them as the translation does.
    private let styler: HouseStyler?

    /// Creates a rewriter of quantities in translations into one language.
    ///
    /// - Parameters:
    ///   - side: the language of the translations.
    ///   - style: the house style of Romanian quantities; nil for that of the translation.
    /// - Throws: `ICUError` when ICU lacks the language's data.
    init(side: Side, style: HouseStyle? = nil) throws {
        self.side = side
        styler = side == .romanian ? style.map(HouseStyler.init) : nil
        renderer = try QuantityRenderer(language: side.language)
        numerals = NumeralRewriter(renderer: renderer, side: side)
        ordinals = OrdinalRewriter(side: side)
        calendar = CalendarRewriter(renderer: renderer, side: side)
    }

    /// Returns the text to write in the place of a quantity of the translation.
    ///
    /// - Parameters:
    ///   - target: the quantity of the translation.
    ///   - text: the translation.
    ///   - old: the quantity of the stored sentence.
    ///   - new: the quantity of the new sentence in the same place.
    ///   - agreement: how the values of `target` and `old` agree.
    /// - Returns: The text, with the number of bytes around the quantity that it also replaces.
    /// - Throws: ``RepairRefusal`` when the result would not be certain.
    func rewrite(
        _ target: Quantity, in text: String, from old: Quantity, to new: Quantity,
        agreement: Quantity.Agreement
    ) throws(RepairRefusal) -> Rewriting {
        var result = try likewise(target, in: text, from: old, to: new, agreement: agreement)
        if let styler { result.text = styler.applied(to: result.text) }
        return result
    }

    /// Returns the text to write in the way of the translation.
    private func likewise(
        _ target: Quantity, in text: String, from old: Quantity, to new: Quantity,
        agreement: Quantity.Agreement
    ) throws(RepairRefusal) -> Rewriting {
        let written = text.utf8Slice(target.range)
        let before = text.utf8Slice(0..<target.range.lowerBound)
        let rest = text.utf8Slice(target.range.upperBound..<text.utf8.count)
        switch (target.value, old.value, new.value) {
        case (.number(let value), .number(let oldNumber), .number(let newNumber)):
            if target.kind == .ordinal {
                return Rewriting(
                    try ordinals.rewrite(written, from: value, to: newNumber, before: before))
            }
            let number =
                agreement == .converted
                ? try converted(
                    Change(old: oldNumber, new: newNumber, from: old, to: new), for: target,
                    written: written)
                : newNumber
            let change = NumeralRewriter.Change(
                old: value, new: number, oldStyle: old.style, newStyle: new.style,
                isLabel: isLabel(target, from: old, to: new, after: before))
            let result = try numerals.rewrite(
                Substring(written), of: target.style, change, rest: Substring(rest))
            return side == .romanian ? result : withArticle(result, after: before)
        case (.range(let low, let high), .range, .range(let newLow, let newHigh)):
            guard agreement == .same else { throw RepairRefusal(.cannotBeRewritten(written)) }
            return try range(
                written, of: target, from: (low, high, old.style), to: (newLow, newHigh, new.style),
                rest: Substring(rest))
        default:
            return Rewriting(try calendar.rewrite(written, target, from: old, to: new))
        }
    }

    /// The number of a quantity before and after a change.
    private struct Change {
        var old: ExactDecimal
        var new: ExactDecimal
        var from: Quantity
        var to: Quantity
    }

    /// Returns the new number in the unit of the translation.
    ///
    /// - Throws: ``RepairRefusal`` unless the conversion of the old number gives the number in the
    ///   translation.
    private func converted(
        _ change: Change, for target: Quantity, written: String
    ) throws(RepairRefusal) -> ExactDecimal {
        guard let unit = change.from.unit, let targetUnit = target.unit, let shown = target.number,
            let check = UnitConversion.standard.convert(
                change.old, fractionDigits: change.from.style.fractionDigits, from: unit,
                to: targetUnit),
            check == shown,
            let number = UnitConversion.standard.convert(
                change.new, fractionDigits: change.to.style.fractionDigits, from: unit,
                to: targetUnit)
        else { throw RepairRefusal(.convertedOtherwise(written)) }
        return number
    }

    // MARK: Ranges

    private static let links: [String] = {
        let words = [Side.romanian, .english].flatMap { QuantityWords.words(.range, in: $0) }
        return ["-", "–", "—", " - ", " – ", " — "] + words.map { " " + $0 + " " }
    }()

    /// The two ends of a range, and the style in which the sentence writes them.
    private typealias Ends = (low: ExactDecimal, high: ExactDecimal, style: Quantity.Style)

    /// Returns another range in the style of the translation, such as `10–15 la sută`.
    private func range(
        _ written: String, of target: Quantity, from old: Ends, to new: Ends, rest: Substring
    ) throws(RepairRefusal) -> Rewriting {
        let refusal = RepairRefusal(.cannotBeRewritten(written))
        let scale = target.style.scale
        guard old.style.scale == new.style.scale, old.low.significand > 0,
            new.low.significand > 0
        else { throw refusal }
        let head = target.style.form == .digits ? String(written.prefix { !$0.isNumber }) : ""
        let body = Substring(written.dropFirst(head.count))
        for power in Set([scale, 0]).sorted(by: >) {
            var lowStyle = target.style
            lowStyle.fractionDigits = 0
            guard
                let numeral = numerals.style.numeral(
                    at: body, showing: old.low.scaled(by: -power), lowStyle),
                let first = numerals.style.text(
                    new.low.scaled(by: -power), like: numeral, source: new.style)
            else { continue }
            let tail = body.dropFirst(numeral.text.count)
            guard let link = Self.links.first(where: { tail.hasPrefix($0) }) else { continue }
            let change = NumeralRewriter.Change(
                old: old.high, new: new.high, oldStyle: old.style, newStyle: new.style,
                isLabel: false)
            let second = try numerals.rewrite(
                tail.dropFirst(link.count), of: target.style, change, rest: rest)
            return Rewriting(head + first.text + link + second.text, following: second.following)
        }
        throw refusal
    }

    // MARK: Around the number

    /// Returns whether the number names something instead of counting it: „articolul 5”,
    /// „pagina 12”, a year.
    private func isLabel(
        _ target: Quantity, from old: Quantity, to new: Quantity, after before: String
    ) -> Bool {
        guard target.kind == .cardinal, target.unit == nil else { return false }
        if [target, old, new].allSatisfy(Self.isYear) { return true }
        // The full stop of „art. 5”.
        let word = before.reversed().drop { $0 == " " || $0 == "." }.prefix { $0.isLetter }
        return side == .romanian
            && NumberedNouns.nouns(of: .romanian)
                .contains(String(word.reversed()), before: .number)
    }

    /// Returns whether a quantity is four digits without a separator, as years are written.
    private static func isYear(_ quantity: Quantity) -> Bool {
        guard let value = quantity.number?.integer, quantity.style.form == .digits else {
            return false
        }
        return ReuseParameters.Numerals.years.contains(value) && !quantity.style.isGrouped
            && quantity.style.scale == 0
    }

    /// Returns a result with the right article before it: `a 24-year-old` becomes `an 18-year-old`.
    private func withArticle(_ result: Rewriting, after before: String) -> Rewriting {
        let (plain, vocalic) = (
            EnglishArticles.indefinite, EnglishArticles.indefiniteBeforeVowel
        )
        for (article, other) in [(plain, vocalic), (vocalic, plain)]
        where before.hasSuffix(" \(article) ") || before == "\(article) " {
            let wantsVocalic = EnglishArticles.isSpokenWithVowel(result.text)
            guard wantsVocalic != (article == vocalic) else { return result }
            return Rewriting(
                other + " " + result.text, preceding: article.count + 1,
                following: result.following)
        }
        return result
    }
}
