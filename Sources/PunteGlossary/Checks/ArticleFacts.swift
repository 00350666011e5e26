internal import PunteLanguage
internal import PunteText

/// The facts of two whole articles, by which those of a pair of sentences are judged.
///
/// An adapted article leaves facts out and moves them to other sentences. What a sentence says is
/// therefore looked for in the whole of the other article before it counts as wrong.
public final class ArticleFacts {
    /// The sentences of the English article.
    let english: [CheckedPair.Text]
    /// The sentences of the Romanian article.
    let romanian: [CheckedPair.Text]
    /// The quantities of the English sentences, each with the index of its sentence.
    let englishQuantities: [(sentence: Int, quantity: Quantity)]
    /// The quantities of each Romanian sentence.
    private let romanianQuantities: [[Quantity]]
    private let matcher = NameMatcher()
    /// The English words that are names, each once.
    private(set) lazy var englishNames = names(in: english) {
        matcher.key(english: Acronym.singular($0))
    }
    /// The Romanian words that are names, each once.
    private(set) lazy var romanianNames = names(in: romanian) { matcher.key(romanian: $0) }

    init(english: [CheckedPair.Text], romanian: [CheckedPair.Text]) {
        self.english = english
        self.romanian = romanian
        englishQuantities = english.indices.flatMap { index in
            QuantityPairing.prepared(english[index], in: .english).map { (index, $0) }
        }
        romanianQuantities = romanian.map { QuantityPairing.prepared($0, in: .romanian) }
    }

    /// Returns the quantities of a Romanian sentence.
    func quantities(ofRomanian sentence: Int) -> [Quantity] { romanianQuantities[sentence] }

    /// The English words in bare form, each once.
    private(set) lazy var bareEnglish = Set(
        english.flatMap { text in text.words.map { NormalForm.bare(text.excerpt($0.range)) } })

    /// A word that is written with a capital, with its sounds.
    struct Name {
        /// The word as it is written first.
        var text: String
        /// The word without capitals and diacritics.
        var bare: String
        var key: NameMatcher.Key
    }

    private func names(
        in sentences: [CheckedPair.Text], _ key: (String) -> NameMatcher.Key
    ) -> [Name] {
        var seen: Set<String> = []
        var result: [Name] = []
        for sentence in sentences {
            for index in sentence.words.indices
            where sentence.words[index].kind == .letters && sentence.isCapital(index) {
                let text = sentence.word(index)
                guard seen.insert(text).inserted else { continue }
                result.append(Name(text: text, bare: NormalForm.bare(text), key: key(text)))
            }
        }
        return result
    }
}
