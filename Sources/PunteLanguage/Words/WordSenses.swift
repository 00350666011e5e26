/// The senses of English terms that mean different things, and the words in whose company each stands.
///
/// A *strike* beside *union* and *wages* is „grevă”, beside *missile* „atac”. The words are in
/// `Resources/en/senses.tsv`. The idea that the words around tell a sense, and that a text keeps to one, is
/// Yarowsky's (*Unsupervised Word Sense Disambiguation Rivaling Supervised Methods*, 1995).
package struct WordSenses: Sendable {
    /// The senses of the table.
    package static let standard = WordSenses()

    /// A sense of a term.
    private struct Sense {
        let romanian: String
        /// The words that tell it, in dictionary form and small letters.
        let company: Set<String>
    }

    private var senses: [String: [Sense]] = [:]

    private init() {
        for row in DataTable(LanguageData.En.senses).rows where row.count == 3 {
            let company = row[2].lowercased().split(separator: " ").map(String.init)
            senses[row[0], default: []].append(Sense(romanian: row[1], company: Set(company)))
        }
    }

    /// Returns the Romanian names of the senses of a term, in any capitals; none for a term with one sense.
    package func names(of term: String) -> [String] {
        senses[term.lowercased(), default: []].map(\.romanian)
    }

    /// Returns the Romanian name of the sense that a term has in a sentence.
    ///
    /// The words of the sentence decide; where they tell nothing, those of the article.
    ///
    /// - Parameters:
    ///   - term: the English term as the dictionary has it.
    ///   - sentence: the words of the sentence, see ``words(of:)``.
    ///   - article: the words of the whole article.
    /// - Returns: The name; nil where no sense, or more than one, has the most company.
    package func name(of term: String, in sentence: Set<String>, of article: Set<String>) -> String?
    {
        let known = senses[term.lowercased(), default: []]
        for words in [sentence, article] {
            let counts = known.map { $0.company.intersection(words).count }
            guard let most = counts.max(), most > 0 else { continue }
            let best = counts.indices.filter { counts[$0] == most }
            if best.count == 1 { return known[best[0]].romanian }
        }
        return nil
    }

    /// Returns the words of an English text in dictionary form and small letters.
    package static func words(of text: String) -> Set<String> {
        let forms = text.split { !$0.isLetter && $0 != "-" }.map { $0.lowercased() }
        return Set(forms).union(forms.map { WordAnalyzer.english.lemma(of: $0) })
    }
}
