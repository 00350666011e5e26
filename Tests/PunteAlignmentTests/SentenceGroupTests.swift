import PunteTestSupport
import Testing

@testable import PunteAlignment

@Suite("Sentences of one side of a link")
struct SentenceGroupTests {
    @Test func holdsNeighboursAndSentencesFromElsewhereInOrder() {
        var group = SentenceGroup(4..<6)
        #expect(Array(group) == [4, 5])
        group.insert(9)
        group.insert(1)
        #expect(Array(group) == [1, 4, 5, 9])
        #expect(group.neighbours == 4..<6)
        #expect(group.further == [1, 9])
    }

    @Test func aSentenceNextToTheNeighboursIsOneOfThem() {
        var group = SentenceGroup(4..<5)
        group.insert(6)
        #expect(group.neighbours == 4..<5)
        group.insert(5)
        #expect(group.neighbours == 4..<7)
        #expect(group.further.isEmpty)
        group.insert(3)
        #expect(group.neighbours == 3..<7)
    }

    @Test func runsAreWhatFollowsEachOther() {
        #expect([1, 2, 3, 7, 9, 10].runs == [1..<4, 7..<8, 9..<11])
        #expect([Int]().runs.isEmpty)
    }

    @Test func holdsWhatASetHolds() {
        var generator = SeededRandom(seed: 63)
        for _ in 0..<500 {
            let first = Int.random(in: 0..<12, using: &generator)
            var group = SentenceGroup(first..<first + 1)
            var set: Set = [first]
            for sentence in (0..<12).shuffled(using: &generator).prefix(5)
            where set.insert(sentence).inserted {
                group.insert(sentence)
            }
            #expect(Array(group) == set.sorted())
            #expect(group.neighbours.contains(first))
            #expect(!set.contains(group.neighbours.lowerBound - 1))
            #expect(!set.contains(group.neighbours.upperBound))
            #expect(group.mapped { $0 * 2 }.elementsEqual(set.sorted().map { $0 * 2 }))
            #expect(group.mapped { $0 + 3 }.neighbours.count == group.neighbours.count)
        }
    }
}
