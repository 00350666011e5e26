internal import PunteLanguage

/// A number together with the way in which it was written.
struct QuantityNumber {
    var value: ExactDecimal
    /// The index of the item after the number.
    var end: Int
    var style = Quantity.Style()
    /// Whether it is a quantity only before a unit or a scale word, as `one` and „un” are.
    var isWeak = false
    /// Whether the number is a single word that is also an adjective: „nouă”.
    var isAdjective = false
}

/// Reads numbers in digits and in words.
extension QuantityParser {
    /// Reads the number at an item with the scale words that follow it: „2,5 milioane”.
    ///
    /// - Parameters:
    ///   - position: the item at which the number begins.
    ///   - inMoney: whether a currency sign precedes it, so that `m` means million.
    /// - Returns: The number; nil when there is none.
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

    /// The style of a number in words.
    static var inWords: Quantity.Style {
        var style = Quantity.Style()
        style.form = .words
        return style
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
            let value = reader.read(
                UnsafeBufferPointer(rebasing: bytes[first.start..<items[end - 1].end]))
        else { return nil }
        var number = QuantityNumber(value: value, end: end)
        number.style.fractionDigits = reader.fractionDigits
        number.style.isGrouped = reader.isGrouped || value.double.magnitude < 1000
        return number
    }

    /// Returns whether an item consists of three digits that continue a numeral after a space: 277
    /// 000.
    private func isGroup(_ position: Int) -> Bool {
        let item = items[position]
        guard item.kind == .digits, item.hasSpaceBefore, item.end - item.start == 3,
            digits(position, atMost: 3) != nil
        else { return false }
        let gap = items[position - 1].end..<item.start
        return gap.count == 1
            ? side == .romanian && bytes[gap.lowerBound] == " " : gap.count <= 3
    }

    // MARK: Scales

