import Testing

@testable import PunteLanguage

/// How words are cut to the part that their forms share.
struct StemRuleTests {
    static let cases: [(rule: StemRule, word: String, stem: String)] = [
        (.first(5), "ministrului", "minis"),
        (.first(5), "apă", "apă"),
        (.droppingLast(3, minimum: 4), "departamentul", "departamen"),
        (.droppingLast(3, minimum: 4), "munte", "munt"),
        (.twoThirds(minimum: 4), "ucraineanul", "ucraine"),
        (.twoThirds(minimum: 4), "Iran", "Iran"),
        (.droppingThird(minimum: 4), "ucraineanul", "ucrainea"),
        (.droppingThird(minimum: 4), "munte", "munt"),
        (.droppingEnding(["ului", "ul"], minimum: 4), "ministrului", "ministr"),
        (.droppingEnding(["ului", "ul"], minimum: 4), "ministrul", "ministr"),
        (.droppingEnding(["ului", "ul"], minimum: 4), "omul", "omul"),
        (.droppingEnding([], minimum: 4), "omul", "omul"),
        (.throughLastConsonant, "ministru", "ministr"),
        (.throughLastConsonant, "oaie", "oaie"),
        (.throughLastConsonant, "", ""),
    ]

    @Test(arguments: cases)
    func cutsWord(rule: StemRule, word: String, stem: String) {
        #expect(rule.stem(of: word) == stem)
    }

    /// „Ministrul” and „ministrului” must meet, and no rule may give back more than the word.
    @Test func stemsAreBeginningsAndKeepTheMinimum() {
        let words = ["a", "un", "oră", "apel", "munte", "țărani", "guvernul", "ucraineanului"]
        for minimum in 0...6 {
            let rules: [StemRule] = [
                .droppingLast(3, minimum: minimum), .twoThirds(minimum: minimum),
                .droppingThird(minimum: minimum), .first(minimum),
                .droppingEnding(["ului", "ul", "i"], minimum: minimum),
            ]
            for (rule, word) in rules.flatMap({ rule in words.map { (rule, $0) } }) {
                let stem = rule.stem(of: word)
                #expect(word.hasPrefix(stem), "\(rule) of \(word)")
                #expect(stem.count >= min(minimum, word.count), "\(rule) of \(word)")
            }
        }
    }

    @Test func anEndingIsDroppedFromAnyLetters() {
        #expect("primarului".stem(before: "ului", minimum: 3) == "primar")
        #expect("primarului".stem(before: "ului", minimum: 7) == nil)
        #expect("primarului".stem(before: "ilor", minimum: 3) == nil)
        #expect("ul".stem(before: "ului", minimum: 0) == nil)
        #expect("fără".stem(before: "", minimum: 4) == "fără")
        #expect(
            Array("Kievului".utf8).stem(before: Array("ului".utf8), minimum: 3) == [
                75, 105, 101, 118,
            ])
    }

    @Test func commonPrefixesAreCounted() {
        #expect("Ucrainei".commonPrefixCount(with: "Ucraina") == 6)
        #expect("Ucrainei".commonPrefixCount(with: "") == 0)
        #expect("NATO".utf8.commonPrefixCount(with: "nativ".utf8) { $0 | 0x20 == $1 | 0x20 } == 3)
    }
}
