internal import PunteText

/// Writes a new number where a translation has an old one, in the words of the translation: only
/// the numeral and, in Romanian, "de" change.
///
/// | stored | old → new | result |
/// |---|---|---|
/// | `35 la sută` | 35 → 28 | `28 la sută` |
/// | `19 mile marine` | 19 → 24 | `24 de mile marine` |
/// | `2,5 miliarde de euro` | 2.5 → 3.1 billion | `3,1 miliarde de euro` |
/// | `șase ore` | 6 → 4 | `patru ore` |
///
/// Each rewriting is first tried with the old number: where that does not give back what is
/// written, the way it was written is not understood and nothing is rewritten.
struct NumeralRewriter {
    let renderer: QuantityRenderer
    let isRomanian: Bool

    /// Bytes behind the numeral that change with it.
    struct Result {
        var text: String
        /// How many bytes of the sentence behind the quantity `text` takes the place of.
        var following: Int
    }

    /// - Parameters:
    ///   - written: the quantity as the translation writes it.
    ///   - quantity: that quantity.
    ///   - number: the new number, in the unit of the translation.
    ///   - style: how the new sentence writes its number.
    ///   - rest: the sentence behind the quantity.
    ///   - isLabel: whether the number is the name of something („articolul 5”), not a count.
    func rewrite(
        _ written: String, _ quantity: Quantity, to number: ExactDecimal,
        style: Quantity.Style, rest: String, isLabel: Bool
    ) throws(RepairRefusal) -> Result {
        guard let old = quantity.number else { throw RepairRefusal(.cannotBeRewritten(written)) }
        let scale = quantity.style.scale
        let shownOld = old.scaled(by: -scale)
        let shown = number.scaled(by: -scale)
        let numerals = try numerals(
            written, shownOld, shown, quantity.style,
            fractionDigits: max(0, style.fractionDigits))
        if shownOld == shown { return Result(text: written, following: 0) }
        try checkAgreement(written, numerals.new, shownOld, shown, numerals)
        let tail = String(written.dropFirst(numerals.old.count))
        guard isRomanian, !isLabel else {
            return Result(text: numerals.new + tail, following: 0)
        }
        let wasOther = isOther(shownOld, numerals.oldFraction)
        let isOther = isOther(shown, numerals.newFraction)
        if wasOther == isOther || quantity.kind == .percent {
            return Result(text: numerals.new + tail, following: 0)
        }
        if tail.isEmpty {
            return try rewriteFollowing(numerals.new, rest, wasOther: wasOther, written)
        }
        return Result(
            text: numerals.new + (try withPreposition(isOther, tail, written)), following: 0)
    }

    // MARK: Numerals

    private struct Numerals {
        var old: String
        var new: String
        var oldFraction: Int
        var newFraction: Int
    }

    private func numerals(
        _ written: String, _ old: ExactDecimal, _ new: ExactDecimal, _ style: Quantity.Style,
        fractionDigits: Int
    ) throws(RepairRefusal) -> Numerals {
        guard new.significand > 0 else { throw RepairRefusal(.cannotBeRewritten(written)) }
        if style.form == .words { return try wordNumerals(written, old, new) }
        let oldFraction = max(style.fractionDigits, max(0, -old.exponent))
        var newFraction = max(0, -new.exponent)
        if oldFraction > 0 { newFraction = max(newFraction, min(fractionDigits, oldFraction)) }
        for isGrouped in [style.isGrouped, !style.isGrouped] {
            guard let before = digits(old, oldFraction, isGrouped), written.hasPrefix(before) else {
                continue
            }
            let grouped =
                old.double >= 1000 && isGrouped || old.double < 10_000 && new.double >= 10_000
            guard let after = digits(new, newFraction, grouped) else { continue }
            return Numerals(
                old: before, new: after, oldFraction: oldFraction, newFraction: newFraction)
        }
        throw RepairRefusal(.cannotBeRewritten(written))
    }

