/// The rules that derive the base form of a Romanian name from an inflected form.
///
/// They come from `Resources/ro/lemma-endings.tsv`.
package struct LemmaEndings: Sendable {
    /// An ending and the endings that replace it in the base form.
    package struct Rule: Sendable {
        package let ending: String
        /// The alternative endings of the base form; an empty string for a base form without
        /// ending.
        package let bases: [String]
    }

    /// The rules of Romanian, read once.
    package static let romanian = LemmaEndings()

    /// The rules for a name of one word; all that match may be tried.
    package let names: [Rule]
    /// The rules for the first word of a longer name, whose base form has its article; the first
    /// match is used.
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
