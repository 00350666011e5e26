import Testing

@testable import PunteAlignment

/// Tests how sentences that are alike agree in negations and opposites.
@Suite struct SentencePolarityTests {
    private func agreement(
        _ english: String, _ romanian: String
    ) throws -> SentencePolarity.Agreement {
        let keys = try BilingualKeys()
        return SentencePolarity(
            english: [try keys.english.keys(in: english)],
            romanian: [try keys.romanian.keys(in: romanian)]
        ).agreement(of: SentencePair(romanian: 0, english: 0))
    }

    @Test func theSamePointOfTheCompassAgrees() throws {
        let north = try agreement(
            "Twelve houses burned in the north.", "În nord au ars douăsprezece case.")
        let south = try agreement(
            "Twelve houses burned in the south.", "În nord au ars douăsprezece case.")
        #expect(north.same > south.same)
        #expect(north.opposed < south.opposed)
        #expect(north.balance > south.balance)
    }

    @Test(arguments: ["did not accept", "didn't accept", "never accepted"])
    func aNegationOnBothSidesIsBetterThanOnOne(_ verb: String) throws {
        let romanian = "Sindicatul nu a acceptat oferta."
        let denied = try agreement("The union \(verb) the offer.", romanian)
        let said = try agreement("The union accepted the offer.", romanian)
        #expect(denied.negations == (1, 1))
        #expect(said.negations == (1, 0))
        #expect(denied.balance > said.balance)
    }

    @Test func aContractedNegationCounts() throws {
        #expect(try agreement("Nobody came.", "N-a venit nimeni.").negations.romanian == 2)
    }

    @Test func aSentenceWithBothPolesIsNotOpposed() throws {
        let found = try agreement(
            "Exports rose and imports fell.", "Exporturile au crescut, importurile au scăzut.")
        #expect(found.opposed == 0)
    }
}
