import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests the use of sentence embeddings as evidence for links.
@Suite struct EmbeddingJudgeTests {
    private func vector(_ direction: Int, noise: Float = 0) -> [Float] {
        (0..<8).map { $0 == direction ? 11 : 10 + noise * Float($0 % 3) }
    }

    /// Embeddings of seven sentences on each side, each with a direction of its own.
    private var embeddings: SentenceEmbeddings {
        SentenceEmbeddings(
            english: (0..<7).map { vector($0) }, romanian: (0..<7).map { vector($0, noise: 0.01) })
    }

    @Test func aPairThatPointsTheSameWayGains() {
        let judge = EmbeddingJudge(embeddings)
        let right = Bead(romanian: 2..<3, english: 2..<3)
        let wrong = Bead(romanian: 2..<3, english: 4..<5)
        #expect(judge.logOdds(of: right, lexical: 0) > 1)
        #expect(judge.logOdds(of: wrong, lexical: 0) < -1)
    }

    @Test func theLogOddsOfTheWordsCountToo() {
        let judge = EmbeddingJudge(embeddings)
        let bead = Bead(romanian: 2..<3, english: 2..<3)
        #expect(judge.logOdds(of: bead, lexical: 3) > judge.logOdds(of: bead, lexical: -3))
    }

    @Test func theModelIsLinearInItsFeatures() {
        let weights = LogisticWeights(
            DataTable(text: "lexical\t0.5\ncosine\t2\nabove-row\t0\nabove-column\t0\nbias\t-1\n"))
        let judge = EmbeddingJudge(embeddings, weights: weights)
        let cosine = embeddings.cosine(english: 1..<2, romanian: 3..<4)
        let found = judge.logOdds(of: Bead(romanian: 3..<4, english: 1..<2), lexical: 4)
        #expect(abs(found - (2 + 2 * cosine - 1)) < 1e-5)
    }

    @Test func vectorsOfAPartAreThoseOfTheWhole() {
        let part = embeddings.selected(english: 2..<5, romanian: [1, 3])
        #expect(
            part.cosine(english: 0..<1, romanian: 1..<2)
                == embeddings.cosine(english: 2..<3, romanian: 3..<4))
        #expect(part.cosines().rows == 2)
        #expect(part.cosines().columns == 3)
    }

    /// The cosine of a window is that of the sum of the centred vectors.
    @Test(arguments: 0..<10) func cosinesOfWindowsAreThoseOfTheSums(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let vectors = (0..<14).map { _ in
            (0..<5).map { _ in Float.random(in: -1...1, using: &random) }
        }
        let (english, romanian) = (Array(vectors[..<7]), Array(vectors[7...]))
        let embeddings = SentenceEmbeddings(english: english, romanian: romanian)
        func unit(_ vector: [Float]) -> [Double] {
            let length = vector.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            return vector.map { Double($0) / length }
        }
        func centred(_ text: [[Float]]) -> [[Double]] {
            let units = text.map(unit)
            let mean = (0..<5).map { index in
                units.reduce(0) { $0 + $1[index] } / Double(text.count)
            }
            return units.map { zip($0, mean).map(-) }
        }
        let (a, b) = (centred(english), centred(romanian))
        for (columns, rows) in [(0..<1, 0..<1), (2..<5, 1..<2), (1..<6, 3..<5)] {
            let sum = { (text: [[Double]], window: Range<Int>) in
                (0..<5).map { index in window.reduce(0) { $0 + text[$1][index] } }
            }
            let (x, y) = (sum(a, columns), sum(b, rows))
            let product = zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
            let norms = [x, y].map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
            let expected = product / (norms[0] * norms[1])
            let found = Double(embeddings.cosine(english: columns, romanian: rows))
            #expect(abs(found - expected) < 1e-3)
        }
    }

    @Test func anAlignmentUsesTheVectors() throws {
        let english = ["Alpha beta.", "Gamma delta.", "Epsilon zeta."]
        let romanian = ["Unu doi.", "Trei patru.", "Cinci șase."]
        let aligner = try Aligner()
        let byWords = try aligner.align(english: english, romanian: romanian)
        #expect(byWords.links.allSatisfy { $0.confidence < 0.9 })
        // Nothing the words say makes a bead a candidate, so vectors alone find nothing either.
        let vectors = SentenceEmbeddings(
            english: (0..<3).map { vector($0) }, romanian: (0..<3).map { vector($0) })
        let alignment = try aligner.align(
            english: english, romanian: romanian, embeddings: vectors)
        #expect(alignment.links.allSatisfy { (0...1).contains($0.confidence) })
    }
}
