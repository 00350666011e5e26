import Testing

@testable import PunteAlignment

/// Tests which training pairs appear in the text of a lexicon.
@Suite struct LexiconTrainerTests {
    private func trained(
        _ pairs: [(String, String)], times: Int = 1,
        _ change: (LexiconTrainer) -> Void = { _ in }
    ) throws -> Lexicon {
        let trainer = try LexiconTrainer()
        change(trainer)
        for _ in 0..<times {
            for (english, romanian) in pairs {
                try trainer.add(english: english, romanian: romanian)
            }
        }
        return try Lexicon(bytes: Array(try trainer.trainedText().utf8))
    }

    private let colours = [
        ("red house", "casă roșie"), ("blue house", "casă albastră"), ("red door", "ușă roșie"),
        ("blue door", "ușă albastră"), ("green window", "fereastră verde"),
        ("green door", "ușă verde"), ("red window", "fereastră roșie"),
    ]

    @Test func wordsFindTheirRenderings() throws {
        let animals = [
            ("dogs bark", "câinii latră"), ("cats bark", "pisicile latră"),
            ("dogs sleep", "câinii dorm"), ("cats sleep", "pisicile dorm"),
            ("birds sing", "păsările cântă"), ("birds sleep", "păsările dorm"),
        ]
        let lexicon = try trained(animals, times: 4)
        for (romanian, english) in [
            ("caini", "dogs"), ("latra", "bark"), ("dorm", "sleep"), ("pisic", "cats"),
            ("pasar", "birds"), ("canta", "sing"),
        ] {
            #expect(lexicon.translations(ofRomanian: romanian).first?.key == english)
        }
    }

    @Test func probabilitiesOfAWordAddUpToOneAtMost() throws {
        let lexicon = try trained(colours, times: 2)
        for word in ["casa", "rosie", "albas", "usa", "verde", "ferea"] {
            let found = lexicon.translations(ofRomanian: word)
            // Rounded to percent, each may be half a percent too high.
            #expect(found.reduce(0) { $0 + $1.probability } <= 1 + Double(found.count) * 0.005)
        }
    }

    @Test func provenanceAndLanguagesAreAtTheHead() throws {
        let trainer = try LexiconTrainer()
        try trainer.add(english: "red", romanian: "roșu")
        #expect(trainer.count == 1)
        let lexicon = try Lexicon(
            bytes: Array(try trainer.trainedText(provenance: ["own pairs", "2024"]).utf8))
        #expect(lexicon.provenance == ["own pairs", "2024"])
        #expect(lexicon.languages == ("en", "ro"))
    }

    @Test func pairsWithoutWordsAreLeftOut() throws {
        let trainer = try LexiconTrainer()
        try trainer.add(english: "…", romanian: "roșu")
        try trainer.add(english: "red", romanian: "")
        try trainer.add(english: "red", romanian: "roșu", weight: 0)
        #expect(trainer.count == 0)
    }

    @Test func pruningLeavesOutWeakAndRareTranslations() throws {
        let all = try trained(colours, times: 3)
        let strict = try trained(colours, times: 3) { $0.pruning.minimumWeight = 0.9 }
        let one = try trained(colours, times: 3) { $0.pruning.maximumTranslations = 1 }
        let frequent = try trained(colours, times: 3) { $0.pruning.minimumCount = 100 }
        for word in ["casa", "rosie", "usa"] {
            let found = all.translations(ofRomanian: word)
            #expect(
                strict.translations(ofRomanian: word).map(\.key)
                    == found.filter { $0.weight >= 0.9 }.map(\.key))
            #expect(one.translations(ofRomanian: word).count <= 1)
            #expect(frequent.translations(ofRomanian: word).isEmpty)
        }
    }

    @Test func weightsFallWithTheNumberOfSentences() throws {
        let lexicon = try trained(colours, times: 3)
        // Red is in three of seven pairs, blue in two.
        let (red, blue) = (lexicon.weight(ofEnglish: "red"), lexicon.weight(ofEnglish: "blue"))
        #expect((red ?? 1) < (blue ?? 0))
        #expect(
            (lexicon.weight(ofRomanian: "usa") ?? 1) < (lexicon.weight(ofRomanian: "casa") ?? 0))
    }

    @Test func aPairThatCountsMoreDecides() throws {
        let trainer = try LexiconTrainer()
        for _ in 0..<3 {
            try trainer.add(english: "bank", romanian: "mal")
            try trainer.add(english: "bank", romanian: "bancă", weight: 20)
        }
        let lexicon = try Lexicon(bytes: Array(try trainer.trainedText().utf8))
        #expect(lexicon.translations(ofEnglish: "bank").first?.key == "banca")
    }

    @Test func linesAreSortedByBytes() throws {
        let trainer = try LexiconTrainer()
        for (english, romanian) in colours {
            try trainer.add(english: english, romanian: romanian)
            try trainer.add(english: english, romanian: romanian)
        }
        let text = try trainer.trainedText()
        let parts = text.split(separator: "@source\n")
        for part in parts {
            let keys = part.split(separator: "\n").filter { $0.contains("\t") }.map {
                $0.prefix { $0 != "\t" }
            }
            #expect(!keys.isEmpty)
            #expect(
                zip(keys, keys.dropFirst()).allSatisfy {
                    $0.utf8.lexicographicallyPrecedes($1.utf8)
                })
        }
    }
}
