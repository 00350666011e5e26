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
        #expect(lexicon.translations(ofRomanian: "armat").map(\.key) == ["army", "milita"])
        #expect(lexicon.translations(ofRomanian: "armat").first?.probability == 0.78)
        #expect(lexicon.translations(ofRomanian: "casat").isEmpty)
        #expect(lexicon.weight(ofRomanian: "casat") == 0.6)
        #expect(lexicon.weight(ofRomanian: "casa") == 0.3)
        #expect(lexicon.weight(ofEnglish: "house") == 0.31)
        #expect(lexicon.translations(ofEnglish: "army").map(\.key) == ["armat"])
    }

    @Test(arguments: ["", "a", "armata", "cas", "casata", "zidar"])
    func knowsWhatItDoesNotHold(key: String) throws {
        let lexicon = try Lexicon(bytes: Array(text.utf8))
        #expect(lexicon.weight(ofRomanian: key) == nil)
        #expect(lexicon.translations(ofRomanian: key).isEmpty)
    }

    @Test func refusesOtherFiles() {
        #expect(throws: AlignmentFileError.self) { try Lexicon(bytes: Array("en\tro\n".utf8)) }
        #expect(throws: AlignmentFileError.self) { try Lexicon(bytes: Array("@target\n".utf8)) }
    }

    @Test func everyKeyOfTheShippedLexiconIsFound() throws {
        let lexicon = try Lexicon.shipped()
        for word in ["guvern", "razboi", "armata", "scoala"] {
            let key = LexicalKeys.key(ofBare: word)
            #expect(lexicon.weight(ofRomanian: key) != nil, "\(word)")
        }
        #expect(lexicon.translations(ofRomanian: "razbo").first?.key == "war")
    }

    @Test func writesWordsOnlyAndNoEqualOnes() throws {
        let trainer = try LexiconTrainer()
        for _ in 0..<3 {
            try trainer.add(english: "@x red radio 15 xz2", romanian: "@x roșu radio 15 xz2")
            try trainer.add(english: "red", romanian: "roșu")
        }
        let lexicon = try Lexicon(bytes: Array(try trainer.trainedText().utf8))
        #expect(lexicon.translations(ofRomanian: "rosu").map(\.key) == ["red"])
        #expect(lexicon.translations(ofRomanian: "radio").isEmpty)
        #expect(["15", "xz2", "@x"].allSatisfy { lexicon.weight(ofRomanian: $0) == nil })
    }

    @Test func whatIsSeenOnceIsDoubted() throws {
        let trainer = try LexiconTrainer()
        try trainer.add(english: "lantern", romanian: "felinar")
        for _ in 0..<20 { try trainer.add(english: "window", romanian: "fereastră") }
        let lexicon = try Lexicon(bytes: Array(try trainer.trainedText().utf8))
        let rare = try #require(lexicon.translations(ofRomanian: "felin").first)
        let frequent = try #require(lexicon.translations(ofRomanian: "ferea").first)
        #expect(rare.weight < 0.8)
        #expect(frequent.weight > 0.9)
    }

    @Test func trainingFindsWhichWordsGoTogether() throws {
        let trainer = try LexiconTrainer()
        for _ in 0..<3 {
            try trainer.add(english: "red houses", romanian: "case roșii")
            try trainer.add(english: "red cars", romanian: "mașini roșii")
            try trainer.add(english: "red", romanian: "roșii")
            try trainer.add(english: "cars", romanian: "mașini")
            try trainer.add(english: "houses", romanian: "case")
        }
        let text = try trainer.trainedText()
        let lexicon = try Lexicon(bytes: Array(text.utf8))
        #expect(lexicon.translations(ofRomanian: "rosii").first?.key == "red")
        #expect(lexicon.translations(ofRomanian: "masin").first?.key == "cars")
        let again = try trainer.trainedText()
        #expect(text == again)
    }
}
