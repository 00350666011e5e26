import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteCommand

@Suite("Rows in reading order")
struct AlignedRowTests {
    private func link(_ romanian: [Int], _ english: [Int], _ label: String = "") -> AlignedRow {
        AlignedRow(romanian: romanian, english: english, confidence: 0.9, label: label)
    }

    private func only(romanian: [Int] = [], english: [Int] = []) -> AlignedRow {
        AlignedRow(romanian: romanian, english: english, confidence: nil, label: "")
    }

    @Test func unpairedEnglishFollowsItsNeighbour() {
        let rows = AlignedRow.inReadingOrder(
            links: [link([0], [1]), link([1], [3])], romanianCount: 2, englishCount: 5)
        #expect(
            rows == [
                only(english: [0]), link([0], [1]), only(english: [2]), link([1], [3]),
                only(english: [4]),
            ])
    }

    @Test func aMovedSentenceKeepsItsRomanianPlace() {
        let rows = AlignedRow.inReadingOrder(
            links: [link([0], [0]), link([1], [4], "moved"), link([2], [1, 2])],
            romanianCount: 4, englishCount: 5)
        #expect(
            rows == [
                link([0], [0]), link([1], [4], "moved"), link([2], [1, 2]), only(english: [3]),
                only(romanian: [3]),
            ])
    }

    @Test func everySentenceIsShownOnceWhateverTheLinks() {
        var generator = SeededRandom(seed: 64)
        for _ in 0..<200 {
            let counts = (
                Int.random(in: 0...9, using: &generator), Int.random(in: 0...9, using: &generator)
            )
            let romanian = (0..<counts.0).shuffled(using: &generator)
            let english = (0..<counts.1).shuffled(using: &generator)
            let links = zip(romanian, english).prefix(Int.random(in: 0...9, using: &generator)).map
            {
                link([$0], [$1])
            }
            let rows = AlignedRow.inReadingOrder(
                links: links, romanianCount: counts.0, englishCount: counts.1)
            #expect(rows.flatMap(\.romanian).sorted() == Array(0..<counts.0))
            #expect(rows.flatMap(\.english).sorted() == Array(0..<counts.1))
        }
    }
}
