import PunteLanguage
import Testing

@testable import PunteText

@Suite struct TextAnalyzerTests {
    @Test func tokensKnowTheirKindPlaceAndForms() throws {
        let analyzer = try TextAnalyzer(language: .romanian)
        let text = "Guvernul Şcolii: 1.250 €"
        let bytes = Array(text.utf8)
        let tokens = try analyzer.tokens(in: text)
        #expect(
            tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
                "Guvernul", "Şcolii", ":", "1.250", "€",
            ])
        #expect(tokens.map(\.kind) == [.word, .word, .punctuation, .number, .symbol])
        #expect(analyzer.vocabulary[tokens[1].surface] == "Şcolii")
        #expect(analyzer.vocabulary[tokens[1].folded] == "școlii")
        #expect(analyzer.vocabulary[tokens[1].bare] == "scolii")
    }

    @Test func spellingsOfOneWordMeetInTheBareForm() throws {
        let analyzer = try TextAnalyzer(language: .romanian)
        let tokens = try analyzer.tokens(in: "știință Ştiinţă stiinta s\u{326}tiint\u{326}a\u{306}")
        #expect(Set(tokens.map(\.bare)).count == 1)
        #expect(Set(tokens.map(\.surface)).count == 4 - 1)
    }

    @Test func formsOfAWordShareAStem() throws {
        let analyzer = try TextAnalyzer(language: .romanian)
        let tokens = try analyzer.tokens(in: "informații informaţii informațiile")
        #expect(Set(tokens.map(analyzer.stem)).count == 1)
    }

    @Test func analyzersShareAVocabulary() throws {
        let vocabulary = Vocabulary()
        let english = try TextAnalyzer(language: .english, vocabulary: vocabulary)
        let romanian = try TextAnalyzer(language: .romanian, vocabulary: vocabulary)
        let left = try english.tokens(in: "NATO")
        let right = try romanian.tokens(in: "NATO")
        #expect(left.map(\.bare) == right.map(\.bare))
    }
}
