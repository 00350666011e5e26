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
}