    /// Returns a number multiplied by the scale words that follow it.
    ///
    /// Examples are „2,5 milioane”, „20 de mii”, `$70-million` and `two dozen`.
    private func scaled(_ number: QuantityNumber, inMoney: Bool) -> QuantityNumber {
        var number = addingFraction(number)
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
            let takesStop = isAbbreviated && isSign(end, ".") && isAttached(end)
            return (scale, takesStop && goesOn(at: end + 1) ? end + 1 : end, isAbbreviated)
        }
        if entry.isHundred { return (2, end, false) }
        guard let scale = entry.shortScale, isAttached(position), side == .english else {
            return nil
        }
        return inMoney || scale == 3 || isCountedByMillions(end) ? (scale, end, true) : nil
    }

    private static let events = Set(QuantityWords.words(.event, in: .english))
    private static let people = Set(QuantityWords.words(.people, in: .english))

    /// Returns whether what follows `5m` is counted, so that the letter is not that of metres.
    ///
    /// It is in `5m people`, `1.2m tonnes` and `8m euros`, but not in `100m hurdles` and `5m high`.
    private func isCountedByMillions(_ position: Int) -> Bool {
        guard position < items.count, items[position].kind == .word,
            items[position].hasSpaceBefore, !items[position].hasCapital
        else { return false }
        let word = NormalForm.bare(text(of: position))
        if Self.people.contains(word) { return true }
        if let entry = lookUp(position)?.entry {
            return (entry.unit != nil && !entry.unitIsSymbol) || entry.currency != nil
        }
        return word.count > 4 && word.last == "s" && !word.hasSuffix("ss")
            && !Self.events.contains(word)
            && !FunctionWords.words(of: .english).contains(bare: word, in: Self.functions)
    }

    private static let functions: [FunctionWords.Group] = [
        .preposition, .conjunction, .auxiliary,
    ]

    /// Returns whether a lower-case word or a currency follows, so that a full stop ends an
    /// abbreviation.
    private func goesOn(at position: Int) -> Bool {
        position < items.count
            && (!items[position].hasCapital || lookUp(position)?.entry.currency != nil)
    }

    /// Returns a number plus the half or quarter that follows it, times the scale word after both.
    ///
    /// Examples are „un milion și jumătate”, `two and a half` and `three and a half thousand`.
    private func addingHalf(_ number: QuantityNumber) -> QuantityNumber {
        guard let (part, end) = halfAfter(number.end),
            let value = number.value.adding(part.scaled(by: number.style.scale))
        else { return number }
        var number = number
        number.value = value
        number.end = end
        number.isWeak = false
        if number.style.scale == 0, let (power, end, _) = scale(at: end, inMoney: false) {
            number.value = value.scaled(by: power)
            number.end = end
        }
        return number
    }

    /// Reads a half or a quarter after „și” or `and`: „și jumătate”, `and a quarter`.
    ///
    /// - Parameter position: the item of „și”.
    /// - Returns: The part and the item after it; nil when another word follows, or when it is a part of
    ///   something else („jumătate dintre alegători”).
    func halfAfter(_ position: Int) -> (part: ExactDecimal, end: Int)? {
        guard keyword(position) == .and else { return nil }
        var next = position + 1
        if keyword(next) == .indefinite || lookUp(next)?.entry.isArticle == true { next += 1 }
        guard let (entry, end) = lookUp(next), keyword(end) != .of else { return nil }
        switch entry.fraction {
        case 2: return (ExactDecimal(5, exponent: -1), end)
        case 4: return (ExactDecimal(25, exponent: -2), end)
        default: return nil
        }
    }

    /// Returns a whole number in digits plus the fraction that follows it: `2½`, `2 1/2`.
    private func addingFraction(_ number: QuantityNumber) -> QuantityNumber {
        guard number.value.isWhole, number.end < items.count else { return number }
        let fraction: Reading?
        if items[number.end].kind == .sign {
            fraction = isAttached(number.end) ? vulgarFraction(at: number.end) : nil
        } else {
            fraction = isAttached(number.end) ? nil : slashedFraction(at: number.end)
        }
        guard let fraction, case .fraction(let part, let whole) = fraction.quantity.value,
            let decimals = [2: 50, 4: 25, 5: 20, 8: 12.5, 10: 10][whole],
            let value = number.value.adding(
                ExactDecimal(Int64(decimals * 10) * Int64(part), exponent: -3))
        else { return number }
        var sum = number
        sum.value = value
        sum.end = fraction.end
        sum.style.fractionDigits = max(0, -value.exponent)
        return sum
    }

    // MARK: Words

    /// Reads a number in words: `two hundred and five thousand`,
    /// „două mii cinci sute douăzeci și patru”.
    private func wordNumber(at start: Int) -> QuantityNumber? {
        if let (value, end) = leadingHalf(at: start) {
            return value.map { QuantityNumber(value: $0, end: end, style: Self.inWords) }
        }
        var sum = WordSum()
        var position = start
        if keyword(position) == .indefinite {
            guard let (entry, _) = lookUp(position + 1),
                entry.isHundred || entry.scale != nil || entry.dozen != nil
            else { return article(at: position) }
            sum.beginWithArticle()
            position += 1
        }
        while position < items.count {
            let next = sum.isOpen ? afterLink(at: position) : position
            guard let (entry, end) = lookUp(next) else { break }
            let isAfterAnd = next > position && keyword(position) == .and
            guard sum.add(entry, unless: isAfterAnd && !mayFollowAnd(sum.room, end: end)) else {
                break
            }
            position = end
        }
        guard sum.words > 0, sum.hasValue else { return nil }
        var number = QuantityNumber(
            value: ExactDecimal(sum.value), end: position, style: Self.inWords, isWeak: sum.isWeak)
        if side == .romanian, sum.words == 1, sum.isWeak,
            lookUp(start)?.entry.isAdjective == true
        {
            number.isAdjective = true
        }
        if side == .romanian, sum.isWeak, isShort(start) { number.style.form = .article }
        if sum.group != nil, let spoken = addingDecimals(number) { return spoken }
        if sum.group == nil { number.style.scale = sum.lastScale }
        number = addingHalf(number)
        number.style.scale = 0
        return number
    }

    /// Reads the decimals of a number in words and the scale word after them: `zero point five`,
    /// „doi virgulă cinci milioane”.
    ///
    /// - Parameter whole: the number before the point.
    /// - Returns: The number, to be written in digits; nil when no decimals follow.
    private func addingDecimals(_ whole: QuantityNumber) -> QuantityNumber? {
        guard keyword(whole.end) == .point else { return nil }
        var digits = ""
        var position = whole.end + 1
        while let (entry, end) = lookUp(position), let value = entry.number ?? entry.tens {
            // „virgulă douăzeci și cinci” has two digits, as has `point two five`.
            if entry.tens != nil {
                let isOpen = digits.isEmpty && keyword(end) == .and
                let ones = isOpen ? lookUp(end + 1) : nil
                digits += String(value + (ones?.entry.number ?? 0))
                position = ones?.entry.number == nil ? end : ones?.end ?? end
            } else {
                digits += String(value)
                position = end
            }
            if digits.count > 6 { return nil }
        }
        guard let decimals = Int64(digits),
            let value = whole.value.adding(
                ExactDecimal(decimals, exponent: -digits.count))
        else { return nil }
        var number = QuantityNumber(value: value, end: position)
        number.style.fractionDigits = digits.count
        return scaled(number, inMoney: false)
    }

    /// The sum of the words of a number, built up word by word.
    private struct WordSum {
        /// The value of the groups that a scale word has completed.
        private var total: Int64 = 0
        /// The value of the open group of hundreds, tens and ones; nil directly after a scale word.
        private(set) var group: Int64?
        /// The exclusive upper bound of a word that may still be added to the group: 1000, 100, 10
        /// or 0.
        private(set) var room: Int64 = 1000
        private var lowestScale = 100
        /// The power of ten of the last scale word.
        private(set) var lastScale = 0
        /// Whether the words so far are a number only before a unit or a scale word.
        private(set) var isWeak = true
        /// The number of words added.
        private(set) var words = 0

        var hasValue: Bool { group != nil || total > 0 }
        var isOpen: Bool { words > 0 && hasValue }
        var value: Int64 { total + (group ?? 0) }

        /// Starts the number with an article that means one: `a hundred`.
        mutating func beginWithArticle() {
            group = 1
            room = 0
        }

        /// Adds a word; returns false if the word does not continue the number.
        ///
        /// A true `isBarred` excludes words for numbers below a hundred.
        mutating func add(_ entry: QuantityEntry, unless isBarred: Bool) -> Bool {
            if let value = entry.number ?? entry.tens {
                let value = Int64(value)
                guard value < room, !isBarred,
                    !(entry.isWeakNumber && room == 1000 && words > 0)
                else { return false }
                group = (group ?? 0) + value
                room = entry.tens != nil ? 10 : 0
                if !entry.isWeakNumber || words > 0 { isWeak = false }
            } else if entry.isHundred, let multiplier = group, multiplier < 100 {
                group = multiplier * 100
                room = 100
                isWeak = false
            } else if let scale = entry.scale, let multiplier = group, scale < lowestScale {
                guard scale <= 12 else { return false }
                var power: Int64 = 1
                for _ in 0..<scale { power *= 10 }
                let (product, overflow) = multiplier.multipliedReportingOverflow(by: power)
                guard !overflow else { return false }
                total += product
                group = nil
                room = 1000
                lowestScale = scale
                lastScale = scale
                isWeak = false
            } else if let dozen = entry.dozen, let multiplier = group {
                group = multiplier * Int64(dozen)
                room = 0
                isWeak = false
            } else {
                return false
            }
            words += 1
            return true
        }
    }

    /// Returns the item after a word or hyphen that links number words (`and`, „și”, „de”);
    /// otherwise the same item.
    private func afterLink(at position: Int) -> Int {
        if isDash(position), isAttached(position), isAttached(position + 1) { return position + 1 }
        if keyword(position) == .and { return position + 1 }
        if side == .romanian, keyword(position) == .de,
            lookUp(position + 1)?.entry.scale != nil
        {
            return position + 1
        }
        return position
    }

    /// Returns whether a number may continue after „și” or `and`.
    ///
    /// „și” precedes the last digit, `and` follows hundreds and scale words. A scale word after the
    /// next word shows that another number begins: `two thousand and three thousand`. `room` is the
    /// exclusive bound of a word that may be added, `end` the item after the next word.
    private func mayFollowAnd(_ room: Int64, end: Int) -> Bool {
        if side == .romanian { return room == 10 }
        let next = lookUp(end)?.entry
        return room >= 100 && next?.scale == nil && next?.isHundred != true
    }

    /// Returns the number one that an article expresses: `a year`.
    private func article(at position: Int) -> QuantityNumber {
        var style = Quantity.Style()
        style.form = .article
        return QuantityNumber(
            value: ExactDecimal(1), end: position + 1, style: style, isWeak: true)
    }

    /// Returns whether a word has two letters; „un” and „o” are articles as often as numbers.
    private func isShort(_ position: Int) -> Bool {
        items[position].end - items[position].start <= 2
    }

    /// Reads a half or a quarter of a scale word: `half a million`, „o jumătate de milion”.
    ///
    /// - Returns: The value (nil if it does not fit) and the item after the phrase; nil for another
    ///   phrase.
    private func leadingHalf(at start: Int) -> (value: ExactDecimal?, end: Int)? {
        var position = start
        if side == .romanian, let (entry, end) = lookUp(position), entry.number == 1,
            isShort(position)
        {
            position = end
        }
        guard let (entry, end) = lookUp(position), let denominator = entry.fraction,
            denominator == 2 || denominator == 4
        else { return nil }
        guard keyword(end) == (side == .romanian ? .de : .indefinite),
            let (next, after) = lookUp(end + 1)
        else { return nil }
        let part =
            denominator == 2 ? ExactDecimal(5, exponent: -1) : ExactDecimal(25, exponent: -2)
        if let scale = next.scale { return (part.scaled(by: scale), after) }
        if let dozen = next.dozen { return (part.multiplied(by: Int64(dozen)), after) }
        return nil
    }
}