    private func digits(_ number: ExactDecimal, _ fraction: Int, _ isGrouped: Bool) -> String? {
        var style = Quantity.Style()
        style.fractionDigits = fraction
        style.isGrouped = isGrouped
        return renderer.render(
            Quantity(kind: .cardinal, value: .number(number), range: 0..<0, style: style))
    }

    /// Words for three to ten, which have one form; other numbers in digits, as newspapers do.
    private func wordNumerals(
        _ written: String, _ old: ExactDecimal, _ new: ExactDecimal
    ) throws(RepairRefusal) -> Numerals {
        let folded = NormalForm.folded(written)
        var candidates = [words(old)].compactMap(\.self)
        if isRomanian, old == ExactDecimal(2) { candidates.append("două") }
        guard
            let before = candidates.first(where: { word in
                folded.hasPrefix(word) && folded.dropFirst(word.count).first?.isLetter != true
            })
        else { throw RepairRefusal(.cannotBeRewritten(written)) }
        let value = new.integer ?? 0
        let takesWords = new.isWhole && (isRomanian ? 3...10 : 2...10).contains(value)
        guard let after = takesWords ? words(new) : digits(new, max(0, -new.exponent), false) else {
            throw RepairRefusal(.cannotBeRewritten(written))
        }
        let isCapital = written.first?.isUppercase == true
        return Numerals(
            old: String(written.prefix(before.count)),
            new: isCapital ? after.prefix(1).uppercased() + after.dropFirst() : after,
            oldFraction: 0, newFraction: max(0, -new.exponent))
    }

    private func words(_ number: ExactDecimal) -> String? {
        var style = Quantity.Style()
        style.form = .words
        return renderer.render(
            Quantity(kind: .cardinal, value: .number(number), range: 0..<0, style: style))
    }

    // MARK: Agreement

    /// From one to many and back, nouns and verbs change; no number takes that responsibility.
    private func checkAgreement(
        _ written: String, _ new: String, _ shownOld: ExactDecimal, _ shown: ExactDecimal,
        _ numerals: Numerals
    ) throws(RepairRefusal) {
        let one = ExactDecimal(1)
        guard (shownOld == one) == (shown == one) else {
            throw RepairRefusal(.agreement(from: written, to: new))
        }
    }

    private func isOther(_ number: ExactDecimal, _ fraction: Int) -> Bool {
        if case .other = RomanianPlural(number, fractionDigits: fraction) { return true }
        return false
    }

    /// `tail` is what stands behind the numeral inside the quantity: ` de kilometri`, ` km`, `%`.
    private func withPreposition(
        _ wants: Bool, _ tail: String, _ written: String
    ) throws(RepairRefusal) -> String {
        let has = tail.hasPrefix(" de ")
        if has == wants { return tail }
        if has { return " " + tail.dropFirst(4) }
        let word = tail.drop { $0 == " " }.prefix { $0.isLetter }
        // Symbols and abbreviations take no "de".
        guard tail.first == " ", CountedNoun.isPlural(word) else { return tail }
        return " de" + tail
    }

    /// The counted noun stands behind the quantity.
    private func rewriteFollowing(
        _ numeral: String, _ rest: String, wasOther: Bool, _ written: String
    ) throws(RepairRefusal) -> Result {
        if wasOther {
            return rest.hasPrefix(" de ")
                ? Result(text: numeral, following: 3) : Result(text: numeral, following: 0)
        }
        guard rest.first == " " else { return Result(text: numeral, following: 0) }
        let word = rest.dropFirst().prefix { $0.isLetter || $0 == "-" }
        if CountedNoun.isPlural(word) { return Result(text: numeral + " de", following: 0) }
        if CountedNoun.isNone(word) { return Result(text: numeral, following: 0) }
        throw RepairRefusal(.agreement(from: written + rest.prefix(word.count + 1), to: numeral))
    }
}
