import PunteLanguage
import Testing

@testable import PunteGlossary

/// A dictionary that lacks what both languages spell alike.
private struct OtherWords: WordRenderings {
    func canRender(_ romanian: String, anyOf english: [String]) -> Bool { false }
    func knows(romanian: String) -> Bool { true }
    func isShared(romanian: String) -> Bool { false }
}

@Suite("Verbs that are denied on one side")
struct NegationRuleTests {
    private func rules(_ english: String, _ romanian: String) -> [String] {
        TranslationChecker(glossary: Glossary(), renderings: OtherWords(), only: ["negation"])
            .findings(english: english, romanian: romanian).map(\.rule)
    }

    @Test(
        "Verbs that both languages spell alike",
        arguments: [
            ("The ministry did not confirm the date.", "Ministerul a confirmat data."),
            ("The union has not accepted the offer.", "Sindicatul a acceptat oferta."),
            ("The court confirmed the sentence.", "Tribunalul nu a confirmat pedeapsa."),
        ])
    func exchanged(english: String, romanian: String) {
        #expect(rules(english, romanian) == ["negation"])
    }

    @Test(
        "Denied on both sides, or by another word",
        arguments: [
            ("The ministry did not confirm the date.", "Ministerul nu a confirmat data."),
            ("The ministry did not confirm the date.", "Ministerul a refuzat să confirme data."),
            ("The union has not accepted the offer.", "Sindicatul a respins oferta."),
            ("The court confirmed the sentence.", "Tribunalul a confirmat pedeapsa."),
        ])
    func same(english: String, romanian: String) {
        #expect(rules(english, romanian) == [])
    }

    private static let few = FewRenderings([
        "arme": ["weapons"], "defecțiune": ["fault"], "casă": ["house"], "vândut": ["sold"],
        "vinde": ["sell", "sold"], "polițiștii": ["police"], "patul": ["bed"],
    ])

    private func rulesOfFew(_ english: String, _ romanian: String) -> [String] {
        TranslationChecker(glossary: Glossary(), renderings: Self.few, only: ["negation"])
            .findings(english: english, romanian: romanian).map(\.rule)
    }

    @Test("A noun that only the English denies")
    func nouns() {
        #expect(
            rulesOfFew(
                "Police found no weapons in the house on Monday.",
                "Polițiștii au găsit luni arme în casă.") == ["negation"])
        for romanian in [
            "Polițiștii nu au găsit luni arme în casă.", "În casă lipseau orice arme.",
            "Polițiștii au plecat fără arme din casă.",
        ] {
            #expect(
                rulesOfFew("Police found no weapons in the house on Monday.", romanian) == [])
        }
    }

    @Test("What a denial leaves out is said")
    func exceptions() {
        #expect(rulesOfFew("The bed is sold.", "Patul nu se vinde.") == ["negation"])
        #expect(rulesOfFew("The bed is sold once.", "Patul nu se vinde decât o dată.") == [])
    }
}
