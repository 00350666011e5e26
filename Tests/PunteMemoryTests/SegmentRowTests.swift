import GRDB
import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

/// Tests the conversion of segments to rows and back.
@Suite struct SegmentRowTests {
    private let store: TemporaryMemory

    init() throws { store = try TemporaryMemory() }

    private func maybe<Value>(_ random: inout RandomNews, _ value: Value) -> Value? {
        random.next(2) == 0 ? value : nil
    }

    private func segment(_ number: Int, _ random: inout RandomNews) -> StoredSegment {
        let metadata = SegmentMetadata(
            properties: (0..<random.next(3)).map {
                .init(
                    type: "type \($0)", value: "„valoare” \"\(number)\" \\",
                    side: random.pick([nil, .english, .romanian]),
                    language: random.pick([nil, "ro"]))
            },
            notes: (0..<random.next(2)).map { .init(text: "notă \($0)\n", side: .romanian) })
        return StoredSegment(
            english: news(.english, number, &random), romanian: news(.romanian, number, &random),
            status: random.pick(StoredSegment.Status.allCases),
            kind: random.pick(["text", "title", "list-item"]),
            confidence: maybe(&random, Double(random.next(1000)) / 1000),
            label: maybe(&random, "moved"),
            context: Context(
                englishBefore: maybe(&random, Int64(number)), englishAfter: maybe(&random, .min),
                romanianBefore: maybe(&random, .max), romanianAfter: maybe(&random, 0)),
            domain: maybe(&random, "știri"), document: maybe(&random, "raport \(number).txt"),
            origin: maybe(&random, "origin \(random.next(4))"), author: maybe(&random, "ioana"),
            created: Int64(1 + random.next(1_000_000)), changed: Int64(1 + random.next(1_000_000)),
            metadata: metadata)
    }

    private func news(_ side: Side, _ number: Int, _ random: inout RandomNews) -> String {
        "\(number) " + random.sentence(side).joined(separator: " ")
    }

    @Test func everyPropertyComesBack() throws {
        var random = RandomNews(seed: 71)
        let segments = (1...700).map { segment($0, &random) }
        var rest = segments[...]
        try store.memory.importSegments({ rest.popFirst() }, batchSize: 150)
        let stored = try store.allSegments()
        #expect(stored.map(\.id) == Array(1...700))
        for (segment, read) in zip(segments, stored) {
            var expected = segment
            expected.id = read.id
            #expect(read == expected)
        }
        #expect(try store.memory.failedChecks().isEmpty)
    }

    @Test func aRowGivesTheSameAsItsSegment() throws {
        var random = RandomNews(seed: 72)
        var rest = (1...200).map { segment($0, &random) }[...]
        try store.memory.importSegments { rest.popFirst() }
        try store.memory.save(News.flood)
        var count = 0
        try store.memory.forEachRow { row in
            let segment = row.segment
            func text(_ column: SegmentColumn) -> String? {
                row.bytes(column).map { String(decoding: $0, as: UTF8.self) }
            }
            #expect(row.id == segment.id && row.confidence == segment.confidence)
            #expect(row.created == segment.created && row.changed == segment.changed)
            #expect(row.hasPlace == (segment.place != nil))
            #expect(text(.english) == segment.english && text(.romanian) == segment.romanian)
            #expect(text(.status) == segment.status.rawValue && text(.kind) == segment.kind)
            #expect(text(.label) == segment.label && text(.domain) == segment.domain)
            #expect(text(.document) == segment.document && text(.author) == segment.author)
            #expect(text(.origin) == segment.origin)
            var plain: [SegmentMetadata.Property] = []
            let isPlain = row.forEachPlainProperty { type, value in
                plain.append(
                    .init(
                        type: String(decoding: type, as: UTF8.self),
                        value: String(decoding: value, as: UTF8.self)))
            }
            if isPlain { #expect(SegmentMetadata(properties: plain) == segment.metadata) }
            count += 1
        }
        #expect(count == 203)
    }

    @Test func theColumnsAreThoseOfTheTable() throws {
        let columns = try DatabaseQueue(path: store.path).read { db in
            try db.columns(in: "segment").map(\.name)
        }
        #expect(Set(columns) == Set(SegmentColumn.allCases.map(\.name)))
        #expect(columns.count == SegmentColumn.count)
    }

    @Test func timesOfZeroBecomeNow() throws {
        let before = Memory.now()
        try store.add([("It rained.", "A plouat.")])
        let segment = try #require(try store.memory.segment(1))
        #expect(segment.created >= before && segment.created <= Memory.now())
        #expect(segment.changed == segment.created)
    }

    @Test func thereIsNoSegmentUnderAnotherId() throws {
        try store.add([("It rained.", "A plouat.")])
        #expect(try store.memory.segment(2) == nil)
        #expect(try store.memory.segment(-1) == nil)
        #expect(try store.memory.lastSegment() == 1)
        let empty = try TemporaryMemory()
        #expect(try empty.memory.lastSegment() == nil)
    }

    @Test func theErrorOfAWalkEndsIt() throws {
        struct Enough: Error {}
        try store.add((0..<10).map { ("Report \($0).", "Raportul \($0).") })
        var seen = 0
        #expect(throws: Enough.self) {
            try store.memory.forEachSegment { _ in
                seen += 1
                if seen == 3 { throw Enough() }
            }
        }
        #expect(seen == 3)
    }

    /// An enumeration of segments sees the memory as it was at its beginning.
    @Test func aWalkDoesNotSeeWhatIsAddedMeanwhile() throws {
        try store.add((0..<10).map { ("Report \($0).", "Raportul \($0).") })
        var seen = 0
        try store.memory.forEachSegment { segment in
            if segment.id == 1 { try store.add([("Another report.", "Alt raport.")]) }
            seen += 1
        }
        #expect(seen == 10)
        #expect(try store.allSegments().count == 11)
    }
}
