internal import PunteText

/// Writes a new quantity where a translation has an old one.
struct QuantityRewriter {
    let renderer: QuantityRenderer
    let numerals: NumeralRewriter

    /// - Throws: `ICUError` when ICU lacks the language's data.
    init(language: Language) throws {
        renderer = try QuantityRenderer(language: language)
        numerals = NumeralRewriter(
            renderer: renderer, isRomanian: language.primary == "ro")
    }

    /// - Parameters:
    ///   - target: the translation's quantity, in `text`.
    ///   - old: what the stored sentence says.
    ///   - new: what the new sentence says in its place.
    /// - Returns: what to write, and how many bytes behind the quantity it takes the place of.
    func rewrite(
        _ target: Quantity, in text: String, from old: Quantity, to new: Quantity,
        _ agreement: Quantity.Agreement
    ) throws(RepairRefusal) -> NumeralRewriter.Result {
        let written = text.utf8Slice(target.range)
        if target.kind != .ordinal, let newNumber = new.number, let oldNumber = old.number {
            guard new.style.scale == old.style.scale || target.style.scale == 0 else {
                throw RepairRefusal(.cannotBeRewritten(written))
            }
            let number = try number(newNumber, oldNumber, target, old, new, agreement, written)
            return try numerals.rewrite(
                written, target, to: number, style: new.style,
                rest: text.utf8Slice(target.range.upperBound..<text.utf8.count),
                isLabel: isLabel(target, in: text))
        }
        return NumeralRewriter.Result(
            text: try calendar(written, target, from: old, to: new), following: 0)
    }

    /// The new number in the unit of the translation. A conversion must give what is written when
    /// it is applied to the old number.
    private func number(
        _ new: ExactDecimal, _ old: ExactDecimal, _ target: Quantity, _ oldQuantity: Quantity,
        _ newQuantity: Quantity, _ agreement: Quantity.Agreement, _ written: String
    ) throws(RepairRefusal) -> ExactDecimal {
        guard agreement == .converted else { return new }
        guard let from = oldQuantity.unit, let to = target.unit, let shown = target.number,
            let check = UnitConversion.standard.convert(
                old, fractionDigits: oldQuantity.style.fractionDigits, from: from, to: to),
            check == shown,
            let number = UnitConversion.standard.convert(
                new, fractionDigits: newQuantity.style.fractionDigits, from: from, to: to)
        else { throw RepairRefusal(.cannotBeRewritten(written)) }
        return number
    }

    /// Dates, weekdays, times, scores, ordinals, ranges: rendered whole, once the old one rendered
    /// in the same way is exactly what is written.
    private func calendar(
        _ written: String, _ target: Quantity, from old: Quantity, to new: Quantity
    ) throws(RepairRefusal) -> String {
        var before = target
        var after = target
        guard let (oldValue, newValue) = values(target, old, new) else {
            throw RepairRefusal(.cannotBeRewritten(written))
        }
        before.value = oldValue
        after.value = newValue
        guard let check = renderer.render(before),
            NormalForm.folded(check) == NormalForm.folded(written),
            let result = renderer.render(after)
        else { throw RepairRefusal(.cannotBeRewritten(written)) }
        let isCapital = written.first?.isUppercase == true && check.first?.isUppercase == false
        return isCapital ? result.prefix(1).uppercased() + result.dropFirst() : result
    }

    /// The old and the new value with the parts that the translation names.
    private func values(
        _ target: Quantity, _ old: Quantity, _ new: Quantity
    ) -> (Quantity.Value, Quantity.Value)? {
        switch (target.value, old.value, new.value) {
        case (.date(let written), .date(let before), .date(let after)):
            guard before.parts == after.parts, written.parts == before.parts else { return nil }
            return (target.value, new.value)
        case (.time(let written), .time, .time(var after)):
            guard written.isCertain || after.minutes < 720 else { return nil }
            after.zone = written.zone
            after.hasMinutes = written.hasMinutes || after.minutes % 60 != 0
            return (target.value, .time(after))
        case (.weekday, .weekday, .weekday), (.score, .score, .score), (.number, .number, .number),
            (.range, .range, .range):
            guard target.unit == new.unit else { return nil }
            return (target.value, new.value)
        default: return nil
        }
    }

    /// „articolul 5”, „pagina 12”: a number behind its noun names a thing and counts nothing.
    private func isLabel(_ quantity: Quantity, in text: String) -> Bool {
        guard quantity.kind == .cardinal, quantity.unit == nil else { return false }
        let before = text.utf8Slice(0..<quantity.range.lowerBound)
        let word = before.reversed().drop { $0 == " " }.prefix { $0.isLetter }
        return Label.nouns.contains(NormalForm.folded(String(word.reversed())))
    }
}

extension CalendarDate {
    /// Which parts are named.
    fileprivate var parts: [Bool] { [year != nil, month != nil, day != nil] }
}

/// Nouns whose number follows them.
private enum Label {
    static let nouns: Set<String> = {
        let text = EmbeddedData.labelNounsRoTSV
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        return Set(lines.filter { !$0.hasPrefix("#") }.map(String.init))
    }()
}
