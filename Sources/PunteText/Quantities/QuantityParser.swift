internal import PunteLanguage

/// Reads the quantities of a text from left to right; the longest reading from each start wins.
///
/// The grammar works on items (``QuantityItem``); a *position* is the index of an item, an *end* the
/// index of the item after a phrase. Its topics are in extensions: amounts, numbers, dates and times,
/// ordinals and scores.
struct QuantityParser {
    /// A quantity and the index of the item after it.
    typealias Reading = (quantity: Quantity, end: Int)

    /// The text as valid UTF-8.
    let bytes: UnsafeBufferPointer<UInt8>
    let items: [QuantityItem]
    let lexicon: QuantityLexicon
    let side: Side
    /// The quantities read so far, in order.
    private(set) var found: [Quantity] = []

    /// Cuts a text into items, to be parsed afterwards.
    ///
    /// - Parameters:
    ///   - bytes: the text as valid UTF-8.
    ///   - side: its language.
    init(_ bytes: UnsafeBufferPointer<UInt8>, in side: Side) {
        self.bytes = bytes
        self.side = side
        lexicon = side == .english ? .english : .romanian
        items = QuantityScanner.items(of: bytes)
    }

    /// Reads the whole text into `found`.
    ///
    /// - Complexity: Linear in the number of items.
    mutating func parse() {
        var position = 0
        while position < items.count {
            if let (quantity, end) = quantity(at: position).map({ completed($0, from: position) }) {
                found.append(quantity)
                position = max(end, position + 1)
            } else {
                position += 1
            }
        }
    }

    private func quantity(at position: Int) -> Reading? {
        switch items[position].kind {
        case .digits:
            if isPartOfName(position) { return nil }
            if let found = namedDay(at: position) { return found }
            return date(at: position) ?? time(at: position) ?? score(at: position)
                ?? feetAndInches(at: position) ?? inches(at: position) ?? amount(at: position)
        case .word:
            guard let match = lexicon.match(items, at: position), lexicon.mayStart[match.entry]
            else { return nil }
            return word(lexicon.entries[match.entry], at: position, end: match.end)
        case .sign:
            guard let (entry, end) = lookUp(position) else {
                return negative(at: position) ?? vulgarFraction(at: position)
            }
            guard entry.currencyIsSymbol else { return nil }
            return money(entry, at: position, end: end)
        }
    }

    /// Reads a quantity that begins with a word or phrase of the lexicon.
    ///
    /// - Parameters:
    ///   - entry: the entry of the phrase.
    ///   - position: its first item.
    ///   - end: the item after it.
    /// - Returns: The quantity; nil when none begins here.
    private func word(_ entry: QuantityEntry, at position: Int, end: Int) -> Reading? {
        if entry.currencyIsSymbol, let found = money(entry, at: position, end: end) {
            return found
        }
        if let keyword = entry.keyword,
            let found = reading(from: keyword, at: position, next: end)
        {
            return found
        }
        if let found = spokenTime(at: position) { return found }
        if let found = decade(entry, at: position, end: end) { return found }
        if entry.month != nil, let found = monthFirst(entry, at: position, end: end) {
            return found
        }
        if entry.day != nil, let found = weekday(entry, at: position, end: end) { return found }
        if let found = ordinal(entry, at: position, end: end) { return found }
        return amount(at: position)
    }

    /// Reads a quantity that begins with a keyword: „ora 17:00”, `noon`, `aged 41`,
    /// „minus 5 grade”.
    ///
    /// - Parameters:
    ///   - keyword: the role of the phrase.
    ///   - position: its first item.
    ///   - next: the item after it.
    /// - Returns: The quantity; nil when the keyword begins none.
    private func reading(
        from keyword: QuantityEntry.Keyword, at position: Int, next: Int
    ) -> Reading? {
        switch keyword {
        case .clock where side == .romanian: return timeAfterClockWord(at: next)
        case .noon: return clock(.init(hour: 12), from: position, to: next)
        case .midnight: return clock(.init(hour: 0), from: position, to: next)
        case .aged, .age: return age(at: next)
        case .minus: return minus(at: position, next: next)
        case .century: return romanOrdinal(at: next)
        case .decades: return decade(at: next, from: position)
        case .al, .th: return side == .romanian ? articledOrdinal(at: position, next: next) : nil
        default: return nil
        }
    }

    // MARK: Looking at items

    /// Returns the entry of the longest phrase that begins at an item, and the index of the item
    /// after it.
    func lookUp(_ position: Int) -> (entry: QuantityEntry, end: Int)? {
        guard position < items.count, let match = lexicon.match(items, at: position) else {
            return nil
        }
        return (lexicon.entries[match.entry], match.end)
    }

