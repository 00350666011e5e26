internal import PunteLanguage
internal import PunteText

/// The preposition *de* between a number and its noun: 20 de ani, 120 de ani, but 19 ani, 101 ani.
struct DeRule: CheckRule {
    static let name = "de"
    static let summary =
        "A number and its noun without the “de” that they need, or with one too many."

    func findings(in pair: CheckedPair) -> [Finding] {
        let text = pair.romanian
        return text.quantities.compactMap { quantity in
            guard let number = wholeNumber(quantity, text),
                let place = text.words.lastIndex(where: { $0.range.upperBound <= number.end }),
                !isLabel(place, text, number.start)
            else { return nil }
            return finding(in: pair, number, quantity, behind: place)
        }
    }

    private func finding(
        in pair: CheckedPair, _ written: (value: Int, start: Int, end: Int), _ quantity: Quantity,
        behind place: Int
    ) -> Finding? {
        let text = pair.romanian
        let number = written.value
        let digits = text.excerpt(written.start..<written.end)
        guard place + 1 < text.words.count, text.words[place + 1].gap == .joining,
            text.words[place + 1].start > text.words[place].end
        else { return nil }
        let gap = text.bytes[Int(text.words[place].end)..<Int(text.words[place + 1].start)]
        guard !gap.contains(UInt8(ascii: "-")) else { return nil }
        let next = text.word(place + 1)
        let needed = number >= 20 && (number % 100 == 0 || number % 100 >= 20)
        let range = written.start..<Int(text.words[place + 1].end)
        if next == CountedNouns.romanian.link {
            guard !needed, number < 20 || number % 100 != 0, place + 2 < text.words.count,
                isNoun(place + 2, text, of: quantity)
            else { return nil }
            return finding(
                in: pair, romanian: range, "\(digits) takes no “de”",
                advice: "write \(digits) \(text.word(place + 2))")
        }
        guard needed, isNoun(place + 1, text, of: quantity) else { return nil }
        return finding(
            in: pair, romanian: range, "\(digits) takes “de” before its noun",
            advice: "write \(digits) de \(next)")
    }

    /// The number of a quantity in digits without decimals.
    private func wholeNumber(
        _ quantity: Quantity, _ text: CheckedPair.Text
    ) -> (value: Int, start: Int, end: Int)? {
        guard quantity.style.form == .digits, quantity.style.scale == 0,
            quantity.style.fractionDigits == 0, let value = quantity.number?.integer, value > 0
        else { return nil }
        switch quantity.kind {
        case .cardinal, .measure, .age, .money: break
        default: return nil
        }
        let start = quantity.range.lowerBound
        let bytes = text.bytes[quantity.range]
        guard let first = bytes.first, first >= 0x30, first <= 0x39 else { return nil }
        var end = start
        while end < text.bytes.count {
            let byte = text.bytes[end]
            let isDigit = byte >= 0x30 && byte <= 0x39
            let joins =
                byte == 0x2E && end + 1 < text.bytes.count
                && text.bytes[end + 1] >= 0x30 && text.bytes[end + 1] <= 0x39
            guard isDigit || joins else { break }
            end += 1
        }
        // Thousands set off by spaces would need the whole number.
        let digits = text.bytes[start..<end].count { $0 != UInt8(ascii: ".") }
        guard digits == String(value).utf8.count else { return nil }
        // Four digits without a separator are a year more often than a count.
        if end - start == 4, (1800...2100).contains(value) { return nil }
        return (value, start, end)
    }

    /// Returns whether a word is the noun that a number before it counts.
    private func isNoun(_ index: Int, _ text: CheckedPair.Text, of quantity: Quantity) -> Bool {
        guard text.words[index].kind == .letters else { return false }
        let word = text.word(index)
        // In „25 luni” the unit was read already: the months, not Monday.
        if quantity.style.unitForm == .name, CountedNouns.romanian.hasPluralEnding(word) {
            return true
        }
        return CountedNouns.romanian.isCounted(word)
    }

    /// Whether the number is a year or the name of something: în 2022, articolul 50.
    private func isLabel(_ place: Int, _ text: CheckedPair.Text, _ start: Int) -> Bool {
        guard let first = text.words.firstIndex(where: { $0.range.lowerBound >= start }), first > 0
        else { return false }
        // Drumul Național 28, Airbus 320: a name takes its number without a noun.
        if text.isCapital(first - 1), !text.isInitial(first - 1) { return true }
        let nouns = NumberedNouns.nouns(of: .romanian)
        let before = text.word(first - 1)
        return nouns.contains(before, before: .number) || nouns.contains(before, before: .year)
    }
}
