import PunteTestSupport
import Testing

@testable import PunteAlignment

@Suite struct CandidateBeadsTests {
    /// Returns whether a bead is a candidate by definition.
    private func isCandidate(_ bead: Bead, in bitext: Bitext) -> Bool {
        let parameters = AlignmentParameters.Candidates.shipped
        let cosine = bitext.cosine
        let isSeed = bead.romanian.contains { row in
            bead.english.contains { column in
                let rowBest = (0..<bitext.englishCount).map { cosine[row, $0] }.max() ?? 0
                let columnBest = (0..<bitext.romanianCount).map { cosine[$0, column] }.max() ?? 0
                let floor = max(
                    parameters.minimumSeedCosine,
                    parameters.minimumSeedShare * min(rowBest, columnBest))
                return cosine[row, column] >= floor
            }
        }
        guard isSeed, !bead.isSingle else { return isSeed }
        let rows = bead.romanian.allSatisfy { row in
            bitext.romanianWords[row].count <= parameters.shortSentence
                || bead.english.contains { cosine[row, $0] >= parameters.minimumPartCosine }
        }
        let columns = bead.english.allSatisfy { column in
            bitext.englishWords[column].count <= parameters.shortSentence
                || bead.romanian.contains { cosine[$0, column] >= parameters.minimumPartCosine }
        }
        return rows && columns
    }

    @Test(arguments: 0..<12) func areTheBeadsOfTheDefinition(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let language = MadeUpLanguage(words: 25, random: &random)
        let bitext = try SmallBitext(
            english: language.text(language.english, sentences: 7, using: &random),
            romanian: language.text(language.romanian, sentences: 6, using: &random),
            lexicon: language.lexicon
        ).bitext
        let found = CandidateBeads.find(in: bitext)
        #expect(Set(found).count == found.count)
        for shape in Bead.shapes {
            for row in 0...6 - shape.romanian {
                for column in 0...7 - shape.english {
                    let bead = Bead(shape, fromRomanian: row, english: column)
                    #expect(found.contains(bead) == isCandidate(bead, in: bitext))
                }
            }
        }
    }

    @Test func aTextShorterThanAShapeHasNoBeadOfIt() throws {
        let bitext = try SmallBitext(
            english: ["The bridge collapsed on Monday."],
            romanian: ["Podul s-a prăbușit luni."]
        ).bitext
        #expect(CandidateBeads.find(in: bitext) == [Bead(romanian: 0..<1, english: 0..<1)])
    }
}
