import PunteLanguage
import Testing

@testable import PunteText

@Suite struct CliticsTests {
    @Test(arguments: [
        ("N-am văzut s-a dus", ["N-am", "văzut", "s-a", "dus"]),
        ("într-un an d-lui Pop", ["într-un", "an", "d-lui", "Pop"]),
        ("uitându-se dă-mi-l", ["uitându-se", "dă-mi-l"]),
        ("ONU-ul s – a", ["ONU-ul", "s", "–", "a"]),
        ("nord-est", ["nord", "-", "est"]),
        ("", []),
    ])
    func wordsAreJoined(text: String, expected: [String]) throws {
        let analyzer = try TextAnalyzer(language: .romanian)
        let tokens = try analyzer.tokens(in: text)
        let bytes = Array(text.utf8)
        let words = Clitics.romanian.words(of: tokens, in: analyzer.vocabulary).map { word in
            let start = tokens[word.lowerBound].range.lowerBound
            let end = tokens[word.upperBound - 1].range.upperBound
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
        #expect(words == expected)
    }
}
