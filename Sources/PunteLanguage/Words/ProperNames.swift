/// What English and Romanian grammar need to know about place names, from
/// `Resources/both/places.tsv`.
///
/// It has the article, the preposition, the derived words, and the territories that complete a
/// glossary.
package struct Places: Sendable {
    /// A territory that is added to a glossary which lacks it.
    package struct Territory: Sendable {
        /// The two letters of ISO 3166-1 by which CLDR names the territory.
        package let code: String
        /// The grammar of the Romanian name, as in glossary files: `f`, `n`, `inv`.
        package let grammar: String
        /// The English names without the article, including the one of CLDR.
        package let english: [String]
        /// The Romanian names, including the one of CLDR.
        package let romanian: [String]
        /// The Romanian names that a desk should not use.
        package let deprecated: [String]
    }

    /// All places of the table, read once.
    package static let standard = Places()

    /// The territories with a code, in the order of the table.
    package private(set) var territories: [Territory] = []
    /// The English names that take the article, folded.
    private var articled: Set<String> = []
    /// The Romanian names that take „în” where towns take „la”, folded.
    private var areas: Set<String> = []
    private var derivedWords: [Side: [String: [String]]] = [:]

    /// The columns of the table, in their order.
    private enum Column: Int {
        case english, romanian, deprecated, preposition, englishDerived, romanianDerived
        case code, grammar
    }

    /// The beginnings of the Romanian words that are derived from places, and of the names without their
    /// endings, in bare form.
    private var romanianBeginnings: Set<String> = []

    /// The Romanian names of places in small letters.
    private var romanianNames: Set<String> = []

    /// The rows of the countries and regions that a beginning of a word in bare form belongs to, of each side.
    private var beginnings: [Side: [String: Set<Int>]] = [:]
    /// The names of more than one word or with full stops, with their rows.
    private var phrases: [Side: [(name: Phrase, row: Int)]] = [:]

    /// A name that is looked for byte by byte.
    private struct Phrase {
        let bytes: [UInt8]

        func isPart(of text: UnsafeBufferPointer<UInt8>) -> Bool {
            guard let first = bytes.first, bytes.count <= text.count else { return false }
            return (0...text.count - bytes.count).contains { start in
                text[start] == first && text[start..<start + bytes.count].elementsEqual(bytes)
            }
        }
    }

    /// Returns the numbers of the countries and regions that a word in bare form names, or that it is derived from: *Greek*,
    /// „grecească”; none for most words.
    ///
    /// Of several beginnings of the word the longest counts: *Nigerian* is not derived from *Niger*.
    package func rows(ofBare word: String, in side: Side) -> Set<Int> {
        guard let known = beginnings[side] else { return [] }
        for length in stride(from: word.utf8.count, through: Self.shortestBeginning, by: -1) {
            if let rows = known[String(word.utf8.prefix(length)) ?? ""],
                word.utf8.count - length <= Self.longestEnding
            {
                return rows
            }
        }
        return []
    }

    /// Returns the numbers of the countries and regions of which a text has a name that is no single word.
    package func rows(ofPhrasesIn text: String, in side: Side) -> Set<Int> {
        var text = text
        return text.withUTF8 { bytes in
            Set(phrases[side, default: []].filter { $0.name.isPart(of: bytes) }.map(\.row))
        }
    }

    private static let shortestBeginning = 3
    private static let longestEnding = 6

    /// Notes the beginnings of the words for the place of a row.
    private mutating func note(_ names: [String], _ derived: String, row: Int, in side: Side) {
        for name in names {
            let bare = NormalForm.bare(name)
            guard bare.allSatisfy(\.isLetter), bare.count > Self.shortestBeginning else {
                phrases[side, default: []].append((Phrase(bytes: Array(name.utf8)), row))
                continue
            }
            beginnings[side, default: [:]][bare, default: []].insert(row)
            if bare.count > Self.shortestBeginning + 1 {
                beginnings[side, default: [:]][String(bare.dropLast()), default: []].insert(row)
            }
        }
        for word in derived.split(separator: " ") {
            beginnings[side, default: [:]][NormalForm.bare(String(word)), default: []].insert(row)
        }
    }

    /// Returns whether one of some words in small letters is the Romanian name of a place, in any case:
    /// „românia”, „româniei”.
    package func isRomanianName(_ words: [String]) -> Bool {
        words.contains { word in
            romanianNames.contains { name in
                word == name
                    || word.hasPrefix(name.dropLast())
                        && NounEndings.romanian.has(.oblique, word.dropFirst(name.count - 1))
            }
        }
    }

    private init() {
        for (number, row) in DataTable(LanguageData.Both.places).rows.enumerated() {
            func text(_ column: Column) -> String {
                column.rawValue < row.count ? row[column.rawValue] : ""
            }
            func names(_ column: Column) -> [String] {
                text(column).split(separator: ";").map(String.init)
            }
            add(
                english: names(.english), romanian: names(.romanian),
                isArea: !text(.preposition).isEmpty)
            derive(text(.englishDerived), from: names(.english).map(Self.bareName), in: .english)
            derive(text(.romanianDerived), from: names(.romanian), in: .romanian)
            if !text(.preposition).isEmpty {
                note(
                    names(.english).map(Self.bareName), text(.englishDerived), row: number,
                    in: .english)
                note(names(.romanian), text(.romanianDerived), row: number, in: .romanian)
            }
            guard !text(.code).isEmpty else { continue }
            territories.append(
                Territory(
                    code: text(.code), grammar: text(.grammar),
                    english: names(.english).map(Self.bareName), romanian: names(.romanian),
                    deprecated: names(.deprecated)))
        }
    }

    private mutating func add(english: [String], romanian: [String], isArea: Bool) {
        for name in english where Self.bareName(name) != name {
            articled.insert(NormalForm.folded(Self.bareName(name)))
        }
        romanianNames.formUnion(romanian.map { $0.lowercased() })
        romanianBeginnings.formUnion(
            romanian.map(NormalForm.bare).filter { !$0.contains(" ") && $0.count > 3 }
                .map { String($0.dropLast()) })
        if isArea { areas.formUnion(romanian.map(NormalForm.folded)) }
    }

    private mutating func derive(_ beginnings: String, from names: [String], in side: Side) {
        let words = beginnings.split(separator: " ").map { NormalForm.bare(String($0)) }
        guard !words.isEmpty else { return }
        if side == .romanian { romanianBeginnings.formUnion(words) }
        for name in names { derivedWords[side, default: [:]][name, default: []] += words }
    }

    /// Returns an English name without the article that the table gives it.
    private static func bareName(_ name: String) -> String {
        let article = EnglishArticles.definite + " "
        return name.hasPrefix(article) ? String(name.dropFirst(article.count)) : name
    }

    /// Returns whether an English name takes the article: *in the Netherlands*.
    ///
    /// The name is given without its article; case is ignored.
    package func takesArticle(english name: String) -> Bool {
        articled.contains(NormalForm.folded(name))
    }

    /// Returns whether a Romanian name takes „în” where names of towns take „la”.
    package func isArea(romanian name: String) -> Bool {
        areas.contains(NormalForm.folded(name))
    }

    /// Returns the beginnings of the adjectives and inhabitant names derived from a place name, in
    /// bare form.
    ///
    /// Examples are `welsh` for *Wales* and `britanic` for *Regatul Unit*.
    ///
    /// - Returns: The beginnings; empty if the derived words begin like the name, or if the name is
    ///   not known.
    package func derived(from name: String, in side: Side) -> [String] {
        derivedWords[side]?[name] ?? []
    }

    /// Returns whether a Romanian word, in any case, names a place or begins like a word derived from one:
    /// „austriacă”, „vienez”.
    package func isDerived(romanian word: String) -> Bool {
        let bare = NormalForm.bare(word)
        return romanianBeginnings.contains { bare.hasPrefix($0) }
    }
}

