internal import PunteLanguage
internal import PunteText

/// Reports numbers with a missing or a superfluous preposition *de* before what they count.
///
/// The numbers that end in 00 or in 20 to 99 take it, and so do the words for hundreds, thousands and
/// more: 20 de ani, 120 de milioane, o mie de lei, treizeci de nave; but 19 ani, 101 ani, trei mii.
struct DeRule: CheckRule {
    static let name = "de"
    static let summary =
        "A number and its noun without the “de” that they need, or with one too many."
    static let isCertain = true

    func findings(in pair: CheckedPair) -> [Finding] {
        let text = pair.romanian
        return text.words.indices.compactMap { index in
            switch text.words[index].kind {
            case .digits: number(at: index, in: pair)
            case .letters: numberWord(at: index, in: pair)
            case .symbol: nil
            }
        }
    }

    // MARK: Digits

    /// Returns the finding about a number in digits whose last word has an index; nil when it is
    /// written correctly.
    private func number(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard let next = text.wordAfterSpace(index),
            let number = WholeNumber(endingAt: index, in: text),
            !isLabel(number, in: text)
        else { return nil }
        let word = text.word(next)
        if word == CountedNouns.romanian.link {
            guard !number.takesPreposition, let noun = text.wordAfterSpace(next),
                isCounted(noun, by: number, in: text)
            else { return nil }
            return superfluous(after: number.range, link: next, before: noun, in: pair)
        }
        guard number.takesPreposition, isCounted(next, by: number, in: text) else { return nil }
        return missing(after: number.range, before: next, in: pair)
    }

    /// Returns whether the word at an index is a noun or magnitude that a number before it counts.
    private func isCounted(_ index: Int, by number: WholeNumber, in text: CheckedPair.Text) -> Bool
    {
        guard text.words[index].kind == .letters else { return false }
        let word = text.word(index)
        if Magnitudes.romanian.isThousands(word) { return true }
        // In „25 luni” the unit was read already: the months, not Monday.
        if let unit = number.quantity, unit.style.unitForm == .name,
            unit.range.upperBound >= Int(text.words[index].end),
            isPlural(word)
                || unit.kind == .money && unit.range.upperBound == Int(text.words[index].end)
        {
            return true
        }
        return CountedNouns.romanian.isCounted(word)
    }

    /// Returns whether a word has the ending of a plural and is no function word.
    private func isPlural(_ word: String) -> Bool {
        CountedNouns.romanian.hasPluralEnding(word)
            && !FunctionWords.words(of: .romanian).contains(bare: NormalForm.bare(word))
            && !NumberWords.words(of: .romanian).contains(bare: NormalForm.bare(word))
    }

    /// Returns whether a number is a year or a name: în 2022, articolul 50.
    private func isLabel(_ number: WholeNumber, in text: CheckedPair.Text) -> Bool {
        // Four digits without a separator are more often a year than a count.
        if number.range.count == 4,
            GlossaryParameters.Checks.yearsWithoutNoun.contains(number.value)
        {
            return true
        }
        guard number.firstWord > 0 else { return false }
        let before = number.firstWord - 1
        // Drumul Național 28, Airbus 320: a name takes its number without a noun.
        if text.isCapital(before), !text.isInitial(before) { return true }
        let nouns = NumberedNouns.nouns(of: .romanian)
        let word = text.word(before)
        return nouns.contains(word, before: .number) || nouns.contains(word, before: .year)
    }

    // MARK: Words

    /// Returns the finding about a number word at an index; nil when it is written correctly.
    private func numberWord(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard let next = text.wordAfterSpace(index), text.words[next].kind == .letters,
            let part = part(at: index, in: text)
        else { return nil }
        let range = text.words[part.first].range.lowerBound..<text.words[index].range.upperBound
        let word = text.word(next)
        // „O mie cinci sute”: the number goes on.
        if !Magnitudes.romanian.isThousands(word),
            NumberWords.words(of: .romanian).contains(bare: NormalForm.bare(word))
        {
            return nil
        }
        switch part.kind {
        case .teen:
            guard word == CountedNouns.romanian.link, let noun = text.wordAfterSpace(next),
                CountedNouns.romanian.isCounted(text.word(noun))
                    || Magnitudes.romanian.isThousands(text.word(noun))
            else { return nil }
            return superfluous(after: range, link: next, before: noun, in: pair)
        case .ten:
            guard Magnitudes.romanian.isThousands(word) || CountedNouns.romanian.isCounted(word)
            else {
                return nil
            }
        case .magnitude:
            guard isCounted(afterMagnitude: next, in: text) else { return nil }
        }
        return missing(after: range, before: next, in: pair)
    }

    /// The part of a number that decides whether it takes *de*.
    private struct Part {
        enum Kind { case teen, ten, magnitude }
        var kind: Kind
        /// The index of its first word.
        var first: Int
    }

