import Foundation
import PunteGlossary
import PunteLanguage
import PunteMemory
import PunteText
import Testing

@testable import PunteReuse

/// A memory with a report on a fire, whose translation joined two sentences.
final class FireMemory {
    let folder = FileManager.default.temporaryDirectory.appending(path: "punte-\(UUID())")
    let memory: Memory

    static let english = [
        ["Fire closes market in Galati"],
        [
            "A fire destroyed 40 stalls in the central market on Monday.",
            "Nobody was hurt.",
        ],
        [
            "The market is the largest in the city.",
            "It was opened in 1962.",
        ],
        ["The mayor said the stalls would be rebuilt by May."],
    ]
    static let romanian = [
        ["Un incendiu a închis piața din Galați"],
        ["Un incendiu a distrus luni 40 de tarabe din piața centrală, fără să fie răniți."],
        [
            "Piața este cea mai mare din oraș.",
            "A fost deschisă în 1962.",
        ],
        ["Primarul a spus că tarabele vor fi refăcute până în mai."],
    ]

    init() throws {
        memory = try Memory.open(at: folder.appending(path: "m.sqlite").path(), access: .writing)
        let links: [ArticleLink] = [
            .init(english: [0], romanian: [0]), .init(english: [1, 2], romanian: [1]),
            .init(english: [3], romanian: [2]), .init(english: [4], romanian: [3]),
            .init(english: [5], romanian: [4]),
        ]
        try memory.save(
            ArticlePair(
                english: Self.article(Self.english, .english),
                romanian: Self.article(Self.romanian, .romanian),
                links: links + links.flatMap { $0.parts() }))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static func article(_ paragraphs: [[String]], _ language: Language) -> Article {
        Article(
            title: paragraphs[0][0], language: language,
            sentences: paragraphs.enumerated().flatMap { number, sentences in
                sentences.map {
                    Sentence(
                        text: $0, kind: number == 0 ? .title : .text, paragraph: number,
                        range: 0..<0)
                }
            })
    }

    func reuse(_ paragraphs: [[String]], _ side: Side = .english) throws -> ArticleReuse {
        try Suggester(memory: memory, glossary: Glossary(), from: side)
            .reuse(of: Self.article(paragraphs, side.language))
    }
}

@Suite("An article as a whole")
struct ArticleReuseTests {
    private let memory: FireMemory

    init() throws { memory = try FireMemory() }

    private let update = [
        ["Second fire in Galati market"],
        [
            "A fire destroyed 55 stalls in the central market on Tuesday.",
            "Nobody was hurt.",
        ],
        ["Police have arrested a man of 30 on suspicion of arson."],
        [
            "The market is the largest in the city.",
            "It was opened in 1962.",
        ],
    ]

    @Test func sentencesThatAreOneStoredSegmentAreOfferedTogether() throws {
        let reuse = try memory.reuse(update)
        let joined = try #require(reuse.suggestions[1].joined)
        #expect(joined.sentences == 1..<3)
        #expect(joined.match.target.contains("fără să fie răniți"))
        #expect(reuse.suggestions[2].joined?.sentences == 1..<3)
        #expect(reuse.suggestions[1].score > ReuseMatch.partLimit)
    }

    @Test(arguments: [
        "The mayor said the stalls would be rebuilt by May.",
        "The mayor said the stalls would be rebuilt by June.",
    ])
    func aPartialLinkIsAHintAndIsNotRepaired(sentence: String) throws {
        let pair = ArticlePair(
            english: FireMemory.article(FireMemory.english, .english),
            romanian: FireMemory.article([["Tarabele vor fi refăcute până în mai."]], .romanian),
            links: [
                .init(english: [5], romanian: [0], label: ArticleLink.partialLabel)
            ])
        try memory.memory.forget(article: 1)
        try memory.memory.save(pair)
        let match = try #require(
            try memory.reuse([[sentence]]).suggestions[0].matches.first)
        #expect(match.kind == .part)
        #expect(match.points <= ReuseMatch.partLimit)
        #expect(match.target == "Tarabele vor fi refăcute până în mai.")
    }

