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
    /// The quantities of the English sentences, those that are written alike together.
    let englishValues: [Value]
    /// The quantities of the Romanian sentences.
    let romanianValues: [Value]
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
        englishValues = Self.values(of: english, in: .english)
        romanianValues = Self.values(of: romanian, in: .romanian)
    }

    /// A quantity of an article, with all its places.
    ///
    /// A long article says the same values again and again, and what agrees with one agrees with all.
    struct Value {
        /// The quantity as it is written first.
        var quantity: Quantity
        /// Where it is, the sentences with the same text once.
        var places: [(sentence: Int, quantity: Quantity)]
        /// The number of times that it is written.
        var count: Int
    }

    private static func values(of sentences: [CheckedPair.Text], in side: Side) -> [Value] {
        /// A place, without the sentences that repeat its text.
        struct Place: Hashable {
            let text: String
            let quantity: Quantity
        }
        var result: [Value] = []
        var indices: [Quantity: Int] = [:]
        var seen: Set<Place> = []
        for (sentence, text) in sentences.enumerated() {
            for quantity in QuantityPairing.prepared(text, in: side) {
                var value = quantity
                value.range = 0..<0
                let isNew = seen.insert(Place(text: text.text, quantity: quantity)).inserted
                guard let index = indices[value] else {
                    indices[value] = result.count
                    result.append(
                        Value(quantity: quantity, places: [(sentence, quantity)], count: 1))
                    continue
                }
                result[index].count += 1
                if isNew { result[index].places.append((sentence, quantity)) }
            }
        }
        return result
    }

    /// The English words that a sentence denies, each once.
    private(set) lazy var deniedEnglish = Set(
        english.flatMap { sentence in
            DeniedWords(sentence, .english).denied.map { sentence.word($0.verb) }
        })

    /// The vague numbers of the English sentences, each with the index of its sentence.
    private(set) lazy var vagueEnglish = english.enumerated().flatMap { index, sentence in
        VaguePlurals.english.numbers(in: sentence).map { (sentence: index, number: $0) }
    }

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
