internal import PunteLanguage
internal import PunteText

/// Replaces a number in a translation by another, keeping the words of the translation.
///
/// Only the numeral, the scale word and, in Romanian, "de" change.
///
/// | stored | old → new | result |
/// |---|---|---|
/// | `35 la sută` | 35 → 28 | `28 la sută` |
/// | `19 mile marine` | 19 → 24 | `24 de mile marine` |
/// | `2,5 miliarde de euro` | 2.5 → 3.1 billion | `3,1 miliarde de euro` |
/// | `2,5 miliarde de euro` | 2.5 billion → 800 million | `800 de milioane de euro` |
/// | `șase ore` | 6 → 4 | `patru ore` |
///
/// First, the old number is written in the style that was read. If this does not reproduce the
/// text, the style is not understood and nothing is replaced.
struct NumeralRewriter {
    let style: NumeralStyle
    /// The language of the translation.
    let side: Side

    init(renderer: QuantityRenderer, side: Side) {
        style = NumeralStyle(renderer: renderer, side: side)
        self.side = side
    }

    /// A number that changes, with the styles in which the two sentences write it.
    struct Change {
        /// The old number, in the unit of the translation.
        var old: ExactDecimal
        var new: ExactDecimal
        /// The style of the old number in the stored sentence.
        var oldStyle: Quantity.Style
        /// The style of the new number in the new sentence.
        var newStyle: Quantity.Style
        /// Whether the number names something („articolul 5”) instead of counting it.
        var isLabel: Bool
    }

    /// Returns the text to write in the place of a quantity.
    ///
    /// - Parameters:
    ///   - written: the quantity as the translation writes it, or its last part.
    ///   - target: the style in which it was read.
    ///   - change: the old and the new number.
    ///   - rest: the sentence after the quantity.
    /// - Returns: The text, with the number of bytes around the quantity that it also replaces.
    /// - Throws: ``RepairRefusal`` if the style is not understood, or if the words around the
    ///   number would have to change too.
    func rewrite(
        _ written: Substring, of target: Quantity.Style, _ change: Change, rest: Substring
    ) throws(RepairRefusal) -> Rewriting {
        let refusal = RepairRefusal(.cannotBeRewritten(String(written)))
        guard change.old.significand != 0, change.new.significand != 0,
            (change.old.significand < 0) == (change.new.significand < 0)
        else { throw refusal }
        var change = change
        if change.old.significand < 0 {
            change.old = change.old.negated
            change.new = change.new.negated
        }
        let head = Self.head(of: written, target)
        let body = written.dropFirst(head.count)
        let phrase = try phrase(body, of: target, change, orThrow: refusal)
        let tail = body.dropFirst(phrase.old.count)
        try checkAgreement(phrase, of: written, change)
        let result = try counting(
            phrase, tail: String(tail), rest: rest, change, written: String(written),
            unit: target.unitForm)
        return Rewriting(head + result.text, following: result.following)
    }

    /// Returns the currency symbol or minus sign before the digits.
    private static func head(of written: Substring, _ style: Quantity.Style) -> String {
        guard style.form == .digits else { return "" }
        return String(written.prefix { !$0.isNumber })
    }

    /// The part of the quantity that changes with the number.
    private struct Phrase {
        var old: String
        var new: String
        /// Whether the old number has „de” before its noun.
        var oldTakesDe: Bool
        var newTakesDe: Bool
        var oldShown: ExactDecimal
        var newShown: ExactDecimal
    }

    private func phrase(
        _ body: Substring, of target: Quantity.Style, _ change: Change,
        orThrow refusal: RepairRefusal
    ) throws(RepairRefusal) -> Phrase {
        let scale = target.scale
        if let newScale = newScale(target, change) {
            return try scaled(body, of: target, change, to: newScale, orThrow: refusal)
        }
        let shown = change.new.scaled(by: -scale)
        guard let old = style.numeral(at: body, showing: change.old.scaled(by: -scale), target),
            let new = style.text(shown, like: old, source: change.newStyle)
        else { throw refusal }
        return Phrase(
            old: old.text, new: new.text,
            oldTakesDe: takesDe(old.shown, old.fractionDigits),
            newTakesDe: takesDe(shown, new.fractionDigits), oldShown: old.shown, newShown: shown)
    }

    /// Returns the power of ten to write as a word if it differs from the translation's; nil to
    /// keep that.
    private func newScale(_ target: Quantity.Style, _ change: Change) -> Int? {
        let wanted = change.newStyle.scale
        if target.form == .words {
            guard change.new.double >= 1_000_000 else { return nil }
            if wanted >= 6 { return wanted }
            return [12, 9, 6].first { change.new.double >= ExactDecimal(1, exponent: $0).double }
        }
        guard wanted != change.oldStyle.scale else { return nil }
        if target.scale == 0 {
            return change.oldStyle.scale == 0 && wanted >= 6 ? wanted : nil
        }
        return wanted != target.scale ? wanted : nil
    }

