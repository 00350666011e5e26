import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct DuplicateTests {
    private let store: TemporaryMemory
    private var memory: Memory { store.memory }

    init() throws { store = try TemporaryMemory() }

    private func kept() throws -> [[Int64]] {
        try memory.duplicates().map { [$0.kept.id] + $0.removed.map(\.id) }
    }

    @Test func theOneWithMoreDiacriticsIsKept() throws {
        try store.add([
            ("The school is closed.", "Școala e închisă."),
            ("The school is closed.", "Scoala e inchisa."),
            ("THE SCHOOL IS CLOSED.", "Scoala e închisă."),
        ])
        #expect(try kept() == [[1, 3, 2]])
    }

    @Test func ofEquallyGoodOnesTheNewestIsKept() throws {
        try store.add([("It rained.", "A plouat."), ("IT RAINED.", "A PLOUAT.")])
        #expect(try kept() == [[2, 1]])
    }

    @Test func aConfirmedOneIsKept() throws {
        try store.add([("It rained.", "A plouat."), ("It rained. ", "A plouat.")])
        try memory.setStatus(.confirmed, ofSegments: [1])
        #expect(try kept() == [[1, 2]])
    }

    @Test func segmentsOfArticlesStay() throws {
        try memory.save(News.flood)
        let sentence = News.flood.english.sentences[0].text
        try store.add([
            (sentence.uppercased(), News.flood.romanian.sentences[0].text.uppercased())
        ])
        var again = News.flood
        again.english.sentences[2].text = "Nothing else is known."
        try memory.save(again)
        // Segments 1 and 5 are the same sentence in two versions of the article.
        let groups = try memory.duplicates()
        #expect(groups.map(\.removed).map { $0.map(\.id) } == [[4]])
        #expect(try memory.remove(groups) == 1)
        #expect(try memory.duplicates().isEmpty)
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func rejectedOnesAreLeftAlone() throws {
        try store.add([("It rained.", "A plouat."), ("IT RAINED.", "A PLOUAT.")])
        try memory.setStatus(.rejected, ofSegments: [1])
        #expect(try kept().isEmpty)
    }

    @Test func differentTranslationsAreNoDuplicates() throws {
        try store.add([("It rained.", "A plouat."), ("It rained.", "Ploua.")])
        #expect(try kept().isEmpty)
    }

    @Test func aSegmentThatHasChangedSinceIsNotRemoved() throws {
        try store.add([("It rained.", "A plouat."), ("IT RAINED.", "A PLOUAT.")])
        let groups = try memory.duplicates()
        try memory.setStatus(.confirmed, ofSegments: [1])
        #expect(try memory.remove(groups) == 0)
        #expect(try store.allSegments().count == 2)
    }

    @Test func theHistorySaysWhatWasKept() throws {
        try store.add([("It rained.", "A plouat."), ("IT RAINED.", "A PLOUAT.")])
        #expect(try memory.remove(memory.duplicates(), author: "ana") == 1)
        let entry = try #require(try memory.history().first)
        #expect(entry.action == "duplicate" && entry.segment == 1)
        #expect(entry.note == "of 2" && entry.author == "ana")
    }

    /// When a segment is removed, its lexicon counts and its use as a term's example are removed
    /// too.
    @Test func whatDependsOnARemovedSegmentGoesToo() throws {
        try store.add([("It rained.", "A plouat."), ("IT RAINED.", "A PLOUAT.")])
        try memory.replaceLexiconCounts(
            [LexiconCount(english: "rain", romanian: "ploua", count: 1)], from: .segment(1))
        #expect(try memory.remove(memory.duplicates()) == 1)
        #expect(try memory.lexiconCounts().isEmpty)
        #expect(try memory.failedChecks().isEmpty)
    }

    /// Compares the groups with a comparison of all pairs of segments.
    @Test func groupsAreThoseOfEqualSpellings() throws {
        var random = RandomNews(seed: 101)
        let sentences = (0..<12).map { _ in
            (random.sentence(.english), random.sentence(.romanian))
        }
        func spelled(_ words: [String]) -> String {
            let text = words.joined(separator: " ")
            return switch random.next(4) {
            case 0: text.uppercased()
            case 1: RandomNews.plain(text)
            case 2: RandomNews.cedilla(text)
            default: text
            }
        }
        try store.add(
            (0..<120).map { _ in
                let (english, romanian) = random.pick(sentences)
                return (spelled(english), spelled(romanian))
            })
        let segments = try store.allSegments()
        var expected: [[Int64]] = []
        for segment in segments {
            let same = segments.filter { other in
                Side.allCases.allSatisfy {
                    Context.fingerprint(of: other.text($0))
                        == Context.fingerprint(of: segment.text($0))
                }
            }
            if same.count > 1, same[0].id == segment.id { expected.append(same.map(\.id)) }
        }
        #expect(try kept().map { $0.sorted() } == expected)
        #expect(
            try memory.remove(memory.duplicates())
                == expected.reduce(0) { $0 + $1.count - 1 })
        #expect(try memory.failedChecks().isEmpty)
    }
}
