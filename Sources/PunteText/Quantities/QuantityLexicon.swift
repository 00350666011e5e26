internal import PunteLanguage

/// What a word or phrase can be in a quantity, from `Resources/quantities.*.tsv`.
struct QuantityEntry: Sendable {
    enum Keyword: String, Sendable {
        case and, of, de, old, aged, age, year, th, noon, midnight, win, al
        case am, pm, afternoon, night, clock, indefinite, minus, quantifier
        case decade, between, to, from, century
    }

    var number: Int?
    /// Whether the number counts only before a unit or a scale.
    var isWeakNumber = false
    /// Whether the number is an adjective too, as „nouă” is.
    var isAdjective = false
    var tens: Int?
    var isHundred = false
    var scale: Int?
    /// A letter that is a scale only in an amount of money: `$5m`.
    var shortScale: Int?
    var dozen: Int?
    var fraction: Int?
    var ordinal: Int?
    /// Whether the ordinal is a noun too, as „prima” is: „prima de asigurare”.
    var isNoun = false
    /// An ordinal only after the article `al` or `a`.
    var articledOrdinal: Int?
    var month: Int?
    var isWeakMonth = false
    var day: Int?
    var isWeakDay = false
    /// Of a unit, a currency, a currency's hundredth: numbers of ``QuantityLexicon/codes``.
    var unit: Int?
    var unitIsSymbol = false
    var currency: Int?
    var currencyIsSymbol = false
    var cents: Int?
    var keyword: Keyword?
    var isZone = false

    /// Whether a quantity may begin with the form.
    var mayStart: Bool {
        switch keyword {
        case .indefinite, .clock, .noon, .midnight, .aged, .age, .minus, .al, .th, .century:
            return true
        default: break
        }
        return number != nil || tens != nil || fraction != nil || ordinal != nil || month != nil
            || day != nil || currencyIsSymbol
    }

    /// - Parameter code: the number of a unit or currency, made by the lexicon.
    mutating func add(role: String, value: String, code: (String) -> Int) {
        switch role {
        case "number": number = Int(value)
        case "weak-number":
            number = Int(value)
            isWeakNumber = true
        case "adjective-number":
            number = Int(value)
            isWeakNumber = true
            isAdjective = true
        case "tens": tens = Int(value)
        case "hundred": isHundred = true
        case "scale": scale = Int(value)
        case "short-scale": shortScale = Int(value)
        case "dozen": dozen = Int(value)
        case "fraction": fraction = Int(value)
        case "ordinal": ordinal = Int(value)
        case "noun-ordinal":
            ordinal = Int(value)
            isNoun = true
        case "al-ordinal": articledOrdinal = Int(value)
        case "month": month = Int(value)
        case "weak-month":
            month = Int(value)
            isWeakMonth = true
        case "day": day = Int(value)
        case "weak-day":
            day = Int(value)
            isWeakDay = true
        case "unit", "symbol":
            unit = code(value)
            unitIsSymbol = role == "symbol"
        case "currency", "currency-symbol":
            currency = code(value)
            currencyIsSymbol = role == "currency-symbol"
        case "cents": cents = code(value)
        case "keyword": keyword = Keyword(rawValue: value)
        case "zone": isZone = true
        default: assertionFailure("unknown role \(role)")
        }
    }
}

/// Words and phrases by the hash of their items: one probe for a word of running text, one more
/// for each further word of a phrase.
struct QuantityLexicon: Sendable {
    static let english = QuantityLexicon(.english)
    static let romanian = QuantityLexicon(.romanian)

    /// What the words up to one of a phrase are.
    private struct Node: Sendable {
        var plain: Int16 = -1
        /// The entry of a form that must be written with a capital, the plain one's roles included.
        var capital: Int16 = -1
        var isPrefix = false
    }

    /// The hashes of all phrases and of their beginnings; ``nodes`` in the same order.
    private var phrases = HashIndex(minimumCapacity: 2048)
    private var nodes: [Node] = []
    private(set) var entries: [QuantityEntry] = []
    /// Whether a quantity may begin with an entry.
    private(set) var mayStart: [Bool] = []
    /// CLDR unit identifiers and ISO 4217 codes.
    private(set) var codes: [String] = []

    private init(_ side: Side) {
        let table = side == .english ? LanguageData.En.quantities : LanguageData.Ro.quantities
        let rows = DataTable(table).rows.filter { $0.count > 2 } + Self.ordinals(of: side)
        for row in rows where row[0].lowercased() == row[0] { insert(row, needsCapital: false) }
        for row in rows where row[0].lowercased() != row[0] { insert(row, needsCapital: true) }
        mayStart = entries.map(\.mayStart)
    }

    /// Returns rows for the ordinals; of „al doilea” the article is read by the grammar.
    private static func ordinals(of side: Side) -> [[String]] {
        Ordinals.forms(in: side).words.sorted { $0.key < $1.key }.flatMap { number, forms in
            [forms.masculine, forms.feminine].map { form in
                let words = form.split(separator: " ").map(String.init)
                return [
                    words.last ?? form, words.count > 1 ? "al-ordinal" : "ordinal", String(number),
                ]
            }
        }
    }

    private mutating func insert(_ row: [String], needsCapital: Bool) {
        var form = row[0]
        let items = form.withUTF8 { QuantityScanner.items(of: $0) }
        guard let first = items.first else { return }
        var key = first.hash
        for item in items.dropFirst() {
            nodes[node(of: key)].isPrefix = true
            key = QuantityScanner.join(key, item.hash)
        }
        let node = node(of: key)
        if needsCapital {
            if nodes[node].capital < 0 {
                let plain = nodes[node].plain
                entries.append(plain < 0 ? QuantityEntry() : entries[Int(plain)])
                nodes[node].capital = Int16(entries.count - 1)
            }
            add(row, to: Int(nodes[node].capital))
        } else {
            if nodes[node].plain < 0 {
                entries.append(QuantityEntry())
                nodes[node].plain = Int16(entries.count - 1)
            }
            add(row, to: Int(nodes[node].plain))
        }
    }

    private mutating func add(_ row: [String], to entry: Int) {
        var codes = codes
        entries[entry].add(role: row[1], value: row[2]) { name in
            if let known = codes.firstIndex(of: name) { return known }
            codes.append(name)
            return codes.count - 1
        }
        self.codes = codes
    }

    /// The node of a phrase, made when there is none.
    private mutating func node(of phrase: FNVHash) -> Int {
        let (index, isNew) = phrases.insert(phrase.value)
        if isNew { nodes.append(Node()) }
        return index
    }

    /// The longest phrase that begins with an item: its entry and the item behind it.
    @inline(__always)
    func match(_ items: [QuantityItem], at start: Int) -> (entry: Int, end: Int)? {
        var key = items[start].hash
        var hasCapital = items[start].hasCapital
        var best: (entry: Int, end: Int)?
        var end = start + 1
        while true {
            guard let index = phrases.index(of: key.value) else { return best }
            let found = nodes[index]
            let entry = hasCapital && found.capital >= 0 ? found.capital : found.plain
            if entry >= 0 { best = (Int(entry), end) }
            guard found.isPrefix, end < items.count else { return best }
            hasCapital = hasCapital || items[end].hasCapital
            key = QuantityScanner.join(key, items[end].hash)
            end += 1
        }
    }
}
