import Testing

@testable import PunteLanguage

/// What a Romanian form may agree with.
@Suite("Forms of noun phrases")
struct NominalFormsTests {
    @Test("A neuter noun is masculine in the singular and feminine in the plural")
    func neuter() {
        #expect(NominalForms("oraș").noun.isSubset(of: .masculineSingular))
        #expect(NominalForms("orașe").noun.isSubset(of: .femininePlural))
    }

    @Test("The article tells the case; without it only a feminine singular does")
    func cases() {
        #expect(
            NominalForms("guvernul").definite == Agreement.masculineSingular.intersection(.direct))
        #expect(
            NominalForms("guvernului").definite
                == Agreement.masculineSingular.intersection(.oblique))
        #expect(NominalForms("casă").noun == Agreement.feminineSingular.intersection(.direct))
        #expect(NominalForms("oameni").noun.isSubset(of: .plural))
    }

    @Test(
        "A participle is an adjective, by its last letter",
        arguments: [
            ("anunțat", Agreement.masculineSingular), ("anunțați", .masculinePlural),
        ])
    func participles(form: String, expected: Agreement) {
        #expect(NominalForms(form).adjective.isSuperset(of: expected))
        #expect(NominalForms(form).adjective.isDisjoint(with: .feminineSingular))
    }

    @Test("A form that may be a verb or an adverb is not only a noun")
    func ambiguous() {
        #expect(NominalForms("guvernul").isOnlyNoun)
        #expect(!NominalForms("poartă").isOnlyNoun)
        #expect(!NominalForms("xyzzy").isKnown)
    }

    @Test("Two forms agree when they share a gender, a number and a case")
    func agreement() {
        let law = NominalForms("lege").noun
        #expect(!law.isDisjoint(with: NominalForms("importantă").adjective))
        #expect(law.isDisjoint(with: NominalForms("importanți").adjective))
        #expect(law.intersection(.direct).inBothCases == .feminineSingular)
    }

    @Test(
        "Plurals of verbs in the third person",
        arguments: [
            ("lipsește", "lipsesc"), ("plecase", "plecaseră"),
        ])
    func verbs(singular: String, plural: String) {
        #expect(VerbNumber.plural(of: singular) == plural)
    }

    @Test(
        "Forms that are no verb in the singular, or another word as well",
        arguments: [
            "case", "lipsesc", "mare", "casă",
        ])
    func noVerbs(form: String) {
        #expect(VerbNumber.plural(of: form) == nil)
    }

    @Test("A determiner has a genitive and agrees with its noun")
    func determiners() {
        let list = Determiners.romanian
        #expect(list.oblique(of: "această") == "acestei")
        #expect(list.oblique(of: "casă") == nil)
        #expect(list.word(.article, for: .femininePlural) == "ale")
        #expect(list.word(.article, for: [.femininePlural, .masculinePlural]) == nil)
        #expect(list.agreement(of: "unei", as: .determiner)?.isSubset(of: .oblique) == true)
    }
}
