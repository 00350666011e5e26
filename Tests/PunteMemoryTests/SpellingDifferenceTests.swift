import PunteLanguage
import Testing

@testable import PunteMemory

@Suite struct SpellingDifferenceTests {
    private func kinds(_ a: String, _ b: String) -> Set<SpellingDifference> {
        SpellingDifference.kinds(between: a[...].utf8, and: b[...].utf8)
    }

    @Test(
        arguments: [
            ("știre", "știre", []),
            ("știre", "ştire", [.cedilla]),
            ("știre", "stire", [.diacritics]),
            ("Știre", "știre", [.capitals]),
            ("ȘTIRE", "ştire", [.capitals, .cedilla]),
            ("când", "cînd", [.oldSpelling]),
            ("când", "cand", [.diacritics]),
            ("când", "cind", [.oldSpelling, .diacritics]),
            ("„", "\"", [.quotes]),
            ("’", "'", [.quotes]),
            ("–", "-", [.dashes]),
            ("ti\u{AD}re", "tire", [.invisible]),
            ("s\u{326}tire", "știre", [.composition]),
        ] as [(String, String, Set<SpellingDifference>)])
    func eachKindIsRecognised(a: String, b: String, expected: Set<SpellingDifference>) {
        #expect(kinds(a, b) == expected)
        #expect(kinds(b, a) == expected)
    }

    @Test func penaltiesAreSummedUpToOnePoint() {
        #expect(SpellingDifference.penalty(of: []) == 0)
        for kind in SpellingDifference.allCases {
            #expect(SpellingDifference.penalty(of: [kind]) == kind.penalty)
            #expect(kind.penalty > 0 && kind.penalty < 1)
        }
        #expect(SpellingDifference.penalty(of: [.cedilla, .capitals]) == 0.5)
        let all = Set(SpellingDifference.allCases)
        #expect(SpellingDifference.penalty(of: all) == SpellingDifference.maximumPenalty)
    }

    /// Text without diacritics is more similar than text with another word, whatever else differs.
    @Test func noSpellingCostsAsMuchAsAnotherWord() throws {
        let store = try TemporaryMemory()
        try store.add([("The court ruled.", "„Curtea” a decis – în această dimineață.")])
        let match = try store.memory.matcher().matches(
            for: "\"CURTEA\" a decis - in aceasta dimineata.", from: .romanian, threshold: 50
        ).first
        #expect(match?.score == 99)
        #expect(match?.spelling == [.quotes, .dashes, .capitals, .diacritics])
    }
}
