internal import PunteLanguage
internal import PunteText

/// Reports numbers with the signs of English: 3.4% for 3,4%, and 1,200 for 1.200.
struct DecimalRule: RomanianRule {
    static let name = "decimal"
    static let summary = "A decimal point, or a comma between thousands."
    static let isCertain = true

    func finding(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard text.words[index].kind == .digits, index + 1 < text.words.count,
            text.words[index + 1].kind == .digits,
            text.words[index + 1].start - text.words[index].end == 1,
            !continues(at: index - 1, in: text), !continues(at: index + 1, in: text)
        else { return nil }
        let range = Int(text.words[index].start)..<Int(text.words[index + 1].end)
        let written = text.excerpt(range)
        let digits = text.words[index + 1].range.count
        switch text.bytes[Int(text.words[index].end)] {
        case UInt8(ascii: ".") where digits < 3:
            guard isMeasured(index + 1, in: text) || isSameNumber(written, at: index, in: pair)
            else {
                return nil
            }
            return finding(
                on: index...index + 1, in: pair, right: written.replacing(".", with: ","),
                "a decimal point")
        case UInt8(ascii: ",") where digits == 3 && text.words[index].range.count <= 3:
            guard isSameNumber(written, at: index, in: pair) else { return nil }
            return finding(
                on: index...index + 1, in: pair, right: written.replacing(",", with: "."),
                "a comma between thousands")
        default: return nil
        }
    }

    /// Returns whether a sign without a space joins the word at an index to the next one and both are
    /// digits, as in a date or a version.
    private func continues(at index: Int, in text: CheckedPair.Text) -> Bool {
        guard index >= 0, index + 1 < text.words.count, text.words[index].kind == .digits,
            text.words[index + 1].kind == .digits
        else { return false }
        return text.words[index + 1].start - text.words[index].end == 1
            && text.bytes[Int(text.words[index].end)] != UInt8(ascii: " ")
            && text.bytes[Int(text.words[index].end)] != UInt8(ascii: "-")
    }

    /// Returns whether per cent, a magnitude or a unit follows, none of which a time or date has.
    private func isMeasured(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let next = index + 1
        guard next < text.words.count, text.words[next].gap == .joining else { return false }
        if text.words[next].kind == .symbol { return true }
        if Magnitudes.romanian.contains(text.word(next)) { return true }
        return text.quantities.contains { quantity in
            quantity.range.upperBound >= Int(text.words[next].end) && quantity.unit != nil
                && quantity.range.contains(Int(text.words[index].start))
        }
    }

    /// Returns whether the English has a number letter by letter, and no name precedes it here.
    private func isSameNumber(_ number: String, at index: Int, in pair: CheckedPair) -> Bool {
        if let before = pair.romanian.wordBeforeSpace(index) {
            // „Grupa 9.5” may be a name, and so is „iOS 17.4”.
            let hasCapital = pair.romanian.word(before).contains(where: \.isUppercase)
            if hasCapital, !pair.romanian.isInitial(before) { return false }
            let nouns = NumberedNouns.nouns(of: .romanian)
            if nouns.contains(pair.romanian.word(before), before: .number) { return false }
        }
        let words = pair.english.words
        return words.indices.dropLast().contains { index in
            words[index].kind == .digits
                && pair.english.excerpt(words[index].range.lowerBound..<Int(words[index + 1].end))
                    == number
                && !continues(at: index - 1, in: pair.english)
                && !continues(at: index + 1, in: pair.english)
        }
    }
}
