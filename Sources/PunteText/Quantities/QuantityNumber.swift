internal import PunteLanguage

/// A number as written: its value and the item behind it.
struct QuantityNumber {
    var value: ExactDecimal
    var end: Int
    var style = Quantity.Style()
    /// Counts only before a unit or a scale: `one`, `un`.
    var isWeak = false
    /// Whether it is a single word that is an adjective too: „nouă”.
    var isAdjective = false
}

extension QuantityParser {
    /// The number in digits or words at an item, with the scale behind it.
    func number(at position: Int, inMoney: Bool = false) -> QuantityNumber? {
        guard position < items.count else { return nil }
        switch items[position].kind {
        case .digits:
            guard let number = numeral(at: position) else { return nil }
            return scaled(number, inMoney: inMoney)
        case .word: return wordNumber(at: position)
        case .sign: return nil
        }
    }

    // MARK: Digits

    private func numeral(at position: Int) -> QuantityNumber? {
        var end = position + 1
        let first = items[position]
        var length = first.end - first.start
        while length <= 3, end < items.count, isGroup(end) {
            end += 1
            if end - position > 5 { break }
        }
        length = items[end - 1].end - first.start
        guard length <= 24 else { return nil }
        var reader = NumeralReader(side)
        guard
            let read = reader.read(
                bytes: UnsafeBufferPointer(rebasing: bytes[first.start..<items[end - 1].end]))
        else { return nil }
        var number = QuantityNumber(value: read, end: end)
        number.style.fractionDigits = reader.fractionDigits
        number.style.isGrouped = reader.isGrouped || read.double.magnitude < 1000
        return number
    }

    /// Three digits behind a space go on with the numeral: 277 000.
    private func isGroup(_ position: Int) -> Bool {
        let item = items[position]
        guard item.kind == .digits, item.hasSpaceBefore, item.end - item.start == 3,
            digits(position, atMost: 3) != nil
        else { return false }
        let gap = items[position - 1].end..<item.start
        return gap.count == 1 ? side == .romanian && bytes[gap.lowerBound] == 0x20 : gap.count <= 3
    }

    // MARK: Scales

    /// The number times the scales that follow it: „2,5 milioane”, „20 de mii”, `$70-million`.
    private func scaled(_ number: QuantityNumber, inMoney: Bool) -> QuantityNumber {
        var number = number
        for _ in 0..<2 {
            guard let (power, end, isAbbreviated) = scale(at: number.end, inMoney: inMoney) else {
                break
            }
            number.value = number.value.scaled(by: power)
            number.style.scale += power
            number.style.scaleIsAbbreviated = isAbbreviated
            number.end = end
        }
        if let (entry, end) = lookUp(number.end), let dozen = entry.dozen,
            let value = number.value.multiplied(by: Int64(dozen))
        {
            number.value = value
            number.end = end
        }
        return addingHalf(number)
    }

    private func scale(
        at position: Int, inMoney: Bool
    ) -> (power: Int, end: Int, isAbbreviated: Bool)? {
        var position = position
        if side == .romanian, keyword(position) == .de { position += 1 }
        if isDash(position), isAttached(position), isAttached(position + 1) { position += 1 }
        guard let (entry, end) = lookUp(position) else { return nil }
        if let scale = entry.scale {
            let length = items[end - 1].end - items[position].start
            let isAbbreviated = length <= 3 && scale > 3
            let takesStop = isAbbreviated && isSign(end, 0x2E) && isAttached(end)
            return (scale, takesStop && goesOn(end + 1) ? end + 1 : end, isAbbreviated)
        }
        if entry.isHundred { return (2, end, false) }
        guard let scale = entry.shortScale, isAttached(position), side == .english else {
            return nil
        }
        return inMoney || scale == 3 ? (scale, end, true) : nil
    }

    /// Whether text in lower case or a currency follows, so that a full stop belongs to an
    /// abbreviation.
    private func goesOn(_ position: Int) -> Bool {
        position < items.count
            && (!items[position].hasCapital || lookUp(position)?.entry.currency != nil)
    }

    /// „un milion și jumătate”, `two and a half`
    private func addingHalf(_ number: QuantityNumber) -> QuantityNumber {
        guard keyword(number.end) == .and else { return number }
        var position = number.end + 1
        if keyword(position) == .indefinite { position += 1 }
        guard let (entry, end) = lookUp(position), entry.fraction == 2,
            let value = number.value.adding(ExactDecimal(5, exponent: number.style.scale - 1))
        else { return number }
        var number = number
        number.value = value
        number.end = end
        return number
    }

    // MARK: Words

