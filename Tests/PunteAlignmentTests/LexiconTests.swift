import PunteAlignment
import PunteLanguage
import PunteText
import Testing

@Suite struct LexiconTests {
    private let text = """
        # made by hand
        @languages en ro
        @target
        armat\t41\tarmy 78 62\tmilita 9 4
        casa\t30\thouse 60 50
        casat\t60
        @source
        army\t42
        house\t31

        """

    @Test func readsInPlace() throws {
        let lexicon = try Lexicon(bytes: Array(text.utf8))
        #expect(lexicon.provenance == ["made by hand"])
        #expect(lexicon.languages == ("en", "ro"))
        #expect(lexicon.translations(ofTarget: "armat").map(\.key) == ["army", "milita"])
        #expect(lexicon.translations(ofTarget: "armat").first?.probability == 0.78)
        #expect(lexicon.translations(ofTarget: "casat").isEmpty)
        #expect(lexicon.weight(ofTarget: "casat") == 0.6)
        #expect(lexicon.weight(ofTarget: "casa") == 0.3)
        #expect(lexicon.weight(ofSource: "house") == 0.31)
        #expect(lexicon.translations(ofSource: "army").map(\.key) == ["armat"])
    }

    @Test(arguments: ["", "a", "armata", "cas", "casata", "zidar"])
    func knowsWhatItDoesNotHold(key: String) throws {
        let lexicon = try Lexicon(bytes: Array(text.utf8))
        #expect(lexicon.weight(ofTarget: key) == nil)
        #expect(lexicon.translations(ofTarget: key).isEmpty)
    }

    @Test func refusesOtherFiles() {
        #expect(throws: AlignmentFileError.self) { try Lexicon(bytes: Array("en\tro\n".utf8)) }
        #expect(throws: AlignmentFileError.self) { try Lexicon(bytes: Array("@target\n".utf8)) }
    }

    @Test func everyKeyOfTheShippedLexiconIsFound() throws {
        let lexicon = try Lexicon.shipped()
        for word in ["guvern", "razboi", "armata", "scoala"] {
            let key = LexicalKeys.key(ofBare: word)
            #expect(lexicon.weight(ofTarget: key) != nil, "\(word)")
        }
        #expect(lexicon.translations(ofTarget: "razbo").first?.key == "war")
    }

    @Test func writesWordsOnlyAndNoEqualOnes() async throws {
        let trainer = try LexiconTrainer(source: .english, target: .romanian)
        for _ in 0..<3 {
            try trainer.add(source: "@x red radio 15 xz2", target: "@x roșu radio 15 xz2")
            try trainer.add(source: "red", target: "roșu")
        }
        let lexicon = try Lexicon(bytes: Array(await trainer.trainedText().utf8))
        #expect(lexicon.translations(ofTarget: "rosu").map(\.key) == ["red"])
        #expect(lexicon.translations(ofTarget: "radio").isEmpty)
        #expect(["15", "xz2", "@x"].allSatisfy { lexicon.weight(ofTarget: $0) == nil })
    }

    @Test func whatIsSeenOnceIsDoubted() async throws {
        let trainer = try LexiconTrainer(source: .english, target: .romanian)
        try trainer.add(source: "lantern", target: "felinar")
        for _ in 0..<20 { try trainer.add(source: "window", target: "fereastră") }
        let lexicon = try Lexicon(bytes: Array(await trainer.trainedText().utf8))
        let rare = try #require(lexicon.translations(ofTarget: "felin").first)
        let frequent = try #require(lexicon.translations(ofTarget: "ferea").first)
        #expect(rare.weight < 0.8)
        #expect(frequent.weight > 0.9)
    }

    @Test func trainingFindsWhichWordsGoTogether() async throws {
        let trainer = try LexiconTrainer(source: .english, target: .romanian)
        for _ in 0..<3 {
            try trainer.add(source: "red houses", target: "case roșii")
            try trainer.add(source: "red cars", target: "mașini roșii")
            try trainer.add(source: "red", target: "roșii")
            try trainer.add(source: "cars", target: "mașini")
            try trainer.add(source: "houses", target: "case")
        }
        let text = await trainer.trainedText()
        let lexicon = try Lexicon(bytes: Array(text.utf8))
        #expect(lexicon.translations(ofTarget: "rosii").first?.key == "red")
        #expect(lexicon.translations(ofTarget: "masin").first?.key == "cars")
        let again = await trainer.trainedText()
        #expect(text == again)
    }
}
