import PunteMemory
import Testing

@testable import PunteLab

@Suite("Made-up news")
struct SyntheticNewsTests {
    private func segments(_ count: Int) -> [StoredSegment] {
        let next = SyntheticNews.segments(count)
        return Array(sequence(state: ()) { _ in next() })
    }

    @Test func itIsTheSameAtEveryCall() {
        #expect(segments(40).map(\.english) == segments(40).map(\.english))
        #expect(SyntheticNews.queries(40) == SyntheticNews.queries(40))
    }

    @Test func thereAreAsManySegmentsAsAskedFor() {
        #expect(segments(0).isEmpty)
        let all = segments(250)
        #expect(all.count == 250)
        #expect(all.allSatisfy { $0.english.hasSuffix(".") && $0.romanian.hasSuffix(".") })
        #expect(Set(all.map(\.english)).count > 240, "sentences differ")
    }

    @Test("Some sentences repeat an earlier one with a few words changed")
    func variants() {
        let all = segments(300).map { $0.english.split(separator: " ") }
        let repeated = stride(from: 109, to: 300, by: 10).count { number in
            all[..<number].contains { earlier in
                Set(earlier).intersection(all[number]).count * 2 > Set(earlier).count
            }
        }
        #expect(repeated >= 15, "\(repeated) of 20")
    }

    @Test func aQuarterOfTheQueriesIsNew() {
        let queries = SyntheticNews.queries(100)
        #expect(queries.count == 600)
        #expect(queries.allSatisfy { !$0.isEmpty })
    }
}