    /// Returns the part of a number that ends with the word at an index; nil for other words.
    private func part(at index: Int, in text: CheckedPair.Text) -> Part? {
        let magnitudes = Magnitudes.romanian
        let word = text.word(index)
        let before = text.wordBeforeSpace(index)
        if magnitudes.contains(word) {
            // „La sută” is per cent, and „mie” without an article is a pronoun.
            guard magnitudes.isSingular(word) else { return Part(kind: .magnitude, first: index) }
            guard let before, magnitudes.isArticle(text.word(before)) else { return nil }
            return Part(kind: .magnitude, first: before)
        }
        if magnitudes.isTeen(word) { return Part(kind: .teen, first: index) }
        if magnitudes.isTen(word) { return Part(kind: .ten, first: index) }
        guard let before, before > 0, magnitudes.isLink(text.word(before)),
            magnitudes.isUnit(word), magnitudes.isTen(text.word(before - 1))
        else { return nil }
        return Part(kind: .ten, first: before - 1)
    }

    /// Returns whether the word at an index is counted by the magnitude before it.
    ///
    /// Magnitudes often stand for their noun („două milioane cheltuite”), so a participle is not
    /// counted.
    private func isCounted(afterMagnitude index: Int, in text: CheckedPair.Text) -> Bool {
        let word = text.word(index)
        if Magnitudes.romanian.contains(word) {
            return Magnitudes.romanian.isThousands(word)
                && Magnitudes.romanian.isHundreds(text.word(index - 1))
        }
        let range = text.words[index].range
        let isUnit = text.quantities.contains { quantity in
            quantity.range.lowerBound < range.lowerBound
                && quantity.range.upperBound >= range.upperBound && quantity.unit != nil
                && quantity.style.unitForm == .name
                && (isPlural(word)
                    || quantity.kind == .money && quantity.range.upperBound == range.upperBound)
        }
        if isUnit, word != CountedNouns.romanian.link { return true }
        return CountedNouns.romanian.isCounted(word)
            && (CountedNouns.romanian.isNoun(word)
                || !WordForms.romanian.has(.pluralParticiple, text.lowercased(index)))
            && RomanianWords.all.rank(of: text.lowercased(index)) != nil
    }

    private func missing(after range: Range<Int>, before next: Int, in pair: CheckedPair) -> Finding
    {
        let number = pair.romanian.excerpt(range)
        return finding(
            in: pair, romanian: range.lowerBound..<Int(pair.romanian.words[next].end),
            "\(number) takes “de” before its noun",
            write: "\(number) de \(pair.romanian.word(next))")
    }

    /// Returns the finding about a *de* that a number does not take.
    ///
    /// - Parameters:
    ///   - range: the UTF-8 offsets of the number.
    ///   - link: the index of the word *de*.
    ///   - noun: the index of the noun after it.
    ///   - pair: the texts.
    /// - Returns: the finding, whose correction is the number alone.
    private func superfluous(
        after range: Range<Int>, link: Int, before noun: Int, in pair: CheckedPair
    ) -> Finding {
        let number = pair.romanian.excerpt(range)
        var result = finding(
            in: pair, romanian: range.lowerBound..<Int(pair.romanian.words[link].end),
            "\(number) takes no “de”", advice: "write \(number) \(pair.romanian.word(noun))")
        result.correction = number
        return result
    }
}

/// A whole number in digits in a Romanian text.
struct WholeNumber {
    /// Its value.
    var value: Int
    /// Its UTF-8 offsets.
    var range: Range<Int>
    /// The index of its first word.
    var firstWord: Int
    /// The quantity that it belongs to; nil for a bare number.
    var quantity: Quantity?

    /// Whether the number takes *de* before its noun.
    var takesPreposition: Bool { value >= 20 && (value % 100 == 0 || value % 100 >= 20) }

    /// Reads the number whose last digits are the word at an index; nil for decimals, dates, times,
    /// scores and what else does not count.
    init?(endingAt last: Int, in text: CheckedPair.Text) {
        var first = last
        while first > 0, text.words[first].range.count == 3, text.words[first].gap == .stop,
            text.words[first - 1].kind == .digits,
            text.words[first - 1].end + 1 == text.words[first].start
        {
            first -= 1
        }
        let range = text.words[first].range.lowerBound..<text.words[last].range.upperBound
        let digits = text.bytes[range].filter { $0 != UInt8(ascii: ".") }
        guard let value = Int(String(decoding: digits, as: UTF8.self)), value > 0 else {
            return nil
        }
        // The decimals of 2,5, the second half of 12:30 and of 3/4, the number of F-16.
        if first > 0, text.words[first - 1].end + 1 >= text.words[first].start {
            switch text.bytes[range.lowerBound - 1] {
            case UInt8(ascii: " "): break
            case UInt8(ascii: "-") where text.words[first - 1].kind == .digits: break
            default: return nil
            }
        }
        let quantity = text.quantities.first { $0.range.overlaps(range) }
        switch quantity?.kind {
        case .cardinal, .measure, .age, .money, .percent, nil: break
        default: return nil
        }
        // Spaces between the thousands end the digits too early: the value is not the one written.
        if let written = quantity?.number?.integer, quantity?.style.scale == 0, written != value,
            quantity?.range.lowerBound == range.lowerBound
        {
            return nil
        }
        self.value = value
        self.range = range
        firstWord = first
        self.quantity = quantity
    }
}
