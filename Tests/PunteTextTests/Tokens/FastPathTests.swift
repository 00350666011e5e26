import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteText

/// Tests that the code paths without ICU have the same results as ICU.
@Suite struct FastPathTests {
    private static let signs = Array(
        "aAbMșÎéß .!?…,;:\"“”„’'‘()[]«»–—-09$€%°/ª@&_\u{AD}\u{302}\u{A0}".unicodeScalars)

    @Test func sentencesAreThoseOfICU() throws {
        let fast = try SentenceSegmenter(language: .english, usesRules: false, isFast: true)
        let slow = try SentenceSegmenter(language: .english, usesRules: false, isFast: false)
        var random = SeededRandom(seed: 11)
        for _ in 0..<4000 {
            let text = random.text(from: Self.signs, upTo: 24)
            #expect(
                try fast.sentences(in: text) == slow.sentences(in: text), "\(text.debugDescription)"
            )
        }
    }

    @Test(arguments: [Language.english, .romanian])
    func tokensAreThoseOfICU(language: Language) throws {
        let vocabulary = Vocabulary()
        let fast = try TextAnalyzer(language: language, vocabulary: vocabulary, isFast: true)
        let slow = try TextAnalyzer(language: language, vocabulary: vocabulary, isFast: false)
        var random = SeededRandom(seed: 12)
        for _ in 0..<4000 {
            let text = random.text(from: Self.signs, upTo: 24)
            #expect(try fast.tokens(in: text) == slow.tokens(in: text), "\(text.debugDescription)")
        }
    }
}