    private func scaled(
        _ body: Substring, of target: Quantity.Style, _ change: Change, to scale: Int,
        orThrow refusal: RepairRefusal
    ) throws(RepairRefusal) -> Phrase {
        var old: String?
        if target.scale > 0 {
            let text = style.scaled(
                change.old, target.scale, inWords: false, fractionDigits: target.fractionDigits)
            old = text.flatMap { body.hasPrefix($0) ? $0 : nil }
        } else {
            old = style.numeral(at: body, showing: change.old, target)?.text
        }
        guard let old else { throw refusal }
        let shown = change.new.scaled(by: -scale)
        let fraction = change.newStyle.scale == scale ? change.newStyle.fractionDigits : 0
        let new: String?
        if scale > 0 {
            new = style.scaled(
                change.new, scale, inWords: target.form == .words, fractionDigits: fraction)
        } else {
            let numeral = Numeral(
                text: old, shown: .zero, fractionDigits: 0, form: .digits(separator: nil))
            new = style.text(change.new, like: numeral, source: change.newStyle)?.text
        }
        guard let new else { throw refusal }
        let oldShown = change.old.scaled(by: -target.scale)
        return Phrase(
            old: old, new: new.capitalized(like: old),
            oldTakesDe: target.scale > 0 || target.form == .words && change.old.double >= 1e6
                || takesDe(oldShown, target.fractionDigits),
            newTakesDe: scale > 0 || takesDe(shown, fraction),
            oldShown: target.form == .words ? change.old : oldShown,
            newShown: target.form == .words ? change.new : shown)
    }

    // MARK: Agreement

    /// Throws if a change between singular and plural would also change nouns and verbs.
    private func checkAgreement(
        _ phrase: Phrase, of written: Substring, _ change: Change
    ) throws(RepairRefusal) {
        let one = ExactDecimal(1)
        guard !change.isLabel else { return }
        let ones = [ExactDecimal(1), ExactDecimal(1, exponent: 6), ExactDecimal(1, exponent: 9)]
        let isOneScaled = { (number: ExactDecimal) in ones.contains(number) }
        guard (phrase.oldShown == one) == (phrase.newShown == one),
            isOneScaled(change.old) == isOneScaled(change.new)
        else { throw RepairRefusal(.agreement(from: String(written), to: phrase.new)) }
    }

    private func takesDe(_ number: ExactDecimal, _ fraction: Int) -> Bool {
        if case .other = RomanianPlural(number, fractionDigits: fraction) { return true }
        return false
    }

    // MARK: The counted noun

    private func counting(
        _ phrase: Phrase, tail: String, rest: Substring, _ change: Change, written: String,
        unit: Quantity.Style.UnitForm
    ) throws(RepairRefusal) -> Rewriting {
        guard side == .romanian, !change.isLabel, phrase.oldTakesDe != phrase.newTakesDe else {
            return Rewriting(phrase.new + tail)
        }
        if tail.isEmpty { return try following(phrase, rest: rest, written: written) }
        return Rewriting(
            phrase.new + withPreposition(tail, unit: unit, isWanted: phrase.newTakesDe))
    }

    /// Returns the text after the numeral of a quantity with or without „de”.
    ///
    /// `tail` is this text as it is written: ` de kilometri`, ` km`, `%`.
    private func withPreposition(
        _ tail: String, unit: Quantity.Style.UnitForm, isWanted wants: Bool
    ) -> String {
        let link = " " + CountedNouns.romanian.link
        let has = tail.hasPrefix(link + " ")
        if has == wants { return tail }
        if has { return String(tail.dropFirst(link.count)) }
        let word = String(tail.drop { $0 == " " }.prefix { $0.isLetter })
        // Symbols, abbreviations and „la sută” take no "de".
        let role = CountedNouns.romanian.role(of: word)
        let isUnit =
            unit == .name
            && (role != .uncounted || CountedNouns.romanian.hasPluralEnding(word))
        let isNoun = role == .counted || isUnit
        guard tail.first == " ", isNoun else { return tail }
        return link + tail
    }

    /// Returns the text for a quantity whose counted noun follows in the sentence.
    private func following(
        _ phrase: Phrase, rest: Substring, written: String
    ) throws(RepairRefusal) -> Rewriting {
        let link = " " + CountedNouns.romanian.link
        if phrase.oldTakesDe {
            guard rest.hasPrefix(link + " ") else { return Rewriting(phrase.new) }
            // „Cei 25 de la bord”: here „de” belongs to the preposition.
            let isCounting =
                CountedNouns.romanian.role(of: word(after: rest.dropFirst(link.count)))
                != .uncounted
            return Rewriting(phrase.new, following: isCounting ? link.count : 0)
        }
        guard rest.first == " " else { return Rewriting(phrase.new) }
        let word = word(after: rest)
        guard !word.isEmpty else { return Rewriting(phrase.new) }
        switch CountedNouns.romanian.role(of: word) {
        case .counted: return Rewriting(phrase.new + link)
        case .uncounted: return Rewriting(phrase.new)
        case .uncertain:
            throw RepairRefusal(
                .agreement(from: written + rest.prefix(word.count + 1), to: phrase.new))
        }
    }

    /// Returns the word after the space with which a text begins.
    private func word(after rest: Substring) -> Substring {
        rest.dropFirst().prefix { $0.isLetter || $0 == "-" }
    }
}
