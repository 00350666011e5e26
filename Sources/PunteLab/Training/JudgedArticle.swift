internal import PunteAlignment
internal import PunteCommand
internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// An article with its links, whose sentences are changed one at a time.
struct JudgedArticle {
    let checker: TranslationChecker
    let english: [String]
    let romanian: [String]
    /// The sentences of each link, with the English text read.
    let links: [(english: CheckedPair.Text, romanian: [Int])]
    private let facts: ArticleFacts

    init(_ document: AlignedDocument, checker: TranslationChecker, aligner: Aligner) throws {
        self.checker = checker
        (english, romanian) = try document.sentences()
        let (english, romanian) = (english, romanian)
        links = try aligner.align(english: english, romanian: romanian).links.map { link in
            (
                checker.englishText(link.english.map { english[$0] }.joined(separator: " ")),
                Array(link.romanian)
            )
        }
        facts = checker.facts(english: english, romanian: romanian)
    }

    /// Returns the sentences of a link, as they are.
    func passage(_ link: Int) -> TranslationChecker.Passage? {
        checker.passage(
            english: links[link].english, romanian: links[link].romanian.map { romanian[$0] },
            in: facts)
    }

    /// Returns the sentences of a link with another one in the place of one.
    func passage(
        _ link: Int, replacing sentence: Int, with text: String
    ) -> TranslationChecker.Passage? {
        checker.passage(
            english: links[link].english,
            romanian: links[link].romanian.map { $0 == sentence ? text : romanian[$0] },
            in: checker.facts(facts, replacing: sentence, with: text))
    }

    /// Returns the names of a link that may be wrong.
    func nameCandidates(of link: Int) -> [NameCandidate] {
        checker.nameCandidates(
            english: links[link].english, romanian: links[link].romanian.map { romanian[$0] },
            in: facts)
    }

    /// Returns the names of a link that may be wrong, with another sentence in the place of one.
    func nameCandidates(
        of link: Int, replacing sentence: Int, with text: String
    ) -> [NameCandidate] {
        checker.nameCandidates(
            english: links[link].english,
            romanian: links[link].romanian.map { $0 == sentence ? text : romanian[$0] },
            in: checker.facts(facts, replacing: sentence, with: text))
    }

    /// Returns the UTF-8 offset of a sentence in the joined sentences of its link.
    func offset(of sentence: Int, in link: Int) -> Int {
        links[link].romanian.prefix { $0 != sentence }.reduce(0) {
            $0 + romanian[$1].utf8.count + 1
        }
    }

    /// A generator that depends on the name of a document alone.
    static func generator(for document: AlignedDocument) -> SplitMix64 {
        SplitMix64(seed: document.name.utf8.reduce(1) { $0 &* 31 &+ UInt64($1) })
    }
}
