import PunteLanguage
import Testing

@testable import PunteMemory

@Suite("Words with wildcards")
struct GlobTests {
    private func matches(_ pattern: String, _ word: String) -> Bool {
        Glob.matches(Array(pattern), Array(word))
    }

    @Test(
        arguments: [
            ("negoci*", "negocieri", true), ("*tate", "cetate", true), ("w?m?n", "women", true),
            ("*", "", true), ("**a", "pacea", true), ("a*c*a", "abcabca", true),
            ("?", "", false), ("pace", "pacea", false), ("a*b", "abc", false), ("", "a", false),
        ])
    func aPatternMatchesTheWholeWord(pattern: String, word: String, expected: Bool) {
        #expect(matches(pattern, word) == expected)
    }

    @Test func thePatternMatchesWhatTryingEverythingMatches() {
        func tried(_ pattern: Substring, _ word: Substring) -> Bool {
            guard let first = pattern.first else { return word.isEmpty }
            let rest = pattern.dropFirst()
            if first == "*" {
                return tried(rest, word) || !word.isEmpty && tried(pattern, word.dropFirst())
            }
            guard let letter = word.first else { return false }
            return (first == "?" || first == letter) && tried(rest, word.dropFirst())
        }
        var random = SplitMix64(seed: 41)
        func text(of letters: String, upTo length: Int) -> String {
            String(
                (0..<Int.random(in: 0...length, using: &random)).compactMap { _ in
                    letters.randomElement(using: &random)
                })
        }
        for _ in 0..<3000 {
            let (pattern, word) = (text(of: "ab*?", upTo: 6), text(of: "ab", upTo: 8))
            #expect(matches(pattern, word) == tried(pattern[...], word[...]), "\(pattern) \(word)")
        }
    }

    /// Trying every length for every star would take 2⁶⁰ steps.
    @Test func manyStarsTakeNoTime() {
        let pattern = String(repeating: "a*", count: 30) + "b"
        #expect(!matches(pattern, String(repeating: "a", count: 60)))
    }
}
