import Testing

@testable import PunteAlignment

/// Tests the probabilities of single words as translations of each other.
@Suite struct WordEmissionsTests {
    private let lexicon = """
        @languages en ro
        @target
        armat\t41\tarmy 78 62
        casa\t30\thouse 81 49
        @source
        army\t42
        house\t31

        """

    private func emissions(
        _ english: String, _ romanian: String, novelty: Float = 0
    ) throws -> WordEmissions {
        let keys = try BilingualKeys()
        let cache = LexiconCache(
            lexicon: try Lexicon(bytes: Array(lexicon.utf8)), table: keys.table)
        keys.table.beginText()
        return WordEmissions(
            english: try keys.english.keys(in: english, includingPunctuation: true),
            romanian: try keys.romanian.keys(in: romanian, includingPunctuation: true),
            cache: cache, novelty: novelty)
    }

    @Test func translationsHaveTheirProbabilityInEachDirection() throws {
        let found = try emissions("army house", "armata casa")
        // p(ro | en) and p(en | ro).
        #expect(abs(found.romanian[0, 0] - 0.62) < 1e-6)
        #expect(abs(found.english[0, 0] - 0.78) < 1e-6)
        #expect(abs(found.romanian[1, 1] - 0.49) < 1e-6)
        #expect(found.romanian[0, 1] == 0)
        #expect(found.english[0, 1] == 0)
    }

    @Test func equalWordsNumbersAndMarksAreRenderings() throws {
        let found = try emissions("Radio 5.", "Radio 5.")
        for index in 0..<3 {
            #expect(abs(found.romanian[index, index] - 0.9) < 1e-6)
            #expect(abs(found.english[index, index] - 0.9) < 1e-6)
        }
    }

    @Test func alikeSpellingsCountByTheirLikeness() throws {
        // The keys are the first five letters: Moscow and Moscova have one key, these two have not.
        let found = try emissions("Khodorkovsky", "Hodorkovski")
        #expect((0.2..<0.9).contains(found.romanian[0, 0]))
        #expect(try emissions("Moscow", "Berlinul").romanian[0, 0] == 0)
    }

    /// With novelty, any word may translate any other, a frequent one with a higher probability.
    @Test func noveltyMixesInTheFrequencyOfTheWord() throws {
        let plain = try emissions("army glorp", "armata casa")
        let mixed = try emissions("army glorp", "armata casa", novelty: 0.1)
        for row in 0..<2 {
            for column in 0..<2 {
                let expected =
                    0.9 * plain.romanian[row, column] + 0.1 * mixed.romanianAlone[row]
                #expect(abs(mixed.romanian[row, column] - expected) < 1e-6)
                #expect(mixed.romanian[row, column] > 0)
            }
        }
        // casa (30 %) is more frequent than armata (41 %), an unknown word is the rarest.
        #expect(mixed.romanianAlone[1] > mixed.romanianAlone[0])
        #expect(mixed.englishAlone[1] < mixed.englishAlone[0])
        #expect(mixed.englishAlone.allSatisfy { $0 > 0 })
    }

    @Test func aMarkIsMoreFrequentThanAnyWord() throws {
        let found = try emissions("house.", "casa.")
        #expect(found.englishAlone[1] > found.englishAlone[0])
        #expect(abs(found.romanianAlone[1] - 0.03) < 1e-6)
    }
}
