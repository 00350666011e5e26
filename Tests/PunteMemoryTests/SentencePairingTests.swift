import PunteLanguage
import Testing

@testable import PunteMemory

@Suite struct SentencePairingTests {
    private func pairs(_ new: [String], _ old: [String], _ threshold: Double = 50) throws
        -> [[Int]]
    {
        try SentencePairing.pairs(new, old, side: .romanian, threshold: threshold).map {
            [$0.new, $0.old]
        }
    }

    @Test func theSentencesOfAnUpdateFindTheirFormerOnes() throws {
        let old = [
            "Un incendiu a izbucnit la o fabrică din Brașov.",
            "Trei persoane au fost rănite.",
            "Cauza nu este cunoscută.",
        ]
        let new = [
            "Un incendiu puternic a izbucnit la o fabrică din Brașov.",
            "Președintele a transmis un mesaj.",
            "Cauza nu este cunoscută.",
            "Cinci persoane au fost rănite.",
        ]
        #expect(try pairs(new, old) == [[0, 0], [2, 2], [3, 1]])
        #expect(try pairs(new, old, 99) == [[2, 2]])
    }

    @Test func aSentenceThatOccursTwiceIsPairedInOrder() throws {
        let again = "Ancheta continuă."
        #expect(
            try pairs([again, "Vremea se răcește.", again], [again, again])
                == [[0, 0], [2, 1]])
        #expect(try pairs([again], [again, again, again]) == [[0, 0]])
    }

    @Test func nothingIsPairedWithNothing() throws {
        #expect(try pairs([], ["Ancheta continuă."]) == [])
        #expect(try pairs(["", " "], ["", "Ancheta continuă."]) == [])
    }

    /// The best pair of all is chosen first, then the best of the remaining ones.
    @Test func theLikeliestPairsAreTakenFirst() throws {
        let reference = try ReferenceScore(.english)
        var news = RandomNews(seed: 81)
        for _ in 0..<20 {
            let old = (0..<8).map { _ in news.sentence(.english) }
            let new = old.shuffled(&news).prefix(6).map { news.edited($0, .english) }
            let (oldTexts, newTexts) = (
                old.map { $0.joined(separator: " ") }, new.map { $0.joined(separator: " ") }
            )
            let oldWords = try oldTexts.map(reference.words)
            let newWords = try newTexts.map(reference.words)
            var candidates: [(score: Double, new: Int, old: Int)] = []
            for i in newWords.indices where !newWords[i].isEmpty {
                for j in oldWords.indices where !oldWords[j].isEmpty {
                    let score = reference.points(newWords[i], oldWords[j])
                    if score >= 60 - 1e-6 { candidates.append((score, i, j)) }
                }
            }
            candidates.sort {
                let (left, right) = (abs($0.new - $0.old), abs($1.new - $1.old))
                if abs($0.score - $1.score) > 1e-9 { return $0.score > $1.score }
                return left != right ? left < right : $0.new < $1.new
            }
            var expected: [Int: Int] = [:]
            for pair in candidates
            where expected[pair.new] == nil && !expected.values.contains(pair.old) {
                expected[pair.new] = pair.old
            }
            let found = try SentencePairing.pairs(
                newTexts, oldTexts, side: .english, threshold: 60)
            #expect(found.map(\.new) == expected.keys.sorted())
            for pair in found {
                #expect(expected[pair.new] == pair.old)
                let points = reference.points(newWords[pair.new], oldWords[pair.old])
                #expect(abs(pair.score - points) < 1e-6)
            }
        }
    }
}

extension Array {
    /// Returns the elements in a random order (Fisher and Yates).
    fileprivate func shuffled(_ random: inout RandomNews) -> [Element] {
        var result = self
        for index in result.indices.dropFirst().reversed() {
            result.swapAt(index, random.next(index + 1))
        }
        return result
    }
}
