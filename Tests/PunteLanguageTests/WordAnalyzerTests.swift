import PunteLanguage
import Testing

@Suite("The analyser finds the word of a form and the forms of a word")
struct WordAnalyzerTests {
    private let romanian = WordAnalyzer.romanian
    private let english = WordAnalyzer.english

    @Test(
        arguments: [
            ("Oamenii", "om"), ("fetele", "fată"), ("copiilor", "copil"), ("surorile", "soră"),
            ("mâinile", "mână"), ("nopților", "noapte"), ("orașele", "oraș"), ("spusese", "spune"),
            ("văzut", "vedea"), ("mănâncă", "mânca"), ("suntem", "fi"), ("dădea", "da"),
            ("întoarsă", "întoarce"), ("negocierilor", "negociere"), ("războaiele", "război"),
            ("tinerilor", "tânăr"), ("miniștrii", "ministru"), ("stelele", "stea"),
        ])
    func aRomanianFormBelongsToItsWord(form: String, lemma: String) {
        #expect(romanian.lemma(of: form) == lemma)
        #expect(romanian.forms(of: lemma).contains(form.lowercased()))
    }

    @Test(
        arguments: [
            ("Children", "child"), ("women", "woman"), ("said", "say"), ("went", "go"),
            ("countries", "country"), ("analyses", "analysis"), ("wolves", "wolf"),
            ("bought", "buy"), ("withdrawn", "withdraw"), ("was", "be"), ("planning", "plan"),
            ("worse", "bad"), ("criteria", "criterion"), ("thieves", "thief"), ("fled", "flee"),
        ])
    func anEnglishFormBelongsToItsWord(form: String, lemma: String) {
        #expect(english.lemma(of: form) == lemma)
        #expect(english.forms(of: lemma).contains(form.lowercased()))
    }

    @Test(arguments: [("naște", "nășteați"), ("scoate", "scoși"), ("partid", "partidele")])
    func theFormsOfAWordAreWhole(lemma: String, form: String) {
        #expect(romanian.forms(of: lemma).contains(form))
    }

    @Test(arguments: [("pay", "payed"), ("occur", "occured"), ("free", "freeest")])
    func misspellingsAreNoForms(lemma: String, form: String) {
        #expect(!english.forms(of: lemma).contains(form))
        #expect(english.lemmas(in: "Women's rights") == "woman s right")
    }

    @Test func abbreviationsAreNotReadByTheirEnding() {
        #expect(romanian.lemma(of: "UE") == "ue")
    }

    @Test func aFormMayBelongToSeveralWords() {
        let wine = romanian.readings(of: "vin")
        #expect(Set(wine.map(\.lemma)).isSuperset(of: ["vin", "veni"]))
        #expect(romanian.lemma(of: "vin", as: .noun) == "vin")
        #expect(romanian.lemma(of: "vin", as: .verb) == "veni")
        #expect(english.lemma(of: "found", as: .verb) == "find")
    }

    @Test func aReadingSaysWhatTheFormIs() {
        let house = romanian.readings(of: "caselor").first
        #expect(house?.partOfSpeech == .noun)
        #expect(house?.cells == [[.plural, .definite, .oblique, .feminine]])
        let spoken = romanian.readings(of: "spunând").first
        #expect(spoken?.cells == [.gerund])
        #expect(english.readings(of: "wrote").first?.cells == [[.finite, .past]])
    }

    @Test func unknownWordsInflectLikeWordsWithTheirEnding() {
        #expect(romanian.readings(of: "blogarilor").first?.lemma == "blogar")
        #expect(romanian.readings(of: "blogarilor").first?.isKnown == false)
        #expect(romanian.forms(of: "blogar").contains("blogarii"))
        #expect(english.lemma(of: "quadcopterists") == "quadcopterist")
        #expect(english.readings(of: "25").isEmpty)
    }

    @Test func formsOfOneWordAreNotThoseOfAnother() {
        #expect(!english.forms(of: "man").contains("many"))
        #expect(!romanian.forms(of: "om").contains("omul-cheie"))
        #expect(!romanian.forms(of: "fată").contains("fața"))
        #expect(romanian.forms(of: "spune", as: .verb).contains("spuneau"))
    }

    @Test func aLemmaIsFoundWithoutItsDiacritics() {
        #expect(romanian.lemmas(likeBare: "scoala") == ["școală"])
        #expect(Set(romanian.lemmas(likeBare: "fata")).isSuperset(of: ["fată", "față"]))
        #expect(romanian.isLemma("școală") && !romanian.isLemma("școlile"))
    }

    @Test func dictionariesPutAWordBeforeInfinitives() {
        #expect(romanian.isInfinitiveMarker("a") && english.isInfinitiveMarker("to"))
        #expect(!romanian.isInfinitiveMarker("să"))
    }
}
