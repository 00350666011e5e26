import PunteLanguage
import PunteText
import Testing

@testable import PunteGlossary

@Suite("The model of forms")
struct FormModelTests {
    @Test func `the shipped model has the features of the program`() {
        #expect(!FormModel.shipped.isEmpty)
        #expect(FormModel.shipped.limits.allSatisfy { $0 > 0 })
    }

    @Test("A model for other features, or without its weights, finds nothing")
    func damaged() {
        #expect(FormModel("# nothing\n").isEmpty)
        #expect(FormModel("@templates word:\n@scale 0.05 5 5 5 5\n").isEmpty)
        #expect(FormModel("@templates colour:\n@scale 0.05 5 5 5 5\n").isEmpty)
    }

    @Test func `a form that fits is more probable than one that does not`() {
        func odds(_ text: String, of word: String, for other: String) -> Float? {
            let bytes = Array(text.utf8)
            let sentence = FormSentence(
                CheckedPair.Text(
                    text: text, bytes: bytes, words: WordScanner.words(of: bytes),
                    quantities: [], terms: []),
                lexicon: FormLexicon())
            for choice in FormChoices(of: sentence) where choice.forms[0] == word {
                guard let index = choice.forms.firstIndex(of: other) else { continue }
                let scores = FormModel.shipped.scores(
                    of: choice.values, in: choice.surroundings)
                return scores[index] - scores[0]
            }
            return nil
        }
        let right = odds("Navele au plecat din port.", of: "au", for: "a")
        let wrong = odds("Navele a plecat din port.", of: "a", for: "au")
        #expect((right ?? 0) < 0)
        #expect((wrong ?? 0) > 0)
    }

    @Test func `clitics, numbers and signs are tokens`() {
        let text = "S-a spus că a făcut-o la 1.200 de metri, „ieri”."
        let bytes = Array(text.utf8)
        let sentence = FormSentence(
            CheckedPair.Text(
                text: text, bytes: bytes, words: WordScanner.words(of: bytes), quantities: [],
                terms: []),
            lexicon: FormLexicon())
        #expect(
            sentence.tokens.map(\.text) == [
                "s-a", "spus", "că", "a", "făcut", "-o", "la", "1200", "de", "metri", ",", "ieri",
                ".",
            ])
    }
}
