internal import PunteLanguage
internal import PunteText

/// The facts of two whole articles, by which those of a pair of sentences are judged.
///
/// An adapted article leaves facts out and moves them to other sentences. What a sentence says is
/// therefore looked for in the whole of the other article before it counts as wrong.
public final class ArticleFacts {
    private let source: EnglishFacts
    /// The sentences of the Romanian article.
    ///
    /// Rules ask about them with the functions below, so that ``inquiries`` has everything by which they
    /// can change what is found in another sentence.
    private let romanian: [RomanianFacts]
    private lazy var romanianValues = ArticleValue.values(
        of: romanian.map { ($0.text.text, $0.quantities) })
    /// What was asked about the Romanian article since the last ``takeInquiries()``.
    private var inquiries: Set<Inquiry> = []

    /// The sentences of the English article.
    var english: [CheckedPair.Text] { source.texts }
    /// The quantities of the English sentences, those that are written alike together.
    var englishValues: [ArticleValue] { source.values }
    /// The English words that are names, each once.
    var englishNames: [EnglishFacts.Name] { source.names }
    /// The English words that a sentence denies, each once.
    var deniedEnglish: Set<String> { source.deniedWords }
    /// The vague numbers of the English sentences, each with the index of its sentence.
    var vagueEnglish: [(sentence: Int, number: VagueNumber)] { source.vagueNumbers }
    /// The English words in bare form, each once.
    var bareEnglish: Set<String> { source.bareWords }

    /// The month in which the English article was written, from 1; nil where its first sentences do not say.
    var month: Int? { source.month }

    init(english: EnglishFacts, romanian: [RomanianFacts]) {
        source = english
        self.romanian = romanian
    }

    /// Returns the facts with those of another sentence of the Romanian article in the place of one.
    func replacing(_ index: Int, with facts: RomanianFacts) -> ArticleFacts {
        var sentences = romanian
        sentences[index] = facts
        return ArticleFacts(english: source, romanian: sentences)
    }

    /// Returns whether the Romanian article has a name, given in bare form.
    func hasRomanianName(_ bare: String) -> Bool {
        let answer = romanian.contains { $0.bareNames.contains(bare) }
        inquiries.insert(.name(bare, isThere: answer))
        return answer
    }

    /// Returns the number of sentences of the Romanian article that have a name, given in bare form.
    func countOfRomanianName(_ bare: String) -> Int {
        let answer = romanian.count { $0.bareNames.contains(bare) }
        inquiries.insert(.nameCount(bare, answer))
        return answer
    }

    /// Returns the Romanian quantities that agree with an English one, each with its sentence.
    func romanianQuantities(
        agreeingWith quantity: Quantity
    ) -> [(sentence: CheckedPair.Text, quantity: Quantity)] {
        let found = agreeing(with: quantity)
        inquiries.insert(.quantity(quantity, sentences: found.map(\.sentence.text)))
        return found
    }

    private func agreeing(
        with quantity: Quantity
    ) -> [(sentence: CheckedPair.Text, quantity: Quantity)] {
        romanianValues.filter { QuantityPairing.agree(quantity, $0.quantity) }
            .flatMap(\.places).map { (romanian[$0.sentence].text, $0.quantity) }
    }

    /// A question about the Romanian article with its answer.
    enum Inquiry: Hashable {
        case name(String, isThere: Bool)
        case nameCount(String, Int)
        case quantity(Quantity, sentences: [String])
    }

    /// Returns what was asked about the Romanian article since the last call.
    func takeInquiries() -> Set<Inquiry> {
        defer { inquiries = [] }
        return inquiries
    }

    /// Returns whether a question that was asked about an earlier Romanian article has the same answer
    /// in this one.
    func confirms(_ inquiry: Inquiry) -> Bool {
        switch inquiry {
        case .name(let bare, let isThere):
            romanian.contains { $0.bareNames.contains(bare) } == isThere
        case .nameCount(let bare, let count):
            romanian.count { $0.bareNames.contains(bare) } == count
        case .quantity(let quantity, let sentences):
            agreeing(with: quantity).map(\.sentence.text) == sentences
        }
    }
}

/// The facts of an English article.
final class EnglishFacts {
    /// A word that is written with a capital, with its sounds.
    struct Name {
        /// The word as it is written first.
        var text: String
        /// The word without capitals and diacritics.
        var bare: String
        var key: NameMatcher.Key
    }

    /// The sentences.
    let texts: [CheckedPair.Text]
    /// The quantities, those that are written alike together.
    let values: [ArticleValue]

    init(_ texts: [CheckedPair.Text]) {
        self.texts = texts
        values = ArticleValue.values(
            of: texts.map { ($0.text, QuantityPairing.prepared($0, in: .english)) })
    }

    /// The words that a sentence denies, each once.
    private(set) lazy var deniedWords = Set(
        texts.flatMap { text in
            DeniedWords(text, .english).denied.map { text.word($0.verb) }
        })

    /// The vague numbers, each with the index of its sentence.
    private(set) lazy var vagueNumbers = texts.enumerated().flatMap { index, text in
        VaguePlurals.english.numbers(in: text).map { (sentence: index, number: $0) }
    }

    /// The month of the dateline, from 1; nil for none.
    private(set) lazy var month: Int? = texts.prefix(Self.maximumHeading).flatMap(\.quantities)
        .lazy.compactMap { quantity -> Int? in
            guard case .date(let date) = quantity.value else { return nil }
            return date.month
        }.first

    /// The number of sentences at the beginning among which the dateline is.
    private static let maximumHeading = 3

    /// The words in bare form, each once.
    private(set) lazy var bareWords = Set(
        texts.flatMap { text in text.words.map { NormalForm.bare(text.excerpt($0.range)) } })

    /// The words that are names, each once.
    private(set) lazy var names: [Name] = {
        let matcher = NameMatcher()
        var seen: Set<String> = []
        return texts.flatMap(\.names).filter { seen.insert($0).inserted }.map {
            Name(
                text: $0, bare: NormalForm.bare($0),
                key: matcher.key(english: Acronym.singular($0)))
        }
    }()
}

/// The facts of a sentence of a Romanian article.
struct RomanianFacts {
    let text: CheckedPair.Text
    let quantities: [Quantity]
    /// The words that are names, without capitals and diacritics.
    let bareNames: Set<String>

    init(_ text: CheckedPair.Text) {
        self.text = text
        quantities = QuantityPairing.prepared(text, in: .romanian)
        bareNames = Set(text.names.map { NormalForm.bare($0) })
    }
}

extension CheckedPair.Text {
    /// The words that are written with a capital, in the order of the text.
    fileprivate var names: [String] {
        words.indices.filter { words[$0].kind == .letters && isCapital($0) }.map(word)
    }
}
