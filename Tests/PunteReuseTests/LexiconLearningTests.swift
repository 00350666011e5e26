import Foundation
import PunteAlignment
import PunteLanguage
import PunteMemory
import PunteText
import Testing

@testable import PunteReuse

@Suite final class LexiconLearningTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "punte-\(UUID().uuidString)")
    private let memory: Memory
    private let pair: ArticlePair

    init() throws {
        memory = try Memory.open(
            at: folder.appending(path: "memory.sqlite").path(), access: .writing)
        let english = ["The glorp sank on Monday.", "Police raised the glorp.", "It rained."]
        let romanian = [
            "Bruzgoiul s-a scufundat luni.", "Poliția a ridicat bruzgoiul.", "A plouat.",
        ]
        pair = ArticlePair(
            english: Self.article(english, .english), romanian: Self.article(romanian, .romanian),
            links: (0..<3).map { .init(english: [$0], romanian: [$0], status: .confirmed) })
        try memory.save(pair)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static func article(_ sentences: [String], _ language: Language) -> Article {
        Article(
            language: language,
            sentences: sentences.map { Sentence(text: $0, paragraph: 0, range: 0..<$0.utf8.count) })
    }

    private func renderings() throws -> [String] {
        try Lexicon.shipped(updatedBy: memory).translations(ofRomanian: "bruzg").map(\.key)
    }

    @Test func confirmedSegmentsTeachAndForgottenOnesDoNot() throws {
        let before = try renderings()
        #expect(!before.contains("glorp"))
        let learning = try LexiconLearning(memory)
        #expect(try learning.update() == .init(learned: 3, known: 0))
        #expect(try renderings().first == "glorp")
        #expect(try learning.update() == .init(learned: 0, known: 3))
        let id = try #require(try memory.pairs().first).english
        try memory.forget(article: id)
        #expect(try renderings() == before)
        #expect(try memory.lexiconCounts().isEmpty)
    }

    @Test func onlyConfirmedSegmentsTeach() throws {
        var ids: [Int64] = []
        try memory.forEachSegment { ids.append($0.id) }
        try memory.setStatus(.aligned, ofSegments: ids)
        #expect(try LexiconLearning(memory).update() == .init(learned: 0, known: 0))
        #expect(try memory.lexiconCounts().isEmpty)
    }

    @Test func aSegmentThatIsNoLongerConfirmedIsUnlearned() throws {
        let learning = try LexiconLearning(memory)
        try learning.update()
        var ids: [Int64] = []
        try memory.forEachSegment { ids.append($0.id) }
        try memory.setStatus(.aligned, ofSegments: ids)
        try memory.forEachSegment { _ = try learning.learn($0) }
        #expect(try memory.lexiconCounts().isEmpty)
    }

    @Test func whatAWellKnownWordMeansStays() throws {
        try LexiconLearning(memory).update()
        let lexicon = try Lexicon.shipped(updatedBy: memory)
        let shipped = try Lexicon.shipped()
        for word in ["polit", "luni", "plati"] {
            #expect(
                lexicon.translations(ofRomanian: word).first?.key
                    == shipped.translations(ofRomanian: word).first?.key)
        }
    }
}