// MARK: „nouă”

/// Decides whether „nouă” is the number nine; it is also an adjective (new) and a pronoun (to us).
extension QuantityParser {
    /// Returns whether „nouă” is certainly the number nine.
    ///
    /// A countable noun must follow, and the word before „nouă” must not be a feminine noun or
    /// article to which an adjective „nouă” could belong.
    func isCountedNoua(_ position: Int) -> Bool {
        guard endsInBreve(position), !isNounNoua(position), !followsPronoun(position) else {
            return false
        }
        let next = position + 1
        guard next < items.count, items[next].hasSpaceBefore, items[next].kind == .word else {
            return false
        }
        let word = NormalForm.bare(text(of: next))
        if NouaContext.after.contains(word) { return true }
        if NouaContext.afterNumber.contains(word) { return number(at: next + 1) != nil }
        guard isPlural(next), !NouaContext.singular.contains(where: word.hasSuffix) else {
            return false
        }
        let opens = position == 0 || items[position - 1].kind == .sign
        return !opens || !NouaContext.openingSingular.contains(where: word.hasSuffix)
    }

    /// Returns whether a word has a plural ending, so that it may be counted.
    private func isPlural(_ position: Int) -> Bool {
        let word = text(of: position)
        return CountedNouns.romanian.hasPluralEnding(NormalForm.bare(word))
            && !CountedNouns.romanian.isUncounted(word)
    }

