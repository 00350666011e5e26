import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct SegmentFilterTests {
    private let store: TemporaryMemory

    /// Stores the same report in two articles and in a file of another tool.
    init() throws {
        store = try TemporaryMemory()
        try save("AP", "2026-05-03", "Un om a murit.")
        try save("Reuters", "2026-06-11", "A murit o persoană.")
        var imported = [
            StoredSegment(
                english: "One man died.", romanian: "A murit un bărbat.", domain: "news",
                document: "a.txt", origin: "agency.tmx")
        ]
        try store.memory.importSegments { imported.popLast() }
        try store.memory.setStatus(.confirmed, ofSegments: [2])
    }

    private func save(_ outlet: String, _ date: String, _ romanian: String) throws {
        var english = Article(.english, "One man died.")
        english.outlet = outlet
        english.title = outlet
        var translation = Article(.romanian, romanian)
        translation.date = date
        translation.outlet = "Ziarul"
        // The title makes the articles differ.
        english.sentences.append(Sentence(text: "Says \(outlet).", paragraph: 1, range: 0..<0))
        try store.memory.save(
            ArticlePair(
                english: english, romanian: translation,
                links: [ArticleLink(english: [0], romanian: [0])]))
    }

    private func found(
        _ filter: SegmentFilter, _ text: String = "One man died.", _ side: Side = .english
    ) throws -> [Int64] {
        try store.memory.matcher().matches(for: text, from: side, threshold: 50, filter: filter)
            .map(\.segment.id).sorted()
    }

    @Test func withoutAFilterAllCount() throws {
        #expect(try found(SegmentFilter()) == [1, 2, 3])
    }

    @Test(
        arguments: [
            (SegmentFilter(statuses: [.aligned]), [1]),
            (SegmentFilter(statuses: [.aligned, .imported]), [1, 3]),
            (SegmentFilter(domains: ["news"]), [3]),
            (SegmentFilter(origins: ["agency.tmx"]), [3]),
            (SegmentFilter(outlets: ["AP"]), [1]),
            (SegmentFilter(outlets: ["Ziarul"]), [1, 2]),
            (SegmentFilter(from: "2026-06"), [2]),
            (SegmentFilter(from: "2026-05-03"), [1, 2]),
            (SegmentFilter(until: "2026-05"), [1]),
            (SegmentFilter(until: "2026-05-02"), []),
            (SegmentFilter(from: "2026", until: "2026"), [1, 2]),
            (SegmentFilter(article: 1), [1]),
            (SegmentFilter(article: 4), [2]),
            (SegmentFilter(exceptArticle: 1), [2, 3]),
            (SegmentFilter(statuses: [.confirmed], outlets: ["AP"]), []),
        ] as [(SegmentFilter, [Int64])])
    func onlyWhatTheFilterAdmitsMatches(filter: SegmentFilter, expected: [Int64]) throws {
        #expect(try found(filter) == expected)
        var walked: [Int64] = []
        try store.memory.forEachSegment(filter) { walked.append($0.id) }
        #expect(walked == expected)
    }

    @Test func theRomanianSideIsFilteredToo() throws {
        #expect(try found(SegmentFilter(outlets: ["AP"]), "Un om a murit.", .romanian) == [1])
        #expect(try found(SegmentFilter(outlets: ["Reuters"]), "Un om a murit.", .romanian) == [])
    }

    /// More similar segments that the filter excludes do not hide less similar ones.
    @Test func theBestOfTheAdmittedIsFound() throws {
        try store.add((0..<200).map { ("One man died at \($0).", "A murit un om la \($0).") })
        var far = [
            StoredSegment(
                english: "Two women died at night.", romanian: "Au murit două femei.", domain: "x")
        ]
        try store.memory.importSegments { far.popLast() }
        let matches = try store.memory.matcher().matches(
            for: "One man died at night.", from: .english, threshold: 50, limit: 1,
            filter: SegmentFilter(domains: ["x"]))
        #expect(matches.map(\.segment.domain) == ["x"])
    }
}
