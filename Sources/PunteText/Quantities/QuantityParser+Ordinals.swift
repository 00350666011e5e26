internal import PunteLanguage

/// Reads ordinals and the scores of matches.
extension QuantityParser {
    // MARK: Ordinals

    /// Reads an ordinal such as `third`, `twenty-first` or „primul”.
    ///
    /// - Parameters:
    ///   - entry: the entry of the first phrase.
    ///   - position: its first item.
    ///   - end: the item after it.
    /// - Returns: The ordinal; nil when the phrase is none here.
    func ordinal(_ entry: QuantityEntry, at position: Int, end: Int) -> Reading? {
        if let tens = entry.tens, side == .english {
            var next = end
            if isDash(next), isAttached(next), isAttached(next + 1) { next += 1 }
            if let (last, end) = lookUp(next), let ones = last.ordinal, ones < 10 {
                return ordinalReading(tens + ones, at: position..<end)
            }
        }
        guard let value = entry.ordinal, !(entry.isNoun && isPremium(before: end)) else {
            return nil
        }
        return ordinalReading(value, at: position..<end)
    }

    /// Returns whether the words after „prima” show that it is the noun *premium*.
    ///
    /// It is a noun in „primele de asigurare”, but an ordinal in „prima de pe listă”.
    private func isPremium(before next: Int) -> Bool {
        guard keyword(next) == .de, next + 1 < items.count, items[next + 1].kind == .word else {
            return false
        }
        return !CountedNouns.romanian.isUncounted(text(of: next + 1))
    }

    /// Reads an ordinal with its article: „al doilea”, „a 3-a”, „al 21-lea”, „al XIX-lea”.
    ///
    /// - Parameters:
    ///   - position: the item of „al” or „a”.
    ///   - next: the item after it.
    /// - Returns: The ordinal; nil when none follows the article.
    func articledOrdinal(at position: Int, next: Int) -> Reading? {
        guard next < items.count else { return nil }
        let hasHyphen = isDash(next + 1) && isAttached(next + 1) && isAttached(next + 2)
        let ending = hasHyphen ? keyword(next + 2) : nil
        if ending == .th, let value = digits(next, atMost: 3), value > 0 {
            return ordinalReading(value, at: position..<next + 3)
        }
        if ending == .th || ending == .al, let value = romanNumeral(at: next) {
            return ordinalReading(value, at: position..<next + 3, form: .digits)
        }
        // „a noua” is an ordinal, „moartea a nouă persoane” is none.
        guard let (entry, end) = lookUp(next), let value = entry.articledOrdinal,
            !endsInBreve(end - 1)
        else { return nil }
        return ordinalReading(value, at: position..<end, form: .words)
    }

    /// Reads the Roman numeral of a century, „XIX” after „secolul”.
    func romanOrdinal(at next: Int) -> Reading? {
        let next = isSign(next, ".") ? next + 1 : next
        guard let value = romanNumeral(at: next), !isAttached(next + 1) || !isDash(next + 1) else {
            return nil
        }
        return ordinalReading(value, at: next..<next + 1, form: .digits)
    }

    /// Returns the value of a Roman numeral in capitals at an item.
    private func romanNumeral(at position: Int) -> Int? {
        guard position < items.count, items[position].kind == .word else { return nil }
        return RomanNumeral.value(of: bytes[items[position].start..<items[position].end])
    }

    /// Returns the reading of an ordinal; without `form`, its items decide between digits and
    /// words.
    private func ordinalReading(
        _ value: Int, at positions: Range<Int>, form: Quantity.Style.Form? = nil
    ) -> Reading {
        var style = Quantity.Style()
        let hasDigits = items[positions].contains { $0.kind == .digits }
        style.form = form ?? (hasDigits ? .digits : .words)
        return reading(
            .ordinal, .number(ExactDecimal(Int64(value))), at: positions, style: style)
    }

    // MARK: Scores

    /// Reads a score such as `3-1`, if a word of sport is near or the first number is not the
    /// smaller one.
    func score(at position: Int) -> Reading? {
        guard let left = digits(position, atMost: 3), isDash(position + 1),
            isAttached(position + 1), isAttached(position + 2),
            let right = digits(position + 2, atMost: 3),
            !(isDash(position + 3) && isAttached(position + 3)),
            !(isAttached(position + 3) && items[position + 3].kind == .word),
            position + 3 >= items.count || !isCounted(position + 2),
            left >= right || isNearSport(position)
        else { return nil }
        return reading(.score, .score(left, right), at: position..<position + 3)
    }

    /// Returns whether a unit, currency or percent sign follows the number at an item.
    private func isCounted(_ position: Int) -> Bool {
        let number =
            number(at: position) ?? QuantityNumber(value: .zero, end: position + 1)
        return counted(by: number, from: position) != nil
    }

    private func isNearSport(_ position: Int) -> Bool {
        let near = max(0, position - 4)..<min(items.count, position + 6)
        return near.contains { items[$0].kind == .word && keyword($0) == .win }
    }
}
