internal import PunteLanguage

/// Reads the quantities of a text from its items, from left to right; the longest reading wins.
struct QuantityParser {
    let bytes: UnsafeBufferPointer<UInt8>
    let items: [QuantityItem]
    let lexicon: QuantityLexicon
    let side: Side
    private(set) var found: [Quantity] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, in side: Side) {
        self.bytes = bytes
        lexicon = side == .english ? .english : .romanian
        self.side = side
        items = QuantityScanner.items(of: bytes)
    }

    /// A reading and the item behind it.
    typealias Reading = (quantity: Quantity, end: Int)

    mutating func parse() {
        var position = 0
        while position < items.count {
            if let (quantity, end) = quantity(at: position) {
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
            return date(at: position) ?? time(at: position) ?? score(at: position)
                ?? feetAndInches(at: position) ?? amount(at: position)
        case .word:
            guard let match = lexicon.match(items, at: position), lexicon.mayStart[match.entry]
            else { return nil }
            return word(at: position, match)
        case .sign:
            guard let match = lexicon.match(items, at: position) else {
                return negative(at: position) ?? vulgarFraction(at: position)
            }
            guard entry(match).currencyIsSymbol else { return nil }
            return money(at: position, match)
        }
    }

    private func word(at position: Int, _ match: (entry: Int, end: Int)) -> Reading? {
        let entry = entry(match)
        if entry.currencyIsSymbol, let found = money(at: position, match) { return found }
        if entry.keyword != nil, let found = keyword(at: position, match) { return found }
        if entry.month != nil, let found = monthFirst(at: position, match) { return found }
        if entry.day != nil, let found = weekday(at: position, match) { return found }
        if let found = ordinal(at: position, match) { return found }
        return amount(at: position)
    }

    // MARK: Looking at items

    func entry(_ match: (entry: Int, end: Int)) -> QuantityEntry { lexicon.entries[match.entry] }

    /// The entry of the phrase at an item, and the item behind the phrase.
    func lookUp(_ position: Int) -> (entry: QuantityEntry, end: Int)? {
        guard position < items.count, let match = lexicon.match(items, at: position) else {
            return nil
        }
        return (lexicon.entries[match.entry], match.end)
    }

    func keyword(_ position: Int) -> QuantityEntry.Keyword? { lookUp(position)?.entry.keyword }

    func isSign(_ position: Int, _ byte: UInt8) -> Bool {
        position < items.count && items[position].kind == .sign
            && bytes[items[position].start] == byte
    }

    func isDash(_ position: Int) -> Bool {
        guard position < items.count, items[position].kind == .sign else { return false }
        return CharacterClass.isDash(bytes.scalar(at: items[position].start).value)
    }

    /// Whether an item stands directly behind the one before it.
    func isAttached(_ position: Int) -> Bool {
        position < items.count && position > 0 && !items[position].hasSpaceBefore
    }

    /// The value of a whole numeral of at most some digits.
    func digits(_ position: Int, atMost length: Int) -> Int? {
        guard position < items.count, items[position].kind == .digits else { return nil }
        let item = items[position]
        guard item.end - item.start <= length else { return nil }
        var value = 0
        for offset in item.start..<item.end {
            guard bytes[offset].isASCIIDigit else { return nil }
            value = value * 10 + Int(bytes[offset] - 0x30)
        }
        return value
    }

    func range(_ first: Int, _ end: Int) -> Range<Int> {
        items[first].start..<items[end - 1].end
    }

    /// Whether a numeral belongs to a designation: A320, COVID-19, Su-27, 3D, 42bis.
    func isPartOfName(_ position: Int) -> Bool {
        guard isAttached(position) else { return false }
        let before = items[position - 1]
        if before.kind == .word { return true }
        return isDash(position - 1) && isAttached(position - 1) && items[position - 2].kind == .word
            && items[position - 2].hasCapital && lookUp(position - 2)?.entry.currency == nil
    }

    // MARK: Signs

    private func negative(at position: Int) -> Reading? {
        guard isDash(position), position + 1 < items.count, !items[position + 1].hasSpaceBefore,
            items[position + 1].kind == .digits, items[position].hasSpaceBefore || position == 0,
            case (var quantity, let end)? = amount(at: position + 1),
            case .number(let number) = quantity.value,
            quantity.kind == .measure || quantity.kind == .percent
        else { return nil }
        quantity.value = .number(number.negated)
        quantity.range = items[position].start..<quantity.range.upperBound
        return (quantity, end)
    }

    private func vulgarFraction(at position: Int) -> Reading? {
        let value: (Int, Int)
        switch bytes.scalar(at: items[position].start).value {
        case 0xBD: value = (1, 2)
        case 0xBC: value = (1, 4)
        case 0xBE: value = (3, 4)
        case 0x2153: value = (1, 3)
        case 0x2154: value = (2, 3)
        default: return nil
        }
        let quantity = Quantity(
            kind: .fraction, value: .fraction(value.0, value.1),
            range: range(position, position + 1))
        return (quantity, position + 1)
    }
}