/// The names of news outlets and agencies, by which a Romanian article names the source of a report.
///
/// The names are in `outlets.tsv`.
package struct NewsOutlets: Sendable {
    /// The outlets of the table.
    package static let standard = NewsOutlets()

    /// The words of each name, by the first of them.
    private let names: [String: [[String]]]
    /// The name of the outlet, by the letters of each of its names.
    private let outlets: [String: String]

    private init() {
        let rows = DataTable(LanguageData.Both.outlets).rows
        names = Dictionary(
            grouping: rows.compactMap(\.first).map(Self.parts).filter { !$0.isEmpty }
        ) { $0[0] }
        outlets = Dictionary(
            rows.map { (Self.letters(of: $0[0]), $0.count > 1 ? $0[1] : $0[0]) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Returns the name of the outlet that metadata call so, or by its address; nil for an unknown one.
    ///
    /// - Parameter text: a name in any capitals, or the name of a host: `www.bbc.co.uk`.
    /// - Returns: The name that the table gives the outlet; nil for an unknown one.
    package func name(of text: String) -> String? {
        if let known = outlets[Self.letters(of: text)] { return known }
        let labels = text.lowercased().split(separator: ".").map(String.init)
        guard labels.count > 1 else { return nil }
        return labels.lazy.compactMap { outlets[Self.letters(of: $0)] }.first
    }

    /// Returns the outlets that a running text names, each once, in their order.
    ///
    /// - Complexity: linear in the length of the text.
    package func names(in text: String) -> [String] {
        let parts = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        var result: [String] = []
        var position = 0
        while position < parts.count {
            let found = names[parts[position], default: []]
                .filter { parts[position...].starts(with: $0) }
                .max { $0.count < $1.count }
            if let found, let outlet = outlets[Self.letters(of: found.joined())],
                !result.contains(outlet)
            {
                result.append(outlet)
            }
            position += found?.count ?? 1
        }
        return result
    }

    /// Returns the letters and digits of a name in lower case, without the article before it.
    private static func letters(of name: String) -> String {
        let words = NormalForm.bare(name).split { !($0.isLetter || $0.isNumber) }
        return (words.first == "the" && words.count > 1 ? words.dropFirst() : words[...]).joined()
    }

    /// Returns whether a word of a text belongs to the name of an outlet.
    ///
    /// - Parameters:
    ///   - index: the index of the word.
    ///   - words: the words of the text, with their capitals; an ending after a hyphen (`CNN-ului`)
    ///     does not count.
    /// - Returns: true if the word, with those around it, is a name.
    package func covers(_ index: Int, of words: [String]) -> Bool {
        let nearby =
            max(0, index - Self.maximumLength)..<min(words.count, index + Self.maximumLength)
        let parts = nearby.flatMap { word in
            Self.parts(of: words[word]).map { (text: $0, word: word) }
        }
        return parts.indices.contains { start in
            names[parts[start].text, default: []].contains { name in
                let run = parts[start...].prefix(name.count)
                return run.map(\.text) == name && run.contains { $0.word == index }
            }
        }
    }

    /// The maximum number of words of a name.
    private static let maximumLength = 5

    /// Returns the parts of a text between spaces, hyphens, full stops and slashes.
    private static func parts(of text: String) -> [String] {
        text.split { " -./".contains($0) }.map(String.init)
    }
}

/// Words that decide which form a Romanian name takes, from `Resources/*/slots.tsv`.
package enum NameSlots {
    /// The effect of a word on the name next to it.
    package enum Role: String, Sendable {
        /// The Romanian name takes the genitive or dative.
        case oblique
        /// The Romanian name takes the accusative, after a preposition.
        case direct
        /// An English word between a noun and the name that it governs.
        case link
        /// An English ending that is added to the name itself.
        case possessive
        /// A Romanian preposition that differs between towns and countries.
        case place
    }

    /// Returns the words of a language that have a role.
    package static func words(_ role: Role, in side: Side) -> [String] {
        let table = side == .english ? LanguageData.En.slots : LanguageData.Ro.slots
        return DataTable(table).rows.filter { $0.count > 1 && $0[0] == role.rawValue }
            .flatMap { $0[1].split(separator: " ").map(String.init) }
    }
}
