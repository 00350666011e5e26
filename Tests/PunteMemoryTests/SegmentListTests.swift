import GRDB
import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct SegmentListTests {
    private let store: TemporaryMemory
    private var memory: Memory { store.memory }

    init() throws {
        store = try TemporaryMemory()
        var pair = News.flood
        pair.links[0].confidence = 0.7
        pair.links[1].confidence = nil
        pair.romanian.outlet = "Curierul"
        pair.romanian.date = "2026-04-12"
        try store.memory.save(pair)
        let link = News.link([0, 1], [0, 1])
        var strike = News.strike
        strike.links = [link] + link.parts()
        try store.memory.save(strike)
    }

    private func ids(_ filter: SegmentFilter = SegmentFilter(), _ list: SegmentList) throws
        -> [Int64]
    { try memory.segments(filter, list).map(\.id) }

    @Test func theLeastSureComeFirst() throws {
        #expect(try ids(SegmentList(order: .confidence)) == [1, 3, 4, 2])
        #expect(try ids(SegmentList(order: .confidence, limit: 1)) == [1])
        #expect(try ids(SegmentFilter(maximumConfidence: 0.8), SegmentList()) == [1])
        #expect(try ids(SegmentFilter(minimumConfidence: 0.9), SegmentList()) == [3, 4])
    }

    private func ids(_ list: SegmentList) throws -> [Int64] { try ids(SegmentFilter(), list) }

    @Test func sentencesOfJoinedSegmentsAreLeftOut() throws {
        #expect(try ids(SegmentList()) == [1, 2, 3, 4])
        #expect(try ids(SegmentList(includesParts: true)).count == 8)
    }

    @Test func whatWasChangedLastComesFirst() throws {
        try memory.setStatus(.confirmed, ofSegments: [2])
        #expect(try ids(SegmentList(order: .changed)).count == 4)
    }

    @Test(arguments: ["", "sentence 1", "zzz"])
    func theLatestAreTheFirstOfAll(text: String) throws {
        try store.add((0..<40).map { ("Sentence \($0) of the list.", "Propoziția \($0).") })
        try memory.write { db in
            try db.execute(sql: "UPDATE segment SET changed = id * 7919 % 13")
        }
        let filter = SegmentFilter(text: text)
        let all = try ids(filter, SegmentList(order: .changed))
        for limit in [1, 5, 20, 100] {
            let latest = try ids(filter, SegmentList(order: .changed, limit: limit))
            #expect(latest == Array(all.prefix(limit)))
        }
    }

    @Test(
        arguments: [
            ("INUNDATIILE", [1]), ("firefighters", [2]), ("„greva”", []), ("grevă", [4]),
            ("zzz", []),
            ("", [1, 2, 3, 4]),
        ] as [(String, [Int64])])
    func aTextIsFoundWhateverItsCaseAndDiacritics(text: String, found: [Int64]) throws {
        #expect(try ids(SegmentFilter(text: text), SegmentList()) == found)
    }

    @Test func conditionsAreJoined() throws {
        let filter = SegmentFilter(
            statuses: [.aligned], outlets: ["Curierul"], from: "2026-04", until: "2026-04",
            text: "a", authors: ["ana"])
        #expect(try ids(filter, SegmentList()) == [1, 2, 3])
        #expect(try ids(SegmentFilter(authors: ["ion"]), SegmentList()).isEmpty)
        #expect(try ids(SegmentFilter(sources: [1]), SegmentList()).isEmpty)
    }

    @Test func aSeedChoosesTheSameSampleAndEverySegmentHasItsChance() throws {
        try store.add((0..<40).map { ("Sentence \($0) of the sample.", "Propoziția \($0).") })
        let all = try ids(SegmentList())
        var chosen: [Int64: Int] = [:]
        for seed in 0..<60 as Range<UInt64> {
            let list = SegmentList(sample: .init(count: 8, seed: seed))
            let sample = try ids(list)
            #expect(sample.count == 8 && sample == sample.sorted() && Set(sample).count == 8)
            #expect(try ids(list) == sample)
            for id in sample { chosen[id, default: 0] += 1 }
        }
        #expect(Set(chosen.keys) == Set(all))
        #expect(try ids(SegmentList(sample: .init(count: 100, seed: 1))) == all)
    }
}
