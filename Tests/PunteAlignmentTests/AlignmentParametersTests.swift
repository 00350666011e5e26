import PunteLanguage
import Testing

@testable import PunteAlignment

/// Compares the file of fitted numbers with the struct that reads it.
@Suite struct AlignmentParametersTests {
    private var rows: [[String]] { DataTable(AlignmentData.parameters).rows }

    @Test func everyRowHasItsFiveColumns() {
        for row in rows {
            #expect(row.count == 5, "\(row)")
            #expect(Double(row[1])?.isFinite == true, "\(row[0])")
            #expect(row.dropFirst(2).allSatisfy { !$0.isEmpty }, "\(row[0])")
        }
        #expect(Set(rows.map { $0[0] }).count == rows.count)
    }

    /// Every number that the code reads is in the file, and every number in the file is read.
    @Test func theFileHasExactlyTheNumbersThatAreAskedFor() {
        var asked: Set<String> = []
        _ = AlignmentParameters { name in
            asked.insert(name)
            return 1
        }
        #expect(asked == Set(rows.map { $0[0] }))
    }

    @Test func numbersAreReadByName() {
        let parameters = AlignmentParameters { $0 == "anchors.minimum-margin" ? 2.5 : 7 }
        #expect(parameters.anchors.minimumMargin == 2.5)
        #expect(parameters.anchors.maximumSentences == 7)
    }

    @Test func sharesAreSharesAndCountsArePositive() {
        let parameters = AlignmentParameters.shipped
        let words = parameters.words
        let shares = [
            parameters.candidates.minimumSeedCosine, parameters.candidates.minimumSeedShare,
            parameters.candidates.minimumPartCosine, parameters.search.containedShare,
            parameters.search.uncontainedRatio, parameters.furtherSentences.minimumCover,
            words.minimumTranslationWeight, words.minimumLikeness, words.minimumAlikeWeight,
            words.unlinkedWeight, words.sameKeyProbability, words.alikeProbability,
            words.punctuationFrequency, words.minimumFrequency, words.linkThreshold,
            words.growThreshold, parameters.anchors.minimumTranslationWeight,
            parameters.explanations.minimumCover, parameters.explanations.competitorShare,
        ]
        #expect(shares.allSatisfy { $0 > 0 && $0 < 1 })
        let counts = [
            parameters.candidates.shortSentence, parameters.search.maximumGap,
            parameters.search.maximumChains, parameters.furtherSentences.maximumSentences,
            words.maximumUnlinkedLength, parameters.anchors.maximumSentences,
            parameters.lexicon.iterations, parameters.lexicon.maximumTranslations,
        ]
        #expect(counts.allSatisfy { $0 > 0 })
        #expect(parameters.lexicon.minimumPrior < parameters.lexicon.maximumPrior)
        #expect(words.growThreshold < words.linkThreshold)
    }

    /// The shipped model contains the thresholds of links; a setting that it lacks is nil.
    @Test func theModelSetsTheThresholdsOfTheLinks() throws {
        let model = try AlignmentModel.shipped()
        #expect(model.setting("first") == -1.2)
        #expect(model.setting("later") == -0.4)
        #expect(model.setting("no such setting") == nil)
    }
}