    @Test func whatIsNotLikeAStoredSegmentIsNotJoined() throws {
        let reuse = try memory.reuse(update)
        #expect(reuse.suggestions[3].joined == nil)
        #expect(reuse.suggestions[4].joined == nil)
    }

    @Test func aParagraphThatRecursIsKnown() throws {
        let reuse = try memory.reuse(update)
        #expect(reuse.paragraphs.map(\.sentences) == [1..<3, 4..<6])
        let paragraph = try #require(reuse.paragraphs.last)
        #expect(paragraph.score >= 100)
        #expect(reuse.paragraph(startingAt: 4) == paragraph)
        #expect(reuse.paragraph(startingAt: 5) == nil)
        #expect(paragraph.target == "Piața este cea mai mare din oraș. A fost deschisă în 1962.")
        #expect(paragraph.title == "Fire closes market in Galati")
    }

    @Test func sentencesInAnotherOrderAreNoParagraph() throws {
        let reuse = try memory.reuse([
            ["Market"], ["It was opened in 1962.", "The market is the largest in the city."],
        ])
        #expect(reuse.paragraphs.isEmpty)
    }

    @Test func theEarlierVersionIsToldWithWhatChanged() throws {
        let version = try #require(try memory.reuse(update).version)
        #expect(version.earlier.title == "Fire closes market in Galati")
        #expect(version.changes.map(\.kind) == [.new, .changed, .same, .new, .same, .same])
        #expect(
            version.removed.map(\.text) == [FireMemory.english[0][0], FireMemory.english[3][0]])
    }

    @Test func theSameArticleIsNoNewVersion() throws {
        #expect(try memory.reuse(FireMemory.english).version?.isSame == true)
        #expect(try memory.reuse(update).version?.isSame == false)
    }

    @Test func anotherStoryHasNoEarlierVersion() throws {
        let reuse = try memory.reuse([
            ["Snow in the north"], ["Snow fell on Friday in four counties of the north."],
        ])
        #expect(reuse.version == nil)
        #expect(reuse.resemblances.isEmpty)
        #expect(reuse.analysis.coverage(atLeast: 85) == 0)
    }

    @Test func theRomanianSideWorksAlike() throws {
        let reuse = try memory.reuse(
            [
                ["Piața din Galați"],
                ["Piața este cea mai mare din oraș.", "A fost deschisă în 1962."],
            ], .romanian)
        #expect(
            reuse.paragraphs.map(\.target) == [
                "The market is the largest in the city. It was opened in 1962."
            ])
        #expect(reuse.version?.earlier.title == "Un incendiu a închis piața din Galați")
    }
}

@Suite("The analysis")
struct ReuseAnalysisTests {
    private func analysis(
        _ texts: [String], translations: [Int: String] = [:]
    ) throws -> ReuseAnalysis {
        let memory = try FireMemory()
        let suggester = try Suggester(
            memory: memory.memory, glossary: Glossary(), from: .english)
        let article = Article(
            language: .english,
            sentences: texts.enumerated().map {
                Sentence(text: $1, paragraph: $0, range: 0..<0)
            })
        return try suggester.reuse(of: article, translations: translations).analysis
    }

    @Test func eachSegmentIsCountedOnce() throws {
        let analysis = try analysis(
            [
                "It was opened in 1962.", "Ships left the port.", "Ships left the port.",
                "It was opened in 1963.", "Hello there.",
            ], translations: [4: "Bună ziua."])
        #expect(analysis[.band(.exact)].segments == 1)
        #expect(analysis[.repetition].segments == 1)
        #expect(analysis[.translated].segments == 1)
        #expect(analysis[.band(.new)].words == 4)
        #expect(analysis.total.segments == 5)
        let sum = ReuseAnalysis.Category.all.reduce(0) { $0 + analysis[$1].words }
        #expect(sum == analysis.total.words)
    }

    @Test func coverageIsAShareOfTheWords() throws {
        let analysis = try analysis(["It was opened in 1962.", "Ships left the old port."])
        #expect(analysis.coverage(atLeast: 85) == 0.5)
        #expect(try self.analysis([]).coverage(atLeast: 85) == 0)
    }
}