    /// Additive and multiplicative number words: `two hundred and five thousand`,
    /// „două mii cinci sute douăzeci și patru”.
    private func wordNumber(at start: Int) -> QuantityNumber? {
        var total: Int64 = 0
        var current: Int64?
        /// What may still be added to the current group: below 1000, 100, 10 or nothing.
        var room: Int64 = 1000
        var position = start
        var isWeak = true
        var words = 0
        var lowestScale = 100
        var writtenScale = 0
        if let (multiplier, next) = leadingHalf(at: start) {
            return multiplier.map { QuantityNumber(value: $0, end: next, style: Self.inWords) }
        }
        var isArticle = false
        if keyword(position) == .indefinite, let (entry, _) = lookUp(position + 1),
            entry.isHundred || entry.scale != nil || entry.dozen != nil
        {
            current = 1
            room = 0
            position += 1
        } else if keyword(position) == .indefinite {
            current = 1
            isArticle = true
            position += 1
            var style = Self.inWords
            style.form = .article
            return QuantityNumber(
                value: ExactDecimal(1), end: position, style: style, isWeak: isArticle)
        }
        while position < items.count {
            var next = position
            if words > 0, current != nil || total > 0 {
                if isDash(next), isAttached(next), isAttached(next + 1) {
                    next += 1
                } else if keyword(next) == .and {
                    next += 1
                } else if keyword(next) == .de, side == .romanian,
                    let (entry, _) = lookUp(next + 1),
                    entry.scale != nil
                {
                    next += 1
                }
            }
            guard let (entry, end) = lookUp(next) else { break }
            let isJoined = next > position && keyword(position) == .and
            if let value = entry.number ?? entry.tens {
                let value = Int64(value)
                guard value < room, !isJoined || mayJoin(room, behind: end),
                    !(entry.isWeakNumber && room == 1000 && words > 0)
                else { break }
                current = (current ?? 0) + value
                room = entry.tens != nil ? 10 : 0
                if !entry.isWeakNumber || words > 0 { isWeak = false }
            } else if entry.isHundred, let multiplier = current, multiplier < 100 {
                current = multiplier * 100
                room = 100
                isWeak = false
            } else if let scale = entry.scale, let multiplier = current, scale < lowestScale {
                guard scale <= 12 else { break }
                var power: Int64 = 1
                for _ in 0..<scale { power *= 10 }
                let (product, overflow) = multiplier.multipliedReportingOverflow(by: power)
                guard !overflow else { break }
                total += product
                current = nil
                room = 1000
                lowestScale = scale
                writtenScale = scale
                isWeak = false
            } else if let dozen = entry.dozen, let multiplier = current {
                current = multiplier * Int64(dozen)
                room = 0
                isWeak = false
            } else {
                break
            }
            words += 1
            position = end
        }
        guard words > 0, current != nil || total > 0 else { return nil }
        var number = QuantityNumber(
            value: ExactDecimal(total + (current ?? 0)), end: position, style: Self.inWords,
            isWeak: isWeak)
        if side == .romanian, words == 1, isWeak, lookUp(start)?.entry.isAdjective == true {
            number.isAdjective = true
        }
        if side == .romanian, isWeak, isArticleWord(start) { number.style.form = .article }
        if current == nil { number.style.scale = writtenScale }
        let halved = addingHalf(number)
        number = halved.end > number.end ? halved : number
        number.style.scale = 0
        return number
    }

    /// „și” stands before the last digit, `and` behind hundreds and scales; a scale behind the
    /// word shows that it begins another number: `two thousand and three thousand`.
    private func mayJoin(_ room: Int64, behind end: Int) -> Bool {
        if side == .romanian { return room == 10 }
        let next = lookUp(end)?.entry
        return room >= 100 && next?.scale == nil && next?.isHundred != true
    }

    /// „un” and „o”, which are articles as often as numbers.
    private func isArticleWord(_ position: Int) -> Bool {
        items[position].end - items[position].start <= 2
    }

    /// `half a million`, „o jumătate de milion”
    private func leadingHalf(at start: Int) -> (ExactDecimal?, Int)? {
        var position = start
        if side == .romanian, let (entry, end) = lookUp(position), entry.number == 1,
            isArticleWord(position)
        {
            position = end
        }
        guard let (entry, end) = lookUp(position), let denominator = entry.fraction,
            denominator == 2 || denominator == 4
        else { return nil }
        position = end
        guard keyword(position) == (side == .romanian ? .de : .indefinite),
            let (next, after) = lookUp(position + 1)
        else { return nil }
        let part = ExactDecimal(denominator == 2 ? 5 : 25, exponent: denominator == 2 ? -1 : -2)
        if let scale = next.scale { return (part.scaled(by: scale), after) }
        if let dozen = next.dozen { return (part.multiplied(by: Int64(dozen)), after) }
        return nil
    }

    static var inWords: Quantity.Style {
        var style = Quantity.Style()
        style.form = .words
        return style
    }
}
