import PunteLanguage
import Testing

@testable import PunteText

@Suite struct StemmerTests {
    /// Forms of a word that must meet, whatever their stem is.
    @Test(arguments: [
        ["minister", "ministers"], ["attack", "attacks", "attacked", "attacking"],
        ["city", "cities"], ["election", "elections"], ["bomb", "bombs", "bombing", "bombed"],
    ])
    func englishFormsMeet(forms: [String]) {
        let stemmer = Stemmer(language: .english)
        #expect(Set(forms.map(stemmer.stem)).count == 1)
    }

    @Test(arguments: [
        ["informații", "informațiile"], ["atac", "atacul", "atacului"],
        ["român", "românul", "românului"],
    ])
    func romanianFormsMeet(forms: [String]) {
        let stemmer = Stemmer(language: .romanian)
        #expect(Set(forms.map(stemmer.stem)).count == 1)
    }

    /// Comma and cedilla letters are the same to the stemmer.
    @Test(arguments: ["informațiilor", "științele", "școlile", "polițiștilor"])
    func bothKindsOfLettersGiveOneStem(word: String) {
        let stemmer = Stemmer(language: .romanian)
        let cedilla = word.replacing("ș", with: "ş").replacing("ț", with: "ţ")
        #expect(stemmer.stem(word) == stemmer.stem(cedilla))
        #expect(stemmer.stem(word).count < word.count)
    }

    @Test func aLanguageWithoutAnAlgorithmKeepsItsWords() {
        let stemmer = Stemmer(language: Language(tag: "uk"))
        #expect(stemmer.stem("міністри") == "міністри")
        #expect(Stemmer(language: Language(tag: "en-GB")).stem("cities") == "citi")
    }

    @Test(arguments: ["", "a", "și", "2024", "🙂"])
    func shortWordsStay(word: String) {
        #expect(Stemmer(language: .english).stem(word) == word)
    }
}
