import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

/// Compares random filters with a test of every segment.
@Suite struct FilterPropertyTests {
    private struct Known {
        var segment: StoredSegment
        var articles: [StoredArticle]
    }

    private let store: TemporaryMemory
    private let known: [Known]

    init() throws {
        store = try TemporaryMemory()
        var random = RandomNews(seed: 121)
        for number in 0..<12 {
            var pair = number % 2 == 0 ? News.flood : News.strike
            pair.english.sentences[0].text += " \(number)"
            pair.romanian.sentences[0].text += " \(number)"
            pair.english.outlet = random.pick([nil, "AP", "Reuters"])
            pair.romanian.outlet = random.pick([nil, "Ziarul", "AP"])
            pair.english.date = random.pick([nil, "2026-04-30", "2026-05", "2025"])
            pair.romanian.date = random.pick([nil, "2026-05-01", "2026-04-30T12:00:00Z"])
            pair.origin = random.pick([nil, "desk", "agency.tmx"])
            try store.memory.save(pair)
        }
        var imported = (0..<40).map { number in
            StoredSegment(
                english: "Report \(number).", romanian: "Raportul \(number).",
                domain: random.pick([nil, "news", "sport"]),
                document: random.pick([nil, "a.txt", "b.txt"]),
                origin: random.pick([nil, "agency.tmx"]))
        }
        try store.memory.importSegments { imported.popLast() }
        for id in (1...76).filter({ _ in random.next(2) == 0 }) {
            try store.memory.setStatus(
                random.pick(StoredSegment.Status.allCases), ofSegments: [Int64(id)])
        }
        let memory = store.memory
        known = try store.allSegments().map { segment in
            let pair = try segment.place.flatMap { try memory.pair($0.pair) }
            let ids = pair.map { [$0.english, $0.romanian] } ?? []
            return Known(segment: segment, articles: try ids.compactMap { try memory.article($0) })
        }
    }

    private func admits(_ filter: SegmentFilter, _ known: Known) -> Bool {
        let (segment, articles) = (known.segment, known.articles)
        func dates(_ isWanted: (String) -> Bool) -> Bool {
            articles.contains { $0.article.date.map(isWanted) ?? false }
        }
        func isAmong<Value: Hashable>(_ values: Set<Value>?, _ value: Value?) -> Bool {
            guard let values else { return true }
            return value.map(values.contains) ?? false
        }
        if !isAmong(filter.statuses, segment.status) { return false }
        if !isAmong(filter.domains, segment.domain) { return false }
        if !isAmong(filter.origins, segment.origin) { return false }
        if let outlets = filter.outlets, !outlets.isEmpty,
            !articles.contains(where: { isAmong(outlets, $0.article.outlet) })
        {
            return false
        }
        if let from = filter.from, !dates({ $0 >= from }) { return false }
        if let until = filter.until, !dates({ $0.prefix(until.count) <= until }) { return false }
        if let id = filter.article, !articles.contains(where: { $0.id == id }) { return false }
        if let id = filter.exceptArticle, articles.contains(where: { $0.id == id }) { return false }
        if let document = filter.exceptDocument, segment.document == document { return false }
        return true
    }

    private func filter(_ random: inout RandomNews) -> SegmentFilter {
        var filter = SegmentFilter()
        for _ in 0...random.next(3) {
            switch random.next(9) {
            case 0: filter.statuses = [random.pick(StoredSegment.Status.allCases), .confirmed]
            case 1: filter.domains = ["news"]
            case 2: filter.origins = random.pick([["agency.tmx"], ["desk", "agency.tmx"], []])
            case 3: filter.outlets = random.pick([["AP"], ["Ziarul", "Reuters"], []])
            case 4: filter.from = random.pick(["2026", "2026-05", "2026-04-30"])
            case 5: filter.until = random.pick(["2025", "2026-04", "2026-05-01"])
            case 6: filter.article = Int64(random.next(30))
            case 7: filter.exceptArticle = Int64(random.next(30))
            default: filter.exceptDocument = "a.txt"
            }
        }
        return filter
    }

    @Test func aFilterAdmitsWhatItsConditionsSay() throws {
        var random = RandomNews(seed: 122)
        for _ in 0..<250 {
            let filter = filter(&random)
            var found: [Int64] = []
            try store.memory.forEachSegment(filter) { found.append($0.id) }
            let expected = known.filter { admits(filter, $0) }.map(\.segment.id)
            #expect(found == expected, "\(filter)")
        }
    }

    @Test func aMatcherFindsWhatTheFilterAdmits() throws {
        var random = RandomNews(seed: 123)
        let matcher = try store.memory.matcher()
        for _ in 0..<60 {
            let filter = filter(&random)
            let matches = try matcher.matches(
                for: "Teachers went on strike in Iași on Monday.", from: .english, threshold: 50,
                limit: 100, filter: filter)
            let expected = known.filter {
                admits(filter, $0) && $0.segment.status != .rejected
                    && $0.segment.english.hasPrefix("Teachers")
            }
            #expect(matches.map(\.segment.id).sorted() == expected.map(\.segment.id))
        }
    }

    @Test func onlyAFilterWithoutConditionsIsEmpty() {
        #expect(SegmentFilter().isEmpty && SegmentFilter().condition.sql.isEmpty)
        #expect(!SegmentFilter(statuses: []).isEmpty)
        #expect(!SegmentFilter(exceptDocument: "a").isEmpty)
    }

    @Test func phrasesAreThoseOfAdmittedSegments() throws {
        let matcher = try store.memory.matcher()
        for article: Int64 in [1, 5, 9] {
            let phrases = try matcher.sharedPhrases(
                with: "Floods hit three villages near the river.", from: .english,
                filter: SegmentFilter(article: article))
            for place in phrases.flatMap(\.places) {
                let holder = known.first { $0.segment.id == place.segment.id }
                #expect(holder?.articles.contains { $0.id == article } == true)
            }
        }
    }
}