    /// Returns whether „nouă” may be the number of the unit after it.
    ///
    /// „nouă” counts the unit in „durează nouă ani”, but not in „o nouă oră” and
    /// „casă nouă la preț mic”. A unit in the plural shows that „nouă” is a number, whatever
    /// precedes it.
    func mayCountUnit(_ position: Int) -> Bool {
        guard isNounNoua(position) else { return true }
        guard position + 1 < items.count, items[position + 1].kind == .word else { return true }
        return isPlural(position + 1) || lookUp(position + 1)?.entry.isWeakDay == true
    }

    /// Returns whether „nouă” may be an adjective of the word before it: „casă nouă”,
    /// „o nouă lege”.
    private func isNounNoua(_ position: Int) -> Bool {
        guard position > 0, items[position - 1].kind == .word else { return false }
        let word = NormalForm.bare(text(of: position - 1))
        if NouaContext.notBefore.contains(word) { return true }
        if NouaContext.before.contains(word)
            || CountedNouns.romanian.takesNoAdjective(bare: word)
        {
            return false
        }
        return NounEndings.romanian.has(.beforeNoua, word)
    }

    /// Returns whether a pronoun shortly before shows that „nouă” is a pronoun: „ne-a spus nouă”,
    /// „ni s-a dat nouă”.
    private func followsPronoun(_ position: Int) -> Bool {
        (max(0, position - 5)..<position).contains { index in
            items[index].kind == .word
                && NouaContext.pronouns.contains(NormalForm.bare(text(of: index)))
        }
    }

