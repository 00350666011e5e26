internal import PunteLanguage
internal import PunteText

/// Reports numbers with a missing or a superfluous preposition *de* before their noun.
///
/// The numbers that end in 00 or in 20 to 99 take it: 20 de ani, 120 de ani, but 19 ani, 101 ani.
struct DeRule: CheckRule {
    static let name = "de"
    static let summary =
        "A number and its noun without the “de” that they need, or with one too many."

    /// A whole number in digits, with its UTF-8 offsets.
    private struct WrittenNumber {
        var value: Int
        var range: Range<Int>
        /// Index of its last word.
        var lastWord: Int

        /// Whether the number takes *de* before its noun.
        var takesPreposition: Bool { value >= 20 && (value % 100 == 0 || value % 100 >= 20) }
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        let text = pair.romanian
        return text.quantities.compactMap { quantity in
            guard let number = wholeNumber(of: quantity, in: text),
                !isLabel(numberAt: number.range.lowerBound, in: text)
            else { return nil }
            return finding(in: pair, on: number, of: quantity)
        }
    }

    /// Returns the finding about one number; nil when it is written correctly.
    private func finding(
        in pair: CheckedPair, on number: WrittenNumber, of quantity: Quantity
    ) -> Finding? {
        let text = pair.romanian
        let digits = text.excerpt(number.range)
        let next = number.lastWord + 1
        guard next < text.words.count, text.words[next].gap == .joining,
            text.words[next].start > text.words[next - 1].end
        else { return nil }
        let gap = text.bytes[Int(text.words[next - 1].end)..<Int(text.words[next].start)]
        guard !gap.contains(UInt8(ascii: "-")) else { return nil }
        let word = text.word(next)
        let range = number.range.lowerBound..<Int(text.words[next].end)
        if word == CountedNouns.romanian.link {
            guard !number.takesPreposition, next + 1 < text.words.count,
                isNoun(next + 1, in: text, of: quantity)
            else { return nil }
            return finding(
                in: pair, romanian: range, "\(digits) takes no “de”",
                advice: "write \(digits) \(text.word(next + 1))")
        }
        guard number.takesPreposition, isNoun(next, in: text, of: quantity) else { return nil }
        return finding(
            in: pair, romanian: range, "\(digits) takes “de” before its noun",
            advice: "write \(digits) de \(word)")
    }

    /// Returns the number of a quantity that is written in digits without decimals.
    private func wholeNumber(
        of quantity: Quantity, in text: CheckedPair.Text
    ) -> WrittenNumber? {
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
        // Spaces between the thousands end the digits too early: the value is not the one written.
        let digits = text.bytes[start..<end].count { $0 != UInt8(ascii: ".") }
        guard digits == String(value).utf8.count else { return nil }
        // Four digits without a separator are more often a year than a count.
        if end - start == 4, GlossaryParameters.Checks.yearsWithoutNoun.contains(value) {
            return nil
        }
        guard let lastWord = text.words.lastIndex(where: { $0.range.upperBound <= end }) else {
            return nil
        }
        return WrittenNumber(value: value, range: start..<end, lastWord: lastWord)
    }

    /// Returns whether the word at an index is a noun that the number before it counts.
    private func isNoun(
        _ index: Int, in text: CheckedPair.Text, of quantity: Quantity
    ) -> Bool {
        guard text.words[index].kind == .letters else { return false }
        let word = text.word(index)
        // In „25 luni” the unit was read already: the months, not Monday.
        if quantity.style.unitForm == .name, CountedNouns.romanian.hasPluralEnding(word) {
            return true
        }
        return CountedNouns.romanian.isCounted(word)
    }

    /// Returns whether the number at an offset is a year or a name: în 2022, articolul 50.
    private func isLabel(numberAt start: Int, in text: CheckedPair.Text) -> Bool {
        guard let first = text.words.firstIndex(where: { $0.range.lowerBound >= start }), first > 0
        else { return false }
        // Drumul Național 28, Airbus 320: a name takes its number without a noun.
        if text.isCapital(first - 1), !text.isInitial(first - 1) { return true }
        let nouns = NumberedNouns.nouns(of: .romanian)
        let before = text.word(first - 1)
        return nouns.contains(before, before: .number) || nouns.contains(before, before: .year)
    }
}
