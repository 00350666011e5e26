/// What the two languages do with the names of places, from `Resources/both/places.tsv`: the
/// article, the preposition, the words made from them, and the names that complete a glossary.
package struct Places: Sendable {
    /// A territory that completes a glossary which lacks it.
    package struct Territory: Sendable {
        /// Two letters of ISO 3166-1, by which CLDR names it.
        package let code: String
        /// Of the Romanian name, as in the files of terms: `f`, `n`, `inv`.
        package let grammar: String
        /// English names without the article, CLDR's among them.
        package let english: [String]
        /// Romanian names, CLDR's among them.
        package let romanian: [String]
        /// Romanian names that a desk does not want.
        package let deprecated: [String]
    }

    /// The places known to Punte, read once.
    package static let standard = Places()

    /// Territories with a code, in the order of the table.
    package private(set) var territories: [Territory] = []
    /// Folded.
    private var articled: Set<String> = []
    /// Folded.
    private var areas: Set<String> = []
    private var derivedWords: [Side: [String: [String]]] = [:]

    /// The columns of the table, in their order.
    private enum Column: Int {
        case english, romanian, deprecated, preposition, englishDerived, romanianDerived
        case code, grammar
    }

    private init() {
        for row in DataTable(LanguageData.Both.places).rows {
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
        if isArea { areas.formUnion(romanian.map(NormalForm.folded)) }
    }

    private mutating func derive(_ beginnings: String, from names: [String], in side: Side) {
        let words = beginnings.split(separator: " ").map { NormalForm.bare(String($0)) }
        guard !words.isEmpty else { return }
        for name in names { derivedWords[side, default: [:]][name, default: []] += words }
    }

    /// Returns an English name without the article that the table gives it.
    private static func bareName(_ name: String) -> String {
        let article = EnglishArticles.definite + " "
        return name.hasPrefix(article) ? String(name.dropFirst(article.count)) : name
    }

    /// Returns whether English has the article before a name: *in the Netherlands*.
    ///
    /// - Parameter name: without its article; case makes no difference.
    package func takesArticle(english name: String) -> Bool {
        articled.contains(NormalForm.folded(name))
    }

    /// Returns whether Romanian has „în” before a name where it has „la” before towns.
    package func isArea(romanian name: String) -> Bool {
        areas.contains(NormalForm.folded(name))
    }

    /// Returns how the adjectives and inhabitants begin that a language makes from a name, in bare
    /// form: `welsh` for *Wales*, `britanic` for *Regatul Unit*.
    ///
    /// - Returns: none where the words begin like the name, or the name is not known.
    package func derived(from name: String, in side: Side) -> [String] {
        derivedWords[side]?[name] ?? []
    }
}