    /// Returns whether a word ends in ă, written as one character or as a with a combining breve.
    func endsInBreve(_ position: Int) -> Bool {
        let breve: Unicode.Scalar = "\u{306}"
        let end = items[position].end
        if end < bytes.count, bytes.scalar(at: end).value == breve { return true }
        let last = bytes.scalar(before: end).value
        return last == "ă" || last == "Ă" || last == breve
    }
}

/// The words around „nouă” that show whether it is the number, from `noua.tsv`.
private enum NouaContext {
    static let before = words("before")
    static let notBefore = words("not-before")
    static let after = words("after")
    static let afterNumber = words("after-number")
    static let pronouns = words("pronoun")
    static let singular = words("singular")
    static let openingSingular = words("opening-singular")

    private static func words(_ role: String) -> Set<String> {
        Set(
            DataTable(LanguageData.Ro.noua).rows.filter { $0.count > 1 && $0[0] == role }
                .flatMap { $0[1].split(separator: " ").map { NormalForm.bare(String($0)) } })
    }
}

// MARK: Numerals

/// Reads a numeral in digits by the conventions of its language.
///
/// English groups thousands with commas and marks decimals with a full stop; Romanian does the
/// opposite. Romanian text also contains English decimals (`1.7 milioane`), recognised by the
/// number of digits after the full stop. Spaces of every kind group thousands in both languages.
private struct NumeralReader {
    private let side: Side
    /// The number of digits after the decimal separator.
    private(set) var fractionDigits = 0
    /// Whether thousands were grouped.
    private(set) var isGrouped = false

    init(_ side: Side) { self.side = side }

    /// Returns the value of a numeral; nil for text that is not a number, such as `12.05.2024` or
    /// `1.2.3`.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> ExactDecimal? {
        var value: Int64 = 0
        var digits = 0
        /// The number of digits after each separator; the first group has separator 0.
        var groups: [(separator: UInt8, length: Int)] = [(0, 0)]
        var hasSpaces = false
        for byte in bytes {
            switch byte {
            case "0"..."9":
                guard digits < 18 else { return nil }
                value = value * 10 + Int64(byte - UInt8(ascii: "0"))
                if value > 0 { digits += 1 }
                groups[groups.count - 1].length += 1
            case ".", ",": groups.append((byte, 0))
            default: hasSpaces = true
            }
        }
        isGrouped = hasSpaces
        guard groups.count > 1 else { return ExactDecimal(value) }
        let last = groups[groups.count - 1]
        let isThousands = groups.dropFirst().allSatisfy {
            $0.separator == last.separator && $0.length == 3
        }
        let isMixed = groups.dropFirst().contains { $0.separator != last.separator }
        let native: Unicode.Scalar = side == .romanian ? "." : ","
        let startsWithZero = bytes.first == UInt8(ascii: "0")
        if isThousands, !startsWithZero, 1...3 ~= groups[0].length, !hasSpaces,
            groups.count > 2 || last.separator == native
        {
            isGrouped = true
            return ExactDecimal(value)
        }
        if isMixed {
            let inner = groups.dropFirst().dropLast()
            guard inner.allSatisfy({ $0.length == 3 && $0.separator != last.separator }) else {
                return nil
            }
            isGrouped = true
        } else if groups.count > 2 {
            return nil
        } else if side == .english, last.separator == "," {
            return nil
        }
        fractionDigits = last.length
        return ExactDecimal(value, exponent: -last.length)
    }
}
