import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteText

/// Words of news text that are read without ICU, and what is left to ICU.
@Suite struct SimpleWordsTests {
    private func read(_ text: String) -> [String]? {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer -> [String]? in
            var words: [String] = []
            let simple = SimpleWords(bytes: buffer)
            let isKnown = simple.forEachToken(in: 0..<bytes.count) { range, kind in
                let name = kind == .letter ? "w" : kind == .digit ? "n" : "m"
                words.append(name + ":" + String(decoding: bytes[range], as: UTF8.self))
            }
            return isKnown ? words : nil
        }
    }

    @Test(
        arguments: [
            ("Ministrul,", ["w:Ministrul", "m:,"]), ("s-a", ["w:s", "m:-", "w:a"]),
            ("„Da”", ["m:„", "w:Da", "m:”"]), ("don't", ["w:don't"]), ("U.S.", ["w:U.S", "m:."]),
            ("1.250,5", ["n:1.250,5"]), ("17:00", ["n:17", "m::", "n:00"]),
            ("2024.", ["n:2024", "m:."]),
            ("15%", ["n:15", "m:%"]), ("€5", ["m:€", "n:5"]), ("10–15", ["n:10", "m:–", "n:15"]),
            ("a,b", ["w:a", "m:,", "w:b"]), ("1;2", ["n:1;2"]), ("spune:", ["w:spune", "m::"]),
            ("...", ["m:.", "m:.", "m:."]), ("O’Brien", ["w:O’Brien"]), ("km²", nil), ("A320", nil),
            ("a:b", nil), ("a@b", nil), ("snake_case", nil), ("中", nil), ("ș\u{326}", nil),
            ("🙂", nil), ("1a", nil), ("", []),
        ] as [(String, [String]?)])
    func runs(text: String, expected: [String]?) {
        #expect(read(text) == expected)
    }

    static let news = [
        "Premierul i-a cerut ministrului să-și depună demisia până la ora 17:00, „altfel pleacă”.",
        "Creșterea de 2,5% (față de 1.250 de lei în 2023) a fost anunțată de INS – luni.",
        "The U.S. president's plan, unveiled at 5 p.m., would cost $1,250.50 a head; critics said so.",
        "“It’s over,” O’Neill told The Post's reporter… “They’ve lost 3-1, haven’t they?”",
        "Într-un sat din Gorj, nouăzeci și doi de oameni n-au apă de 10–12 zile!",
        "A 24-year-old man died in the A1 crash; 12/15 tests were negative (80%).",
    ]

    /// Whole sentences, with the tokens of ICU beside those read without it.
    @Test(arguments: [Language.english, .romanian], SimpleWordsTests.news)
    func tokensOfNewsAreThoseOfICU(language: Language, sentence: String) throws {
        let vocabulary = Vocabulary()
        let fast = try TextAnalyzer(language: language, vocabulary: vocabulary, isFast: true)
        let slow = try TextAnalyzer(language: language, vocabulary: vocabulary, isFast: false)
        #expect(try fast.tokens(in: sentence) == slow.tokens(in: sentence))
    }

    @Test(arguments: SimpleWordsTests.news)
    func sentencesOfNewsAreThoseOfICU(sentence: String) throws {
        let fast = try SentenceSegmenter(language: .romanian, usesRules: false, isFast: true)
        let slow = try SentenceSegmenter(language: .romanian, usesRules: false, isFast: false)
        let text = sentence + " " + sentence.lowercased() + " " + sentence
        #expect(try fast.sentences(in: text) == slow.sentences(in: text))
    }

    /// Tokens cover all that is not white space, in order, in every script.
    @Test func tokensCoverTheText() throws {
        let analyzer = try TextAnalyzer(language: .romanian)
        var random = SeededRandom(seed: 61)
        for _ in 0..<300 {
            let text = random.text(from: SeededRandom.signs, upTo: 40)
            let bytes = Array(text.utf8)
            var covered = Set<Int>()
            var end = 0
            for token in try analyzer.tokens(in: text) {
                #expect(token.range.lowerBound >= end)
                end = token.range.upperBound
                covered.formUnion(token.range)
            }
            for (offset, byte) in bytes.enumerated() where !covered.contains(offset) {
                // White space: ASCII, or the bytes of U+2028 and the like.
                #expect(byte <= 0x20 || byte >= 0x80, "\(text.debugDescription) at \(offset)")
            }
        }
    }
}
