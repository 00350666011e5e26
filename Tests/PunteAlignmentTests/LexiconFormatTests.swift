import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Compares the text of a lexicon with the entries written into it.
@Suite struct LexiconFormatTests {
    @Test(arguments: 0..<15) func everyLineIsFoundAsItWasWritten(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let language = MadeUpLanguage(words: Int(seed) * 13 + 1, random: &random)
        let lexicon = try Lexicon(bytes: Array(language.lexicon.utf8))
        #expect(lexicon.counts == (language.english.count, language.romanian.count))
        for word in language.romanian {
            #expect(lexicon.weight(ofRomanian: word) == Double(language.weights[word] ?? 0) / 100)
            #expect(lexicon.weight(ofEnglish: word) == nil)
            let found = lexicon.translations(ofRomanian: word)
            let expected = language.translations[word] ?? [:]
            #expect(found.count == expected.count)
            for translation in found {
                let (probability, reverse) = expected[translation.key] ?? (-1, -1)
                #expect(translation.probability == Double(probability) / 100)
                #expect(translation.reverse == Double(reverse) / 100)
            }
        }
        for word in language.english {
            #expect(lexicon.weight(ofEnglish: word) == Double(language.weights[word] ?? 0) / 100)
        }
    }

    /// Keys that are not in the lexicon are not found, even if they are next to keys that are.
    @Test(arguments: 0..<10) func otherKeysAreNotFound(seed: UInt64) throws {
        var random = SeededRandom(seed: seed &+ 70)
        let language = MadeUpLanguage(words: 50, random: &random)
        let lexicon = try Lexicon(bytes: Array(language.lexicon.utf8))
        let known = Set(language.romanian)
        for word in language.romanian {
            for other in [word + "a", String(word.dropLast()), "z" + word, word.uppercased()]
            where !known.contains(other) {
                #expect(lexicon.weight(ofRomanian: other) == nil)
                #expect(lexicon.translations(ofRomanian: other).isEmpty)
            }
        }
    }

    @Test(arguments: 0..<10) func bothDirectionsHoldTheSamePairs(seed: UInt64) throws {
        var random = SeededRandom(seed: seed &+ 140)
        let language = MadeUpLanguage(words: 40, random: &random)
        let lexicon = try Lexicon(bytes: Array(language.lexicon.utf8))
        for english in language.english {
            let found = lexicon.translations(ofEnglish: english)
            let expected = language.romanian.filter { language.translations[$0]?[english] != nil }
            #expect(Set(found.map(\.key)) == Set(expected))
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.probability >= $1.probability })
            for translation in found {
                let back = lexicon.translations(ofRomanian: translation.key).first {
                    $0.key == english
                }
                #expect(back?.probability == translation.reverse)
                #expect(back?.reverse == translation.probability)
                #expect(back?.weight == translation.weight)
            }
        }
    }

    @Test func aLexiconWithoutKeysIsOne() throws {
        let lexicon = try Lexicon(bytes: Array("@languages en ro\n@target\n@source\n".utf8))
        #expect(lexicon.counts == (0, 0))
        #expect(lexicon.translations(ofRomanian: "a").isEmpty)
        #expect(lexicon.translations(ofEnglish: "a").isEmpty)
        #expect(lexicon.weight(ofEnglish: "") == nil)
    }

    @Test(arguments: [
        ("@languages en\n@target\n@source\n", "two tags"), ("@target\na\t1\n", "@source"),
        ("# only a remark\n", "@target"), ("guvern\tgovernment\n", "punte lexicon train"),
        ("", "@target"),
    ])
    func anErrorSaysWhatIsMissing(text: String, problem: String) {
        #expect {
            try Lexicon(bytes: Array(text.utf8), named: "own.tsv")
        } throws: { error in
            "\(error)".hasPrefix("own.tsv: ") && "\(error)".contains(problem)
        }
    }

    @Test func aFileThatIsNotThereCannotBeRead() {
        #expect(throws: AlignmentFileError.self) { try Lexicon(path: "/no/such/lexicon.tsv") }
    }

    @Test func damagedLinesDoNotCrash() throws {
        var random = SeededRandom(seed: 21)
        let language = MadeUpLanguage(words: 12, random: &random)
        let whole = Array(language.lexicon.utf8)
        for _ in 0..<400 {
            var bytes = whole
            for _ in 0..<3 {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            guard let lexicon = try? Lexicon(bytes: bytes) else { continue }
            for word in language.romanian {
                #expect(
                    lexicon.translations(ofRomanian: word).allSatisfy {
                        (0...100).contains($0.probability)
                    })
            }
            _ = lexicon.translations(ofEnglish: language.english[0])
            _ = lexicon.counts
        }
    }
}