    /// Returns the keyword of the phrase at an item; nil when it has none.
    func keyword(_ position: Int) -> QuantityEntry.Keyword? { lookUp(position)?.entry.keyword }

    /// Returns whether an item is an ASCII punctuation mark or symbol.
    func isSign(_ position: Int, _ character: Unicode.Scalar) -> Bool {
        position < items.count && items[position].kind == .sign
            && bytes[items[position].start] == character
    }

    /// Returns whether an item is a hyphen or dash of any kind.
    func isDash(_ position: Int) -> Bool {
        guard position < items.count, items[position].kind == .sign else { return false }
        return CharacterClass.isDash(bytes.scalar(at: items[position].start).value)
    }

    /// Returns whether an item directly follows the one before it.
    func isAttached(_ position: Int) -> Bool {
        position < items.count && position > 0 && !items[position].hasSpaceBefore
    }

    /// Returns the value of a numeral that consists of digits; nil when it has more than `length`
    /// digits.
    func digits(_ position: Int, atMost length: Int) -> Int? {
        guard position < items.count, items[position].kind == .digits else { return nil }
        let item = items[position]
        guard item.end - item.start <= length else { return nil }
        var value = 0
        for byte in bytes[item.start..<item.end] {
            guard byte.isASCIIDigit else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// Returns the text of an item as written.
    func text(of position: Int) -> String {
        String(decoding: bytes[items[position].start..<items[position].end], as: UTF8.self)
    }

    /// Returns the UTF-8 offsets of a range of items that is not empty.
    func range(of positions: Range<Int>) -> Range<Int> {
        items[positions.lowerBound].start..<items[positions.upperBound - 1].end
    }

    /// Returns a quantity for a range of items, and the index of the item after them.
    func reading(
        _ kind: Quantity.Kind, _ value: Quantity.Value, unit: String? = nil,
        at positions: Range<Int>, style: Quantity.Style = Quantity.Style()
    ) -> Reading {
        let quantity = Quantity(
            kind: kind, value: value, unit: unit, range: range(of: positions), style: style)
        return (quantity, positions.upperBound)
    }

    /// Returns whether a numeral belongs to a name: A320, COVID-19, Su-27, 3D, 42bis.
    private func isPartOfName(_ position: Int) -> Bool {
        guard isAttached(position) else { return false }
        let before = items[position - 1]
        if before.kind == .word { return true }
        return isDash(position - 1) && isAttached(position - 1) && items[position - 2].kind == .word
            && items[position - 2].hasCapital && lookUp(position - 2)?.entry.currency == nil
    }

    // MARK: Signs

    /// Reads a negative measure or percentage: `-5°C`.
    private func negative(at position: Int) -> Reading? {
        guard isDash(position), position + 1 < items.count, !items[position + 1].hasSpaceBefore,
            items[position + 1].kind == .digits,
            items[position].hasSpaceBefore || position == 0 || isOpener(position - 1)
        else { return nil }
        if let found = amount(at: position + 1),
            found.quantity.kind == .measure || found.quantity.kind == .percent
        {
            return negated(found, from: position)
        }
        return degreesWithLetter(at: position + 1).flatMap { negated($0, from: position) }
    }

    /// Returns whether an item is an opening bracket or quotation mark.
    private func isOpener(_ position: Int) -> Bool {
        items[position].kind == .sign
            && CharacterClass.isOpener(bytes.scalar(at: items[position].start).value)
    }

    /// Reads a negative number in words: „minus 5 grade”.
    private func minus(at position: Int, next: Int) -> Reading? {
        guard next < items.count, let found = amount(at: next) else { return nil }
        return negated(found, from: position)
    }

    /// Returns a reading with the number negated; nil if the value is not a single number.
    func negated(_ reading: Reading, from position: Int) -> Reading? {
        var (quantity, end) = reading
        guard case .number(let number) = quantity.value else { return nil }
        quantity.value = .number(number.negated)
        quantity.range = items[position].start..<quantity.range.upperBound
        return (quantity, end)
    }

    /// Reads a fraction that is a single character: `½`.
    func vulgarFraction(at position: Int) -> Reading? {
        let value: Quantity.Value
        switch bytes.scalar(at: items[position].start).value {
        case "½": value = .fraction(1, 2)
        case "¼": value = .fraction(1, 4)
        case "¾": value = .fraction(3, 4)
        case "⅓": value = .fraction(1, 3)
        case "⅔": value = .fraction(2, 3)
        default: return nil
        }
        return reading(.fraction, value, at: position..<position + 1)
    }
}
