import PunteLanguage
import PunteText
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
        _ target: String, _ source: String, _ lexicon: Lexicon
    ) -> Double {
        lexicon.translations(ofTarget: target).first { $0.key == source }?.probability ?? 0
    }

    @Test func oneConfirmedPairDoesNotOverturnAWellAttestedEntry() throws {
        let once = try lexicon().updated(
            by: LexiconEvidence([Count(source: "troops", target: "armat", count: 1)]))
        #expect(once.translations(ofTarget: "armat").first?.key == "army")
        #expect(probability("armat", "army", once) > 0.76)
        #expect(probability("armat", "troops", once) < 0.02)
    }

    @Test func aRareEntryYieldsToAFewPairs() throws {
        let counts = [Count(source: "uav", target: "drona", count: 4)]
        let updated = try lexicon().updated(by: LexiconEvidence(counts))
        #expect(updated.translations(ofTarget: "drona").map(\.key) == ["uav", "drone"])
    }

    @Test func anUnknownWordIsLearned() throws {
        let counts = [Count(source: "deepfa", target: "falsu", count: 1)]
        let updated = try lexicon().updated(by: LexiconEvidence(counts))
        #expect(updated.translations(ofTarget: "falsu").map(\.key) == ["deepfa"])
        #expect(updated.translations(ofSource: "deepfa").map(\.key) == ["falsu"])
        #expect(abs(probability("falsu", "deepfa", updated) - 1.0 / 3) < 1e-9)
    }

    @Test func noEvidenceChangesNothing() throws {
        let updated = try lexicon().updated(by: LexiconEvidence())
        #expect(
            try updated.translations(ofTarget: "armat") == lexicon().translations(ofTarget: "armat")
        )
    }

    /// A blended probability lies between the shipped one and the observed share, and its distance
    /// from the shipped one is at most the weight of the evidence.
    @Test func evidenceNeverCountsForMoreThanItIs() throws {
        var random = SplitMix(state: 7)
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

    /// Probabilities of the renderings of a word still make up at most one.
    @Test func sharesOfAWordStayAWhole() throws {
        var random = SplitMix(state: 11)
        let keys = ["army", "milita", "troops", "drone", "uav"]
        for _ in 0..<200 {
            let counts = (0..<6).map { _ in
                Count(
                    source: keys[Int.random(in: 0..<keys.count, using: &random)],
                    target: ["armat", "drona"][Int.random(in: 0..<2, using: &random)],
                    count: Double(Int.random(in: 0..<90, using: &random)) / 10)
            }
            let updated = try lexicon().updated(by: LexiconEvidence(counts))
            for target in ["armat", "drona"] {
                let sum = updated.translations(ofTarget: target).reduce(0) { $0 + $1.probability }
                #expect(sum <= 1 + 1e-9)
            }
        }
    }

    @Test func countsOfTheSameWordsAddUp() {
        let evidence = LexiconEvidence([
            Count(source: "army", target: "armat", count: 0.5),
            Count(source: "army", target: "armat", count: 0.25),
            Count(source: "", target: "armat", count: 1),
            Count(source: "army", target: "trupe", count: 0),
        ])
        #expect(evidence.counts == [Count(source: "army", target: "armat", count: 0.75)])
    }
}

@Suite struct LexiconLearnerTests {
    private let english = "The army sent 120 soldiers to Comarnic."
    private let romanian = "Armata a trimis 120 de soldați la Comarnic."

    @Test func aWordHasOneLinkAtMost() throws {
        let counts = try LexiconLearner().counts(source: english, target: romanian)
        #expect(counts.contains { $0.source == "army" && $0.target == "armat" && $0.count > 0.5 })
        #expect(counts.contains { $0.source == "soldi" && $0.target == "solda" })
        for keys in [counts.map(\.source), counts.map(\.target)] {
            for key in Set(keys) {
                let sum = zip(keys, counts).reduce(0) { $1.0 == key ? $0 + $1.1.count : $0 }
                #expect(sum <= 1 + 1e-9, "\(key)")
            }
        }
        #expect(!counts.contains { $0.source == "120" })
    }

    @Test func whatAPairTeachesDoesNotDependOnOthers() throws {
        let used = try LexiconLearner()
        _ = try used.counts(
            source: "Communists asked for a report.", target: "Comuniștii au cerut un raport.")
        #expect(
            try used.counts(source: english, target: romanian)
                == LexiconLearner().counts(source: english, target: romanian))
    }

    @Test func confirmedPairsTeachAWordThatTheLexiconDoesNotKnow() throws {
        let shipped = try Lexicon.shipped()
        #expect(!shipped.translations(ofTarget: "bruzg").contains { $0.key == "glorp" })
        let learner = try LexiconLearner(lexicon: shipped)
        let pairs = [
            ("The glorp was found in the river.", "Bruzgoiul a fost găsit în râu."),
            ("Police took the glorp to Bucharest.", "Poliția a dus bruzgoiul la București."),
            ("The minister saw the glorp on Monday.", "Ministrul a văzut bruzgoiul luni."),
        ]
        let counts = try pairs.flatMap { try learner.counts(source: $0.0, target: $0.1) }
        let updated = shipped.updated(by: LexiconEvidence(counts))
        #expect(updated.translations(ofTarget: "bruzg").first?.key == "glorp")
    }
}
