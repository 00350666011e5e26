import PunteTestSupport
import Testing

@testable import PunteAlignment

@Suite struct LexiconEvidenceTests {
    private typealias Count = LexiconEvidence.Count

    private let text = """
        @languages en ro
        @target
        armat\t41\tarmy 78 62\tmilita 9 4
        drona\t96\tdrone 60 50
        @source
        army\t42
        drone\t96
        milita\t60

        """

    private func lexicon() throws -> Lexicon { try Lexicon(bytes: Array(text.utf8)) }

    private func probability(
        _ romanian: String, _ english: String, _ lexicon: Lexicon
    ) -> Double {
        lexicon.translations(ofRomanian: romanian).first { $0.key == english }?.probability ?? 0
    }

    @Test func oneConfirmedPairDoesNotOverturnAWellAttestedEntry() throws {
        let once = try lexicon().updated(
            by: LexiconEvidence([Count(english: "troops", romanian: "armat", count: 1)]))
        #expect(once.translations(ofRomanian: "armat").first?.key == "army")
        #expect(probability("armat", "army", once) > 0.76)
        #expect(probability("armat", "troops", once) < 0.02)
    }

    @Test func aRareEntryYieldsToAFewPairs() throws {
        let counts = [Count(english: "uav", romanian: "drona", count: 4)]
        let updated = try lexicon().updated(by: LexiconEvidence(counts))
        #expect(updated.translations(ofRomanian: "drona").map(\.key) == ["uav", "drone"])
    }

    @Test func anUnknownWordIsLearned() throws {
        let counts = [Count(english: "deepfa", romanian: "falsu", count: 1)]
        let updated = try lexicon().updated(by: LexiconEvidence(counts))
        #expect(updated.translations(ofRomanian: "falsu").map(\.key) == ["deepfa"])
        #expect(updated.translations(ofEnglish: "deepfa").map(\.key) == ["falsu"])
        #expect(abs(probability("falsu", "deepfa", updated) - 1.0 / 3) < 1e-9)
    }

    @Test func noEvidenceChangesNothing() throws {
        let updated = try lexicon().updated(by: LexiconEvidence())
        #expect(
            try updated.translations(ofRomanian: "armat")
                == lexicon().translations(ofRomanian: "armat")
        )
    }

    /// A blended probability is between the shipped probability and the observed share.
    ///
    /// Its distance from the shipped probability is at most the weight of the evidence.
    @Test func evidenceNeverCountsForMoreThanItIs() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2000 {
            let shipped = Double(Int.random(in: 0..<100, using: &random)) / 100
            let prior = LexiconBlend.prior(
                weight: Int.random(in: 0..<5, using: &random) == 0
                    ? nil : Double(Int.random(in: 0..<101, using: &random)) / 100)
            let total = Double(Int.random(in: 0..<400, using: &random)) / 4
            let count = total * Double(Int.random(in: 0..<101, using: &random)) / 100
            let found = LexiconBlend.probability(
                shipped: shipped, prior: prior, count: count, total: total)
            let observed = total > 0 ? count / total : shipped
            #expect(found >= min(shipped, observed) - 1e-12)
            #expect(found <= max(shipped, observed) + 1e-12)
            #expect(abs(found - shipped) <= total / (prior + total) + 1e-12)
            let more = LexiconBlend.probability(
                shipped: shipped, prior: prior, count: count + 1, total: total + 1)
            #expect(more >= found - 1e-12)
        }
    }

    /// The probabilities of the translations of a word still have a sum of at most 1.
    @Test func sharesOfAWordStayAWhole() throws {
        var random = SeededRandom(seed: 11)
        let keys = ["army", "milita", "troops", "drone", "uav"]
        for _ in 0..<200 {
            let counts = (0..<6).map { _ in
                Count(
                    english: keys[Int.random(in: 0..<keys.count, using: &random)],
                    romanian: ["armat", "drona"][Int.random(in: 0..<2, using: &random)],
                    count: Double(Int.random(in: 0..<90, using: &random)) / 10)
            }
            let updated = try lexicon().updated(by: LexiconEvidence(counts))
            for romanian in ["armat", "drona"] {
                let sum = updated.translations(ofRomanian: romanian).reduce(0) {
                    $0 + $1.probability
                }
                #expect(sum <= 1 + 1e-9)
            }
        }
    }

    @Test func countsOfTheSameWordsAddUp() {
        let evidence = LexiconEvidence([
            Count(english: "army", romanian: "armat", count: 0.5),
            Count(english: "army", romanian: "armat", count: 0.25),
            Count(english: "", romanian: "armat", count: 1),
            Count(english: "army", romanian: "trupe", count: 0),
        ])
        #expect(evidence.counts == [Count(english: "army", romanian: "armat", count: 0.75)])
    }
}

@Suite struct LexiconLearnerTests {
    private let english = "The army sent 120 soldiers to Comarnic."
    private let romanian = "Armata a trimis 120 de soldați la Comarnic."

    @Test func aWordHasOneLinkAtMost() throws {
        let counts = try LexiconLearner().counts(english: english, romanian: romanian)
        #expect(
            counts.contains { $0.english == "army" && $0.romanian == "armat" && $0.count > 0.5 })
        #expect(counts.contains { $0.english == "soldi" && $0.romanian == "solda" })
        for keys in [counts.map(\.english), counts.map(\.romanian)] {
            for key in Set(keys) {
                let sum = zip(keys, counts).reduce(0) { $1.0 == key ? $0 + $1.1.count : $0 }
                #expect(sum <= 1 + 1e-9, "\(key)")
            }
        }
        #expect(!counts.contains { $0.english == "120" })
    }

    @Test func whatAPairTeachesDoesNotDependOnOthers() throws {
        let used = try LexiconLearner()
        _ = try used.counts(
            english: "Communists asked for a report.", romanian: "Comuniștii au cerut un raport.")
        #expect(
            try used.counts(english: english, romanian: romanian)
                == LexiconLearner().counts(english: english, romanian: romanian))
    }

    @Test func confirmedPairsTeachAWordThatTheLexiconDoesNotKnow() throws {
        let shipped = try Lexicon.shipped()
        #expect(!shipped.translations(ofRomanian: "bruzg").contains { $0.key == "glorp" })
        let learner = try LexiconLearner(lexicon: shipped)
        let pairs = [
            ("The glorp was found in the river.", "Bruzgoiul a fost găsit în râu."),
            ("Police took the glorp to Bucharest.", "Poliția a dus bruzgoiul la București."),
            ("The minister saw the glorp on Monday.", "Ministrul a văzut bruzgoiul luni."),
        ]
        let counts = try pairs.flatMap { try learner.counts(english: $0.0, romanian: $0.1) }
        let updated = shipped.updated(by: LexiconEvidence(counts))
        #expect(updated.translations(ofRomanian: "bruzg").first?.key == "glorp")
    }
}
