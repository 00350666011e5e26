internal import PunteLanguage

/// The roles that a word or phrase may have in a quantity, from `quantities.tsv`.
struct QuantityEntry: Sendable {
    /// Words and phrases that the grammar refers to by name.
    enum Keyword: String, Sendable {
        case and, of, de, old, aged, age, year, th, noon, midnight, win, al
        case am, pm, afternoon, night, clock, indefinite, minus, quantifier
        case decade, decades, between, to, from, century, point, tall, by, at, evening
        case inHalf = "in-half"
        case belowZero = "below-zero"
        case belowZeroCelsius = "below-zero-celsius"
        case belowZeroFahrenheit = "below-zero-fahrenheit"
        case outOf = "out-of"
    }

    /// The value of a number word below 20.
    var number: Int?
    /// Whether the word is a number only before a unit or a scale word.
    var isWeakNumber = false
    /// Whether the number word is also an adjective, as „nouă” is.
    var isAdjective = false
    /// The value of a word for tens, from `twenty` to `ninety`.
    var tens: Int?
    var isHundred = false
    /// The power of ten of a scale word: 6 for `million`.
    var scale: Int?
    /// The power of ten of a letter that is a scale only in an amount of money: 6 in `$5m`.
    var shortScale: Int?
    /// The number of things in a `dozen`.
    var dozen: Int?
    /// The denominator of a fraction word: 3 for `third`.
    var fraction: Int?
    /// The value of an ordinal word.
    var ordinal: Int?
    /// Whether the ordinal is also a noun, as „prima” is in „prima de asigurare”.
    var isNoun = false
    /// The value of a word that is an ordinal only after the article „al” or „a”.
    var articledOrdinal: Int?
    /// The number of the month that the word names, from 1.
    var month: Int?
    /// Whether the word names a month only beside a day or a year, as `May` does.
    var isWeakMonth = false
    /// The number of the weekday that the word names; 1 is Monday.
    var day: Int?
    /// Whether the word names a weekday only in some contexts, as „luni” and `Sun` do.
    var isWeakDay = false
    /// The index of the word's unit in ``QuantityLexicon/codes``.
    var unit: Int?
    var unitIsSymbol = false
    /// Whether no number above one counts the form of the unit, as „anul”.
    var unitIsAlone = false
    /// The index of the word's currency in ``QuantityLexicon/codes``.
    var currency: Int?
    var currencyIsSymbol = false
    /// The index in ``QuantityLexicon/codes`` of the currency of which the word names a hundredth.
    var cents: Int?
    var keyword: Keyword?
    /// Whether the word is a time zone.
    var isZone = false
    /// The first year of the decade that the word names: 1980 for `eighties`.
    var decade: Int?
    /// The half of the day that the phrase names: `am` for `in the morning`.
    var half: Keyword?
    /// The month and day that the phrase names, as month · 100 + day: 911 for `9/11`.
    var namedDay: Int?

    /// Whether the word is an indefinite article that is also the number one: „un”, „o”.
    var isArticle: Bool { isWeakNumber && number == 1 }

    /// Whether a quantity may begin with the word.
    var mayStart: Bool {
        switch keyword {
        case .indefinite, .clock, .noon, .midnight, .aged, .age, .minus, .al, .th, .century,
            .decades:
            return true
        default: break
        }
        return number != nil || tens != nil || fraction != nil || ordinal != nil || month != nil
            || day != nil || currencyIsSymbol || decade != nil
    }

    /// Adds the role that a row of `quantities.tsv` gives to the word.
    ///
    /// - Parameters:
    ///   - role: the second column.
    ///   - value: the third column.
    ///   - code: returns the index of a unit or currency in the lexicon.
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
        case "unit", "symbol", "unit-alone":
            unit = code(value)
            unitIsAlone = role == "unit-alone"
            unitIsSymbol = role == "symbol"
        case "currency", "currency-symbol":
            currency = code(value)
            currencyIsSymbol = role == "currency-symbol"
        case "cents": cents = code(value)
        case "keyword": keyword = Keyword(rawValue: value)
        case "zone": isZone = true
        case "in-half":
            keyword = .inHalf
            half = Keyword(rawValue: value)
        case "decade": decade = Int(value)
        case "named-day": namedDay = Int(value)
        default: assertionFailure("unknown role \(role)")
        }
    }
}

/// The words and phrases that make up quantities in a language, found by the hashes of their items.
///
/// A word of running text costs one look-up, and each further word of a phrase one more.
struct QuantityLexicon: Sendable {
    static let english = QuantityLexicon(.english)
    static let romanian = QuantityLexicon(.romanian)

    /// The data of a phrase, or of the beginning of a longer phrase.
    private struct Node: Sendable {
        /// The index of the phrase's entry in ``entries``; -1 if it has none.
        var plain: Int16 = -1
        /// The index of the phrase's entry when it is written with a capital letter; -1 if it has
        /// none.
        ///
        /// This entry also has the roles of the plain one.
        var capital: Int16 = -1
        /// Whether longer phrases begin with this one.
        var isPrefix = false
    }

    /// The hashes of all phrases and of their beginnings; ``nodes`` has the same order.
    private var phrases = HashIndex(minimumCapacity: 2048)
    private var nodes: [Node] = []
    private(set) var entries: [QuantityEntry] = []
    /// Whether a quantity may begin with the phrase, for each entry.
    private(set) var mayStart: [Bool] = []
    /// The CLDR unit identifiers and ISO 4217 codes that entries refer to.
    private(set) var codes: [String] = []

    private init(_ side: Side) {
        let table = side == .english ? LanguageData.En.quantities : LanguageData.Ro.quantities
        let rows = DataTable(table).rows.filter { $0.count > 2 } + Self.ordinals(of: side)
        for row in rows where row[0].lowercased() == row[0] { insert(row, needsCapital: false) }
        for row in rows where row[0].lowercased() != row[0] { insert(row, needsCapital: true) }
        mayStart = entries.map(\.mayStart)
    }

    /// Returns table rows for the ordinals; the grammar itself reads the article of „al doilea”.
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

    /// Returns the index of a phrase's node, which is added if there is none.
    private mutating func node(of phrase: FNVHash) -> Int {
        let (index, isNew) = phrases.insert(phrase.value)
        if isNew { nodes.append(Node()) }
        return index
    }

    /// Returns the longest phrase of the lexicon that begins at an item; nil if no phrase does.
    ///
    /// - Parameters:
    ///   - items: the items of a text.
    ///   - start: the index of the first item.
    /// - Returns: The index of the phrase's entry, and the index of the item after the phrase.
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
