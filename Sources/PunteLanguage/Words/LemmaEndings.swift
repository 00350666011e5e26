/// How the base of a Romanian name is made from one of its forms, from
/// `Resources/ro/lemma-endings.tsv`.
package struct LemmaEndings: Sendable {
    /// An ending and what takes its place in the base.
    package struct Rule: Sendable {
        package let ending: String
        /// Alternatives; an empty one for a base without ending.
        package let bases: [String]
    }

    /// The rules of Romanian, read once.
    package static let romanian = LemmaEndings()

    /// For a name by itself; all that fit may be tried.
    package let names: [Rule]
    /// For the first word of a longer name, whose base has its article; the first that fits holds.
    package let heads: [Rule]

    private init() {
        let rows = DataTable(LanguageData.Ro.lemmaEndings).rows.filter { $0.count > 2 }
        func rules(_ part: String) -> [Rule] {
            rows.filter { $0[0] == part }.map { row in
                Rule(
                    ending: row[1],
                    bases: row[2].split(separator: "/").map { $0 == "0" ? "" : String($0) })
            }
        }
        names = rules("name")
        heads = rules("head")
    }
}
